"""YAML text -> node graph, with the place of every node.

libyaml composes. What it refuses, the parser in Python says better, in twenty times the time. Tags
are those of YAML 1.2, which knows fewer words for true and false.
"""

import re
from contextlib import suppress
from functools import lru_cache
from typing import Any, ClassVar

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent
from yaml.nodes import Node
from yaml.reader import ReaderError
from yaml.tokens import ScalarToken

_MAX_DEPTH = 40
_CHECK = "check indentation and quotes, here and in the lines above"

_TAG = "tag:yaml.org,2002:"
_FLOAT = (
    r"[-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
    r"|[-+]?\.[0-9_]+([eE][-+][0-9]+)?"
)
# Tag, form, and the letters with which a scalar of that form begins.
_PLAIN = [
    ("null", r"(~|null|Null|NULL|)\Z", ["", *"~nN"]),
    ("bool", r"(true|True|TRUE|false|False|FALSE)\Z", [*"tTfF"]),
    ("int", r"[-+]?(0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)\Z", [*"-+_0123456789"]),
    ("float", rf"({_FLOAT}|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z", [*"-+.0123456789"]),
]

# Line breaks in YAML 1.1, but not in 1.2, and seen by nobody.
_OTHER_LINE_BREAK = re.compile("[\x85\u2028\u2029]")
_BEYOND_UNICODE = re.compile(r"\\U(?!000|0010)")
_LIKE_AN_ALIAS = re.compile(r"(?:^|[\s\[{,:])\*\S")


class _Fast(yaml.CSafeLoader):  # type: ignore[misc]  # PyYAML has no types
    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}
    depth = 0

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self.depth += 1
        if self.depth > _MAX_DEPTH + 1:  # what stands innermost counts here, too
            raise yaml.YAMLError

    def ascend_resolver(self) -> None:
        self.depth -= 1


class _Clear(yaml.SafeLoader):  # type: ignore[misc]
    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}


for _name, _form, _first in _PLAIN:
    for _loader in (_Fast, _Clear):
        _loader.add_implicit_resolver(_TAG + _name, re.compile(_form), _first)


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
    if found := _OTHER_LINE_BREAK.search(text):
        raise _unreadable(text[: found.start()])
    try:
        if _LIKE_AN_ALIAS.search(text):
            _refuse_the_endless(text)
        return yaml.compose(text, Loader=_Fast)
    except yaml.YAMLError:
        with suppress(yaml.YAMLError):
            _refuse_the_endless(text)
        return _composed_or_explained(text)


def _refuse_the_endless(text: str) -> None:
    """Neither aliases nor bottomless nesting: both can make a small file endless."""
    depth = 0
    for event in yaml.parse(text, Loader=_Fast):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if isinstance(event, AliasEvent):
            place = _place(event.start_mark)
            raise NotYamlError("aliases are not used here", place, "write the value out")
        if depth > _MAX_DEPTH:
            raise NotYamlError("nested too deeply", _place(event.start_mark), _CHECK)


def _composed_or_explained(text: str) -> Node | None:
    try:
        return yaml.compose(text, Loader=_Clear)
    except MarkedYAMLError as error:
        raise _never_closed(text, error) or _syntax(error) from None
    except ReaderError as error:
        raise _unreadable(text[: error.position]) from None
    except ValueError:  # Python's own: the parser asks for a character that does not exist
        found = _BEYOND_UNICODE.search(text)
        place = place_behind(text[: found.start()]) if found else (1, 1)
        message = "an escape of a character that does not exist"
        raise NotYamlError(message, place, "correct the number") from None


def _never_closed(text: str, error: MarkedYAMLError) -> NotYamlError | None:
    """The mistake of a quote that was closed by the next one, lines below, where nothing fits."""
    line = error.problem_mark.line if error.problem_mark else -1
    try:
        for token in yaml.scan(text, Loader=_Fast):
            is_quoted = isinstance(token, ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line == line:
                message = f"a quote is opened here and closed in line {line + 1}"
                return NotYamlError(message, _place(token.start_mark), "close it")
    except yaml.YAMLError:
        pass
    return None


def _syntax(error: MarkedYAMLError) -> NotYamlError:
    # What is never closed, or no key, is missed only further on; where it begins helps more.
    missed = any(sign in str(error.problem) for sign in ("end of stream", "could not find"))
    marks = (error.problem_mark, error.context_mark)
    mark = next(filter(None, reversed(marks) if missed else marks), None)
    problem = (error.problem or error.context or "cannot be parsed").strip()
    hint = "indent with spaces; YAML allows no tabs" if "'\\t'" in problem else _CHECK
    return NotYamlError(problem, _place(mark) if mark else (1, 1), hint)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def place_behind(before: str) -> tuple[int, int]:
    """Line and column of what follows a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _unreadable(before: str) -> NotYamlError:
    message = "a character that YAML does not allow"
    return NotYamlError(message, place_behind(before), "remove the control character")
