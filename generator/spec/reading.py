"""What a value means in its field, worked out by the standard library alone."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from generator.spec import kinds, limits
from generator.spec.kinds import Kind, json_type, kind_of
from generator.spec.model import Field, Spec

_DIGITS = rf"\d{{1,{limits.TEXT_DIGITS}}}"
_NUMBER = re.compile(
    rf"-?{_DIGITS}(\.{_DIGITS})?([eE][+-]?\d{{1,{limits.EXPONENT_DIGITS}}})?", re.ASCII
)
_LOCAL = re.compile(r"\d{4}-\d\d-\d\d ([01]\d|2[0-3]):\d\d:\d\d", re.ASCII)

_NUMBERS = {"integer", "number"}
_TOO_LARGE = "a number that is too large or none at all"
_ROUNDED = "a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal"


class WrongError(Exception):
    """What a field takes, and what it had."""


def meaning(spec: Spec, field: Field, value: Any) -> Any:
    """What a value means; amounts exact, times as ISO text. Raises WrongError."""
    if value is None and field.nullable:
        return None
    kind, found = kind_of(field), json_type(value)
    fits = {"any", found, *(_NUMBERS if found in _NUMBERS else ())}
    if value is None or fits.isdisjoint(kind.wire):
        raise _wrong(field, kinds.found_in_words(value))
    read = _READERS[kind](field, value)
    codes = spec.codes[field.name].codes if kind is Kind.CODE else ()
    return next((c.code for c in codes for alias in c.aliases if alias.code == read), read)


def from_text(field: Field, text: str) -> Any:
    """The value that a query's text stands for, in a field that is not text itself."""
    if kind_of(field) is Kind.BOOLEAN:
        if text not in ("true", "false"):
            raise WrongError("the text true or false", "other text")
        return text == "true"
    if _NUMBER.fullmatch(text):
        return int(text) if text.isdigit() else Decimal(text)
    if kind_of(field) is Kind.SECONDS_OR_LOCAL_TEXT:
        return text
    raise WrongError("a number in text", "other text")


def wire_form(field: Field, value: Any) -> Any:
    """The form in which PortOne sends a value that was read: whole numbers as integers."""
    is_number = json_type(value) == "number" and kind_of(field) is not Kind.JSON
    return int(value) if is_number and value == int(value) else value


def check_json(value: Any, depth: int = 0) -> None:
    """Raise WrongError for what JSON cannot say, or says too deep."""
    if json_type(value) in _NUMBERS:
        try:
            is_finite = isfinite(value)
        except (OverflowError, ValueError):  # beyond every binary float
            is_finite = False
        if not is_finite:
            raise WrongError("a JSON value", _TOO_LARGE)
    elif isinstance(value, (list, dict)):
        if depth == limits.DEPTH:
            raise WrongError(f"JSON that is at most {limits.DEPTH} deep", "deeper JSON")
        for item in value.values() if isinstance(value, dict) else value:
            check_json(item, depth + 1)


def _wrong(field: Field, got: str) -> WrongError:
    return WrongError(kind_of(field).expected, got)


def _itself(_field: Field, value: Any) -> Any:
    return value


def _json(_field: Field, value: Any) -> Any:
    check_json(value)
    return value


def _first_text(field: Field, value: Any) -> str:
    texts = value if isinstance(value, list) else [value]
    if not texts or not all(isinstance(text, str) for text in texts):
        raise _wrong(field, kinds.found_in_words(value))
    return str(texts[0])


def _number(field: Field, value: Any) -> Decimal | str | None:
    kind = kind_of(field)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or (number and number.adjusted() >= limits.WHOLE_DIGITS):
        raise _wrong(field, _TOO_LARGE)
    is_whole = number == number.to_integral_value()
    if kind in kinds.TIMES:
        if not is_whole or not 0 <= number <= limits.LAST_SECOND:
            raise _wrong(field, "a number out of that range")
        return datetime.fromtimestamp(int(number), UTC).isoformat() if number else None
    if isinstance(value, float) and abs(number) >= limits.FLOAT_LIMIT:
        raise _wrong(field, _ROUNDED)
    if kind is Kind.INTEGER and not is_whole:
        raise _wrong(field, "a number with decimals")
    return number


def _number_or_local_text(field: Field, text: Any) -> Decimal | str | None:
    if not isinstance(text, str):
        return _number(field, text)
    if not text:
        return None
    if _LOCAL.fullmatch(text):
        with suppress(ValueError):  # a day that there is not
            return f"{datetime.fromisoformat(text).isoformat()}+09:00"
    raise _wrong(field, "other text")


_READERS: Mapping[Kind, Callable[[Field, Any], Any]] = {
    Kind.BOOLEAN: _itself,
    Kind.TEXT: _itself,
    Kind.TEXT_OR_LIST: _first_text,
    Kind.INTEGER: _number,
    Kind.NUMBER: _number,
    Kind.SECONDS: _number,
    Kind.SECONDS_OR_LOCAL_TEXT: _number_or_local_text,
    Kind.JSON: _json,
    Kind.CODE: _itself,
}
