"""Mistakes in the spec, each with the place where it stands, and the places of all its parts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from generator.commands import UnableError

Path = tuple[str | int, ...]
Mistake = tuple[tuple[Any, ...], str, str]
"""Where a mistake is, what it is, and a hint. The path may begin with a record of the spec."""

_MOST_LINES, _MOST_LETTERS = 100, 400

MIXED_WORD = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u052f])\w+")
"""A word that has letters of Latin, and ones of Greek or Cyrillic that may look like them."""


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One mistake: `file:line:column: message (path)` and, indented below, a hint."""

    file: str
    line: int
    column: int
    message: str
    path: str = ""
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        path = f" ({_bounded(self.path)})" if self.path else ""
        hint = f"; hint: {_bounded(self.hint)}" if self.hint else ""
        return f"{where}: {_bounded(self.message)}{path}{hint}"


def _bounded(text: str) -> str:
    # What no reader can tell from something else, or see, has its number.
    seen = MIXED_WORD.sub(lambda word: ascii(word[0])[1:-1], text)
    seen = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in seen)
    return seen if len(seen) <= _MOST_LETTERS else f"{seen[:_MOST_LETTERS]}…"


class SpecError(UnableError):
    """The spec cannot be used. `diagnostics` has every mistake by its place; the text a hundred."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        lines = [str(diagnostic) for diagnostic in self.diagnostics[:_MOST_LINES]]
        if (more := len(self.diagnostics) - _MOST_LINES) > 0:
            lines.append(f"… and {more} more mistakes")
        super().__init__("\n".join(lines))


def dotted(path: Path) -> str:
    """`("fields", 3, "name")` as people write it: `fields[3].name`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def parts(value: object) -> Iterator[tuple[Path, object]]:
    """The value itself, and all that is in it, the keys of mappings included."""
    left: list[tuple[Path, Any]] = [((), value)]
    while left:
        path, value = left.pop()
        yield path, value
        if isinstance(value, Struct):
            items = zip(value.__struct_encode_fields__, astuple(value), strict=True)
            left += [((*path, name), item) for name, item in items if item is not None]
        elif isinstance(value, Mapping):
            left += [((*path, key), part) for key, item in value.items() for part in (key, item)]
        elif isinstance(value, Sequence) and not isinstance(value, str):
            left += [((*path, index), item) for index, item in enumerate(value)]
