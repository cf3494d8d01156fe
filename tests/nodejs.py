"""Node.js, and the packages of tests/node, which are installed on first use.

What reads OpenAPI documents has a folder of its own there: it needs an older TypeScript.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.project import ROOT

FOLDER = ROOT / "tests" / "node"
OPENAPI = FOLDER / "openapi"
# What a careful project asks of the TypeScript compiler.
STRICT = {
    "strict": True,
    "noEmit": True,
    "noUncheckedIndexedAccess": True,
    "exactOptionalPropertyTypes": True,
    "target": "es2022",
    "lib": ["es2022", "dom", "dom.iterable"],
    "types": [],
}


@dataclass(frozen=True)
class Node:
    """Node.js and npm as the machine has them, with the packages of a folder."""

    node: str
    npm: str
    folder: Path

    def run(self, *arguments: str, cwd: Path | None = None, text: str = "") -> str:
        """Run `node` and return what it prints. Fails the test where it fails."""
        return _checked([self.node, *arguments], cwd or self.folder, text)

    def run_tool(self, name: str, *arguments: str, cwd: Path) -> str:
        """Run a command of a package and return what it prints. Fails the test where it fails."""
        return _checked([self._tool(name), *arguments], cwd)

    def run_npm(self, *arguments: str, cwd: Path) -> str:
        """Run `npm` and return what it prints. Fails the test where it fails."""
        return _checked([self.npm, *arguments], cwd)

    def tsc(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run the TypeScript compiler; the caller judges what it says."""
        command = [self._tool("tsc"), *arguments]
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)

    def _tool(self, name: str) -> str:
        return str(self.folder / "node_modules" / ".bin" / name)


def find_node(*, required: bool, folder: Path = FOLDER) -> Node:
    """Node.js with its packages. Skips where there is none, or fails where they cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("not installed: Node.js 20 or newer with npm")
    found = Node(node=node, npm=npm, folder=folder)
    try:
        _install(found)
    except subprocess.CalledProcessError as error:
        reason = f"`npm ci` in {folder.relative_to(ROOT)} failed:\n{error.stderr}"
        pytest.fail(reason) if required else pytest.skip(reason)
    return found


def _install(found: Node) -> None:
    """Once for all workers, and again after a change of the lock."""
    import fcntl  # not on Windows, where the other tests may still run

    stamp = found.folder / "node_modules" / ".installed-from"
    wanted = (found.folder / "package-lock.json").read_text(encoding="utf-8")
    with (found.folder / ".installing").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
            _run([found.npm, "ci", "--no-audit", "--no-fund"], found.folder)
            stamp.write_text(wanted, encoding="utf-8")


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
