"""What the READMEs show is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from tests.project import ROOT, Project

READMES = ("README.md", "README.ko.md")
REQUIRED = {
    "read": ["PAGE"],
    "compare": ["PAGE"],
    "update": ["PAGE", "--source", "ID", "--date", "DATE"],
}


@pytest.mark.parametrize("name", READMES)
def test_the_example_prints_what_the_readme_says(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    (code,) = blocks(text, "python")
    (expected,) = blocks(text, "text")

    printed = subprocess.check_output(
        [sys.executable, "-X", "utf8", "-c", code], cwd=ROOT, text=True, encoding="utf-8"
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


@pytest.mark.needs("datamodel_code_generator", "jsonschema", "ruamel")
def test_a_code_a_provider_and_a_field_are_added_as_contributing_says(project: Project) -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    code, provider, field = blocks(contributing, "yaml")
    for before, added in (
        ("\n  pg_provider:\n", code),
        ("\n  status:\n", code),
        ("\noutcomes:\n", provider),
        ("\ncodes:\n", f"\n{field}"),
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


def blocks(text: str, language: str) -> list[str]:
    """The contents of the code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
