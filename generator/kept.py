"""Outputs that a run kept: while nothing of what they were made from changes, they are made again.

Rendering is a function of the files named here, of Python, and of the libraries installed. The
digest of all of them is the name under which outputs are kept: whatever else there is renders.
Continuous integration always does: it is what notices an input that is not named here.
"""

import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.bootstrap import own_folder

INPUTS = ("spec", "generator", "examples", "pyproject.toml", "README.md")
_MOST = 10

Outputs = dict[str, str]


def kept(root: Path, make: Callable[[Path], Outputs]) -> Outputs:
    """What is kept of `make(root)`, or else that itself, kept from now on."""
    folder = own_folder("kept-outputs")
    if folder is None or "CI" in os.environ:
        return make(root)
    digest = _digest(root)
    with suppress(OSError, ValueError):
        outputs: Outputs = json.loads((folder / digest).read_bytes())
        return outputs
    outputs = make(root)
    # A file that changed meanwhile may be in the outputs, but is not in the digest.
    if _digest(root) == digest:
        _keep(folder, digest, json.dumps(outputs))
    return outputs


def _digest(root: Path) -> str:
    digest = hashlib.sha256(repr((sys.version, _installed())).encode())
    for path in _files(root):
        data = path.read_bytes() if path.is_file() else b""
        digest.update(f"\0{path.relative_to(root).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        below = sorted((root / name).rglob("*")) if (root / name).is_dir() else [root / name]
        yield from (path for path in below if "__pycache__" not in path.parts)


def _installed() -> list[str]:
    """Name and version of what is installed, as their folders say it."""
    return sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))


def _keep(folder: Path, name: str, text: str) -> None:
    """Whole or not at all; the oldest make room."""
    with suppress(OSError):
        new = folder / f".{os.getpid()}"
        new.write_text(text, encoding="utf-8")
        new.replace(folder / name)
        by_age = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in by_age[_MOST:]:
            path.unlink()
