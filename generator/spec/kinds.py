"""How a field is read: decided once, from its wire types and its Python type."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
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


class _Types(NamedTuple):
    wire: tuple[str, ...]
    python: str | None  # of a code: the enum of its table


_TYPES: Mapping[Kind, _Types] = {
    Kind.BOOLEAN: _Types(("boolean",), "bool"),
    Kind.TEXT: _Types(("string",), "str"),
    Kind.TEXT_OR_LIST: _Types(("string", "array"), "str"),
    Kind.INTEGER: _Types(("integer",), "int"),
    Kind.NUMBER: _Types(("number",), "int | Decimal"),
    Kind.SECONDS: _Types(("integer",), "datetime"),
    Kind.SECONDS_OR_LOCAL_TEXT: _Types(("string", "integer"), "datetime"),
    Kind.JSON: _Types(("any",), "JSON"),
    Kind.CODE: _Types(("string",), None),
}
_KINDS = {(*types.wire, types.python): kind for kind, types in _TYPES.items()}

PLAIN_TYPES = tuple(dict.fromkeys(types.python for types in _TYPES.values() if types.python))
"""Every Python type but the enums of the code tables."""

TIMES = frozenset({Kind.SECONDS, Kind.SECONDS_OR_LOCAL_TEXT})
READ_AS_TEXT = frozenset({Kind.TEXT, Kind.TEXT_OR_LIST, Kind.CODE})
"""Kinds whose attribute is text."""
ARRIVING_AS_TEXT = READ_AS_TEXT | {Kind.SECONDS_OR_LOCAL_TEXT}
"""Kinds whose value in a callback may be text."""


def kind_of(field: Field) -> Kind:
    """How a field is read. The rules have checked that its types are those of a kind."""
    return _KINDS[*field.wire, field.python if field.python in PLAIN_TYPES else None]


def pythons_of(wire: tuple[str, ...]) -> list[str]:
    """The Python types that values of these wire types can become; enums come besides."""
    return [types.python for types in _TYPES.values() if types.wire == wire and types.python]


def json_type(value: object) -> str:
    """The name of a value's JSON type: null, boolean, integer, number, string, array or object."""
    if value is None:
        return "null"
    names = {bool: "boolean", int: "integer", float: "number", Decimal: "number", str: "string"}
    return names.get(type(value), "array" if isinstance(value, list) else "object")


def matches_wire(value: object, field: Field) -> bool:
    """Whether a value is of one of the field's wire types, or null where the field may be."""
    found = json_type(value)
    if found == "null":
        return field.nullable
    fits = {found, "any"} | ({"number"} if found == "integer" else set())
    return bool(fits & set(field.wire))


_EXPECTED: Mapping[Kind, str] = {
    Kind.BOOLEAN: "a boolean",
    Kind.TEXT: "text",
    Kind.TEXT_OR_LIST: "text",
    Kind.INTEGER: "an integer",
    Kind.NUMBER: "a number",
    Kind.SECONDS: "whole seconds since 1970",
    Kind.SECONDS_OR_LOCAL_TEXT: "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970",
    Kind.JSON: "a JSON value",
    Kind.CODE: "text",
}


def expected_in_words(field: Field) -> str:
    """What a field takes, as every binding says it in an error."""
    return _EXPECTED[kind_of(field)]


def expected_in_text(field: Field) -> str:
    """What the text of a query must be, for a field that is not text itself."""
    is_boolean = kind_of(field) is Kind.BOOLEAN
    return "the text true or false" if is_boolean else "a number in text"


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


_READ_IN_PYTHON: Mapping[Kind, Text | None] = {
    Kind.BOOLEAN: None,
    Kind.TEXT: None,
    Kind.TEXT_OR_LIST: None,
    Kind.INTEGER: None,
    Kind.NUMBER: Text(
        ko="정수이거나, 소수가 있으면 Decimal이다. 이진 부동소수점으로는 두지 않는다.",
        en="An int, or a Decimal where it has decimals; never a binary float.",
    ),
    Kind.SECONDS: Text(
        ko="속성은 UTC 시간대가 붙은 datetime이고, 0이 오면 None이다.",
        en="The attribute is an aware datetime in UTC, and None where 0 came.",
    ),
    Kind.SECONDS_OR_LOCAL_TEXT: Text(
        ko=(
            "속성은 시간대가 붙은 datetime이다. 문자열로 온 것은 한국 시간대(UTC+9), "
            "숫자로 온 것은 UTC이고, 0이나 빈 문자열이 오면 None이다."
        ),
        en=(
            "The attribute is an aware datetime: in Korean time (UTC+9) where text came, in UTC "
            "where a number came, and None where 0 or an empty text came."
        ),
    ),
    Kind.JSON: None,
    Kind.CODE: None,
}


def read_in_python(field: Field) -> Text | None:
    """What becomes of a value in Python, where its type does not say all."""
    return _READ_IN_PYTHON[kind_of(field)]


def is_plain(field: Field) -> bool:
    """Whether a field is an identifier or a flag, so that no ampersand stands in its value."""
    return bool(field.required) or kind_of(field) is Kind.BOOLEAN
