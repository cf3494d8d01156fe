"""The recipe: load, check, view, render, then write or compare."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import spec_model
from generator.load import SCHEMA, load
from generator.targets import TARGETS

GENERATED = "generated"
_DIFF_LINES = 100


@dataclass(frozen=True, order=True)
class Change:
    """One file whose text on disk is not what the spec makes: `before` or `after` is None where there is no file."""

    path: str
    before: str | None
    after: str | None

    @property
    def kind(self) -> str:
        if self.before is None:
            return "missing"
        return "surplus" if self.after is None else "modified"

    def diff(self) -> str:
        """A unified diff from disk to spec, cut after 100 lines."""
        before, after = self.before or "", self.after or ""
        lines = list(
            difflib.unified_diff(
                before.splitlines(),
                after.splitlines(),
                f"{self.path} (on disk)",
                f"{self.path} (from the spec)",
                lineterm="",
            )
        )
        left_out = len(lines) - _DIFF_LINES
        if left_out > 0:
            lines[_DIFF_LINES - 1 :] = [f"… {left_out + 1} more lines"]
        return "\n".join(lines)


def outputs(root: Path) -> dict[str, str]:
    """Every generated file of the tree at `root`: path to text. Raises SpecError."""
    spec = load(root)
    files = {spec_model.PATH: spec_model.render(root / SCHEMA)}
    for target in TARGETS:
        files.update(target(spec))
    return files


def changes(root: Path) -> list[Change]:
    """What writing would change, sorted by path. Raises SpecError."""
    wanted = outputs(root)
    return sorted(
        Change(path, before, wanted.get(path))
        for path in wanted.keys() | set(_on_disk(root))
        if (before := _read(root / path)) != wanted.get(path)
    )


def write(root: Path, change: Change) -> None:
    """Make one change: whole or not at all."""
    path = root / change.path
    if change.after is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(change.after)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _on_disk(root: Path) -> Iterator[str]:
    for path in (root / GENERATED).rglob("*"):
        # What Python and the build leave there by themselves is not output.
        if path.is_file() and not {"__pycache__", ".mypy_cache"} & set(path.parts):
            yield path.relative_to(root).as_posix()


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", errors="surrogateescape")
    except (FileNotFoundError, NotADirectoryError):
        return None
