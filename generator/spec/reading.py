"""What a value means in its field, worked out by the standard library alone."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from generator.spec import kinds, limits
from generator.spec.kinds import Kind, json_type, kind_of
from generator.spec.model import Field, Spec

_DIGITS = rf"\d{{1,{limits.TEXT_DIGITS}}}"
NUMBER = re.compile(
    rf"-?{_DIGITS}(\.{_DIGITS})?([eE][+-]?\d{{1,{limits.EXPONENT_DIGITS}}})?", re.ASCII
)
"""A number as the text of a query has it."""

LIKE_A_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
"""A code that is a number to some language."""

_TOO_LARGE = "a number that is too large or none at all"
_ROUNDED = "a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal"

_LOCAL = re.compile(r"(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d", re.ASCII)


class WrongError(Exception):
    """What a field takes, and what it had."""


def meaning(spec: Spec, field: Field, value: Any) -> Any:
    """What a value that is not null means; amounts exact, times as ISO text. Raises WrongError."""
    kind = kind_of(field)
    read = _READERS[kind](field, value)
    if kind is Kind.CODE:
        codes = spec.codes[field.name].codes
        return next((c.code for c in codes for alias in c.aliases if alias.code == read), read)
    return read


def from_text(field: Field, text: str) -> Any:
    """The value that a query's text stands for, in a field that is not text itself."""
    if kind_of(field) is Kind.BOOLEAN:
        if text not in ("true", "false"):
            raise WrongError(kinds.expected_in_text(field), "other text")
        return text == "true"
    if NUMBER.fullmatch(text):
        return int(text) if text.isdigit() else Decimal(text)
    if kind_of(field) is Kind.SECONDS_OR_LOCAL_TEXT:
        return text
    raise WrongError(kinds.expected_in_text(field), "other text")


def wire_form(field: Field, value: Any) -> Any:
    """The form in which PortOne sends a value that was read: whole numbers as integers."""
    is_number = json_type(value) == "number" and kind_of(field) is not Kind.JSON
    return int(value) if is_number and value == int(value) else value


def check_json(value: Any, depth: int = 0) -> None:
    """Raise WrongError for what JSON cannot say, or says too deep."""
    if json_type(value) in ("integer", "number") and not _is_finite(value):
        raise WrongError("a JSON value", _TOO_LARGE)
    if isinstance(value, (list, dict)):
        if depth == limits.DEPTH:
            raise WrongError(f"JSON that is at most {limits.DEPTH} deep", "deeper JSON")
        for item in value.values() if isinstance(value, dict) else value:
            check_json(item, depth + 1)


def _is_finite(number: float | Decimal) -> bool:
    """Whether a number is one, and not beyond every binary float."""
    try:
        return isfinite(number)
    except (OverflowError, ValueError):
        return False


def _json(_field: Field, value: Any) -> Any:
    check_json(value)
    return value


def _wrong(field: Field, got: str) -> WrongError:
    return WrongError(kinds.expected_in_words(field), got)


def _of_type(field: Field, value: Any, *types: str) -> Any:
    if json_type(value) not in types:
        raise _wrong(field, kinds.found_in_words(value))
    return value


def _text(field: Field, value: Any) -> str:
    return str(_of_type(field, value, "string"))


def _text_or_list(field: Field, value: Any) -> str:
    texts = value if isinstance(value, list) else [value]
    if not texts or not all(isinstance(text, str) for text in texts):
        raise _wrong(field, kinds.found_in_words(value))
    return str(texts[0])


def _number(field: Field, value: Any) -> Decimal:
    _of_type(field, value, "integer", "number")
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or (number and number.adjusted() >= limits.WHOLE_DIGITS):
        raise _wrong(field, _TOO_LARGE)
    return number


def _amount(field: Field, value: Any) -> Decimal:
    number = _number(field, value)
    if isinstance(value, float) and abs(number) >= limits.FLOAT_LIMIT:
        raise _wrong(field, _ROUNDED)
    return number


def _integer(field: Field, value: Any) -> Decimal:
    number = _amount(field, value)
    if number != number.to_integral_value():
        raise _wrong(field, "a number with decimals")
    return number


def _seconds(field: Field, value: Any) -> str | None:
    seconds = _number(field, value)
    if seconds != seconds.to_integral_value() or not 0 <= seconds <= limits.LAST_SECOND:
        raise _wrong(field, "a number out of that range")
    return datetime.fromtimestamp(int(seconds), UTC).isoformat() if seconds else None


def _seconds_or_local_text(field: Field, text: Any) -> str | None:
    if not isinstance(text, str):
        return _seconds(field, text)
    if not text:
        return None
    match = _LOCAL.fullmatch(text)
    year, month, day = map(int, match.groups()[:3]) if match else (0, 0, 0)
    if not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        raise _wrong(field, "other text")
    return f"{text.replace(' ', 'T')}+09:00"


_READERS: Mapping[Kind, Callable[[Field, Any], Any]] = {
    Kind.BOOLEAN: lambda field, value: _of_type(field, value, "boolean"),
    Kind.TEXT: _text,
    Kind.TEXT_OR_LIST: _text_or_list,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _amount,
    Kind.SECONDS: _seconds,
    Kind.SECONDS_OR_LOCAL_TEXT: _seconds_or_local_text,
    Kind.JSON: _json,
    Kind.CODE: _text,
}
