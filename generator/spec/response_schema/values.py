"""How the value of a field is written at each entry, as JSON Schema."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.limits import TOO_LARGE
from generator.spec.lookups import table_of
from generator.spec.model import Field, Spec
from generator.spec.response_schema.definitions import NULL, TEXT, Schema, any_of, ref, repeated

ANYTHING: Schema = {}
NEVER: Schema = {"not": {}}
"""No value at all; some tools do not take `false` for a schema."""

_NOT_TOO_LARGE = {"exclusiveMinimum": -float(TOO_LARGE), "exclusiveMaximum": float(TOO_LARGE)}

# In the callback, and the name of the definition in the redirect's query.
_FORMS: Mapping[Kind, tuple[Sequence[Schema], str]] = {
    Kind.BOOLEAN: ([{"type": "boolean"}], "Flag"),
    Kind.TEXT: ([TEXT], "Once"),
    Kind.TEXT_OR_LIST: ([TEXT, {"type": "array", "minItems": 1, "items": TEXT}], "Parameter"),
    Kind.INTEGER: ([{"type": "integer", **_NOT_TOO_LARGE}], "Integer"),
    Kind.NUMBER: ([{"type": "number", **_NOT_TOO_LARGE}], "Amount"),
    Kind.SECONDS: ([ref("Seconds")], "Seconds"),
    Kind.SECONDS_OR_LOCAL_TEXT: ([ref("KoreanTime"), ref("Seconds")], "Time"),
    Kind.JSON: ([{}], "Once"),
    Kind.CODE: ([TEXT], "Once"),
}


def or_null(forms: Sequence[Schema], field: Field) -> Schema:
    """One of these forms, or null where the field may be: no union, if it can be said without."""
    if len(forms) == 1 and "type" in forms[0] and field.nullable:
        return {**forms[0], "type": [forms[0]["type"], "null"]}
    return any_of(*forms, *([NULL] if field.nullable else []))


def is_in(values: Sequence[Any]) -> Schema:
    """One of these values."""
    return {"const": values[0]} if len(values) == 1 else {"enum": list(values)}


def _or_list(form: Schema) -> Schema:
    """A list without items stands for a parameter that is not there."""
    return any_of(form, {"type": "array", "items": form})


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


class Entry(NamedTuple):
    """One of the two ways in: the callback, where values have types, or the redirect's query.

    In the query everything is text, or a list of texts where a parameter is repeated.
    """

    name: Literal["callback", "redirect"]
    spec: Spec

    def value(self, field: Field) -> Schema:
        """What a field takes."""
        kind, table = kind_of(field), table_of(field, self.spec)
        forms, definition = _FORMS[kind]
        if self.name == "redirect":
            return any_of(*([ref(table.python)] if table else []), ref(definition))
        if kind is Kind.JSON:
            return {} if field.nullable else {"not": {"const": None}}
        return or_null([ref(table.python)] if table else forms, field)

    def example(self, field: Field) -> Any:
        """A value that a field may have."""
        return field.example if self.name == "callback" else _text(field.example)

    def is_in(self, values: Sequence[Any]) -> Schema:
        """The value is one of these."""
        if self.name == "callback":
            return is_in(values)
        text = is_in([_text(value) for value in values])
        return any_of(text, {"type": "array", "minItems": 1, "items": text})

    def is_one(self, form: Schema) -> Schema:
        """The value is one text of this form."""
        text = {**TEXT, **form}
        return text if self.name == "callback" else any_of(text, repeated(text))

    def is_empty(self, field: Field) -> Schema:
        """The value does not count as given."""
        kind, words = kind_of(field), self.spec.wrappers.nothing
        if self.name == "redirect":
            zero = [ref("ZeroText")] if kind in TIMES else []
            return _or_list(any_of(is_in([None, *words]), ref("Blank"), *zero))
        nothing = [None, 0] if kind in TIMES else [None]
        if {"string", "any"}.isdisjoint(kind.wire):
            return is_in(nothing)
        empty = any_of(is_in([*nothing, *words]), ref("Blank"))
        return _or_list(empty) if kind is Kind.TEXT_OR_LIST else empty

    def is_absent(self, field: Field | None) -> Schema:
        """The key is read as if it were not there. None stands for a key of the shop's own."""
        if self.name == "callback":
            return NEVER
        if field is None:
            return {"type": "array", "maxItems": 0}
        kept = (None, "null") if field.nullable else ()
        words = [None, *self.spec.wrappers.nothing]
        is_text = kind_of(field) in (*READ_AS_TEXT, Kind.JSON)
        nothing = [word for word in words if word not in kept] + ([] if is_text else [""])
        return _or_list(is_in(nothing))
