"""The pictures are there, fit a phone, and follow the reader's choice of light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.browsing import Site

pytestmark = pytest.mark.needs("playwright", "zensical")

SHOWN = """() => [...document.querySelectorAll('article img')].map(picture => ({
    loaded: picture.complete && picture.naturalWidth > 0,
    words: picture.alt,
    right: picture.getBoundingClientRect().right,
    shrunk: picture.getBoundingClientRect().width / picture.naturalWidth,
}))"""


@pytest.mark.parametrize("edition", ["ko", "en"])
@pytest.mark.parametrize("name", ["outcomes", "pg_provider"])
def test_a_picture_fits_a_phone_in_about_its_own_size(
    name: str, edition: str, page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{site.url}{edition}/{name}/")
    page.wait_for_load_state("load")
    (picture,) = page.evaluate(SHOWN)
    assert picture["loaded"]
    assert picture["words"]
    assert picture["right"] <= 360
    # Text of 12 pixels stays above 10.
    assert picture["shrunk"] > 0.85


def test_a_picture_is_dark_where_the_reader_wants_it_dark(page: Page, site: Site) -> None:
    svg = (site.folder / "en" / "pictures" / "outcomes.svg").read_text(encoding="utf-8")
    papers: dict[str, Any] = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.set_content(svg)
        papers[scheme] = page.evaluate("getComputedStyle(document.querySelector('.paper')).fill")
    assert papers == {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 25, 31)"}
