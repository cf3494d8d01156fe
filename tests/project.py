"""The project on disk, and copies of it that a test may spoil."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_PARTS = ("spec", "generator", "generated", "examples", "pyproject.toml", "README.md")
# A copy to try things on is checked as on a developer's machine, wherever the tests run.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "CI"}


@dataclass(frozen=True)
class Project:
    """A tree that holds the project."""

    root: Path

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the generator there, with this interpreter."""
        return subprocess.run(
            [sys.executable, "-m", "generator.cli", *arguments],
            cwd=self.root,
            env={**_ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1", **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def replace(self, path: str, old: str, new: str) -> None:
        """Edit a file by hand, once."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def state(self) -> dict[str, tuple[int, str]]:
        """Every file with the time of its last change and a digest of its bytes."""
        return {
            path.relative_to(self.root).as_posix(): (
                path.stat().st_mtime_ns,
                hashlib.sha256(path.read_bytes()).hexdigest(),
            )
            for path in self.root.rglob("*")
            if path.is_file()
        }


def copy_tree(root: Path) -> Project:
    """Copy the whole project, without what tools have made in it."""
    made = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache")

    def ignored(folder: str, names: list[str]) -> set[str]:
        return made(folder, names) | ({"site"} if Path(folder) == ROOT else set())

    shutil.copytree(ROOT, root, ignore=ignored, symlinks=True)
    return Project(root)


def copy_project(root: Path, *further: str) -> Project:
    """Copy what generating needs, its bytecode too, and further files."""
    for name in (*_PARTS, *further):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        else:
            shutil.copy2(source, root / name)
    return Project(root)
