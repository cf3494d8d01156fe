"""How the JSON types of a field relate to its Python type."""

from __future__ import annotations

from decimal import Decimal

from generator.model import Field

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
