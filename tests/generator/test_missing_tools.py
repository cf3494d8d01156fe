"""Without its tools a test is skipped, and says so; where they must all be there, it fails."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

TESTS = """
import pytest

@pytest.mark.needs("no_such_tool")
def test_marked(): import no_such_tool

def test_unmarked(): pass
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    tests = tmp_path / "tests"
    tests.mkdir()
    for name in ("tests/conftest.py", "tests/nodejs.py", "tests/project.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tests / "test_marks.py").write_text(TESTS, encoding="utf-8")
    (tests / "test_import.py").write_text("import no_such_tool\n", encoding="utf-8")
    (tests / "test_ours.py").write_text("import generator.no_such_module\n", encoding="utf-8")
    return tmp_path


def outcome(root: Path, *options: str) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "--continue-on-collection-errors"]
    result = subprocess.run(
        [*command, *options], cwd=root, capture_output=True, text=True, check=False
    )
    return result.stdout


def test_they_are_skipped_with_a_word(root: Path) -> None:
    output = outcome(root)

    assert output.count("not installed: no_such_tool (pip install --group dev)") == 2
    assert "1 passed, 2 skipped, 1 error" in output


def test_they_fail_where_all_tools_must_be_there(root: Path) -> None:
    output = outcome(root, "--all-tools")

    assert "1 failed, 1 passed, 2 errors" in output
