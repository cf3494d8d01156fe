"""How values are written in the redirect's query, as JSON Schema: everything is text."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from generator.spec.kinds import TIMES, Kind, kind_of
from generator.spec.limits import EXPONENT_DIGITS, LAST_SECOND, TEXT_DIGITS
from generator.spec.lookups import table_of
from generator.spec.model import Field, Spec, Text
from generator.spec.response_schema.values import (
    BLANK,
    NULL,
    TEXT,
    Callback,
    Schema,
    any_of,
    calendar,
    is_in,
    named,
    or_list,
    ref,
)


def _up_to(last: int) -> str:
    """A pattern of the numbers from 0 to `last`, in as many digits at most."""
    digits = str(last)
    lower = [
        f"{digits[:place]}[0-{int(digit) - 1}][0-9]{{{len(digits) - place - 1}}}"
        for place, digit in enumerate(digits)
        if digit != "0"
    ]
    return "|".join([f"[0-9]{{1,{len(digits) - 1}}}", *lower, digits])


# Numbers as the import package's _query.py takes them.
_DIGITS = f"[0-9]{{1,{TEXT_DIGITS}}}"
_ONLY_ZEROS = f"0{{1,{TEXT_DIGITS}}}"
_ZEROS = f"(\\.{_ONLY_ZEROS})?"
_EXPONENT = f"[eE][+-]?[0-9]{{1,{EXPONENT_DIGITS}}}"
_WITH_EXPONENT = f"-?{_DIGITS}(\\.{_DIGITS})?{_EXPONENT}"
_BEFORE_SECONDS = f"0{{0,{TEXT_DIGITS - len(str(LAST_SECOND))}}}({_up_to(LAST_SECOND)})"
_SECONDS = f"{_BEFORE_SECONDS}{_ZEROS}|-{_ONLY_ZEROS}{_ZEROS}|{_WITH_EXPONENT}"
_FORMS = {
    "Amount": ("수.", "A number.", f"-?{_DIGITS}(\\.{_DIGITS})?({_EXPONENT})?"),
    "Integer": ("정수.", "A whole number.", f"-?{_DIGITS}{_ZEROS}|{_WITH_EXPONENT}"),
    "Seconds": ("1970년부터의 초.", "Seconds since 1970.", _SECONDS),
    "Time": (
        "한국 시각(YYYY-MM-DD hh:mm:ss) 또는 1970년부터의 초.",
        "Korean time (YYYY-MM-DD hh:mm:ss), or seconds since 1970.",
        f"{calendar()}|{_SECONDS}",
    ),
}
_ZERO = f"-?{_ONLY_ZEROS}{_ZEROS}({_EXPONENT})?"

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


def _matching(pattern: str) -> Schema:
    """Text that is all of this form. Some dialects let `$` match before a line feed."""
    return {**TEXT, "pattern": f"^({pattern})$", "not": {"pattern": "\\n"}}


def _repeated(form: Schema) -> Schema:
    """Some of the texts are the same: all, a schema cannot say."""
    return {"type": "array", "items": form, "not": {"minItems": 2, "uniqueItems": True}}


def _or_null(form: Schema, list_: Schema) -> Schema:
    """Null stands for the text `null`."""
    return any_of(form, NULL, list_, {"type": "array", "maxItems": 1, "items": NULL})


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


class Redirect:
    """The query of the redirect, where every value is text, or a list of texts if repeated."""

    name, title = "redirect", "RedirectQuery"
    what = Text(
        ko="m_redirect_url의 쿼리. 값은 문자열이고, 되풀이되면 그 목록이다.",
        en="The query of m_redirect_url: texts, or lists of texts where repeated.",
    )

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._nothing = spec.wrappers.nothing

    def definitions(self) -> dict[str, Schema]:
        """The kinds of values that `$ref` names."""
        what = "값 하나. 되풀이되면 값이 같아야 한다.", "One value; the same where it is repeated."
        typed = [name for name in _DEFINITIONS.values() if name not in _TEXT_ITSELF]
        once = {"Once": TEXT, **{name: ref(f"{name}Text") for name in typed}}
        nothing = ["", *self._nothing]
        found = {
            "Parameter": {
                **named("Parameter", "문자열, 또는 문자열의 목록.", "Text, or a list of texts."),
                **_or_null(TEXT, {"type": "array", "items": TEXT}),
            },
            **{n: {**named(n, *what), **_or_null(t, _repeated(t))} for n, t in once.items()},
            "FlagText": {
                **named("FlagText", "true 또는 false.", "true or false."),
                "enum": ["true", "false", *nothing],
            },
        }
        for name, (ko, en, pattern) in _FORMS.items():
            form = _matching("|".join([*map(re.escape, nothing), pattern]))
            found[f"{name}Text"] = {**named(f"{name}Text", ko, en), **form}
        zero = {**named("ZeroText", "값이 없음.", "None."), **_matching(_ZERO)}
        return {**found, "ZeroText": zero, "Blank": BLANK}

    def value(self, field: Field) -> Schema:
        """What a field takes."""
        table, definition = table_of(field, self.spec), ref(_DEFINITIONS[kind_of(field)])
        return any_of(ref(table.python), definition) if table else definition

    def example(self, field: Field) -> Any:
        """A value that a field may have."""
        return _text(field.example)

    def is_in(self, values: Sequence[Any]) -> Schema:
        """The value is one of these, once or repeated."""
        text = is_in([_text(value) for value in values])
        return any_of(text, {"type": "array", "minItems": 1, "items": text})

    def is_one(self, form: Schema) -> Schema:
        """The value is one text of this form."""
        text = {**TEXT, **form}
        return any_of(text, _repeated(text))

    def is_empty(self, field: Field) -> Schema:
        """The value does not count as given."""
        zero = [ref("ZeroText")] if kind_of(field) in TIMES else []
        return or_list(any_of(is_in([None, *self._nothing]), ref("Blank"), *zero))

    def is_absent(self, field: Field | None) -> Schema:
        """The key is read as if it were not there. None stands for a key of the shop's own."""
        if field is None:
            return {"type": "array", "maxItems": 0}
        kept = (None, "null") if field.nullable else ()
        empty = [] if _DEFINITIONS[kind_of(field)] in _TEXT_ITSELF else [""]
        nothing = [text for text in (None, *self._nothing) if text not in kept]
        return or_list(is_in([*nothing, *empty]))


Entry: TypeAlias = Callback | Redirect
"""One of the two ways in."""
