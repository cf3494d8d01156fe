"""Hand-written and generated code alike pass the linter, the formatter and the type checker."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement

from tests.project import ROOT

GROUP = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
DEV = {requirement.name: requirement for requirement in map(Requirement, GROUP["dev"])}


def run(*command: str) -> str:
    """What a tool has to say, which is nothing where all is well."""
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "" if result.returncode == 0 else result.stdout + result.stderr


@pytest.mark.needs("ruff")
class TestRuff:
    @pytest.fixture(autouse=True)
    def pinned(self, request: pytest.FixtureRequest) -> None:
        """Another release would have other opinions."""
        if version("ruff") in DEV["ruff"].specifier:
            return
        if request.config.getoption("--all-tools"):
            pytest.fail(f"ruff {version('ruff')} is installed, not {DEV['ruff']}")
        pytest.skip(f"needs {DEV['ruff']}")

    def test_check(self) -> None:
        assert run("ruff", "check", "--no-cache", ".") == ""

    def test_format(self) -> None:
        assert run("ruff", "format", "--no-cache", "--check", ".") == ""


@pytest.mark.slow
@pytest.mark.needs("mypy")
def test_mypy_strict() -> None:
    assert run("mypy") == ""


def test_the_lock_holds_what_the_project_asks_for() -> None:
    locked: dict[str, list[str]] = {}
    for line in (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines():
        if "==" in line:
            name, rest = line.split("==")[:2]
            locked.setdefault(name, []).append(rest.split()[0])

    for name, requirement in DEV.items():
        found = locked.get(name.replace(".", "-"), [])
        assert found, f"{name} is not in requirements-dev.txt"
        assert all(version in requirement.specifier for version in found), requirement
