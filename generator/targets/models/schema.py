"""What a Python type can say of the JSON Schemas: what datamodel-code-generator is given."""

from collections.abc import Callable, Mapping, Sequence

from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import both, table_of
from generator.spec.model import Field, Spec
from generator.spec.response_schema.definitions import NULL, TEXT, Schema, any_of, ref
from generator.spec.response_schema.values import Entry, or_null
from generator.spec.response_schema.whole import DIALECT, TITLES, WHAT, properties, table_text

OWN_TYPES = ("Exact", "Once")
"""Types of `_pydantic.py`: an amount with decimals, and a parameter that is read as one text."""

_TEXTS: Schema = {"type": "array", "items": TEXT}
_INTEGER: Schema = {"type": "integer"}
_NUMBER: Schema = {"type": "number"}

_FORMS: Mapping[Kind, Sequence[Schema]] = {
    Kind.BOOLEAN: [{"type": "boolean"}],
    Kind.TEXT: [TEXT],
    Kind.TEXT_OR_LIST: [TEXT, _TEXTS],
    Kind.INTEGER: [_INTEGER],
    # A whole amount stays whole: that is tried first.
    Kind.NUMBER: [any_of(_INTEGER, _NUMBER)],
    Kind.SECONDS: [_INTEGER],
    Kind.SECONDS_OR_LOCAL_TEXT: [TEXT, _INTEGER],
    Kind.JSON: [{}],
    Kind.CODE: [TEXT],
}


def pydantic_schema(spec: Spec) -> Schema:
    """Both objects as the models hold them, once they are read."""
    forms = {**_FORMS, Kind.NUMBER: [any_of(_INTEGER, ref("Exact"), _NUMBER)]}
    return _schema(spec, forms, ref("Once"), {"Exact": _NUMBER, "Once": TEXT})


def types_schema(spec: Spec) -> Schema:
    """Both objects as they arrive: any parameter of a query may be a list."""
    return _schema(spec, _FORMS, any_of(TEXT, _TEXTS), {})


def _schema(
    spec: Spec, forms: Mapping[Kind, Sequence[Schema]], parameter: Schema, own: Schema
) -> Schema:
    """Both objects and the code tables, as definitions of one schema."""

    def codes(field: Field) -> list[Schema]:
        table = table_of(field, spec)
        return [ref(table.python)] if table else []

    def value(field: Field) -> Schema:
        kind = kind_of(field)
        return {} if kind is Kind.JSON else or_null([*codes(field), *forms[kind]], field)

    def text(field: Field) -> Schema:
        repeats = kind_of(field) is Kind.TEXT_OR_LIST
        return any_of(*codes(field), *([TEXT, _TEXTS] if repeats else [parameter]), NULL)

    definitions = {**own}
    for table in spec.codes.values():
        names = [code.code for code in table.codes]
        definitions[table.python] = {**TEXT, "description": table_text(table), "enum": names}
    definitions[TITLES["callback"]] = _object(Entry("callback", spec), value)
    definitions[TITLES["redirect"]] = _object(Entry("redirect", spec), text)
    return {"$schema": DIALECT, "$defs": definitions}


def _object(entry: Entry, value_of: Callable[[Field], Schema]) -> Schema:
    return {
        "type": "object",
        "description": both(WHAT[entry.name], entry.spec.outcomes.warning),
        # The library's formatter takes Korean letters for narrow ones, so lines keep short of them.
        "properties": {
            key: {keyword: said for keyword, said in value.items() if keyword != "examples"}
            for key, value in properties(entry, value_of).items()
        },
        "additionalProperties": True,
    }
