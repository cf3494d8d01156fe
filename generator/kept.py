"""What a run made is kept: while nothing of what it was made from changes, it is used again.

Rendering is a function of the files named here, of Python, and of the libraries installed. The
digest of all of them is the name under which outputs are kept: whatever else there is renders.
Continuous integration always does: it is what notices an input that is not named here.
"""

import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from generator.bootstrap import own_folder
from generator.disk import replace

INPUTS = ("spec", "generator", "examples", "pyproject.toml", "README.md")
_MOST = 10

T = TypeVar("T")


def kept(root: Path, make: Callable[[Path], dict[str, str]]) -> dict[str, str]:
    """What is kept of `make(root)`, or else that itself, kept from now on."""
    if "CI" in os.environ:
        return make(root)
    return reused(lambda: _inputs(root), lambda: make(root))


def reused(inputs: Callable[[], bytes], make: Callable[[], T]) -> T:
    """The same of anything that JSON can hold, and that is made of nothing but these inputs."""
    folder = own_folder("kept-outputs")
    if folder is None:
        return make()
    file = folder / _digest(inputs())
    with suppress(OSError, ValueError):
        found: T = json.loads(file.read_bytes())
        os.utime(file)
        return found
    made = make()
    with suppress(OSError):
        # A file that changed meanwhile may be in what was made, but is not in the digest.
        if file.name == _digest(inputs()):
            replace(file, json.dumps(made))
        # What was not used for longest makes room.
        by_age = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in by_age[:-_MOST]:
            path.unlink()
    return made


def _digest(inputs: bytes) -> str:
    # What is installed: its folders have names and versions.
    libraries = sorted(p.name for p in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return hashlib.sha256(repr((sys.version, libraries)).encode() + inputs).hexdigest()


def _inputs(root: Path) -> bytes:
    """The paths of all that a run reads, each with the digest of what it holds."""
    paths = [path for name in INPUTS for path in (root / name, *sorted((root / name).rglob("*")))]
    files = (path for path in paths if path.is_file() and "__pycache__" not in path.parts)
    found = {str(f.relative_to(root)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}
    return json.dumps(found).encode()
