"""How the value of a field is written at each entry, as JSON Schema.

Patterns keep to what every dialect of regular expressions has, so that validators in any language
take them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec.kinds import ARRIVING_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.limits import LAST_SECOND, TOO_LARGE
from generator.spec.lookups import table_of
from generator.spec.model import Field, Spec, Text

Schema = dict[str, Any]

# What Python's str.isspace takes for white space, as every dialect of patterns has it.
_SPACE = "[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*"
_NUMBER_TO_SOME = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?"


def ref(name: str) -> Schema:
    """What a definition says."""
    return {"$ref": f"#/$defs/{name}"}


def any_of(*schemas: Schema) -> Schema:
    """At least one of these."""
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def is_in(values: Sequence[Any]) -> Schema:
    """One of these values."""
    return {"const": values[0]} if len(values) == 1 else {"enum": list(values)}


def or_list(form: Schema) -> Schema:
    """Of this form, or a list with nothing else."""
    return any_of(form, {"type": "array", "items": form})


def named(title: str, ko: str, en: str) -> Schema:
    """What people are told of a definition."""
    return {"title": title, "description": f"{ko}\n\n{en}"}


ANYTHING: Schema = {}
NEVER: Schema = {"not": {}}
"""No value at all; some tools do not take `false` for a schema."""
TEXT: Schema = {"type": "string"}
NULL: Schema = {"type": "null"}
BLANK: Schema = {
    **named(
        "Blank", "빈 문자열, 또는 공백뿐인 문자열.", "An empty text, or nothing but white space."
    ),
    "type": "string",
    "pattern": f"^{_SPACE}$",
}
LIKE_A_NUMBER: Schema = {"type": "string", "pattern": f"^{_SPACE}{_NUMBER_TO_SOME}{_SPACE}$"}
"""A code that is a number to some language."""

_NOT_TOO_LARGE = {"exclusiveMinimum": -float(TOO_LARGE), "exclusiveMaximum": float(TOO_LARGE)}
_FORMS: Mapping[Kind, Sequence[Schema]] = {
    Kind.BOOLEAN: [{"type": "boolean"}],
    Kind.TEXT: [TEXT],
    Kind.TEXT_OR_LIST: [TEXT, {"type": "array", "minItems": 1, "items": TEXT}],
    Kind.INTEGER: [{"type": "integer", **_NOT_TOO_LARGE}],
    Kind.NUMBER: [{"type": "number", **_NOT_TOO_LARGE}],
    Kind.SECONDS: [ref("Seconds")],
    Kind.SECONDS_OR_LOCAL_TEXT: [ref("KoreanTime"), ref("Seconds")],
    Kind.JSON: [{}],
    Kind.CODE: [TEXT],
}


def or_null(forms: Sequence[Schema], field: Field) -> Schema:
    """One of these forms, or null where the field may be: no union, if it can be said without."""
    if len(forms) == 1 and "type" in forms[0] and field.nullable:
        return {**forms[0], "type": [forms[0]["type"], "null"]}
    return any_of(*forms, *([NULL] if field.nullable else []))


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


class Callback:
    """The object of the callback, where values have types."""

    name, title = "callback", "RequestPayResponse"
    what = Text(
        ko="IMP.request_pay의 콜백이 받는 객체.",
        en="The object that the callback of IMP.request_pay receives.",
    )

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def definitions(self) -> dict[str, Schema]:
        """The kinds of values that `$ref` names."""
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
            "Blank": BLANK,
        }

    def value(self, field: Field) -> Schema:
        """What a field takes."""
        kind, table = kind_of(field), table_of(field, self.spec)
        if kind is Kind.JSON:
            return {} if field.nullable else {"not": {"const": None}}
        return or_null([ref(table.python)] if table else _FORMS[kind], field)

    def example(self, field: Field) -> Any:
        """A value that a field may have."""
        return field.example

    def is_in(self, values: Sequence[Any]) -> Schema:
        """The value is one of these."""
        return is_in(values)

    def is_one(self, form: Schema) -> Schema:
        """The value is one text of this form."""
        return {**TEXT, **form}

    def is_empty(self, field: Field) -> Schema:
        """The value does not count as given."""
        kind = kind_of(field)
        none = [None, 0] if kind in TIMES else [None]
        if kind not in ARRIVING_AS_TEXT and kind is not Kind.JSON:
            return is_in(none)
        empty = any_of(is_in([*none, *self.spec.wrappers.nothing]), ref("Blank"))
        return (
            any_of(empty, {"type": "array", "items": empty}) if kind is Kind.TEXT_OR_LIST else empty
        )

    def is_absent(self, _field: Field | None) -> Schema:
        """The key is read as if it were not there. None stands for a key of the shop's own."""
        return NEVER
