"""How the values of fields are written as JSON Schema: their definitions, and at each entry.

Patterns keep to what every dialect of regular expressions has, so that validators in any language
take them.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.limits import EXPONENT_DIGITS, LAST_SECOND, TEXT_DIGITS, TOO_LARGE
from generator.spec.model import Field, Spec

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NULL: Schema = {"type": "null"}
NEVER: Schema = {"not": {}}
"""No value at all; some tools do not take `false` for a schema."""


def ref(name: str) -> Schema:
    """What a definition says."""
    return {"$ref": f"#/$defs/{name}"}


def any_of(*schemas: Schema) -> Schema:
    """At least one of these."""
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def repeated(form: Schema) -> Schema:
    """A list in which some items are the same: that all are, a schema cannot say."""
    return {"type": "array", "items": form, "not": {"minItems": 2, "uniqueItems": True}}


def _calendar() -> str:
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


def _up_to(last: int) -> str:
    """A pattern of the numbers from 0 to `last`, in as many digits at most."""
    digits = str(last)
    lower = [
        f"{digits[:place]}[0-{int(digit) - 1}][0-9]{{{len(digits) - place - 1}}}"
        for place, digit in enumerate(digits)
        if digit != "0"
    ]
    return "|".join([f"[0-9]{{1,{len(digits) - 1}}}", *lower, digits])


# What Python's str.isspace takes for white space, as every dialect of patterns has it.
_SPACE = "[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*"
_NUMBER_TO_SOME = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?"
LIKE_A_NUMBER: Schema = {**TEXT, "pattern": f"^{_SPACE}{_NUMBER_TO_SOME}{_SPACE}$"}
"""A code that is a number to some language."""

# Numbers as the import package's _query.py takes them.
_DIGITS = f"[0-9]{{1,{TEXT_DIGITS}}}"
_ONLY_ZEROS = f"0{{1,{TEXT_DIGITS}}}"
_ZEROS = f"(\\.{_ONLY_ZEROS})?"
_EXPONENT = f"[eE][+-]?[0-9]{{1,{EXPONENT_DIGITS}}}"
_WITH_EXPONENT = f"-?{_DIGITS}(\\.{_DIGITS})?{_EXPONENT}"
_BEFORE_SECONDS = f"0{{0,{TEXT_DIGITS - len(str(LAST_SECOND))}}}({_up_to(LAST_SECOND)})"
_SECONDS = f"{_BEFORE_SECONDS}{_ZEROS}|-{_ONLY_ZEROS}{_ZEROS}|{_WITH_EXPONENT}"

_PATTERNS = (
    ("Amount", "수.", "A number.", f"-?{_DIGITS}(\\.{_DIGITS})?({_EXPONENT})?"),
    ("Integer", "정수.", "A whole number.", f"-?{_DIGITS}{_ZEROS}|{_WITH_EXPONENT}"),
    ("Seconds", "1970년부터의 초.", "Seconds since 1970.", _SECONDS),
    (
        "Time",
        "한국 시각(YYYY-MM-DD hh:mm:ss) 또는 1970년부터의 초.",
        "Korean time (YYYY-MM-DD hh:mm:ss), or seconds since 1970.",
        f"{_calendar()}|{_SECONDS}",
    ),
)
_OF_CALLBACK = (
    (
        "Seconds",
        "1970-01-01 00:00:00 UTC부터의 초. 값이 없으면 0이다.",
        "Seconds since 1970-01-01 00:00:00 UTC; 0 where there is none.",
        {"type": "integer", "minimum": 0, "maximum": LAST_SECOND},
    ),
    (
        "KoreanTime",
        "YYYY-MM-DD hh:mm:ss 형식의 한국 시각. 값이 없으면 빈 문자열이다.",
        "YYYY-MM-DD hh:mm:ss in Korean time; an empty text where there is none.",
        # The length, since some dialects let `$` match before a line feed.
        {**TEXT, "pattern": f"^({_calendar()})?$", "maxLength": 19},
    ),
)
_BLANK = (
    "Blank",
    "빈 문자열, 또는 공백뿐인 문자열.",
    "An empty text, or nothing but white space.",
    {**TEXT, "pattern": f"^{_SPACE}$"},
)


def definitions(entry: str, nothing: Sequence[str]) -> Mapping[str, Schema]:
    """Those of an entry, by their names. `nothing` are words that stand for no value."""
    found = _of_query(["", *nothing]) if entry == "redirect" else _OF_CALLBACK
    return {
        name: {"title": name, "description": f"{ko}\n\n{en}", **said}
        for name, ko, en, said in (*found, _BLANK)
    }


def _of_query(nothing: Sequence[str]) -> Iterator[tuple[str, str, str, Schema]]:
    texts = _or_null(TEXT, {"type": "array", "items": TEXT})
    yield "Parameter", "문자열, 또는 문자열의 목록.", "Text, or a list of texts.", texts
    ko, en = "값 하나. 되풀이되면 값이 같아야 한다.", "One value; the same where it is repeated."
    for name in ("Once", "Flag", "Integer", "Amount", "Seconds", "Time"):
        text = TEXT if name == "Once" else ref(f"{name}Text")
        yield name, ko, en, _or_null(text, repeated(text))
    yield "FlagText", "true 또는 false.", "true or false.", {"enum": ["true", "false", *nothing]}
    words = "|".join(map(re.escape, nothing))
    for name, ko, en, pattern in _PATTERNS:
        yield f"{name}Text", ko, en, _matching(f"{words}|{pattern}")
    yield "ZeroText", "값이 없음.", "None.", _matching(f"-?{_ONLY_ZEROS}{_ZEROS}({_EXPONENT})?")


def _or_null(form: Schema, list_: Schema) -> Schema:
    """Null stands for the text `null`."""
    return any_of(form, NULL, list_, {"type": "array", "maxItems": 1, "items": NULL})


def _matching(pattern: str) -> Schema:
    """Text that is all of this form. Some dialects let `$` match before a line feed."""
    return {**TEXT, "pattern": f"^({pattern})$", "not": {"pattern": "\\n"}}


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


class Entry(NamedTuple):
    """One of the two ways in: the callback, where values have types, or the redirect's query.

    In the query everything is text, or a list of texts where a parameter is repeated.
    """

    name: Literal["callback", "redirect"]
    spec: Spec

    def value(self, field: Field) -> Schema:
        """What a field takes."""
        kind, table = kind_of(field), self.spec.codes.get(field.name)
        forms, definition = _FORMS[kind]
        if self.name == "redirect":
            return any_of(*([ref(table.python)] if table else []), ref(definition))
        if kind is Kind.JSON:
            return {} if field.nullable else {"not": {"const": None}}
        return or_null([ref(table.python)] if table else forms, field)

    def written(self, value: Any) -> Any:
        """A value as it arrives."""
        as_it_is = self.name == "callback" or isinstance(value, str)
        return value if as_it_is else json.dumps(value)

    def is_in(self, values: Sequence[Any]) -> Schema:
        """The value is one of these."""
        said = is_in([self.written(value) for value in values])
        if self.name == "callback":
            return said
        return any_of(said, {"type": "array", "minItems": 1, "items": said})

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
        is_text = kind_of(field) in (*READ_AS_TEXT, Kind.JSON)
        words = [None, *self.spec.wrappers.nothing, *([] if is_text else [""])]
        kept = (None, "null") if field.nullable else ()
        return _or_list(is_in([word for word in words if word not in kept]))
