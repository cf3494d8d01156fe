"""A YAML file as data to be changed, and then as text in which every other byte stays as it is.

A file that is loaded and dumped would come out with other line breaks and quotes.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any, ClassVar, NamedTuple, TypeAlias

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node

from generator.spec.load import SPEC
from generator.spec.source import RESOLVERS, compose, parse_yaml

Value: TypeAlias = "str | bool | float | Sequence[object] | Mapping[str, Value]"


Entry: TypeAlias = "dict[str, Any]"


class Flow(dict[str, Value]):
    """A mapping that is written in one line."""


def named(name: str, entries: Iterable[Entry]) -> Entry:
    """The entry of a list that has this name or code."""
    return next(entry for entry in entries if name in (entry.get("name"), entry.get("code")))


def put(entry: Entry, key: str, value: object, order: Sequence[str]) -> None:
    """Give an entry a key, below those of the keys before it in this order that it has."""
    above = order[: order.index(key)]
    items = [item for item in entry.items() if item[0] != key]
    at = max((i for i, (known, _) in enumerate(items, 1) if known in above), default=0)
    items.insert(at, (key, value))
    entry.clear()
    entry.update(items)


def append(entry: Entry, key: str, value: object, order: Sequence[str]) -> None:
    """Append to the list below a key of an entry, which is put there where it has none."""
    if entry.get(key):
        entry[key].append(value)
    else:
        put(entry, key, [value], order)


class _Part(NamedTuple):
    """An item of a list, or a key with its value: `first` is the node in which it begins."""

    value: Any
    first: Node
    node: Node


class _Edit(NamedTuple):
    """Text to put in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class YamlFile:
    """What a YAML file says, as `data` to be changed in place; and the text that says so.

    Items that change places take their comments with them. Raises SpecError where it is no YAML.
    """

    def __init__(self, text: str) -> None:
        # Some editors begin a file with a mark, which is no part of the YAML.
        self._mark = "\ufeff" if text.startswith("\ufeff") else ""
        self._text = text.removeprefix("\ufeff")
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._comments: dict[int, list[str]] = defaultdict(list)
        # Where each mapping or list of them stands, with the parts that it had.
        self._known: dict[int, tuple[CollectionNode, dict[object, _Part]]] = {}
        self.data: Any = parse_yaml(text, SPEC).data
        self._remember(self.data, compose(self._text, SPEC))

    def comment(self, value: object, lines: Sequence[str]) -> None:
        """Put lines that are commented out below what stands in a mapping or list."""
        self._comments[id(value)] += lines

    def text(self) -> str:
        """The file as it is now."""
        return self._mark + self._applied(self._edits(self.data), 0, len(self._text))

    def _remember(self, value: Any, node: Any) -> None:
        if not _is_collection(value):
            return
        nodes = node.value if isinstance(node, MappingNode) else [(at, at) for at in node.value]
        parts = {
            key: _Part(child, *at)
            for (key, (child, _)), at in zip(_parts(value).items(), nodes, strict=True)
        }
        self._known[id(value)] = node, parts
        for part in parts.values():
            self._remember(part.value, part.node)

    def _edits(self, value: Any) -> list[_Edit]:
        """What is to be written where, so that the text says what a collection has become."""
        node, known = self._known[id(value)]
        now = _parts(value)
        inner = {key: self._changed(now[key][0], known[key]) for key in known if key in now}
        if [*now] == [*known]:
            edits = [edit for edits in inner.values() for edit in edits]
        else:
            edits = [self._rebuilt(value, inner)]
        if comments := self._comments.get(id(value)):
            *_, last = known.values()
            _, end = self._span(last, node)
            below = [f"{self._line_start(node)}# {comment}" for comment in comments]
            edits.append(_Edit(end, end, self._newline + "".join(below)))
        return edits

    def _changed(self, value: Any, known: _Part) -> list[_Edit]:
        if id(value) in self._known:
            return self._edits(value)
        if value == known.value:
            return []
        place = known.node.start_mark.index, self._end(known.node)
        return [_Edit(*place, _in_one_line(value))]

    def _rebuilt(self, value: Any, inner: Mapping[object, Sequence[_Edit]]) -> _Edit:
        """The parts in their order of now; what stood between those known stays where it was."""
        node, known = self._known[id(value)]
        spans = {key: self._span(part, node) for key, part in known.items()}
        gaps = [self._text[end:start] for (_, end), (start, _) in pairwise(spans.values())]
        space = ", " if node.flow_style else self._line_start(node)
        if gaps and all("\n\n" in gap.replace("\r", "") for gap in gaps):
            space = self._newline + space
        left = iter((space, *gaps))
        pieces = []
        for key, (_, alone) in _parts(value).items():
            if key in known:
                pieces += [next(left), self._applied(inner[key], *spans[key])]
            elif node.flow_style:
                pieces += [space, _in_one_line(alone)[1:-1]]
            else:
                pieces += [space, self._line_start(node).join(dumped(alone).splitlines())]
        starts, ends = zip(*spans.values(), strict=True)
        return _Edit(min(starts), max(ends), "".join(pieces[1:]))

    def _applied(self, edits: Sequence[_Edit], start: int, end: int) -> str:
        """The text from `start` to `end` after all edits."""
        pieces, at = [], start
        for edit in sorted(edits):
            pieces += [self._text[at : edit.start], edit.text]
            at = edit.end
        return "".join((*pieces, self._text[at:end]))

    def _span(self, part: _Part, inside: CollectionNode) -> tuple[int, int]:
        """Where a part begins and ends, with the comments above its dash and those below it."""
        start, end = part.first.start_mark.index, self._end(part.node)
        if inside.flow_style:
            return start, end
        indent = " " * inside.start_mark.column
        if part.first is part.node:
            above = self._text[: self._text.rfind("\n", 0, start) + 1].splitlines(keepends=True)
            comments = takewhile(lambda line: line.startswith(f"{indent}#"), reversed(above))
            start = sum(map(len, above)) - sum(map(len, comments)) + len(indent)
        first, *below = self._text[end:].splitlines(keepends=True) or [""]
        comments = takewhile(lambda line: re.match(f"{indent} +#", line), below)
        return start, end + len("".join((first, *comments)).rstrip())

    def _end(self, node: Node) -> int:
        """Where a node ends; the parser's own mark of a block is where the next thing begins."""
        if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
            return len(self._text[: node.end_mark.index].rstrip())
        last = node.value[-1]
        return self._end(last[1] if isinstance(node, MappingNode) else last)

    def _line_start(self, node: CollectionNode) -> str:
        return f"{self._newline}{' ' * node.start_mark.column}"


