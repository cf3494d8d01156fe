"""How a field is read: decided once, from its wire types and its Python type."""

from decimal import Decimal
from enum import Enum
from types import NoneType

from generator.spec.model import Field, Text

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


class Kind(Enum):
    """A way in which a field is read. What a target does by kind is a table that has them all.

    Each has the wire types and the Python type of its fields, what it takes, in the words of every
    binding's errors, and what becomes of a value in Python, where its type does not say all.
    """

    BOOLEAN = (("boolean",), "bool", "a boolean")
    TEXT = (("string",), "str", "text")
    TEXT_OR_LIST = (("string", "array"), "str", "text")
    INTEGER = (("integer",), "int", "an integer")
    NUMBER = (("number",), "int | Decimal", "a number", _EXACT)
    SECONDS = (("integer",), "datetime", _SECONDS, _INSTANT)
    SECONDS_OR_LOCAL_TEXT = (("string", "integer"), "datetime", _LOCAL, _DEADLINE)
    JSON = (("any",), "JSON", "a JSON value")
    CODE = (("string",), None, "text")  # its Python type is the enum of its table

    def __init__(
        self, wire: tuple[str, ...], python: str | None, expected: str, read: Text | None = None
    ) -> None:
        self.wire, self.python, self.expected, self.read = wire, python, expected, read


PLAIN_TYPES = tuple(dict.fromkeys(kind.python for kind in Kind if kind.python))
"""Every Python type but the enums of the code tables."""

TIMES = frozenset(kind for kind in Kind if kind.python == "datetime")
READ_AS_TEXT = frozenset(kind for kind in Kind if kind.python in ("str", None))
"""Kinds whose attribute is text."""
_KINDS = {(*kind.wire, kind.python): kind for kind in Kind}


def kind_of(field: Field) -> Kind:
    """How a field is read. The rules have checked that its types are those of a kind."""
    return _KINDS[*field.wire, field.python if field.python in PLAIN_TYPES else None]


# The name of a value's JSON type, and what a value is in the words of every binding's errors.
_FOUND = {
    NoneType: ("null", "null"),
    bool: ("boolean", "a boolean"),
    int: ("integer", "an integer"),
    float: ("number", "a number"),
    Decimal: ("number", "a number"),
    str: ("string", "text"),
    list: ("array", "a list"),
}
_OBJECT = ("object", "an object")


def json_type(value: object) -> str:
    """The name of a value's JSON type: null, boolean, integer, number, string, array or object."""
    return _FOUND.get(type(value), _OBJECT)[0]


def found_in_words(value: object) -> str:
    """What a value is, as every binding says it in an error: its kind, never the value."""
    return _FOUND.get(type(value), _OBJECT)[1]
