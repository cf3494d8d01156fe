"""Node.js, and the packages of tests/node, which are installed on first use."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.project import ROOT

FOLDER = ROOT / "tests" / "node"
_MODULES = FOLDER / "node_modules"
_STAMP = _MODULES / ".installed-from"


@dataclass(frozen=True)
class Node:
    """Node.js and npm as the machine has them, with the packages of tests/node."""

    node: str
    npm: str

    def run(self, *arguments: str, cwd: Path = FOLDER, text: str = "") -> str:
        """Run `node` and return what it prints. Fails the test where it fails."""
        return _checked([self.node, *arguments], cwd, text)

    def run_npm(self, *arguments: str, cwd: Path) -> str:
        """Run `npm` and return what it prints. Fails the test where it fails."""
        return _checked([self.npm, *arguments], cwd)

    def tsc(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run the TypeScript compiler; the caller judges what it says."""
        compiler = str(_MODULES / ".bin" / "tsc")
        return subprocess.run(
            [compiler, *arguments], cwd=cwd, capture_output=True, text=True, check=False
        )


def find_node(*, required: bool) -> Node:
    """Node.js with its packages. Skips where there is none, or fails where they cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("not installed: Node.js 20 or newer with npm")
    found = Node(node=node, npm=npm)
    try:
        _install(found)
    except subprocess.CalledProcessError as error:
        reason = f"`npm ci` in tests/node failed:\n{error.stderr}"
        pytest.fail(reason) if required else pytest.skip(reason)
    return found


def _install(found: Node) -> None:
    """Once for all workers, and again after a change of the lock."""
    import fcntl  # not on Windows, where the other tests may still run

    wanted = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    with (FOLDER / ".installing").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _STAMP.is_file() or _STAMP.read_text(encoding="utf-8") != wanted:
            _run([found.npm, "ci", "--no-audit", "--no-fund"], FOLDER)
            _STAMP.write_text(wanted, encoding="utf-8")


def _checked(command: list[str], cwd: Path, text: str = "") -> str:
    try:
        return _run(command, cwd, text)
    except subprocess.CalledProcessError as error:
        pytest.fail(f"{' '.join(command)}\n{error.stdout}{error.stderr}")


def _run(command: list[str], cwd: Path, text: str = "") -> str:
    done = subprocess.run(
        command, cwd=cwd, input=text, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout
