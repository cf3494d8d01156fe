"""YAML text -> plain data, with the line and column of every value and key.

Built on the node graph rather than on a loader's containers: the graph keeps every duplicate key,
and dates stay text.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from yaml.nodes import Node, ScalarNode, SequenceNode

from generator.spec.compose import NotYamlError, compose, place_behind
from generator.spec.diagnostics import Diagnostic, Path, SpecError, dotted

Position = tuple[int, int]

_MAX_SIZE = 8 << 20


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
        if path.stat().st_size > _MAX_SIZE:
            message = f"larger than {_MAX_SIZE >> 20} MB, which no spec is"
            raise SpecError([Diagnostic(name, 1, 1, message, hint="is it the right file?")])
        data = path.read_bytes()
        # Some editors begin a UTF-8 file with a mark, and some end lines with \r\n.
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise SpecError([Diagnostic(name, 1, 1, f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError as error:
        start = error.start + len(data) - len(error.object)
        line, column = place_behind(data[:start].decode("utf-8", errors="replace"))
        message, hint = f"the byte 0x{data[start]:02x} is not UTF-8", "save the file as UTF-8"
        if error.reason == "unexpected end of data":
            message, hint = "it ends in the middle of a letter", "get the rest of the file back"
        mistake = Diagnostic(name, line, column, message, hint=hint)
        raise SpecError([mistake]) from None


def read_yaml(path: FilePath, name: str) -> Document:
    """Read a YAML file. Raises SpecError with its first mistake of syntax, or all of the others."""
    return parse_yaml(read_text(path, name), name)


def parse_yaml(text: str, name: str) -> Document:
    """The same for the text of a file that diagnostics call `name`."""
    try:
        root = compose(text.removeprefix("\ufeff"))
    except NotYamlError as error:
        message, hint = _why(error, text)
        raise SpecError([Diagnostic(name, *error.place, message, hint=hint)]) from None
    return _Builder(name).document(root)


def _why(error: NotYamlError, text: str) -> tuple[str, str]:
    """Message and hint: the parser's own, unless the text stops in the middle of something."""
    said = str(error)
    at_end = error.place[0] > text.rstrip().count("\n")
    if "end of stream" in said or "stream end" in said or (at_end and "could not find" in said):
        message = "not valid YAML: it ends too early, or a quote or bracket is never closed"
        return message, "get the rest of the file back, or close what is open"
    return f"not valid YAML: {said}", error.hint


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
            elif key.value == "<<":
                self._mistake(key, path, "keys are not merged here", "write them out")
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
