"""The site in a browser. What it needs is imported late, since it may not be installed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.site.browsing import Met, Site


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Site]:
    """The site, built once for all workers, and served."""
    _need(request, "zensical", "playwright")
    from tests.site.browsing import Site, build_once, served

    own = tmp_path_factory.getbasetemp()
    shared = own.parent if hasattr(request.config, "workerinput") else own
    folder, said = build_once(shared)
    with served(folder) as url:
        yield Site(folder, said, url)


# Not longer than this folder's tests last: while playwright runs, no other test can run a loop.
@pytest.fixture(scope="package")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """The machine's Chromium."""
    _need(request, "playwright")
    from playwright.sync_api import sync_playwright

    from tests.site.browsing import ARGUMENTS, find_chromium

    chromium = find_chromium()
    if chromium is None:
        # Not a Python package, so `--all-tools` does not ask for it: see .ci/run.
        pytest.skip("not installed: Chromium (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))


@pytest.fixture(scope="package")
def page_without_script(browser: Browser) -> Iterator[Page]:
    """A browser window in which no script runs."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def first_visit(browser: Browser, site: Site) -> Iterator[Page]:
    """A window that has been nowhere yet, for what it fetches. Fails the test as `page` does."""
    from tests.site.browsing import watch, watched

    context = browser.new_context()
    page = context.new_page()
    with watched(page, watch(page, site.url)):
        yield page
        context.close()


@pytest.fixture(scope="package")
def window(browser: Browser, site: Site) -> Iterator[tuple[Page, Met]]:
    """One window for all: a page in one that has shown others takes half the time."""
    from tests.site.browsing import watch

    context = browser.new_context()
    page = context.new_page()
    yield page, watch(page, site.url)
    context.close()


@pytest.fixture
def page(window: tuple[Page, Met], site: Site) -> Iterator[Page]:
    """An empty page. Fails the test on console errors, failed and foreign requests."""
    from tests.site.browsing import watched

    with watched(*window) as page:
        yield page
        if page.url.startswith(site.url):
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
        page.goto("about:blank")


def _need(request: pytest.FixtureRequest, *modules: str) -> None:
    missing = [name for name in modules if find_spec(name) is None]
    if missing and not request.config.getoption("--all-tools"):
        pytest.skip(f"not installed: {', '.join(missing)} (pip install --group dev)")
