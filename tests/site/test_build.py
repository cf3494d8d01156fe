"""`python3 -m generator site`: what it makes, the same every time, and what it refuses."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.site.finish import around
from tests.docs.reading import read as read_markdown
from tests.project import ROOT, Project, copy_project
from tests.site.browsing import Site
from tests.site.reading import read_site

OTHER_SURROUNDINGS = {"TZ": "Asia/Seoul", "LC_ALL": "C", "PYTHONHASHSEED": "7"}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project in another folder."""
    return copy_project(tmp_path_factory.mktemp("elsewhere"), "docs", ".github")


@pytest.fixture(scope="module")
def built(elsewhere: Project) -> subprocess.CompletedProcess[str]:
    """The site, built there with another clock, another locale and another order of sets."""
    return elsewhere.run("site", **OTHER_SURROUNDINGS)


@pytest.mark.slow
def test_building_twice_gives_the_same_bytes(
    site: Site, elsewhere: Project, built: subprocess.CompletedProcess[str]
) -> None:
    assert built.returncode == 0, built.stderr
    assert digest(elsewhere.root / "site") == digest(site.folder)


def test_it_says_what_it_made(site: Site) -> None:
    count = len(list(site.folder.rglob("*.html")))
    assert site.said.startswith(f"site/: {count} pages\n")


def test_no_file_holds_a_path_of_this_machine(site: Site) -> None:
    texts = [p for p in site.folder.rglob("*") if p.suffix in {".html", ".json", ".js", ".css"}]
    assert len(texts) > 20
    assert [p for p in texts if str(ROOT) in p.read_text(encoding="utf-8")] == []


@pytest.mark.slow
def test_a_broken_link_fails_and_says_where(
    elsewhere: Project, built: subprocess.CompletedProcess[str]
) -> None:
    guide = "docs/updating.ko.md"
    text = (elsewhere.root / guide).read_text(encoding="utf-8")
    line = len(text.splitlines()) + 2
    broken = f"{text}\n[a](nowhere.md) [b](../generated/docs/ko/fields.md#nowhere) [c](no.yml)\n"
    (elsewhere.root / guide).write_text(broken, encoding="utf-8")
    before = digest(elsewhere.root / "site")

    done = elsewhere.run("site")

    (elsewhere.root / guide).write_text(text, encoding="utf-8")
    assert done.returncode == 2
    assert re.sub(r":\d+: ", ": ", done.stderr).splitlines() == [
        f"{guide}:{line}: page does not exist",
        f"{guide}:{line}: anchor does not exist",
        f"{guide}:{line}: page does not exist",
    ]
    assert digest(elsewhere.root / "site") == before


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_a_page_shows_what_git_hosts_show(site: Site, edition: str) -> None:
    """Less the lines that lead to other pages, which the site has around it, and pictures."""
    paths = [*(ROOT / "generated/docs" / edition).glob("*.md")]
    assert len(paths) > 10
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        markdown = [lines[0], *(line for line in lines[6:] if not line.startswith("!["))]
        page = f"{edition}/" if path.stem == "README" else f"{edition}/{path.stem}/"
        built = read_site(site.folder)[page].article
        assert squeezed(built) == squeezed(read_markdown("\n".join(markdown)).text), page


def test_search_engines_and_lost_readers_get_whole_addresses() -> None:
    files = around({"ko": ["", "fields/"], "en": [""]}, "https://example.com/docs/")
    assert "<loc>https://example.com/docs/ko/fields/</loc>" in files["sitemap.xml"]
    assert 'href="/docs/en/"' in files["404.html"]
    assert "sitemap.xml" not in around({"ko": [""], "en": [""]}, "")


def test_serving_says_where_and_ends_with_the_keyboard(site: Site) -> None:
    program = (
        "import sys; from pathlib import Path; from generator.site.serve import serve\n"
        "serve(Path(), Path(sys.argv[1]))"
    )
    command = [sys.executable, "-c", program, str(site.folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as serving:
        assert serving.stdout is not None
        address = urlsplit(serving.stdout.readline().split()[0]).netloc
        found, missing = ask(address, "/ko/fields/"), ask(address, "/ko/nowhere/")
        serving.send_signal(signal.SIGINT)
        try:
            assert serving.wait(timeout=20) == 0
        finally:
            serving.kill()
    assert (found[0], missing[0]) == (200, 404)
    assert "vbank_num" in found[1]
    assert "없는 페이지" in missing[1]


def ask(address: str, path: str) -> tuple[int, str]:
    connection = HTTPConnection(address)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def digest(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
