"""The matrix of what comes on a phone: it scrolls in its own box, and its names stay in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.browsing import Site

pytestmark = pytest.mark.needs("playwright", "zensical")

# The box that scrolls, scrolled both ways, and where its table's first row and column then are.
SCROLLED = """() => {
    const table = document.querySelector('table:has(thead th:nth-child(7))');
    let box = table.parentElement;
    while (box && box.scrollWidth <= box.clientWidth) box = box.parentElement;
    box.scrollIntoView({block: 'start'});
    scrollBy(0, -80);  // below the header of the site
    box.scrollLeft = 300;
    box.scrollTop = 300;
    const place = element => element.getBoundingClientRect();
    const cell = table.querySelector('tbody tr:last-child td:first-child');
    const head = table.querySelector('thead th:last-child');
    const corner = table.querySelector('thead th:first-child');
    const seen = element => {
        const {left, top, width, height} = place(element);
        const found = document.elementFromPoint(left + 4, top + height / 2);
        return element === found || element.contains(found);
    };
    const row = [...table.tBodies[0].rows].find(
        row => place(row).top > place(corner).bottom && place(row).bottom < innerHeight);
    return {
        page: document.documentElement.scrollWidth,
        window: innerWidth,
        scrolled: [box.scrollLeft, box.scrollTop],
        box: {left: place(box).left, top: place(box).top},
        head: place(head).top,
        name: place(cell).left,
        corner: {left: place(corner).left, top: place(corner).top},
        cornerSeen: seen(corner),
        nameSeen: seen(row.cells[0]),
        paper: getComputedStyle(cell).backgroundColor,
    };
}"""


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_a_phone_scrolls_the_matrix_and_keeps_its_names_in_sight(
    edition: str, page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{site.url}{edition}/availability/")
    page.wait_for_load_state("load")
    found: dict[str, Any] = page.evaluate(SCROLLED)
    box = found["box"]
    # It scrolls both ways, and the page itself does not scroll sideways.
    assert all(found["scrolled"])
    assert found["page"] <= found["window"]
    # The names of the columns stay above, those of the fields at the left, and nothing covers them.
    assert found["head"] == pytest.approx(box["top"], abs=2)
    assert found["name"] == pytest.approx(box["left"], abs=2)
    assert found["corner"]["left"] == pytest.approx(box["left"], abs=2)
    assert found["cornerSeen"]
    assert found["nameSeen"]
    # What scrolls below a name does not shine through.
    assert found["paper"].startswith("rgb(")
