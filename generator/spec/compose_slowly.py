"""YAML text -> node graph by ruamel, which says best what is wrong with a text."""

from __future__ import annotations

from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode as RuamelMapping
from ruamel.yaml.nodes import Node as RuamelNode
from ruamel.yaml.nodes import SequenceNode as RuamelSequence
from ruamel.yaml.reader import ReaderError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import ScalarToken

from generator.spec.compose import MAX_DEPTH, NotYamlError


def compose_slowly(text: str) -> Node | None:
    """The root of a YAML document, if it has one. Raises NotYamlError."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _Composer
    try:
        root = yaml.compose(text)
    except MarkedYAMLError as error:
        raise _never_closed(text, error) or _syntax(error) from None
    except ReaderError as error:
        raise _unreadable(text[: error.position]) from None
    return _as_pyyaml(root) if root is not None else None


class _Composer(Composer):
    """Neither aliases nor bottomless nesting: both can make a small file endless."""

    depth = 0

    def compose_node(self, parent: RuamelNode | None, index: Any) -> RuamelNode | None:
        event = self.parser.peek_event()
        if isinstance(event, AliasEvent):
            raise ComposerError(problem="aliases are not used here", problem_mark=event.start_mark)
        if self.depth > MAX_DEPTH:
            raise ComposerError(problem="nested too deeply", problem_mark=event.start_mark)
        self.depth += 1
        node: RuamelNode | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _as_pyyaml(node: RuamelNode) -> Node:
    place = node.start_mark, node.end_mark
    if isinstance(node, RuamelMapping):
        entries = [(_as_pyyaml(key), _as_pyyaml(value)) for key, value in node.value]
        return MappingNode(node.tag, entries, *place, node.flow_style)
    if isinstance(node, RuamelSequence):
        items = [_as_pyyaml(item) for item in node.value]
        return SequenceNode(node.tag, items, *place, node.flow_style)
    return ScalarNode(node.tag, node.value, *place)


def _never_closed(text: str, error: MarkedYAMLError) -> NotYamlError | None:
    """The mistake of a quote that was closed by the next one, lines below, where nothing fits."""
    line = error.problem_mark.line if error.problem_mark else -1
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            is_quoted = isinstance(token, ScalarToken) and token.style in ("'", '"')
            start, end = token.start_mark, token.end_mark
            if is_quoted and start.line < end.line == line:
                message = f"a quote is opened here and closed in line {line + 1}"
                return NotYamlError(message, (start.line + 1, start.column + 1), "close it")
    except yaml.YAMLError:
        pass
    return None


def _syntax(error: MarkedYAMLError) -> NotYamlError:
    # What is never closed is missed only at the end of the file; where it was opened helps more.
    at_end = "end of stream" in str(error.problem)
    marks = (error.problem_mark, error.context_mark)
    mark = next(filter(None, reversed(marks) if at_end else marks), None)
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = (error.problem or error.context or "cannot be parsed").strip()
    hints = (hint for sign, hint in _HINTS if sign in problem)
    return NotYamlError(problem, place, next(hints))


_HINTS = (
    ("aliases", "write the value out"),
    ("'\\t'", "indent with spaces; YAML allows no tabs"),
    ("", "check indentation and quotes, here and in the lines above"),
)


def _unreadable(before: str) -> NotYamlError:
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = "a character that YAML does not allow"
    return NotYamlError(message, place, "remove the control character")
