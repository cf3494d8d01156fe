"""The bindings' examples are programs that work, and the page shows them and all differences."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.targets.docs.target import STATIC, read_bindings
from generator.text.markdown import visible
from tests.docs.reading import ReadPage
from tests.nodejs import FOLDER, Node
from tests.project import ROOT

Reference = dict[str, ReadPage]
READ = read_bindings()
EXAMPLES = [example for binding in READ.bindings for example in binding.examples]


def examples(suffix: str) -> list[Any]:
    """The examples in a language that are programs of their own."""
    found = [e for e in EXAMPLES if e.file.endswith(suffix) and "test_" not in e.file]
    assert found
    return found


@pytest.fixture
def modules(node: Node, tmp_path: Path) -> Path:
    """A folder in which the packages of the examples are installed."""
    packages = tmp_path / "node_modules"
    packages.mkdir()
    for package in (FOLDER / "node_modules").iterdir():
        (packages / package.name).symlink_to(package)
    (packages / "portone-v1").symlink_to(ROOT / "generated" / "typescript")
    return tmp_path


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_the_page_shows_every_example_and_what_it_prints(
    edition: str, reference: Reference
) -> None:
    shown = [t.content for t in reference[f"{edition}/bindings.md"].tokens if t.type == "fence"]
    assert shown == [
        text
        for example in EXAMPLES
        for text in ((STATIC / example.file).read_text(encoding="utf-8"), example.prints)
        if text
    ]


def test_every_example_is_one_of_a_binding_or_shown_by_a_page() -> None:
    pages = [p.read_text(encoding="utf-8") for p in (STATIC.parent / "templates").glob("*.jinja")]
    shown = re.findall(r'"(examples/[^"]+)" \| file', "".join(pages))
    files = [p.relative_to(STATIC).as_posix() for p in (STATIC / "examples").glob("*.*")]
    assert sorted(files) == sorted([*shown, *(example.file for example in EXAMPLES)])


@pytest.mark.needs("fastapi", "pydantic", "jsonschema", "pyarrow")
@pytest.mark.parametrize("example", examples(".py"), ids=lambda example: example.file)
def test_a_python_example_prints_what_the_page_says(example: Any) -> None:
    result = run([sys.executable, "-X", "utf8", str(STATIC / example.file)], ROOT)
    assert (result.stdout, result.stderr) == (example.prints, "")


def test_the_pytest_example_passes(tmp_path: Path) -> None:
    (example,) = [example for example in EXAMPLES if "test_" in example.file]
    copied = tmp_path / Path(example.file).name
    copied.write_bytes((STATIC / example.file).read_bytes())
    # What the entry point does where the package was installed since it has one.
    plugin = "from _portone_v1_pytestplugin import payment_response\n"
    (tmp_path / "conftest.py").write_text(plugin, encoding="utf-8")

    result = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], tmp_path)

    assert "1 passed" in result.stdout, result.stdout


@pytest.mark.parametrize("example", examples(".mjs"), ids=lambda example: example.file)
def test_a_javascript_example_prints_what_the_page_says(
    example: Any, node: Node, modules: Path
) -> None:
    copied = modules / Path(example.file).name
    copied.write_bytes((STATIC / example.file).read_bytes())
    assert node.run(str(copied), cwd=ROOT) == example.prints


def test_the_typescript_examples_compile(node: Node, modules: Path) -> None:
    files = []
    for example in examples(".mts"):
        files.append(Path(example.file).name)
        (modules / files[-1]).write_bytes((STATIC / example.file).read_bytes())

    result = node.tsc("--noEmit", "--strict", "--module", "nodenext", *files, cwd=modules)

    assert (result.stdout, result.returncode) == ("", 0)


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_every_binding_and_every_difference_has_its_line(
    edition: str, reference: Reference
) -> None:
    page = reference[f"{edition}/bindings.md"]
    bindings, differences = page.tables

    assert [row[0] for row in bindings.rows] == [getattr(b.title, edition) for b in READ.bindings]
    assert [row[1] for row in differences.rows] == [
        visible(getattr(difference.text, edition)).replace("`", "")
        for difference in READ.differences
    ]


def test_what_a_binding_is_made_of_exists() -> None:
    places = [b.where for b in READ.bindings if b.where.startswith("generated/")]

    assert [place for place in places if not (ROOT / place).exists()] == []


def test_what_is_made_for_programs_is_a_binding() -> None:
    made = {p.name for p in (ROOT / "generated").iterdir() if p.is_dir()} - {"docs", "fixtures"}
    # The package is named by what one imports of it.
    assert {b.where.split("/")[1] for b in READ.bindings if "/" in b.where} == made


def test_nothing_is_said_to_be_printed_that_no_test_runs() -> None:
    printing = {Path(example.file).suffix for example in EXAMPLES if example.prints}
    assert printing == {".py", ".mjs"}


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
