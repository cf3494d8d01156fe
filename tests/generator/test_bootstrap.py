"""`python3 -m generator` on a machine with nothing but Python.

These run with a lock that names no package, so they need no network and little time; that the real
lock installs is what every run of the tests on a fresh checkout shows.
"""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator import bootstrap
from generator.commands import UnableError
from tests.project import ROOT, Project, copy_project

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="looks for bin/python"),
]

# Not the interpreter of the environment that the tests run in: the one that it was made with.
BARE = str(getattr(sys, "_base_executable", sys.executable))
NEEDS_PIP = pytest.mark.skipif(find_spec("ensurepip") is None, reason="this Python has no pip")
SETTING_UP = "Setting up .venv"
NOT_INSTALLED = "is not installed in this environment"


@pytest.fixture
def uv(tmp_path: Path) -> Path:
    """A uv that says what it is asked to do and does nothing, which is faster than pip."""
    uv = tmp_path / "bin/uv"
    uv.parent.mkdir()
    uv.write_text('#!/bin/sh\necho "uv was called: $*" >&2\n', encoding="utf-8")
    uv.chmod(0o755)
    return uv


@pytest.fixture
def checkout(tmp_path: Path) -> Project:
    """A fresh checkout whose lock names no package."""
    project = copy_project(tmp_path / "checkout", "pyproject.toml")
    (project.root / bootstrap.REQUIREMENTS).write_text("# nothing\n", encoding="utf-8")
    return project


