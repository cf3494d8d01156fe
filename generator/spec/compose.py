"""YAML text -> node graph, with the place of every node.

libyaml parses, in a twentieth of the time that ruamel takes. What it refuses goes to ruamel, whose
messages are better, and so does what the two read differently. Tags are those of YAML 1.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from yaml import YAMLError
from yaml.cyaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

MAX_DEPTH = 40

_TAG = "tag:yaml.org,2002:"
_PLAIN = (
    (f"{_TAG}null", re.compile(r"~|null|Null|NULL|")),
    (f"{_TAG}bool", re.compile(r"true|True|TRUE|false|False|FALSE")),
    (f"{_TAG}int", re.compile(r"[-+]?(0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)")),
    (
        f"{_TAG}float",
        re.compile(
            r"[-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
            r"|[-+]?\.[0-9_]+([eE][-+][0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
        ),
    ),
)

# Line breaks in YAML 1.1, but not in 1.2.
_OTHER_LINE_BREAKS = re.compile("[\u2028\u2029]")


class NotYamlError(Exception):
    """The text is no YAML, or more than is used here: why, where (line, column), what to do."""

    def __init__(self, message: str, place: tuple[int, int], hint: str) -> None:
        super().__init__(message)
        self.place = place
        self.hint = hint


# A run reads the same text again: to compare, before it writes, and to check what it wrote.
@lru_cache(maxsize=4)
def compose(text: str) -> Node | None:
    """The root of a YAML document, if it has one. Raises NotYamlError."""
    if not _OTHER_LINE_BREAKS.search(text):
        try:
            return _composed_fast(text)
        except (YAMLError, _RefusedError):
            pass
    from generator.spec.compose_slowly import compose_slowly

    return compose_slowly(text)


class _RefusedError(Exception):
    """libyaml reads it, but it is not used here."""


def _composed_fast(text: str) -> Node | None:
    parser = CParser(text)
    _expect(parser, StreamStartEvent)
    if parser.check_event(StreamEndEvent):
        return None
    _expect(parser, DocumentStartEvent)
    root = _node(parser, 0)
    parser.get_event()  # the end of the document
    _expect(parser, StreamEndEvent)
    return root


def _expect(parser: Any, kind: type) -> None:
    if not isinstance(parser.get_event(), kind):
        raise _RefusedError


def _node(parser: Any, depth: int) -> Node:
    event = parser.get_event()
    if isinstance(event, ScalarEvent):
        tag = _scalar_tag(event)
        return ScalarNode(tag, event.value, event.start_mark, event.end_mark, event.style)
    if isinstance(event, AliasEvent) or depth > MAX_DEPTH:
        raise _RefusedError
    if isinstance(event, SequenceStartEvent):
        return _collection(parser, event, depth, SequenceNode, SequenceEndEvent, _item)
    return _collection(parser, event, depth, MappingNode, MappingEndEvent, _entry)


def _collection(
    parser: Any,
    start: Any,
    depth: int,
    kind: Callable[..., Node],
    end: type,
    child: Callable[[Any, int], object],
) -> Node:
    children = []
    while not parser.check_event(end):
        children.append(child(parser, depth + 1))
    tag = start.tag or f"{_TAG}{'map' if kind is MappingNode else 'seq'}"
    end_mark = parser.get_event().end_mark
    return kind(tag, children, start.start_mark, end_mark, flow_style=start.flow_style)


_item = _node


def _entry(parser: Any, depth: int) -> tuple[Node, Node]:
    return _node(parser, depth), _node(parser, depth)


def _scalar_tag(event: Any) -> str:
    if event.tag and event.tag != "!":
        return str(event.tag)
    plain = event.implicit[0]
    matching = (tag for tag, form in _PLAIN if plain and form.fullmatch(event.value))
    return next(matching, f"{_TAG}str")
