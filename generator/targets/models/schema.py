"""What a Python type can say of the JSON Schemas: what datamodel-code-generator is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import both, table_of
from generator.spec.model import CodeTable, Field, Spec
from generator.spec.response_schema.query import REDIRECT
from generator.spec.response_schema.text import paragraphs, table_text
from generator.spec.response_schema.values import CALLBACK, Entry, Schema, any_of
from generator.spec.response_schema.whole import properties

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}


def models_schema(spec: Spec) -> Schema:
    """Both objects and the code tables, as definitions of one schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {
            **{table.python: _table(table) for table in spec.codes.values()},
            **{
                entry.title: _object(spec, entry)
                for entry in (replace(CALLBACK, value=_value), replace(REDIRECT, value=_text))
            },
        },
    }


def _table(table: CodeTable) -> Schema:
    codes = [code.code for code in table.codes]
    return {**_TEXT, "description": table_text(table), "enum": codes}


def _object(spec: Spec, entry: Entry) -> Schema:
    return {
        "type": "object",
        "description": paragraphs(both(entry.what), both(spec.outcomes.warning)),
        # The library's formatter takes Korean letters for narrow ones, so lines keep short of them.
        "properties": {
            key: {keyword: said for keyword, said in value.items() if keyword != "examples"}
            for key, value in properties(spec, entry).items()
        },
        "additionalProperties": True,
    }


def _value(field: Field, spec: Spec) -> Schema:
    kind = kind_of(field)
    if kind is Kind.JSON:
        return {}
    forms = [*_codes(field, spec), *_FORMS[kind]]
    if len(forms) == 1 and "type" in forms[0] and field.nullable:
        return {"type": [forms[0]["type"], "null"]}  # no union to the library
    return any_of(*forms, *([{"type": "null"}] if field.nullable else []))


_INTEGER: Schema = {"type": "integer"}

_FORMS: Mapping[Kind, Sequence[Schema]] = {
    Kind.BOOLEAN: [{"type": "boolean"}],
    Kind.TEXT: [_TEXT],
    Kind.TEXT_OR_LIST: [_TEXT, _TEXTS],
    Kind.INTEGER: [_INTEGER],
    # A whole amount stays whole: that is tried first.
    Kind.NUMBER: [{"anyOf": [_INTEGER, {"type": "number"}]}],
    Kind.SECONDS: [_INTEGER],
    Kind.SECONDS_OR_LOCAL_TEXT: [_TEXT, _INTEGER],
    Kind.JSON: [{}],
    Kind.CODE: [_TEXT],
}


def _text(field: Field, spec: Spec) -> Schema:
    return any_of(*_codes(field, spec), _TEXT, _TEXTS)


def _codes(field: Field, spec: Spec) -> list[Schema]:
    table = table_of(field, spec)
    return [{"$ref": f"#/$defs/{table.python}"}] if table else []
