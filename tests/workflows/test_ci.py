"""`.ci/run` calls its commands one after the other, and its exit code is that of what fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.project import ROOT
from tests.workflows.steps import BASH, LOGGED, put_tools, run

pytestmark = pytest.mark.skipif(BASH is None, reason="needs bash")
FAILS = f'{LOGGED}case "$*" in "$FAILING"*) exit 3 ;; esac\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the script, and programs that only say how they were called."""
    (tmp_path / ".ci").mkdir()
    shutil.copy2(ROOT / ".ci/run", tmp_path / ".ci/run")
    put_tools(tmp_path / "tools", {"python3": FAILS, "chromium": LOGGED})
    put_tools(tmp_path / ".venv/bin", {"python": FAILS})
    return tmp_path


def calls(folder: Path, failing: str) -> tuple[int, list[str]]:
    log = folder / "calls"
    done = run(".ci/run", folder, folder / "tools", CALLS=str(log), FAILING=failing)
    return done.returncode, log.read_text(encoding="utf-8").splitlines()


def test_it_checks_then_tests(folder: Path) -> None:
    code, called = calls(folder, "nothing")

    assert code == 0
    assert called[0] == "python3 -m generator check"
    assert any("generator test" in call for call in called)


def test_what_fails_first_is_its_exit_code(folder: Path) -> None:
    _, called = calls(folder, "nothing")
    for command in called:
        (folder / "calls").unlink()

        code, until = calls(folder, command.partition(" ")[2])

        assert (code, until[-1]) == (3, command)
