# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What another version of the package makes of the same lines: it answers in its own process."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final, cast

from portone_v1.observe import _answer
from portone_v1.observe._answer import Answer
from portone_v1.observe._counts import REFUSED
from portone_v1.observe._inputs import UsageError


def package_in(path: str) -> str:
    """Where Python imports the package from: a wheel, or a folder. Raises UsageError."""
    folders = (Path(path), Path(path, "generated", "python"), Path(path, "src"))
    found = [one for one in folders if (one / "portone_v1" / "__init__.py").is_file()]
    if path.endswith(".whl") and Path(path).is_file():
        found = [Path(path)]
    if not found:
        raise UsageError(f"--against: {path} is neither a wheel nor a folder with portone_v1 in it")
    package = str(found[0].resolve())
    tried = subprocess.run(_command(package), input="", capture_output=True, text=True, check=False)  # noqa: S603 - this interpreter, our code
    if tried.returncode:
        reason = tried.stderr.strip().rpartition("\n")[2]
        raise UsageError(f"--against: {path} cannot be imported: {reason}")
    return package


def _command(package: str) -> list[str]:
    return [sys.executable, _answer.__file__, package]


class OtherVersion:
    """The process of another version."""

    def __init__(self, package: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, our code
            _command(package), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def changes(self, lines: list[Any]) -> Iterator[tuple[str, str, str]]:
        """Where the two differ, with what this version says and what the other does."""
        to, of = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        pickle.dump(lines, to)
        to.flush()
        theirs: list[Answer] = pickle.load(of)  # noqa: S301 - of a process of ours
        for here, there in zip(_answer.answers(lines), theirs, strict=True):
            if here != there:
                yield from _changes(here, there)

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def _changes(here: Answer, there: Answer) -> Iterator[tuple[str, str, str]]:
    (outcome, mine), (other_outcome, others) = here, there
    if outcome != other_outcome:
        yield "outcome", outcome, other_outcome
    if REFUSED in (outcome, other_outcome):
        mine = mine if outcome == REFUSED else {}
        others = others if other_outcome == REFUSED else {}
        yield from ((name, _problem(p), "") for name, p in mine.items() if others.get(name) != p)
        yield from ((name, "", _problem(p)) for name, p in others.items() if mine.get(name) != p)
        return
    for name in sorted({*mine, *others}):
        one, other = mine.get(name, _NO_FIELD), others.get(name, _NO_FIELD)
        if one != other:
            yield name, one[0], other[0] if one[0] != other[0] else f"another: {other[0]}"


def _problem(words: tuple[str, str]) -> str:
    return f"expected {words[0]}, got {words[1]}"


_NO_FIELD: Final = ("no such field", "")
