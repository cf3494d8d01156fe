"""What a value means in its field, worked out by the standard library alone."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from math import isfinite
from typing import Any, assert_never

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


def meaning(spec: Spec, field: Field, value: Any) -> object:
    """What a value means; amounts exact, times as ISO text. Raises WrongError."""
    if value is None and field.nullable:
        return None
    kind, found = kind_of(field), json_type(value)
    fits = {"any", found, *(_NUMBERS if found in _NUMBERS else ())}
    if value is None or fits.isdisjoint(kind.wire):
        raise WrongError(kind.expected, kinds.found_in_words(value))
    read = _read(kind, value)
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
        is_finite = False
        with suppress(OverflowError, ValueError):  # beyond every binary float
            is_finite = isfinite(value)
        if not is_finite:
            raise WrongError("a JSON value", _TOO_LARGE)
    elif isinstance(value, (list, dict)):
        if depth == limits.DEPTH:
            raise WrongError(f"JSON that is at most {limits.DEPTH} deep", "deeper JSON")
        for item in value.values() if isinstance(value, dict) else value:
            check_json(item, depth + 1)


def _read(kind: Kind, value: Any) -> object:
    match kind:
        case Kind.TEXT_OR_LIST if isinstance(value, list):
            if not value or not all(isinstance(text, str) for text in value):
                raise WrongError(kind.expected, kinds.found_in_words(value))
            return value[0]
        case Kind.BOOLEAN | Kind.TEXT | Kind.TEXT_OR_LIST | Kind.CODE:
            return value
        case Kind.JSON:
            check_json(value)
            return value
        case Kind.SECONDS_OR_LOCAL_TEXT if isinstance(value, str):
            return _local_time(kind, value)
        case Kind.INTEGER | Kind.NUMBER | Kind.SECONDS | Kind.SECONDS_OR_LOCAL_TEXT:
            return _number(kind, value)
        case _:
            assert_never(kind)


def _number(kind: Kind, value: Any) -> Decimal | str | None:
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or (number and number.adjusted() >= limits.WHOLE_DIGITS):
        raise WrongError(kind.expected, _TOO_LARGE)
    is_whole = number == number.to_integral_value()
    if kind in kinds.TIMES:
        if not is_whole or not 0 <= number <= limits.LAST_SECOND:
            raise WrongError(kind.expected, "a number out of that range")
        return datetime.fromtimestamp(int(number), UTC).isoformat() if number else None
    if isinstance(value, float) and abs(number) >= limits.FLOAT_LIMIT:
        raise WrongError(kind.expected, _ROUNDED)
    if kind is Kind.INTEGER and not is_whole:
        raise WrongError(kind.expected, "a number with decimals")
    return number


def _local_time(kind: Kind, text: str) -> str | None:
    if not text:
        return None
    if _LOCAL.fullmatch(text):
        with suppress(ValueError):  # a day that there is not
            return f"{datetime.fromisoformat(text).isoformat()}+09:00"
    raise WrongError(kind.expected, "other text")
