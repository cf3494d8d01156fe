"""Two editions of one site, and the way between them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.browsing import Site, open_search
from tests.site.reading import read_site, target

EDITIONS = ("ko", "en")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_says_its_language(site: Site, edition: str) -> None:
    pages = read_site(site.folder)
    assert {h.language for page, h in pages.items() if page.startswith(f"{edition}/")} == {edition}


def test_the_switch_of_every_page_leads_to_itself_in_the_other_language(site: Site) -> None:
    pages = {page: html for page, html in read_site(site.folder).items() if "/" in page}
    assert len(pages) > 20
    for page, html in pages.items():
        edition, _, name = page.partition("/")
        (other,) = set(EDITIONS) - {edition}
        assert target(page, html.switches[other]) == (f"{other}/{name}", "")


def test_a_place_on_a_page_exists_under_the_same_anchor_in_the_other_language(site: Site) -> None:
    pages = read_site(site.folder)
    for page, html in pages.items():
        if page.startswith("ko/") and "what-did-i-get" not in page:
            other = pages[page.replace("ko/", "en/", 1)]
            assert {i for i in html.ids if not i.startswith("__")} == {
                i for i in other.ids if not i.startswith("__")
            }, page


def test_the_switch_keeps_the_place_on_the_page(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/fields/")
    page.locator(".md-sidebar--secondary a", has_text="vbank_num").click()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site.url}en/fields/#vbank_num")
    expect(page.locator("h3#vbank_num")).to_be_in_viewport()


def test_a_heading_in_words_is_kept_too(page: Page, site: Site) -> None:
    page.goto(f"{site.url}en/outcomes/#rules")
    page.get_by_role("link", name="한국어").click()
    expect(page).to_have_url(f"{site.url}ko/outcomes/#rules")
    expect(page.get_by_role("heading", name="판정 규칙")).to_be_in_viewport()


def test_the_root_leads_to_the_korean_edition_without_script(
    page_without_script: Page, site: Site
) -> None:
    page_without_script.goto(site.url)
    expect(page_without_script).to_have_url(f"{site.url}ko/")


@pytest.mark.parametrize(("edition", "foreign"), [("ko", "[A-Za-z ]{4,}"), ("en", "[가-힣]+")])
def test_the_words_around_the_pages_are_in_their_language(
    page: Page, site: Site, edition: str, foreign: str
) -> None:
    """But for codes, the name of the other language, and keys."""
    page.goto(f"{site.url}{edition}/status/")
    open_search(page, "/").fill("status")
    page.get_by_role("option").first.wait_for()
    said = page.evaluate(_WORDS_AROUND)
    names = {"English", "한국어", "pay_method", "pg_provider", "emb_pg_provider", "status"}
    assert [w for w in said if w not in names and re.fullmatch(foreign, w)] == []


# Labels for those who listen, and titles, of everything outside of the article; the search's too.
_WORDS_AROUND = """() => {
  const shadows = [...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean);
  const names = ["aria-label", "title", "placeholder"];
  const said = [...names.map((n) => `[${n}]`), "[role=status]", "[class^=md-nav__]", ".md-skip"];
  return [document, ...shadows]
    .flatMap((root) => [...root.querySelectorAll(said.join())])
    .filter((e) => !e.closest("article"))
    .flatMap((e) => [
      ...names.map((name) => e.getAttribute(name)),
      e.children.length ? "" : e.textContent.trim(),
    ])
    .filter(Boolean);
}"""
