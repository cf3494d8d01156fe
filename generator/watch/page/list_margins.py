"""Puts list items where a Markdown parser sees lists: people indent them as they like."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ITEM = re.compile(r"[ ]*([-*+]|\d{1,3}[.)])[ ]+")
# A list that is indented further than this, under what it belongs to, is a part of that text.
_INDENTED = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class _Item:
    raw: int
    placed: int
    content: int


@dataclass(slots=True)
class ListMargins:
    """The list items that are open, and where each was moved to."""

    _items: list[_Item] = field(default_factory=list)
    _in_item: bool = False

    def place(self, text: str) -> tuple[bool, str]:
        """`text` with the indent that it should have, and whether a list ends before it."""
        indent = len(text) - len(text.lstrip(" "))
        if not text.strip():
            return False, ""
        found = _ITEM.match(text)
        if found is None:
            # Nobody continues an item at its margin, though Markdown would have it so.
            ends = self._in_item and indent <= self._items[-1].raw
            self._in_item = self._in_item and not ends
            self._close(indent)
            return ends, text[min(indent, self._shift) :]
        self._close(indent)
        parent = self._items[-1].content if self._items else 0
        placed = indent - self._shift
        placed = parent if placed > parent + _INDENTED else placed
        width = found.end() - indent
        self._items.append(_Item(raw=indent, placed=placed, content=placed + min(width, 4)))
        self._in_item = True
        return False, " " * placed + text[indent:]

    def interrupt(self) -> None:
        """A tag stands between the items."""
        self._in_item = False

    @property
    def _shift(self) -> int:
        return self._items[-1].raw - self._items[-1].placed if self._items else 0

    def _close(self, indent: int) -> None:
        while self._items and self._items[-1].raw >= indent:
            self._items.pop()
