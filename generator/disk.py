"""What is made, and what is on disk: compared, and written."""

import contextlib
import difflib
import errno
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

GENERATED = "generated"

_DIFF_LINES = 100


@dataclass(frozen=True, order=True)
class Change:
    """One file that is not what the spec makes: `before` or `after` is None where there is none."""

    path: str
    before: str | None
    after: str | None
    form: str | None = None
    """What stands on disk, where that is no plain file."""

    @property
    def kind(self) -> str:
        """What is wrong on disk: the file is missing, surplus, modified or no plain file."""
        if self.after is None:
            return "surplus"
        if self.form:
            return self.form
        return "missing" if self.before is None else "modified"

    def diff(self) -> str:
        """A unified diff from disk to spec, of 100 lines at most."""
        lines = list(
            difflib.unified_diff(
                _lines(self.before),
                _lines(self.after),
                f"{self.path} (on disk)",
                f"{self.path} (from the spec)",
                lineterm="",
            )
        )
        left_out = len(lines) - _DIFF_LINES
        if left_out > 0:
            lines[_DIFF_LINES - 1 :] = [f"… {left_out + 1} more lines"]
        return "\n".join(lines)


def changes(root: Path, wanted: Mapping[str, str]) -> list[Change]:
    """What writing would change, sorted by path. What nothing makes is surplus in `generated/`."""
    paths = wanted.keys() | set(_on_disk(root))
    found = [Change(p, _read(root, p), wanted.get(p), _form(root / p)) for p in paths]
    return sorted(
        (change for change in found if change.before != change.after or change.form),
        # What lies in a folder goes before the folder itself.
        key=lambda change: (change.form == _FOLDER, change.path),
    )


def write(root: Path, change: Change) -> None:
    """Make one change: whole or not at all."""
    path = root / change.path
    if change.after is None:
        path.unlink()
        _remove_empty_folders(path.parent, root / GENERATED)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir() and not path.is_symlink():
            _remove_folder(path, change.path)
        _replace(path, change.after)


def _replace(path: Path, text: str) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".writing-", delete=False) as file:
        new = Path(file.name)
        try:
            file.write(text.encode())
            file.close()
            new.chmod(0o644)
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


def _remove_folder(path: Path, name: str) -> None:
    """What was in one of `generated/` is surplus, and gone by now; other files are somebody's."""
    if any(path.iterdir()):
        what = "a folder with files in it stands in its place: move it away, and run this again"
        raise IsADirectoryError(errno.EISDIR, what, name)
    path.rmdir()


def _remove_empty_folders(folder: Path, top: Path) -> None:
    with contextlib.suppress(OSError):  # the first that is not empty
        while folder != top:
            folder.rmdir()
            folder = folder.parent


def _on_disk(root: Path) -> Iterator[str]:
    for path in (root / GENERATED, *(root / GENERATED).rglob("*")):
        # What Python and its tools leave there by themselves is not output.
        by_itself = {"__pycache__", ".mypy_cache", ".ruff_cache"} & set(path.parts)
        if not by_itself and (path.is_symlink() or not path.is_dir()):
            yield path.relative_to(root).as_posix()


def _read(root: Path, name: str) -> str | None:
    path = root / name
    if any((root / folder).is_symlink() for folder in Path(name).parents):
        return None  # the link is surplus, and what lies behind it is no output
    if path.is_file():
        return path.read_bytes().decode("utf-8", errors="surrogateescape")
    # A pipe or a socket is there, and not to be read: nobody may ever write into it.
    return "" if path.exists() and not path.is_dir() else None


_FOLDER = "a folder in its place"


def _form(path: Path) -> str | None:
    """What stands there, if that is no plain file."""
    if path.is_symlink():
        return "a symbolic link"
    if path.is_dir():
        return _FOLDER
    is_program = sys.platform != "win32" and path.exists() and path.stat().st_mode & 0o111
    return "executable" if is_program else None


def _lines(text: str | None) -> list[str]:
    """Lines as a diff must tell them apart: by line feeds alone, carriage returns made visible."""
    return [line.replace("\r", "\\r") for line in text.split("\n")] if text else []
