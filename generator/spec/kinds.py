"""How the JSON types of a field relate to its Python type."""

from __future__ import annotations

from decimal import Decimal

from generator.spec.model import Field, Text

# What the bindings can make of a field with these wire types. Enums (text only) come besides.
PYTHON_BY_WIRE: dict[tuple[str, ...], tuple[str, ...]] = {
    ("boolean",): ("bool",),
    ("string",): ("str",),
    ("string", "array"): ("str",),
    ("number",): ("int | Decimal",),
    ("integer",): ("int", "datetime"),
    ("string", "integer"): ("datetime",),
    ("any",): ("JSON",),
}


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


_EXPECTED = {
    "bool": "a boolean",
    "int": "an integer",
    "int | Decimal": "a number",
    "JSON": "a JSON value",
}


def expected_in_words(field: Field) -> str:
    """What a field takes, as every binding says it in an error."""
    if field.python == "datetime":
        seconds = "whole seconds since 1970"
        local = "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970"
        return local if "string" in field.wire else seconds
    return _EXPECTED.get(field.python, "text")


def read_in_python(field: Field) -> Text | None:
    """What becomes of a value in Python, where its type does not say all."""
    if field.python == "int | Decimal":
        return _EXACT
    if field.python != "datetime":
        return None
    return _TEXT_OR_SECONDS if "string" in field.wire else _SECONDS


_EXACT = Text(
    ko="정수이거나, 소수가 있으면 Decimal이다. 이진 부동소수점으로는 두지 않는다.",
    en="An int, or a Decimal where it has decimals; never a binary float.",
)
_SECONDS = Text(
    ko="속성은 UTC 시간대가 붙은 datetime이고, 0이 오면 None이다.",
    en="The attribute is an aware datetime in UTC, and None where 0 came.",
)
_TEXT_OR_SECONDS = Text(
    ko=(
        "속성은 시간대가 붙은 datetime이다. 문자열로 온 것은 한국 시간대(UTC+9), 숫자로 온 것은 "
        "UTC이고, 0이나 빈 문자열이 오면 None이다."
    ),
    en=(
        "The attribute is an aware datetime: in Korean time (UTC+9) where text came, in UTC where "
        "a number came, and None where 0 or an empty text came."
    ),
)


def expected_in_text(field: Field) -> str:
    """What the text of a query must be, for a field that is not text itself."""
    return "the text true or false" if field.python == "bool" else "a number in text"


def found_in_words(value: object) -> str:
    """What a value is, as every binding says it in an error: its kind, never the value."""
    kinds = {
        "null": "null",
        "boolean": "a boolean",
        "integer": "an integer",
        "number": "a number",
        "string": "text",
        "array": "a list",
        "object": "an object",
    }
    return kinds[json_type(value)]
