"""How a field is read: decided once, from its wire types and its Python type."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import NamedTuple

from generator.spec.model import Field, Text


class Kind(Enum):
    """A way in which a field is read. What a target does by kind is a table that has them all."""

    BOOLEAN = "boolean"
    TEXT = "text"
    TEXT_OR_LIST = "text or list"
    INTEGER = "integer"
    NUMBER = "number"
    SECONDS = "seconds"
    SECONDS_OR_LOCAL_TEXT = "seconds or local text"
    JSON = "JSON"
    CODE = "code"


class _About(NamedTuple):
    """What is known of a kind."""

    wire: tuple[str, ...]
    python: str | None  # of a code: the enum of its table
    expected: str
    read: Text | None = None
    """What becomes of a value in Python, where its type does not say all."""


_EXACT = Text(
    ko="정수이거나, 소수가 있으면 Decimal이다. 이진 부동소수점으로는 두지 않는다.",
    en="An int, or a Decimal where it has decimals; never a binary float.",
)
_INSTANT = Text(
    ko="속성은 UTC 시간대가 붙은 datetime이고, 0이 오면 None이다.",
    en="The attribute is an aware datetime in UTC, and None where 0 came.",
)
_DEADLINE = Text(
    ko=(
        "속성은 시간대가 붙은 datetime이다. 문자열로 온 것은 한국 시간대(UTC+9), "
        "숫자로 온 것은 UTC이고, 0이나 빈 문자열이 오면 None이다."
    ),
    en=(
        "The attribute is an aware datetime: in Korean time (UTC+9) where text came, in UTC "
        "where a number came, and None where 0 or an empty text came."
    ),
)
_SECONDS = "whole seconds since 1970"
_LOCAL = "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970"

_ABOUT: Mapping[Kind, _About] = {
    Kind.BOOLEAN: _About(("boolean",), "bool", "a boolean"),
    Kind.TEXT: _About(("string",), "str", "text"),
    Kind.TEXT_OR_LIST: _About(("string", "array"), "str", "text"),
    Kind.INTEGER: _About(("integer",), "int", "an integer"),
    Kind.NUMBER: _About(("number",), "int | Decimal", "a number", _EXACT),
    Kind.SECONDS: _About(("integer",), "datetime", _SECONDS, _INSTANT),
    Kind.SECONDS_OR_LOCAL_TEXT: _About(("string", "integer"), "datetime", _LOCAL, _DEADLINE),
    Kind.JSON: _About(("any",), "JSON", "a JSON value"),
    Kind.CODE: _About(("string",), None, "text"),
}
IN_WORDS = {kind: about.expected for kind, about in _ABOUT.items()}
"""What each kind takes, as every binding says it in an error."""
_KINDS = {(*about.wire, about.python): kind for kind, about in _ABOUT.items()}

PLAIN_TYPES = tuple(dict.fromkeys(types.python for types in _ABOUT.values() if types.python))
"""Every Python type but the enums of the code tables."""

TIMES = frozenset(kind for kind, about in _ABOUT.items() if about.python == "datetime")
READ_AS_TEXT = frozenset(kind for kind, about in _ABOUT.items() if about.python in ("str", None))
"""Kinds whose attribute is text."""
ARRIVING_AS_TEXT = frozenset(kind for kind, about in _ABOUT.items() if "string" in about.wire)
"""Kinds whose value in a callback may be text."""


def kind_of(field: Field) -> Kind:
    """How a field is read. The rules have checked that its types are those of a kind."""
    return _KINDS[*field.wire, field.python if field.python in PLAIN_TYPES else None]


def pythons_of(wire: tuple[str, ...]) -> list[str]:
    """The Python types that values of these wire types can become; enums come besides."""
    return [types.python for types in _ABOUT.values() if types.wire == wire and types.python]


def json_type(value: object) -> str:
    """The name of a value's JSON type: null, boolean, integer, number, string, array or object."""
    return _TYPES.get(type(value), "array" if isinstance(value, list) else "object")


_TYPES = {
    NoneType: "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    Decimal: "number",
    str: "string",
}


def matches_wire(value: object, field: Field) -> bool:
    """Whether a value is of one of the field's wire types, or null where the field may be."""
    found = json_type(value)
    if found == "null":
        return field.nullable
    fits = {found, "any"} | ({"number"} if found == "integer" else set())
    return bool(fits & set(field.wire))


def expected_in_words(field: Field) -> str:
    """What a field takes, as every binding says it in an error."""
    return IN_WORDS[kind_of(field)]


_FOUND = {
    "null": "null",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "string": "text",
    "array": "a list",
    "object": "an object",
}


def found_in_words(value: object) -> str:
    """What a value is, as every binding says it in an error: its kind, never the value."""
    return _FOUND[json_type(value)]


def read_in_python(field: Field) -> Text | None:
    """What becomes of a value in Python, where its type does not say all."""
    return _ABOUT[kind_of(field)].read
