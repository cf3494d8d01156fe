"""A browser as a PC and as a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.site.browsing import ARGUMENTS, find_chromium

PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("not installed: Chromium (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))


@pytest.fixture(params=["pc", "phone"])
def device(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(browser: Browser, device: str) -> Iterator[Page]:
    """A fresh window of the device."""
    context = browser.new_context(user_agent=PHONE if device == "phone" else None)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
