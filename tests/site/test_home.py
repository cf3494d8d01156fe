"""The start page of the site: what most readers come for stands first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Site


@pytest.mark.parametrize("width", [360, 1280])
def test_the_start_page_leads_to_the_paste_page_without_scrolling(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{site.url}ko/")
    button = page.locator(".portone-paste a")
    expect(button).to_be_in_viewport()
    button.click()
    page.wait_for_url("**/ko/what-did-i-get/")
    page.goto(f"{site.url}ko/status/")
    expect(page.locator(".portone-paste")).to_have_count(0)