def start(
    project: Project, *arguments: str, uv: Path | None = None, python: str = BARE
) -> subprocess.Popen[str]:
    """Start the command as a newcomer would, with this uv or with none."""
    path = f"{uv.parent}:/usr/bin:/bin" if uv else "/usr/bin:/bin"
    return subprocess.Popen(
        [python, "-m", "generator", *arguments],
        cwd=project.root,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def run(
    project: Project, *arguments: str, uv: Path | None = None, python: str = BARE
) -> tuple[int | None, str]:
    process = start(project, *arguments, uv=uv, python=python)
    _, errors = process.communicate()
    return process.returncode, errors


@NEEDS_PIP
def test_the_first_run_sets_up_and_the_second_goes_on_at_once(checkout: Project) -> None:
    code, first = run(checkout, "check")
    made = (checkout.root / ".venv/portone-v1.stamp").stat().st_mtime_ns
    _, second = run(checkout, "check")

    # With an empty lock the command itself cannot run, and says so from inside the environment.
    assert code == 2
    assert first.splitlines()[0].startswith(SETTING_UP)
    assert NOT_INSTALLED in first.splitlines()[1]
    assert SETTING_UP not in second
    assert (checkout.root / ".venv/portone-v1.stamp").stat().st_mtime_ns == made


def test_the_environment_has_the_generator_and_the_package(checkout: Project, uv: Path) -> None:
    run(checkout, "check", uv=uv)
    moved = checkout.root.rename(checkout.root.with_name("moved"))

    script = "import generator, portone_v1; print(generator.__file__); print(portone_v1.__file__)"
    with_attrs = {**os.environ, "PYTHONPATH": str(Path(pytest.__file__).parent.parent)}
    output = subprocess.check_output(
        [moved / ".venv/bin/python", "-c", script], cwd="/", env=with_attrs, text=True
    )

    assert output.splitlines() == [
        str(moved / "generator/__init__.py"),
        str(moved / "generated/python/portone_v1/__init__.py"),
    ]


def test_a_changed_lock_makes_the_environment_anew(checkout: Project, uv: Path) -> None:
    run(checkout, "check", uv=uv)
    left_over = checkout.root / ".venv/left-over"
    left_over.touch()
    (checkout.root / bootstrap.REQUIREMENTS).write_text("# another nothing\n", encoding="utf-8")

    _, errors = run(checkout, "check", uv=uv)

    assert errors.startswith(SETTING_UP)
    assert not left_over.exists()


def test_an_environment_that_was_not_finished_is_made_anew(checkout: Project, uv: Path) -> None:
    harmless = uv.read_text(encoding="utf-8")
    uv.write_text("#!/bin/sh\nkill -KILL $PPID\n", encoding="utf-8")
    killed, _ = run(checkout, "check", uv=uv)
    uv.write_text(harmless, encoding="utf-8")

    _, errors = run(checkout, "check", uv=uv)

    assert killed == -signal.SIGKILL
    assert errors.startswith(SETTING_UP)
    assert NOT_INSTALLED in errors


def test_two_at_once_set_up_one_after_the_other(checkout: Project, uv: Path) -> None:
    processes = [start(checkout, "check", uv=uv), start(checkout, "check", uv=uv)]

    errors = [process.communicate()[1] for process in processes]

    assert sum(SETTING_UP in error for error in errors) == 1
    assert all(NOT_INSTALLED in error for error in errors)


def test_an_environment_of_ones_own_is_left_alone(checkout: Project) -> None:
    venv.create(checkout.root / ".venv", symlinks=True)

    from_outside = run(checkout, "check")
    from_within = run(checkout, "check", python=str(checkout.root / ".venv/bin/python"))

    assert from_outside[0] == 2
    assert "this command did not make it, so it is left alone" in from_outside[1]
    assert from_within[0] == 2
    assert NOT_INSTALLED in from_within[1]


def test_a_mistyped_command_sets_nothing_up(checkout: Project) -> None:
    code, errors = run(checkout, "chekc")

    assert code == 2
    assert "usage:" in errors
    assert not (checkout.root / ".venv").exists()


@NEEDS_PIP
def test_uv_is_used_where_it_is_and_pip_where_it_fails(checkout: Project, uv: Path) -> None:
    _, with_uv = run(checkout, "check", uv=uv)
    without_pip = not list(checkout.root.glob(".venv/lib/*/site-packages/pip"))
    uv.write_text("#!/bin/sh\nexit 2\n", encoding="utf-8")
    (checkout.root / bootstrap.REQUIREMENTS).write_text("# another nothing\n", encoding="utf-8")
    _, with_broken_uv = run(checkout, "check", uv=uv)

    assert "uv was called: pip install" in with_uv
    assert without_pip
    assert list(checkout.root.glob(".venv/lib/*/site-packages/pip"))
    assert NOT_INSTALLED in with_broken_uv


@NEEDS_PIP
def test_a_package_that_cannot_be_installed_is_told(checkout: Project) -> None:
    lock = checkout.root / bootstrap.REQUIREMENTS
    lock.write_text(f"nothing==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}

    with pytest.MonkeyPatch.context() as patch:
        for name, value in offline.items():
            patch.setenv(name, value)
        code, errors = run(checkout, "check")

    assert code == 2
    assert errors.endswith(
        "The installation failed, for the reason above. Run this again to retry.\n"
    )
    assert "Traceback" not in errors


def test_a_python_without_pip_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / bootstrap.REQUIREMENTS).touch()
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(UnableError, match=r"Install uv, or .* apt install python3\.\d+-venv"):
        bootstrap.enter(["check"])


def test_an_older_python_can_read_what_it_is_told() -> None:
    source = (ROOT / "generator/__main__.py").read_text(encoding="utf-8")

    # That the sentence comes before any import of newer syntax is what the first statements show.
    tree = ast.parse(source, feature_version=(3, 7))

    assert [type(statement).__name__ for statement in tree.body[:3]] == ["Expr", "Import", "If"]


def test_the_lock_names_no_host_and_has_a_hash_for_everything() -> None:
    lines = (ROOT / bootstrap.REQUIREMENTS).read_text(encoding="utf-8").splitlines()
    packages = [i for i, line in enumerate(lines) if line[:1] not in ("", " ", "#")]

    assert not [line for line in lines if "://" in line or line.startswith("-")]
    assert all(lines[i + 1].startswith("    --hash=sha256:") for i in packages)
