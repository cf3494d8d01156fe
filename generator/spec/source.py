"""YAML text -> plain data, with the line and column of every value and key.

Built on the node graph rather than on ruamel's loaded containers: the graph keeps every duplicate
key (a loader stops at the first), and dates stay text.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from generator.spec.diagnostics import Diagnostic, Path, SpecError, dotted

Position = tuple[int, int]

_MAX_DEPTH = 40


@dataclass(frozen=True)
class Document:
    """A YAML file as data, and where each part of it stands (1-based line and column)."""

    file: str
    data: object
    values: dict[Path, Position]
    keys: dict[Path, Position]

    def diagnostic(
        self, path: Path, message: str, hint: str = "", *, at_key: bool = False
    ) -> Diagnostic:
        """A mistake at `path`, or at the nearest place above it that the file has."""
        places = self.keys if at_key else self.values
        known = path
        while known not in places and known:
            known = known[:-1]
        line, column = places.get(known, (1, 1))
        return Diagnostic(self.file, line, column, message, dotted(path), hint)


def read_text(path: FilePath, name: str) -> str:
    """The text of a file that diagnostics call `name`. Raises SpecError where there is none."""
    try:
        data = path.read_bytes()
        # Some editors begin a UTF-8 file with a mark, and some end lines with \r\n.
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise SpecError([Diagnostic(name, 1, 1, f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError as error:
        start = error.start + len(data) - len(error.object)
        line, column = _place(data[:start].decode("utf-8", errors="replace"))
        message = f"the byte 0x{data[start]:02x} is not UTF-8"
        mistake = Diagnostic(name, line, column, message, hint="save the file as UTF-8")
        raise SpecError([mistake]) from None


def read_yaml(path: FilePath, name: str) -> Document:
    """Read a YAML file. Raises SpecError with its first mistake of syntax, or all of the others."""
    text = read_text(path, name)
    try:
        root = _compose(text)
    except MarkedYAMLError as error:
        raise SpecError([_syntax(name, error)]) from None
    except ReaderError as error:
        raise SpecError([_unreadable(name, text, error)]) from None
    return _Builder(name).document(root)


# A run reads the same text again: to compare, before it writes, and to check what it wrote.
@lru_cache(maxsize=4)
def _compose(text: str) -> Node | None:
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _Composer
    root: Node | None = yaml.compose(text)
    return root


class _Composer(Composer):
    """Neither aliases nor bottomless nesting: both can make a small file endless."""

    depth = 0

    def compose_node(self, parent: Node | None, index: Any) -> Node | None:
        event = self.parser.peek_event()
        if isinstance(event, AliasEvent):
            raise ComposerError(problem="aliases are not used here", problem_mark=event.start_mark)
        if self.depth > _MAX_DEPTH:
            raise ComposerError(problem="nested too deeply", problem_mark=event.start_mark)
        self.depth += 1
        node: Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _syntax(name: str, error: MarkedYAMLError) -> Diagnostic:
    # What is never closed is missed only at the end of the file; where it was opened helps more.
    at_end = "end of stream" in str(error.problem)
    marks = (error.problem_mark, error.context_mark)
    mark = next(filter(None, reversed(marks) if at_end else marks), None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = (error.problem or error.context or "cannot be parsed").strip()
    hints = (hint for sign, hint in _SYNTAX_HINTS if sign in problem)
    return Diagnostic(name, line, column, f"not valid YAML: {problem}", hint=next(hints))


_SYNTAX_HINTS = (
    ("aliases", "write the value out"),
    ("'\\t'", "indent with spaces; YAML allows no tabs"),
    ("", "check indentation and quotes, here and in the lines above"),
)


def _unreadable(name: str, text: str, error: ReaderError) -> Diagnostic:
    line, column = _place(text[: error.position])
    message = "not valid YAML: a character that YAML does not allow"
    return Diagnostic(name, line, column, message, hint="remove the control character")


def _place(before: str) -> Position:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Builder:
    """Walks the node graph once, gathering data, places and mistakes."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._values: dict[Path, Position] = {}
        self._keys: dict[Path, Position] = {}
        self._mistakes: list[Diagnostic] = []

    def document(self, root: Node | None) -> Document:
        data = self._build(root, ()) if root is not None else None
        if self._mistakes:
            raise SpecError(self._mistakes)
        return Document(self._name, data, self._values, self._keys)

    def _build(self, node: Node, path: Path) -> object:
        self._values[path] = _position(node)
        if node.tag not in _TAGS:
            message = f"the tag {node.tag} means nothing here"
            self._mistake(node, path, message, "remove it, or quote the text")
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        if isinstance(node, SequenceNode):
            return [self._build(item, (*path, index)) for index, item in enumerate(node.value)]
        entries = {}
        for key, value in self._entries(node, path):
            at = (*path, key.value)
            entries[key.value] = self._build(value, at)
            if value.start_mark.line > key.end_mark.line and value.value == "":
                # Nothing stands after the colon, and the parser's mark is that of the next thing.
                self._values[at] = key.end_mark.line + 1, key.end_mark.column + 2
        return entries

    def _entries(self, node: Node, path: Path) -> Iterator[tuple[ScalarNode, Node]]:
        for key, value in node.value:
            at = (*path, key.value) if isinstance(key, ScalarNode) else path
            if not isinstance(key, ScalarNode):
                self._mistake(key, path, "a key must be text", "quote it if it has brackets")
            elif at in self._keys:
                hint = f"the first is in line {self._keys[at][0]}; keep one of the two"
                self._mistake(key, at, f"duplicate key {key.value!r}", hint)
            else:
                self._keys[at] = _position(key)
                yield key, value

    def _scalar(self, node: ScalarNode, path: Path) -> object:
        try:
            return _SCALARS.get(node.tag or "", str)(node.value)
        except ValueError:
            message = f"{node.value!r} is no number in the form of JSON"
            self._mistake(node, path, message, "quote it if it is text")
            return None

    def _mistake(self, node: Node, path: Path, message: str, hint: str) -> None:
        line, column = _position(node)
        self._mistakes.append(Diagnostic(self._name, line, column, message, dotted(path), hint))


def _position(node: Node) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _integer(text: str) -> int:
    # int() would make 4524 of 04524, and of 0x10 nothing that comes back as it was.
    number = int(text)
    if str(number) != text:
        raise ValueError(text)
    return number


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


_YAML = "tag:yaml.org,2002:"

# Dates are left as text: the spec compares and prints them as they are written.
_SCALARS: dict[str, Callable[[str], object]] = {
    f"{_YAML}null": lambda text: None,
    f"{_YAML}bool": lambda text: text.lower() == "true",
    f"{_YAML}int": _integer,
    f"{_YAML}float": _finite,
}

_TAGS = {*_SCALARS, *(f"{_YAML}{kind}" for kind in ("str", "timestamp", "map", "seq"))}
