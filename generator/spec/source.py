"""YAML text -> plain data, with the line and column of every value and key.

Built on libyaml's node graph rather than on a loader's containers: the graph keeps every duplicate
key, and dates stay text. Tags are those of YAML 1.2, which knows fewer words for true and false.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any, ClassVar

import yaml
from ruamel.yaml.resolver import implicit_resolvers
from yaml.error import MarkedYAMLError
from yaml.nodes import Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError
from yaml.tokens import ScalarToken

from generator.spec.diagnostics import Diagnostic, Path, SpecError, dotted

Position = tuple[int, int]

_MAX_SIZE = 8 << 20
_MAX_DEPTH = 40

# Line breaks in YAML 1.1, but not in 1.2, and seen by nobody.
_OTHER_LINE_BREAK = re.compile("[\x85\u2028\u2029]")
_CHECK = "check indentation and quotes, here and in the lines above"
_REST = "get the rest of the file back"


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
        place = places.get(known, (1, 1))
        return Diagnostic(self.file, *place, message, dotted(path), hint)


def read_text(path: FilePath, name: str) -> str:
    """The text of a file that diagnostics call `name`. Raises SpecError where there is none."""
    try:
        if path.stat().st_size > _MAX_SIZE:
            message = f"larger than {_MAX_SIZE >> 20} MB, which no spec is"
            raise _refusal(name, (1, 1), message, "is it the right file?")
        data = path.read_bytes()
        # Some editors begin a UTF-8 file with a mark, and some end lines with \r\n.
        return data.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    except OSError as error:
        raise _refusal(name, (1, 1), f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        place = place_behind(data[: error.start].decode())
        if error.reason == "unexpected end of data":
            raise _refusal(name, place, "it ends in the middle of a letter", _REST) from None
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        raise _refusal(name, place, message, "save the file as UTF-8") from None


def read_yaml(path: FilePath, name: str) -> Document:
    """Read a YAML file. Raises SpecError with its first mistake of syntax, or all of the others."""
    return parse_yaml(read_text(path, name), name)


def parse_yaml(text: str, name: str) -> Document:
    """The same for the text of a file that diagnostics call `name`."""
    root = compose(text.removeprefix("\ufeff"), name)
    builder = _Builder(name)
    data = builder.build(root, ()) if root is not None else None
    if builder.mistakes:
        raise SpecError(builder.mistakes)
    return Document(name, data, builder.values, builder.keys)


# A run reads the same text again: to compare, before it writes, and to check what it wrote.
@lru_cache(maxsize=4)
def compose(text: str, name: str = "") -> Node | None:
    """The root of a YAML document, if it has one. Raises SpecError with the first mistake."""
    try:
        if found := _OTHER_LINE_BREAK.search(text):
            raise ReaderError(name, len(text[: found.start()].encode()), found[0], "", "")
        return yaml.compose(text, Loader=_Loader)
    except ReaderError as error:
        place = place_behind(text.encode()[: error.position].decode())
        message, hint = "a character that YAML does not allow", "remove the control character"
    except MarkedYAMLError as error:
        place, message, hint = _never_closed(error, text) or _syntax(error, text)
    raise _refusal(name, place, f"not valid YAML: {message}", hint)


class _Loader(yaml.CSafeLoader):  # type: ignore[misc]  # PyYAML has no types
    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}
    depth = 0

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self.depth += 1
        if parent and self.depth > _MAX_DEPTH + 1:  # what stands innermost counts here, too
            # A small file could be endless.
            raise MarkedYAMLError(problem="nested too deeply", problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


def _never_closed(error: MarkedYAMLError, text: str) -> tuple[Position, str, str] | None:
    """The mistake of a quote that was closed by the next one, lines below, where nothing fits."""
    line = error.problem_mark.line
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=_Loader):
            is_quoted = isinstance(token, ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line == line:
                message = f"a quote is opened here and closed in line {line + 1}"
                return _place(token), message, "close it"
    return None


def _syntax(error: MarkedYAMLError, text: str) -> tuple[Position, str, str]:
    """Place, message and hint: libyaml's own, unless the text stops in the middle of something."""
    mark, problem = error.problem_mark, error.problem
    stops = mark.index >= len(text.rstrip())
    # What is never closed, or no key, is missed only further on; where it begins helps more.
    if error.context_mark and ("end of stream" in problem or "could not find" in problem):
        mark = error.context_mark
    place = place_behind(text[: mark.index])
    if stops:
        message = "it ends too early, or a quote or bracket is never closed"
        return place, message, f"{_REST}, or close what is open"
    found = text[mark.index]
    said = problem.replace("did not find expected", f"found {found!r}, not the expected")
    said = said.replace("found character", f"found character {found!r}")
    return place, said, "indent with spaces; YAML allows no tabs" if found == "\t" else _CHECK


