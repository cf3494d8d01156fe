"""What is made, and what is on disk: compared, and written."""

import contextlib
import difflib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

GENERATED = "generated"

_DIFF_LINES = 100


@dataclass(frozen=True)
class Change:
    """One file that is not what the spec makes: `before` or `after` is None where there is none."""

    path: str
    before: str | None
    after: str | None

    @property
    def kind(self) -> str:
        """What is wrong on disk: the file is missing, surplus or modified."""
        if self.after is None:
            return "surplus"
        return "missing" if self.before is None else "modified"

    def diff(self) -> str:
        """A unified diff from disk to spec, of 100 lines at most."""
        names = f"{self.path} (on disk)", f"{self.path} (from the spec)"
        diff = difflib.unified_diff(_lines(self.before), _lines(self.after), *names, lineterm="")
        lines = list(diff)
        left_out = len(lines) - _DIFF_LINES
        if left_out > 0:
            lines[_DIFF_LINES - 1 :] = [f"… {left_out + 1} more lines"]
        return "\n".join(lines)


def changes(root: Path, wanted: Mapping[str, str]) -> list[Change]:
    """What writing would change: what nothing makes is surplus in `generated/`, and goes first."""
    paths = sorted({*wanted, *_on_disk(root)})
    found = [Change(path, _read(root, path), wanted.get(path)) for path in paths]
    wrong = [change for change in found if change.before != change.after]
    # A file that is in the way of another is gone when that is written.
    return sorted(wrong, key=lambda change: change.after is not None)


def write(root: Path, change: Change) -> None:
    """Make one change: whole or not at all."""
    path = root / change.path
    if change.after is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, change.after)
        return
    path.unlink()
    with contextlib.suppress(OSError):  # the first folder that is not empty
        while path.parent != root / GENERATED:
            path = path.parent
            path.rmdir()


def replace(path: Path, text: str) -> None:
    """Write a file: whole or not at all."""
    new = path.with_name(f".writing-{os.getpid()}")
    try:
        new.write_bytes(text.encode())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _on_disk(root: Path) -> Iterator[str]:
    # What Python and its tools leave there by themselves is not output.
    by_itself = {"__pycache__", ".mypy_cache", ".ruff_cache"}
    for path in (root / GENERATED, *(root / GENERATED).rglob("*")):
        if (path.is_symlink() or not path.is_dir()) and by_itself.isdisjoint(path.parts):
            yield path.relative_to(root).as_posix()


def _read(root: Path, name: str) -> str | None:
    """The text of a plain file. Links, pipes and programs are none, so they say nothing."""
    path = root / name
    if any((root / folder).is_symlink() for folder in Path(name).parents):
        return None  # the link is surplus, and what lies behind it is no output
    if path.is_symlink():
        return ""
    if not path.exists() or path.is_dir():
        return None
    is_plain = path.is_file() and not path.stat().st_mode & 0o111
    return path.read_bytes().decode("utf-8", errors="surrogateescape") if is_plain else ""


def _lines(text: str | None) -> list[str]:
    """Lines as a diff must tell them apart: by line feeds alone, carriage returns made visible."""
    return [line.replace("\r", "\\r") for line in text.split("\n")] if text else []
