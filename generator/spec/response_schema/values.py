"""How the value of a field is written at each entry, as JSON Schema.

Patterns keep to what every dialect of regular expressions has, so that validators in any language
take them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.spec.kinds import ARRIVING_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.limits import LAST_SECOND, TOO_LARGE
from generator.spec.lookups import table_of
from generator.spec.model import Field, Spec, Text

Schema = dict[str, Any]

# What Python's str.isspace takes for white space, as every dialect of patterns has it.
_SPACE = "[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*"

_SECONDS: Schema = {"$ref": "#/$defs/Seconds"}
_TEXT: Schema = {"type": "string"}

ANYTHING: Schema = {}
NEVER: Schema = {"not": {}}
"""No value at all; some tools do not take `false` for a schema."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One of the two ways in: the callback, where values have types, or the redirect's query."""

    name: str
    title: str
    """The name of the object's type."""
    what: Text
    """What the object is."""
    definitions: Callable[[Spec], dict[str, Schema]]
    """The kinds of values that `$ref` names."""
    value: Callable[[Field, Spec], Schema]
    """What a field takes."""
    example: Callable[[Field], Any]
    """A value that a field may have."""
    is_in: Callable[[Sequence[Any]], Schema]
    """The value is one of these."""
    is_one: Callable[[Schema], Schema]
    """The value is one text of this form."""
    is_empty: Callable[[Field, Spec], Schema]
    """The value does not count as given."""
    is_absent: Callable[[Field | None, Spec], Schema]
    """The key is read as if it were not there. None stands for a key of the shop's own."""


def _callback_value(field: Field, spec: Spec) -> Schema:
    kind = kind_of(field)
    if kind is Kind.JSON:
        return {} if field.nullable else {"not": {"const": None}}
    table = table_of(field, spec)
    forms = [{"$ref": f"#/$defs/{table.python}"}] if table else _FORMS[kind]
    return or_null(forms, field)


def or_null(forms: Sequence[Schema], field: Field) -> Schema:
    """One of these forms, or null where the field may be: no union, if it can be said without."""
    if len(forms) == 1 and "type" in forms[0] and field.nullable:
        return {**forms[0], "type": [forms[0]["type"], "null"]}
    return any_of(*forms, *([{"type": "null"}] if field.nullable else []))


_BOUND = float(TOO_LARGE)
_NOT_TOO_LARGE: Schema = {"exclusiveMinimum": -_BOUND, "exclusiveMaximum": _BOUND}

_FORMS: Mapping[Kind, Sequence[Schema]] = {
    Kind.BOOLEAN: [{"type": "boolean"}],
    Kind.TEXT: [_TEXT],
    Kind.TEXT_OR_LIST: [_TEXT, {"type": "array", "minItems": 1, "items": _TEXT}],
    Kind.INTEGER: [{"type": "integer", **_NOT_TOO_LARGE}],
    Kind.NUMBER: [{"type": "number", **_NOT_TOO_LARGE}],
    Kind.SECONDS: [_SECONDS],
    Kind.SECONDS_OR_LOCAL_TEXT: [{"$ref": "#/$defs/KoreanTime"}, _SECONDS],
    Kind.JSON: [{}],
    Kind.CODE: [_TEXT],
}


def any_of(*schemas: Schema) -> Schema:
    """At least one of these."""
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def is_in(values: Sequence[Any]) -> Schema:
    """One of these values."""
    return {"const": values[0]} if len(values) == 1 else {"enum": list(values)}


def _callback_is_empty(field: Field, spec: Spec) -> Schema:
    kind = kind_of(field)
    may_be_text = kind in ARRIVING_AS_TEXT or kind is Kind.JSON
    zero = [0] if kind in TIMES else []
    nothing = spec.wrappers.nothing if may_be_text else []
    empty = any_of(is_in([None, *zero, *nothing]), *([BLANK] if may_be_text else []))
    if kind is Kind.TEXT_OR_LIST:
        return any_of(empty, {"type": "array", "items": empty})
    return empty


def _callback_definitions(_spec: Spec) -> dict[str, Schema]:
    seconds = named(
        "Seconds",
        "1970-01-01 00:00:00 UTC부터의 초. 값이 없으면 0이다.",
        "Seconds since 1970-01-01 00:00:00 UTC; 0 where there is none.",
    )
    time = named(
        "KoreanTime",
        "YYYY-MM-DD hh:mm:ss 형식의 한국 시각. 값이 없으면 빈 문자열이다.",
        "YYYY-MM-DD hh:mm:ss in Korean time; an empty text where there is none.",
    )
    # The length, since some dialects let `$` match before a line feed.
    clock = {"type": "string", "pattern": f"^({calendar()})?$", "maxLength": 19}
    return {
        "Seconds": {**seconds, "type": "integer", "minimum": 0, "maximum": LAST_SECOND},
        "KoreanTime": {**time, **clock},
        "Blank": blank(),
    }


BLANK: Schema = {"$ref": "#/$defs/Blank"}


def blank() -> Schema:
    """Text that says nothing."""
    text = ("빈 문자열, 또는 공백뿐인 문자열.", "An empty text, or nothing but white space.")
    return {**named("Blank", *text), "type": "string", "pattern": f"^{_SPACE}$"}


def is_like_a_number() -> Schema:
    """A code that is a number to some language."""
    number = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?"
    return {"type": "string", "pattern": f"^{_SPACE}{number}{_SPACE}$"}


def named(title: str, ko: str, en: str) -> Schema:
    """What people are told of a definition."""
    return {"title": title, "description": f"{ko}\n\n{en}"}


def calendar() -> str:
    """Days that exist, the 29th of February included where it does, and their times."""
    long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    february = "02-(0[1-9]|1[0-9]|2[0-8])"
    fourth = "(0[48]|[2468][048]|[13579][26])"
    leap_day = f"([0-9][0-9]{fourth}|{fourth}00)-02-29"
    time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    # No calendar of ours has a year 0.
    year = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
    return f"({year}-({long}|{short}|{february})|{leap_day}) {time}"


CALLBACK = Entry(
    name="callback",
    title="RequestPayResponse",
    what=Text(
        ko="IMP.request_pay의 콜백이 받는 객체.",
        en="The object that the callback of IMP.request_pay receives.",
    ),
    definitions=_callback_definitions,
    value=_callback_value,
    example=lambda field: field.example,
    is_in=is_in,
    is_one=lambda text: {"type": "string", **text},
    is_empty=_callback_is_empty,
    is_absent=lambda _field, _spec: NEVER,
)
