"""What each job calls, by its own scripts; tests/watch runs those of watch.yml, and the rehearsal
of a release builds what release.yml builds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator import cli
from tests.workflows.steps import BASH, FOLDER, LOGGED, jobs, put_tools, run, scripts

WORKFLOWS = [path.stem for path in sorted(FOLDER.glob("*.yml"))]
CALLS: Mapping[tuple[str, str], Sequence[str]] = {
    ("ci", "test"): ["run"],
    ("ci", "wheel"): [
        "python -m pip install --upgrade pip build",
        "python -m build",
        "python -m pip install --group dev dist/a.whl",
        "python -m pytest --all-tools tests/package",
    ],
    ("docs", "build"): ["python3 -m generator check", "python3 -m generator site"],
    ("release", "npm"): ["npm publish --provenance --access public ./packed/a.tgz"],
    ("release", "github"): [
        (
            "gh release create v9.8.7 --verify-tag --title v9.8.7 --notes See CHANGELOG.md. "
            "dist/a.whl packed/a.tgz attached/a.tar.gz"
        ),
    ],
}
ELSEWHERE = {("watch", "compare"), ("release", "build")}
BUILT = ("dist/a.whl", "packed/a.tgz", "attached/a.tar.gz")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what earlier jobs built, and programs that only say how they were called."""
    for path in BUILT:
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).touch()
    put_tools(tmp_path / "tools", dict.fromkeys(("python", "python3", "npm", "gh"), LOGGED))
    put_tools(tmp_path / ".ci", {"run": LOGGED})
    return tmp_path


@pytest.mark.skipif(BASH is None, reason="needs bash")
@pytest.mark.parametrize(("workflow", "job"), CALLS)
def test_a_job_calls_this(workflow: str, job: str, folder: Path) -> None:
    calls = folder / "calls"
    for script in scripts(jobs(workflow)[job]):
        done = run(script, folder, folder / "tools", CALLS=str(calls), TAG="v9.8.7")
        assert (done.returncode, done.stderr) == (0, "")

    assert calls.read_text(encoding="utf-8").splitlines() == CALLS[workflow, job]


def test_no_script_is_left_out() -> None:
    every = {(w, name) for w in WORKFLOWS for name, job in jobs(w).items() if scripts(job)}

    assert every == {*CALLS, *ELSEWHERE}


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_commands_exist(workflow: str) -> None:
    texts = [script for job in jobs(workflow).values() for script in scripts(job)]
    for arguments in re.findall(r"python3 -m generator( [^>\n]+)", "\n".join(texts)):
        cli.parse(arguments.split())
