"""The one form that every markup is brought into: a flat sequence of lines.

A line's text is marked: `OPEN` and `CLOSE` stand around what is set as code or strong, `EDGE` where
any other piece of markup begins or ends. That is all the recogniser needs to know of markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.watch.page.model import Note

OPEN, CLOSE, EDGE = "\x02", "\x03", "\x1f"
MARKS = OPEN + CLOSE + EDGE

_MARKS = re.compile(f"[{MARKS}]")
_SPACE = re.compile(r"\s+")


class Kind(StrEnum):
    """What a line is in its page."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


class Box(StrEnum):
    """A container that changes what its lines mean."""

    HINT = "hint"
    SUMMARY = "summary"
    PARAMETER = "parameter"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line of a page as a reader sees it."""

    kind: Kind
    line: int
    marked: str = ""
    # Numbers that only tell whether two lines belong to the same paragraph, table or hint.
    block: int = 0
    table: int = 0
    hint: int = 0
    level: int = 0
    depth: int = 0
    boxes: frozenset[Box] = frozenset()
    # A soft line goes on where the one above it was wrapped; a hard one was broken by the author.
    soft: bool = False
    cells: tuple[tuple[Line, ...], ...] = ()

    def note(self) -> Note:
        """The line as a page's own word."""
        return Note(text=self.text, line=self.line)

    @property
    def text(self) -> str:
        """The line without its marks and with single spaces."""
        return plain(self.marked)


def plain(marked: str) -> str:
    """Marked text without its marks and with single spaces."""
    return _SPACE.sub(" ", _MARKS.sub("", marked)).strip()


def join(lines: Iterable[Line]) -> str:
    """The plain text of several lines as one."""
    return " ".join(text for line in lines if (text := line.text))
