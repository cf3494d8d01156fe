"""Tables fit their page at every width, and paper shows all of them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.site.browsing import Site

# Tables of which a part is out of sight, each as its number of columns.
CUT = """() => [...document.querySelectorAll("article table[role=table]")].filter((table) => {
  for (let e = table; e && e.tagName !== "ARTICLE"; e = e.parentElement) {
    if (e.scrollWidth > e.clientWidth + 1) return true;
  }
  return table.getBoundingClientRect().right > innerWidth + 1;
}).map((table) => table.rows[0].cells.length)"""
# Boxes whose content is higher or wider than they are, and what is folded away, on paper.
HIDDEN = """() => [
  ...[...document.querySelectorAll("article .md-typeset__scrollwrap")].filter(
    (e) => e.scrollHeight > e.clientHeight + 1 || getComputedStyle(e).overflowX !== "visible"),
  ...[...document.querySelectorAll("article details > :not(summary)")].filter(
    (e) => !e.checkVisibility({contentVisibilityAuto: true})),
].map((e) => e.outerHTML.slice(0, 100))"""
MANY_COLUMNS = 7


@pytest.mark.slow
@pytest.mark.parametrize("width", [1280, 1920])
def test_no_table_is_cut_on_a_screen(page: Page, site: Site, width: int) -> None:
    assert {path: cut for path, cut in cut_tables(page, site, width).items() if cut} == {}


@pytest.mark.slow
def test_on_a_phone_only_tables_of_many_columns_scroll(page: Page, site: Site) -> None:
    cut = cut_tables(page, site, 360)
    assert {path: few for path, columns in cut.items() if (few := below(columns))} == {}


def test_a_card_says_what_each_value_is(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site.url}ko/pay_method/")
    table = page.get_by_role("table").first
    heads = table.get_by_role("columnheader").all_inner_texts()
    cells = table.get_by_role("row").nth(1).get_by_role("cell")
    assert cells.count() == len(heads)
    for at in range(1, len(heads)):
        label = cells.nth(at).evaluate("cell => getComputedStyle(cell, '::before').content")
        assert heads[at] in label
        assert cells.nth(at).evaluate("cell => getComputedStyle(cell).display") == "block"


def test_every_cell_knows_the_head_of_its_column(site: Site) -> None:
    for path in site.page_paths:
        html = (site.folder / path / "index.html").read_text(encoding="utf-8")
        article = html.partition("<article")[2]
        cells = re.findall(r"<td\b[^>]*>", article)
        assert [cell for cell in cells if 'data-head="' not in cell] == [], path


@pytest.mark.slow
def test_paper_shows_whole_tables_and_what_is_folded(page: Page, site: Site) -> None:
    page.emulate_media(media="print")
    hidden = {}
    for path in site.page_paths:
        if path.startswith("ko/"):
            page.goto(site.url + path)
            page.wait_for_load_state("load")
            hidden[path] = page.evaluate(HIDDEN)
    assert {path: found for path, found in hidden.items() if found} == {}


def cut_tables(page: Page, site: Site, width: int) -> dict[str, list[int]]:
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for path in site.page_paths:
        page.goto(site.url + path)
        page.wait_for_load_state("load")
        found[path] = page.evaluate(CUT)
    return found


def below(columns: list[int]) -> list[int]:
    return [count for count in columns if count < MANY_COLUMNS]
