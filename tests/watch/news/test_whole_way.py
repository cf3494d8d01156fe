"""From a saved page to generated files, by the commands that docs/updating.md names."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests import walk
from tests.project import ROOT, Project
from tests.watch.news import kinds
from tests.watch.news.kinds import DAY, ID, NEW
from tests.watch.news.pages import forget_words, html_table, latest, mdx_parameters, page_of

pytestmark = pytest.mark.slow

SPEC = "spec/payment_response.yaml"
GUIDES = ("docs/updating.md", "docs/updating.ko.md")


def commands(guide: str) -> list[list[str]]:
    """The generator's commands of a guide, but that of the test suite."""
    return [arguments for arguments in walk.commands(guide) if arguments != ["test"]]


def kind(name: str) -> str:
    """A page with this change, as a browser may save it."""
    return html_table(kinds.kind(name).change(page_of(latest())))


def save(project: Project, text: str) -> str:
    forget_words(project.root)
    (project.root.parent / "payrt.html").write_text(text, encoding="utf-8")
    return "../payrt.html"


def test_both_guides_have_the_same_commands() -> None:
    assert commands(GUIDES[0]) == commands(GUIDES[1])


def test_the_guide_leads_from_a_page_to_generated_files(project: Project) -> None:
    page = save(project, kind("a new code"))
    read, compare, update, generate, silent = map(walk.given, commands(GUIDES[0]))
    assert page in read

    assert NEW in project.run(*read).stdout
    assert project.run(*compare).returncode == 1
    before = (project.root / SPEC).read_bytes()
    tried = project.run(*update, "--dry-run")
    assert f"to be written into spec/payment_response.yaml as {update[3]}" in tried.stdout
    assert (project.root / SPEC).read_bytes() == before
    written = project.run(*update)
    assert written.returncode == 1
    assert f"written into spec/payment_response.yaml as {update[3]}" in written.stdout

    refused = project.run(*generate)
    assert refused.returncode == 2
    (line,) = re.findall(r"payment_response\.yaml:(\d+):\d+: still to be written", refused.stderr)
    assert f"{SPEC}:{line}:" in written.stdout

    walk.write_what_is_left(project.root / SPEC)
    generated = project.run(*generate)
    assert (generated.returncode, generated.stderr) == (0, "")
    assert project.run("check").returncode == 0
    assert project.run(*silent).returncode == 0
    codes = (project.root / "generated/python/portone_v1/_codes.py").read_text(encoding="utf-8")
    assert f'"{NEW}"' in codes


@pytest.mark.parametrize("name", ["a new field", "a dropped field", "another type"])
def test_what_was_updated_and_filled_in_can_be_generated(project: Project, name: str) -> None:
    page = save(project, kind(name))
    project.run("update", page, "--source", ID, "--date", DAY)
    walk.write_what_is_left(project.root / SPEC)

    generated = project.run()

    assert (generated.returncode, generated.stderr) == (0, "")
    assert project.run("compare", page).returncode == 0


def test_compare_prints_both_lines_and_json(project: Project) -> None:
    page = save(project, kind("another label"))

    text = project.run("compare", page)
    data = project.run("compare", page, "--json")

    assert (text.returncode, data.returncode) == (1, 1)
    found = json.loads(data.stdout)
    (item,) = found["different"]
    assert (found["new"], found["gone"]) == ([], [])
    assert found["compared_with"] == {
        "source": latest().source.id,
        "date": latest().source.date,
        "language": "ko",
    }
    ((_, about, field, code, says, said),) = kinds.kind("another label").news
    assert (item["about"], item["field"], item["code"]) == (about, field, code)
    assert (item["page"]["says"], item["spec"]["says"]) == (says, said)
    saved = (project.root / page).read_text(encoding="utf-8").split("\n")
    assert str(says) in saved[item["page"]["line"] - 1]
    spec = (project.root / SPEC).read_text(encoding="utf-8").split("\n")
    assert f"code: {code}" in spec[item["spec"]["line"] - 1]
    assert f"{page}:{item['page']['line']}: {says}\n" in text.stdout
    assert f"{SPEC}:{item['spec']['line']}: {said}\n" in text.stdout


def test_a_silent_page_exits_with_0(project: Project) -> None:
    result = project.run("compare", save(project, mdx_parameters(page_of(latest()))))

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(f"../payrt.html: no news, compared with {latest().source.id}")


@pytest.mark.parametrize("command", ["read", "compare", "update"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("<h1>404</h1> not found", "looks like a “not found” page"),
        (None, "No such file or directory"),
    ],
    ids=["empty", "404", "no file"],
)
def test_what_is_no_page_exits_with_2(
    project: Project, command: str, text: str | None, words: str
) -> None:
    page = save(project, text) if text is not None else "../none.html"
    further = ["--source", ID, "--date", DAY] if command == "update" else []

    result = project.run(command, page, *further)

    assert (result.returncode, result.stdout) == (2, "")
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("guide", GUIDES)
def test_links_of_a_guide_lead_somewhere(guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)]+)\)", text) if not t.startswith("https:")]

    assert targets
    assert [t for t in targets if not (ROOT / "docs" / t).exists()] == []


def test_help_tells_what_each_command_needs(project: Project) -> None:
    result: subprocess.CompletedProcess[str] = project.run("update")

    assert result.returncode == 2
    assert "PAGE, --source, --date" in result.stderr
    assert Path(project.root / SPEC).read_bytes() == (ROOT / SPEC).read_bytes()
