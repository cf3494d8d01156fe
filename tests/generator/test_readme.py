"""What the READMEs show is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.spec.project import REPOSITORY, project
from generator.targets.readme.target import away
from tests.project import ROOT, Project

READMES = ("README.md", "README.ko.md")
LINK = re.compile(r"\]\(([^)]+)\)")
REQUIRED = {
    "read": ["PAGE"],
    "compare": ["PAGE"],
    "update": ["PAGE", "--source", "ID", "--date", "DATE"],
}


@pytest.mark.parametrize("name", READMES)
def test_the_example_prints_what_the_readme_says(name: str, tmp_path: Path) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    (code,) = blocks(text, "python")
    (expected,) = blocks(text, "text")

    printed = subprocess.check_output(
        [sys.executable, "-X", "utf8", "-c", code], cwd=tmp_path, text=True, encoding="utf-8"
    )

    assert printed == expected


@pytest.mark.needs("mypy")
@pytest.mark.parametrize("name", READMES)
def test_the_example_is_typed(name: str, tmp_path: Path) -> None:
    example = tmp_path / "example.py"
    (code,) = blocks((ROOT / name).read_text(encoding="utf-8"), "python")
    example.write_text(code, encoding="utf-8")

    result = subprocess.run(
        [sys.executable, "-m", "mypy", example],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.stdout.startswith("Success"), result.stdout


@pytest.mark.slow
@pytest.mark.needs("datamodel_code_generator", "msgspec", "ruamel")
def test_a_code_a_provider_and_a_field_are_added_as_contributing_says(project: Project) -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    code, provider, field, revision = blocks(contributing, "yaml")
    for before, added in (
        ("\n  pg_provider:\n", code),
        ("\n  status:\n", code),
        ("\noutcomes:\n", provider),
        ("\ncodes:\n", f"\n{field}"),
        ("\nfields:\n", revision),
    ):
        project.replace("spec/payment_response.yaml", before, f"{added}{before}")

    ordered, result = project.run("fix"), project.run()

    codes = (project.root / "generated/python/portone_v1/_codes.py").read_text(encoding="utf-8")
    assert (ordered.returncode, result.returncode, result.stderr) == (0, 0, "")
    assert codes.count('NEWPAY = ("newpay", "뉴페이", "New Pay")') == 2


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "generated/README.md"])
def test_commands_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    for arguments in re.findall(r"python3 -m generator((?: (?!--help)[a-z-]+)*)", text):
        command = arguments.split()
        cli.parse([*command, *REQUIRED.get("".join(command), [])])


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "generated/README.md"])
def test_links_and_paths_lead_somewhere(name: str) -> None:
    file = ROOT / name
    text = file.read_text(encoding="utf-8")
    # A line to add to another file has links of that file.
    prose = re.sub(r"^```diff\n.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", prose)
    named = re.findall(r"`((?:spec|generator|generated|tests)/[^`*{<]*)`", text)

    assert linked or named
    assert not [path for path in linked if not (file.parent / path).exists()]
    assert not [path for path in named if not (ROOT / path).exists()]


def test_where_nothing_lies_beside_it_links_are_whole_addresses() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    url = "https://git.example/shop/portone-v1"
    shown = away(text, project(ROOT)._replace(version="9.8.7", urls={REPOSITORY: url}))
    paths = [link.removeprefix(f"{url}/blob/v9.8.7/") for link in LINK.findall(shown)]

    assert paths == LINK.findall(text)
    assert all(link.startswith("https://") for link in LINK.findall(shown))


def test_without_an_address_it_says_so_and_leads_nowhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = away(text, project(ROOT)._replace(urls={}))

    assert "[project.urls]" in shown.partition("## ")[0]
    assert all(link.startswith("https://") for link in LINK.findall(shown))


def test_no_link_on_npm_leads_to_what_is_not_there() -> None:
    text = (ROOT / "generated/typescript/README.md").read_text(encoding="utf-8")

    assert [link for link in LINK.findall(text) if not link.startswith("https://")] == []


def blocks(text: str, language: str) -> list[str]:
    """The contents of the code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
