"""Languages stand side by side, and a reader sees one at a time; paper shows all."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.site.browsing import Site


def test_one_language_is_shown_at_a_time_and_keys_choose_it(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/recipes/")
    group = page.locator(".portone-tabs").first
    expect(group.get_by_text("from portone_v1 import Outcome")).to_be_visible()
    group.locator("summary", has_text="Java").focus()
    page.keyboard.press("Enter")
    expect(group.get_by_text("public class Shop")).to_be_visible()
    expect(group.get_by_text("from portone_v1 import Outcome")).to_be_hidden()
    titles = [summary.bounding_box() for summary in group.locator("summary").all()]
    assert len({box["y"] for box in titles if box}) == 1


def test_paper_shows_every_language(page: Page, site: Site) -> None:
    page.emulate_media(media="print")
    page.goto(f"{site.url}ko/recipes/")
    for text in ("public class Shop", "function settle", "class Shop(private"):
        expect(page.get_by_text(text).first).to_be_visible()