def _is_collection(value: object) -> bool:
    """Whether a value has parts that can change; a list with plain values is one value."""
    parts = value if isinstance(value, list) else ()
    is_list = bool(parts) and all(isinstance(part, (dict, list)) for part in parts)
    return isinstance(value, dict) or is_list


def _parts(collection: Any) -> dict[object, tuple[Any, Any]]:
    """Each part by what tells it apart, with a collection of it alone."""
    if isinstance(collection, list):
        return {id(item): (item, [item]) for item in collection}
    parts = collection.items()
    return {id(v) if _is_collection(v) else k: (v, {k: v}) for k, v in parts}


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # PyYAML has no types
    """Lists of what has parts are indented and the others in one line; quotes are double."""

    yaml_implicit_resolvers: ClassVar[Mapping[str, Any]] = RESOLVERS

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> str:
        return '"' if super().choose_scalar_style() else ""

    def represent_list(self, items: Sequence[object]) -> Node:
        in_one_line = self.default_flow_style or not _is_collection(items)
        return self.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=in_one_line)

    def represent_flow(self, mapping: Flow) -> Node:
        return self.represent_mapping("tag:yaml.org,2002:map", mapping, flow_style=True)


_Dumper.add_representer(list, _Dumper.represent_list)
_Dumper.add_representer(Flow, _Dumper.represent_flow)


def dumped(value: object, *, in_one_line: bool = False) -> str:
    """A value as YAML, as the spec is written."""
    options = {"allow_unicode": True, "sort_keys": False, "width": math.inf}
    return str(yaml.dump(value, Dumper=_Dumper, default_flow_style=in_one_line, **options))


def _in_one_line(value: object) -> str:
    return dumped([value], in_one_line=True).rstrip()[1:-1]
