"""The page of the bindings shows code that works, and all stated differences."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from generator.targets.docs.binding_facts import BINDINGS, DIFFERENCES
from generator.text.markdown import visible
from tests.docs.reading import ReadPage
from tests.nodejs import FOLDER, Node
from tests.project import ROOT

Reference = dict[str, ReadPage]
Blocks = list[tuple[str, str]]


@pytest.fixture
def page(reference: Reference) -> ReadPage:
    return reference["en/bindings.md"]


@pytest.fixture
def modules(node: Node, tmp_path: Path) -> Path:
    """A folder in which the packages of the examples are installed."""
    packages = tmp_path / "node_modules"
    packages.mkdir()
    for package in (FOLDER / "node_modules").iterdir():
        (packages / package.name).symlink_to(package)
    (packages / "portone-v1").symlink_to(ROOT / "generated" / "typescript")
    return tmp_path


def examples(page: ReadPage, language: str) -> Iterator[tuple[str, str]]:
    """Code in a language, and what the page says that it prints."""
    fences = [(t.info, t.content) for t in page.tokens if t.type == "fence"]
    for (info, code), (follows, printed) in pairwise([*fences, ("", "")]):
        if info == language:
            yield code, printed if follows == "text" else ""


def test_both_languages_show_the_same_examples(page: ReadPage, reference: Reference) -> None:
    blocks = [(t.info, t.content) for t in page.tokens if t.type == "fence"]
    korean = reference["ko/bindings.md"].tokens

    assert blocks == [(t.info, t.content) for t in korean if t.type == "fence"]
    assert len(blocks) > len(BINDINGS)


@pytest.mark.needs("fastapi", "pydantic", "jsonschema")
def test_the_python_examples_print_what_the_page_says(page: ReadPage) -> None:
    for code, printed in examples(page, "python"):
        if "def test_" not in code:
            result = run([sys.executable, "-X", "utf8", "-c", code], ROOT)
            assert (result.stdout, result.stderr) == (printed, ""), code


def test_the_pytest_example_passes(page: ReadPage, tmp_path: Path) -> None:
    (code,) = [code for code, _ in examples(page, "python") if "def test_" in code]
    (tmp_path / "test_shop.py").write_text(code, encoding="utf-8")
    # What the entry point does where the package was installed since it has one.
    plugin = "from _portone_v1_pytestplugin import payment_response\n"
    (tmp_path / "conftest.py").write_text(plugin, encoding="utf-8")

    result = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], tmp_path)

    assert "1 passed" in result.stdout, result.stdout


def test_the_javascript_examples_print_what_the_page_says(
    page: ReadPage, node: Node, modules: Path
) -> None:
    for number, (code, printed) in enumerate(examples(page, "js")):
        file = modules / f"example{number}.mjs"
        file.write_text(code, encoding="utf-8")
        assert node.run(str(file), cwd=ROOT) == printed, code


def test_the_typescript_examples_compile(page: ReadPage, node: Node, modules: Path) -> None:
    files = []
    for number, (code, _) in enumerate(examples(page, "ts")):
        files.append(f"example{number}.mts")
        (modules / files[-1]).write_text(code, encoding="utf-8")

    result = node.tsc("--noEmit", "--strict", "--module", "nodenext", *files, cwd=modules)

    assert (files != [], result.stdout, result.returncode) == (True, "", 0)


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_every_binding_and_every_difference_has_its_line(
    edition: str, reference: Reference
) -> None:
    page = reference[f"{edition}/bindings.md"]
    bindings, differences = page.tables

    assert [row[0] for row in bindings.rows] == [getattr(b.title, edition) for b in BINDINGS]
    assert [row[1] for row in differences.rows] == [
        visible(getattr(difference.text, edition)).replace("`", "") for difference in DIFFERENCES
    ]


def test_what_a_binding_is_made_of_exists() -> None:
    places = [b.where for b in BINDINGS if b.where.startswith("generated/")]

    assert [place for place in places if not (ROOT / place).exists()] == []


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
