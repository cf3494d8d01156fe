"""What a reader's browser asks for, and what it complains about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.site.browsing import Site, open_search, served, watch


@pytest.mark.slow
def test_every_page_loads_from_its_own_host_without_error_and_fits_a_phone(
    page: Page, site: Site
) -> None:
    """The page fixture fails on any console error, failed request, or request to another host."""
    page.set_viewport_size({"width": 360, "height": 800})
    wider = []
    for path in site.page_paths:
        response = page.goto(site.url + path)
        assert response is not None
        assert response.status == 200, path
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wider.append(path)
    assert wider == []


def test_the_browser_itself_keeps_pages_from_asking_others(browser: Browser, site: Site) -> None:
    for path in site.page_paths:
        text = (site.folder / path / "index.html").read_text(encoding="utf-8")
        rule = text.index("Content-Security-Policy")
        assert rule < min(text.find(tag) % len(text) for tag in ("<script", "<link", "<img")), path
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}ko/")
    broken = page.evaluate(
        """() => new Promise((done) => {
          addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective));
          new Image().src = "https://other.invalid/x.png";
        })"""
    )
    context.close()
    assert broken == "img-src"


@pytest.mark.slow
def test_the_site_works_below_another_path(browser: Browser, site: Site, tmp_path: Path) -> None:
    """As GitHub Pages serves it: https://user.github.io/repository/."""
    shutil.copytree(site.folder, tmp_path / "portone-v1")
    context = browser.new_context()
    page = context.new_page()
    with served(tmp_path) as home:
        met = watch(page, f"{home}portone-v1/")
        page.goto(f"{home}portone-v1/")
        page.wait_for_url("**/portone-v1/ko/")
        open_search(page, "/").fill("할부")
        page.get_by_role("option").first.click()
        page.wait_for_url("**/portone-v1/ko/fields/**#card_quota")
        page.get_by_role("link", name="English").click()
        expect(page).to_have_url(f"{home}portone-v1/en/fields/#card_quota")
        page.goto(f"{home}portone-v1/ko/what-did-i-get/")
        page.wait_for_load_state("networkidle")
    context.close()
    assert met.problems == []


# What a page asks for before anybody searches or pastes: bytes as they are, not as they are packed.
@pytest.mark.parametrize(("path", "most"), [("ko/", 400_000), ("en/", 400_000)])
def test_a_page_is_light_before_any_search(
    first_visit: Page, site: Site, path: str, most: int
) -> None:
    page, answers = first_visit, list[Response]()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(site.url + path)
    page.wait_for_load_state("networkidle")
    sizes = {answer.url: len(answer.body()) for answer in answers}
    assert sum(sizes.values()) < most, sizes
