"""How values are written in the redirect's query, as JSON Schema: everything is text."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec.kinds import TIMES, Kind, kind_of
from generator.spec.limits import EXPONENT_DIGITS, LAST_SECOND, TEXT_DIGITS
from generator.spec.lookups import table_of
from generator.spec.model import Field, Spec, Text
from generator.spec.response_schema.values import (
    BLANK,
    Entry,
    Schema,
    any_of,
    blank,
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
_NULL: Schema = {"type": "null"}


def _value(field: Field, spec: Spec) -> Schema:
    definition = {"$ref": f"#/$defs/{_DEFINITIONS[kind_of(field)]}"}
    table = table_of(field, spec)
    return any_of({"$ref": f"#/$defs/{table.python}"}, definition) if table else definition


def is_in_query(values: Sequence[Any]) -> Schema:
    """One of these values, once or repeated."""
    text = is_in([_text(value) for value in values])
    return any_of(text, {"type": "array", "minItems": 1, "items": text})


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _is_empty(field: Field, spec: Spec) -> Schema:
    zero = [{"$ref": "#/$defs/ZeroText"}] if kind_of(field) in TIMES else []
    return _stands_for_none([None, *spec.wrappers.nothing], BLANK, *zero)


def _is_absent(field: Field | None, spec: Spec) -> Schema:
    if field is None:
        return {"type": "array", "maxItems": 0}
    nothing = [None, *spec.wrappers.nothing]
    kept = (None, "null") if field.nullable else ()
    empty = [] if _DEFINITIONS[kind_of(field)] in _TEXT_ITSELF else [""]
    return _stands_for_none([*(text for text in nothing if text not in kept), *empty])


def _stands_for_none(values: Sequence[str | None], *others: Schema) -> Schema:
    """A list without items stands for a parameter that is not there."""
    value = any_of(is_in(values), *others)
    return any_of(value, {"type": "array", "items": value})


def _definitions(spec: Spec) -> dict[str, Schema]:
    text = ("문자열, 또는 문자열의 목록.", "Text, or a list of texts.")
    texts = {"type": "array", "items": {"type": "string"}}
    return {
        "Parameter": {**named("Parameter", *text), **_or_null({"type": "string"}, texts)},
        "Once": _once("Once", {"type": "string"}),
        **{
            name: _once(name, {"$ref": f"#/$defs/{name}Text"})
            for name in _DEFINITIONS.values()
            if name not in _TEXT_ITSELF
        },
        **_texts(["", *spec.wrappers.nothing]),
        "Blank": blank(),
    }


def _texts(nothing: Sequence[str]) -> dict[str, Schema]:
    before = f"0{{0,{TEXT_DIGITS - len(str(LAST_SECOND))}}}"
    seconds = f"{before}({up_to(LAST_SECOND)}){_ZEROS}|-{_ONLY_ZEROS}{_ZEROS}|{_WITH_EXPONENT}"
    flag = named("FlagText", "true 또는 false.", "true or false.")
    patterns = {
        "Amount": ("수.", "A number.", _NUMBER),
        "Integer": ("정수.", "A whole number.", _INTEGER),
        "Seconds": ("1970년부터의 초.", "Seconds since 1970.", seconds),
        "Time": (*_TIME, f"{calendar()}|{seconds}"),
    }
    return {
        "FlagText": {**flag, "enum": ["true", "false", *nothing]},
        **{
            f"{name}Text": {
                **named(f"{name}Text", ko, en),
                **matching("|".join([*map(re.escape, nothing), pattern])),
            }
            for name, (ko, en, pattern) in patterns.items()
        },
        "ZeroText": {**named("ZeroText", "값이 없음.", "None."), **matching(_ZERO)},
    }


def matching(pattern: str) -> Schema:
    """Text that is all of this form. Some dialects let `$` match before a line feed."""
    return {"type": "string", "pattern": f"^({pattern})$", "not": {"pattern": "\\n"}}


def _once(title: str, text: Schema) -> Schema:
    what = ("값 하나. 되풀이되면 값이 같아야 한다.", "One value; the same where it is repeated.")
    return {**named(title, *what), **_or_null(text, _repeated(text))}


def _is_one(text: Schema) -> Schema:
    return any_of({"type": "string", **text}, _repeated({"type": "string", **text}))


def _repeated(text: Schema) -> Schema:
    """Some of the texts are the same: all, a schema cannot say."""
    return {"type": "array", "items": text, "not": {"minItems": 2, "uniqueItems": True}}


def _or_null(text: Schema, texts: Schema) -> Schema:
    """Null stands for the text `null`."""
    return any_of(text, _NULL, texts, {"type": "array", "maxItems": 1, "items": _NULL})


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
    definitions=_definitions,
    value=_value,
    example=lambda field: _text(field.example),
    is_in=is_in_query,
    is_one=_is_one,
    is_empty=_is_empty,
    is_absent=_is_absent,
)
