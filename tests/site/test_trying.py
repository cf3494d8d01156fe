"""On the page on testing a response is got without a payment window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Site

WORDS = {
    "ko": ("결제해 보기", "가짜 결제창", "결제", "PG사", "기기"),
    "en": ("Pay without paying", "Fake window", "Pay", "Provider", "Device"),
}


@pytest.mark.parametrize("language", WORDS)
def test_a_reader_says_what_happened_and_sees_what_comes(
    page: Page, site: Site, language: str
) -> None:
    button, window, pay, provider, device = WORDS[language]
    page.goto(f"{site.url}{language}/testing/")
    form = page.locator("#trying")
    form.get_by_label(provider).select_option("kakaopay")
    form.get_by_role("button", name=button).click()
    page.get_by_role("dialog", name=window).get_by_role("button", name=pay, exact=True).click()
    expect(form.locator("pre")).to_contain_text('"pay_method": "point"')
    form.get_by_label(device).select_option("mobile")
    form.get_by_role("button", name=button).click()
    page.get_by_role("dialog", name=window).get_by_role("button", name=pay, exact=True).click()
    expect(form.locator("pre")).to_contain_text("imp_success=true")
