"""How values are written in the redirect's query, as JSON Schema: everything is text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec.kinds import ARRIVING_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.limits import EXPONENT_DIGITS, LAST_SECOND, TEXT_DIGITS
from generator.spec.lookups import table_of
from generator.spec.model import Field, Spec, Text
from generator.spec.response_schema.values import (
    Entry,
    Schema,
    any_of,
    calendar,
    is_in,
    named,
)

# Numbers as the import package's _query.py takes them.
_DIGITS = f"[0-9]{{1,{TEXT_DIGITS}}}"
_ONLY_ZEROS = f"0{{1,{TEXT_DIGITS}}}"
_ZEROS = f"(\\.{_ONLY_ZEROS})?"
_EXPONENT = f"[eE][+-]?[0-9]{{1,{EXPONENT_DIGITS}}}"
_WITH_EXPONENT = f"-?{_DIGITS}(\\.{_DIGITS})?{_EXPONENT}"
_NUMBER = f"-?{_DIGITS}(\\.{_DIGITS})?({_EXPONENT})?"
_INTEGER = f"-?{_DIGITS}{_ZEROS}|{_WITH_EXPONENT}"
_ZERO = f"-?{_ONLY_ZEROS}{_ZEROS}({_EXPONENT})?"
_TIME = (
    "한국 시각(YYYY-MM-DD hh:mm:ss) 또는 1970년부터의 초.",
    "Korean time (YYYY-MM-DD hh:mm:ss), or seconds since 1970.",
)

_DEFINITIONS: Mapping[Kind, str] = {
    Kind.BOOLEAN: "Flag",
    Kind.TEXT: "Once",
    Kind.TEXT_OR_LIST: "Parameter",
    Kind.INTEGER: "Integer",
    Kind.NUMBER: "Amount",
    Kind.SECONDS: "Seconds",
    Kind.SECONDS_OR_LOCAL_TEXT: "Time",
    Kind.JSON: "Once",
    Kind.CODE: "Once",
}
_TEXT_ITSELF = {"Once", "Parameter"}


def _value(field: Field, spec: Spec) -> Schema:
    definition = {"$ref": f"#/$defs/{_DEFINITIONS[kind_of(field)]}"}
    table = table_of(field, spec)
    if table:
        return any_of({"$ref": f"#/$defs/{table.python}"}, definition)
    null = [is_in_query(["null"])] if field.nullable and not _is_text(field) else []
    return any_of(definition, *null)


def _is_text(field: Field) -> bool:
    return _DEFINITIONS[kind_of(field)] in _TEXT_ITSELF


def is_in_query(values: Sequence[Any]) -> Schema:
    """One of these values, once or repeated."""
    return _once_or_repeated(is_in([_text(value) for value in values]), least=1)


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _once_or_repeated(text: Schema, least: int) -> Schema:
    repeated = {"type": "array", "items": text}
    return any_of(text, {**repeated, "minItems": least} if least else repeated)


def _is_null(field: Field) -> Schema:
    return _stands_for_none(_null_texts(field))


def _is_empty(field: Field) -> Schema:
    texts = dict.fromkeys(
        [*_null_texts(field), *([""] if kind_of(field) in ARRIVING_AS_TEXT else [])]
    )
    zero: list[Schema] = [{"$ref": "#/$defs/ZeroText"}]
    return _stands_for_none([*texts], *(zero if kind_of(field) in TIMES else []))


def _null_texts(field: Field) -> list[str]:
    return [*(["null"] if field.nullable else []), *([] if _is_text(field) else [""])]


def _stands_for_none(texts: list[str], *others: Schema) -> Schema:
    """A list without items stands for a parameter that is not there."""
    if not texts:
        return {"type": "array", "maxItems": 0}
    return _once_or_repeated(any_of(is_in(texts), *others), least=0)


def _definitions() -> dict[str, Schema]:
    return {
        "Parameter": {
            **named("Parameter", "문자열, 또는 문자열의 목록.", "Text, or a list of texts."),
            **_once_or_repeated({"type": "string"}, least=0),
        },
        "Once": _once("Once", {"type": "string"}),
        **{
            name: _once(name, {"$ref": f"#/$defs/{name}Text"})
            for name in _DEFINITIONS.values()
            if name not in _TEXT_ITSELF
        },
        **_texts(),
    }


def _texts() -> dict[str, Schema]:
    before = f"0{{0,{TEXT_DIGITS - len(str(LAST_SECOND))}}}"
    seconds = f"{before}({up_to(LAST_SECOND)}){_ZEROS}|-{_ONLY_ZEROS}{_ZEROS}|{_WITH_EXPONENT}"
    return {
        "FlagText": {
            **named("FlagText", "true 또는 false.", "true or false."),
            "enum": ["true", "false", ""],
        },
        "AmountText": _matching("AmountText", "수.", "A number.", _NUMBER),
        "IntegerText": _matching("IntegerText", "정수.", "A whole number.", _INTEGER),
        "SecondsText": _matching("SecondsText", "1970년부터의 초.", "Seconds since 1970.", seconds),
        "TimeText": _matching("TimeText", *_TIME, f"{calendar()}|{seconds}"),
        "ZeroText": _matching("ZeroText", "값이 없음.", "None.", _ZERO),
    }


def _matching(title: str, ko: str, en: str, pattern: str) -> Schema:
    """Text of this form, or none. Some dialects let `$` match before a line feed."""
    return {
        **named(title, ko, en),
        "type": "string",
        "pattern": f"^({pattern})?$",
        "not": {"pattern": "\\n"},
    }


def _once(title: str, text: Schema) -> Schema:
    """One text. Where it is repeated, some of the texts are the same: all, a schema cannot say."""
    repeated = {
        "type": "array",
        "items": text,
        "anyOf": [{"maxItems": 1}, {"not": {"uniqueItems": True}}],
    }
    return {
        **named(
            title,
            "값 하나. 되풀이되면 값이 같아야 한다.",
            "One value; the same one where it is repeated.",
        ),
        "anyOf": [text, repeated],
    }


def up_to(last: int) -> str:
    """A pattern of the numbers from 0 to `last`, in as many digits at most."""
    digits = str(last)
    lower = [
        f"{digits[:place]}[0-{int(digit) - 1}][0-9]{{{len(digits) - place - 1}}}"
        for place, digit in enumerate(digits)
        if digit != "0"
    ]
    return "|".join([f"[0-9]{{1,{len(digits) - 1}}}", *lower, digits])


REDIRECT = Entry(
    name="redirect",
    title="RedirectQuery",
    what=Text(
        ko="m_redirect_url의 쿼리. 값은 문자열이고, 되풀이되면 그 목록이다.",
        en="The query of m_redirect_url: texts, or lists of texts where repeated.",
    ),
    others={"$ref": "#/$defs/Parameter"},
    definitions=_definitions,
    value=_value,
    example=lambda field: _text(field.example),
    is_in=is_in_query,
    is_null=_is_null,
    is_empty=_is_empty,
)
