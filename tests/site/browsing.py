"""The site, built and served, and a browser that tells what it met."""

from __future__ import annotations

import fcntl
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import Locator, Page, ViewportSize

from generator.site.serve import server
from tests.project import copy_project

# It must not talk to anybody by itself either.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What a window would load for its address bar costs more than most of the site's pages.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
)


DESKTOP: ViewportSize = {"width": 1280, "height": 800}


@dataclass(frozen=True)
class Site:
    """The site as it was built, what the command said of it, and where it is served."""

    folder: Path
    said: str
    url: str

    @property
    def page_paths(self) -> tuple[str, ...]:
        """Every page below the site's root, as its address says it: `ko/`, `ko/fields/`."""
        found = (path.parent.relative_to(self.folder) for path in self.folder.rglob("index.html"))
        return tuple(sorted(f"{path.as_posix()}/" for path in found if path.parts))


@dataclass(frozen=True)
class Met:
    """What a browser met that no page of the site may cause."""

    problems: list[str] = field(default_factory=list)


def build_once(shared: Path) -> tuple[Path, str]:
    """The site, built by the first worker that asks, and what the command said."""
    folder, said = shared / "site", shared / "site.said"
    with (shared / "site.building").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            project = copy_project(Path(mkdtemp(dir=shared)), "docs", ".github")
            done = project.run("site")
            assert done.returncode == 0, done.stderr
            said.write_text(done.stdout, encoding="utf-8")
            (project.root / "site").rename(folder)
    return folder, said.read_text(encoding="utf-8")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server for a folder, on this machine only."""
    with server(folder, port=0) as here:
        threading.Thread(target=here.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{here.server_port}/"
        here.shutdown()


def find_chromium() -> str | None:
    """The machine's Chromium, or Chrome. The one without windows needs a third of the time."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


def open_search(page: Page, key: str) -> Locator:
    """Where a query is typed. The page answers to the key only once its script has begun."""
    search = page.get_by_role("combobox")
    for _ in range(100):
        page.keyboard.press(key)
        if search.is_visible():
            break
        page.wait_for_timeout(100)
    return search


def watch(page: Page, home: str) -> Met:
    """Write down console errors, failed requests, and requests to any other host than `home`."""
    met = Met()

    def tell(problem: str) -> None:
        met.problems.append(f"{page.url}: {problem}")

    page.on("pageerror", lambda error: tell(f"error: {error}"))
    page.on("console", lambda m: tell(f"console: {m.text}") if m.type == "error" else None)
    # What is under way when the next page is asked for is aborted, by the browser itself.
    page.on(
        "requestfailed",
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"
            else tell(f"failed: {request.url} {request.failure}")
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((home, "data:", "blob:"))
            else tell(f"another host: {request.url}")
        ),
    )
    return met


@contextmanager
def watched(page: Page, met: Met) -> Iterator[Page]:
    """A page that others had before, as a test expects it; the test fails with what it met."""
    page.set_viewport_size(DESKTOP)
    page.emulate_media(media="null", color_scheme="null")
    yield page
    problems = [*met.problems]
    met.problems.clear()
    assert problems == [], problems