class _Builder:
    """Walks the node graph once, gathering data, places and mistakes."""

    def __init__(self, name: str) -> None:
        self.values: dict[Path, Position] = {}
        self.keys: dict[Path, Position] = {}
        self.mistakes: list[Diagnostic] = []
        self._name = name
        self._seen: set[Node] = set()

    def build(self, node: Node, path: Path) -> object:
        """The data of a node."""
        self.values[path] = _place(node)
        if node in self._seen:
            # Written out, a small file could be endless.
            self._mistake(node, path, "aliases are not used here", "write the value out")
            return None
        self._seen.add(node)
        if node.tag not in _TAGS:
            message = f"the tag {node.tag} means nothing here"
            self._mistake(node, path, message, "remove it, or quote the text")
        if isinstance(node, ScalarNode):
            try:
                return _SCALARS.get(node.tag, str)(node.value)
            except ValueError:
                message = f"{node.value!r} is no number in the form of JSON"
                self._mistake(node, path, message, "quote it if it is text")
                return None
        if isinstance(node, SequenceNode):
            return [self.build(item, (*path, index)) for index, item in enumerate(node.value)]
        entries = {}
        for key, value in self._entries(node, path):
            at = (*path, key.value)
            entries[key.value] = self.build(value, at)
            if value.start_mark.line > key.end_mark.line and value.value == "":
                # Nothing stands after the colon, and the parser's mark is that of the next thing.
                self.values[at] = key.end_mark.line + 1, key.end_mark.column + 2
        return entries

    def _entries(self, node: Node, path: Path) -> Iterator[tuple[ScalarNode, Node]]:
        for key, value in node.value:
            at = (*path, key.value) if isinstance(key, ScalarNode) else path
            if not isinstance(key, ScalarNode):
                self._mistake(key, path, "a key must be text", "quote it if it has brackets")
            elif key.value == "<<":
                self._mistake(key, path, "keys are not merged here", "write them out")
            elif at in self.keys:
                hint = f"the first is in line {self.keys[at][0]}; keep one of the two"
                self._mistake(key, at, f"duplicate key {key.value!r}", hint)
            else:
                self.keys[at] = _place(key)
                yield key, value

    def _mistake(self, node: Node, path: Path, message: str, hint: str) -> None:
        self.mistakes.append(Diagnostic(self._name, *_place(node), message, dotted(path), hint))


def _place(part: Node | ScalarToken) -> Position:
    return part.start_mark.line + 1, part.start_mark.column + 1


def place_behind(before: str) -> Position:
    """Line and column of what follows a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _refusal(name: str, place: Position, message: str, hint: str = "") -> SpecError:
    return SpecError([Diagnostic(name, *place, message, hint=hint)])


_YAML = "tag:yaml.org,2002:"
_SCALARS: dict[str, Callable[[str], object]] = {
    f"{_YAML}null": lambda text: None,
    f"{_YAML}bool": lambda text: text.lower() == "true",
    f"{_YAML}int": json.loads,
    f"{_YAML}float": json.loads,
}
_TAGS = {*_SCALARS, *(f"{_YAML}{kind}" for kind in ("str", "map", "seq"))}

for _versions, _tag, _form, _first in implicit_resolvers:
    if (1, 2) in _versions and _tag in _SCALARS:
        _Loader.add_implicit_resolver(_tag, _form, _first)

RESOLVERS = _Loader.yaml_implicit_resolvers
"""What a plain scalar is read as, by its first letter: for a dumper of what is read here."""
