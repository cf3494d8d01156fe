"""The scheduled workflow: its own script, against a server of this machine and a stub of `gh`."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.project import ROOT, Project
from tests.watch.news.kinds import KINDS, NEW
from tests.watch.news.pages import forget_words, html_table, latest, page_of, spec

WORKFLOW = ".github/workflows/watch.yml"
pytestmark = pytest.mark.skipif(
    not (shutil.which("bash") and shutil.which("curl")), reason="needs bash and curl"
)
# The package is there already; what the runner's python3 would set up is not what is tested here.
PYTHON = """\
#!/bin/sh
shift 2
exec '{python}' -m generator.cli "$@"
"""
GH = """\
#!/bin/sh
echo "$@" >> gh.log
case "$2" in list) cat open_issue 2>/dev/null || true ;; esac
"""


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        pass


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a server, and the folder that it serves."""
    folder = tmp_path / "site"
    folder.mkdir()
    handler = functools.partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/page.html", folder
        server.shutdown()
        thread.join()


def job() -> dict[str, Any]:
    workflow = YAML(typ="safe", pure=True).load((ROOT / WORKFLOW).read_text(encoding="utf-8"))
    (only,) = workflow["jobs"].values()
    return dict(only)


class Runner:
    """Runs the steps of the job as the service would."""

    def __init__(self, project: Project, url: str) -> None:
        self._root = project.root
        forget_words(project.root)
        tools = project.root / "tools"
        tools.mkdir()
        for name, text in (("python3", PYTHON.format(python=sys.executable)), ("gh", GH)):
            (tools / name).write_text(text, encoding="utf-8")
            (tools / name).chmod(0o755)
        self._environment = {
            **os.environ,
            **job()["env"],
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_OUTPUT": str(project.root / "output"),
            "GUIDE": "https://example.com/guide",
            "PAGE_URL": url,
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def run(self) -> tuple[int, str]:
        """The exit code of the job, and what it printed."""
        printed = ""
        for step in job()["steps"]:
            if "run" in step and self._is_due(step.get("if")):
                result = subprocess.run(
                    [shutil.which("bash") or "bash", "-e", "-c", step["run"]],
                    cwd=self._root,
                    env=self._environment,
                    capture_output=True,
                    text=True,
                    encoding="utf-8",
                    check=False,
                )
                printed += result.stdout + result.stderr
                if result.returncode:
                    return result.returncode, printed
        return 0, printed

    def _is_due(self, condition: str | None) -> bool:
        if condition is None:
            return True
        name, value = condition.removeprefix("steps.compare.outputs.").split(" == ")
        output = (self._root / "output").read_text(encoding="utf-8")
        return f"{name}={value.strip(chr(39))}" in output.splitlines()

    def calls(self) -> list[str]:
        """What `gh` was asked for."""
        log = self._root / "gh.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def issue(self) -> str:
        return (self._root / "issue.md").read_text(encoding="utf-8")


def changed() -> str:
    return html_table(KINDS[0].change(page_of(latest())))


def test_news_open_an_issue(project: Project, site: tuple[str, Path]) -> None:
    url, folder = site
    (folder / "page.html").write_text(changed(), encoding="utf-8")
    runner = Runner(project, url)

    code, printed = runner.run()

    assert code == 0
    assert NEW in printed
    assert [call.split()[:2] for call in runner.calls()] == [["issue", "list"], ["issue", "create"]]
    assert "--title The documentation page has news --body-file issue.md" in runner.calls()[1]
    link, blank, first, *others = runner.issue().split("\n")
    assert (link, blank) == (
        f"{url} says what the spec does not. What to do: https://example.com/guide",
        "",
    )
    assert first.startswith(f"    page.html: 1 news, compared with {latest().source.id}")
    assert all(not line or line.startswith("    ") for line in others)
    assert NEW in runner.issue()


def test_news_go_into_the_issue_that_is_open(project: Project, site: tuple[str, Path]) -> None:
    url, folder = site
    (folder / "page.html").write_text(changed(), encoding="utf-8")
    (project.root / "open_issue").write_text("7\n", encoding="utf-8")
    runner = Runner(project, url)

    assert runner.run()[0] == 0
    assert runner.calls()[1:] == ["issue edit 7 --body-file issue.md"]


def test_no_news_open_nothing(project: Project, site: tuple[str, Path]) -> None:
    url, folder = site
    (folder / "page.html").write_text(html_table(page_of(latest())), encoding="utf-8")
    runner = Runner(project, url)

    code, printed = runner.run()

    assert (code, runner.calls()) == (0, [])
    assert "no news" in printed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<h1>Please log in</h1><input type=password>", "looks like a login page"),
        (None, "404"),
    ],
    ids=["another page", "no page"],
)
def test_what_is_no_such_page_fails(
    project: Project, site: tuple[str, Path], text: str | None, words: str
) -> None:
    url, folder = site
    if text is not None:
        (folder / "page.html").write_text(text, encoding="utf-8")
    runner = Runner(project, url)

    code, printed = runner.run()

    assert code != 0
    assert words in printed
    assert runner.calls() == []


def test_the_address_is_that_of_the_latest_revision() -> None:
    assert job()["env"]["PAGE_URL"] == latest().source.url
    assert latest().source in spec().sources


def test_only_one_line_reaches_out_and_only_issues_can_be_written() -> None:
    lines = [line for step in job()["steps"] for line in step.get("run", "").splitlines()]

    assert len([line for line in lines if "curl" in line]) == 1
    assert job()["permissions"] == {"contents": "read", "issues": "write"}
