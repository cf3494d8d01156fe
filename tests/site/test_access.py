"""The site for those who use keys, see little, or hold a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.nodejs import FOLDER, Node
from tests.site.browsing import Site, open_search

# One page of each kind.
KINDS = (
    "ko/",
    "en/status/",
    "ko/outcomes/",
    "en/errata/",
    "ko/availability/",
    "en/fields/",
    "ko/sources/",
    "en/updating/",
    "404.html",
)
SERIOUS = ("serious", "critical")
AXE = FOLDER / "node_modules/axe-core/axe.min.js"
EVERYTHING = "axe.run(document, {resultTypes: ['violations']})"
CONTRAST = "axe.run(document, {resultTypes: ['violations'], runOnly: ['color-contrast']})"


@pytest.fixture
def examined(browser: Browser, site: Site, node: Node) -> Iterator[Page]:
    """A browser window in which axe-core, which `node` has installed, examines pages."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize("path", KINDS)
def test_no_page_has_a_serious_barrier_in_light_or_dark(
    examined: Page, site: Site, path: str
) -> None:
    examined.goto(site.url + path)
    assert barriers(examined, EVERYTHING) == []
    examined.emulate_media(color_scheme="dark")
    if path != "404.html":
        expect(examined.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert barriers(examined, CONTRAST) == []


def test_the_search_has_no_serious_barrier(examined: Page, site: Site) -> None:
    examined.goto(f"{site.url}ko/")
    open_search(examined, "/").fill("할부")
    examined.get_by_role("option").first.wait_for()
    assert barriers(examined, EVERYTHING) == []


def test_the_first_key_offers_the_way_past_the_navigation(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/status/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}ko/status/#__skip")


def test_the_search_is_used_by_keys_alone(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    expect(open_search(page, "Control+k")).to_be_focused()
    page.keyboard.type("kcp")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox")).to_be_hidden()


def test_a_reader_chooses_dark_and_it_stays(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    for name in ("밝은 화면으로", "어두운 화면으로"):
        page.get_by_title(name).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{site.url}ko/status/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_paste_page_follows_the_stored_choice_and_switches_it(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    for name in ("밝은 화면으로", "어두운 화면으로"):
        page.get_by_title(name).click()
    page.goto(f"{site.url}ko/what-did-i-get/")
    html = page.locator("html")
    expect(html).to_have_attribute("data-scheme", "slate")
    page.get_by_role("button", name="화면: 어둡게").click()
    page.get_by_role("button", name="화면: 시스템").click()
    expect(html).to_have_attribute("data-scheme", "default")
    page.goto(f"{site.url}ko/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("어두운 화면으로").wait_for()


def test_dark_follows_the_system(page: Page, site: Site) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{site.url}ko/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_wide_table_scrolls_in_its_box_and_can_be_reached_by_key(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site.url}ko/availability/")
    box = page.locator(".md-typeset__scrollwrap:has(th:nth-child(7))").first
    expect(box).to_have_attribute("tabindex", "0")
    box.focus()
    box.evaluate("box => box.scrollTo(1000, 0)")
    assert box.evaluate("box => box.scrollLeft") > 0
    # The code of the row stays in sight.
    assert box.locator("td").first.evaluate("cell => cell.getBoundingClientRect().x") >= 0


def barriers(page: Page, question: str) -> list[str]:
    """What axe-core has against a page that keeps readers out."""
    return [
        f"{violation['id']}: {[node['html'] for node in violation['nodes'][:3]]}"
        for violation in page.evaluate(question)["violations"]
        if violation["impact"] in SERIOUS
    ]
