"""What the values of fields mean, and the forms in which they are written: one `Kind` for each way.

Nothing here raises for a value that its field does not take: the answer is then `Unfit`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any, Final, NamedTuple, TypeAlias

from portone_v1._errors import kind_of
from portone_v1._limits import (
    DEPTH,
    EXPONENT_DIGITS,
    FLOAT_LIMIT,
    LAST_SECOND,
    TEXT_DIGITS,
    TOO_LARGE,
)
from portone_v1._times import EPOCH, local_text, local_time


class Unfit:
    """A value is not what its field takes."""

    __slots__ = ("expected", "got")

    def __init__(self, expected: str, got: str) -> None:
        self.expected = expected
        self.got = got


Read: TypeAlias = tuple[Any, Any]
"""What a value means, and the form in which PortOne sends it."""


class Field(NamedTuple):
    """What the spec says of the field of one key."""

    name: str
    """The attribute."""
    kind: Kind
    expected: str
    """What it takes, in words."""
    nullable: bool
    required: tuple[str, ...] = ()
    """The entries at which it must be given, unless a failure is reported."""
    codes: Mapping[str, str] = {}
    """Of a code: the members by their spellings."""

    def read(self, value: Any) -> Read | Unfit:
        """What a value that arrived means."""
        if value is None:
            return (None, None) if self.nullable else Unfit(self.expected, "null")
        return self.kind.read(value, self)

    def write(self, value: Any) -> Any:
        """The wire form of a value that was set by hand, or `Unfit`."""
        if self.kind.write is not None:
            return self.kind.write(value, self)
        read = self.kind.read(value, self)
        return read if isinstance(read, Unfit) else read[1]


class Kind(NamedTuple):
    """A way in which a field is read and written."""

    read: Callable[[Any, Field], Read | Unfit]
    from_text: Callable[[str], Any] | None = None
    """What the text of a query stands for, or `Unfit`; None where it is text itself."""
    write: Callable[[Any, Field], Any] | None = None
    """The wire form of an attribute, or `Unfit`; None where it is what was read."""


# JSON


_TOO_LARGE: Final = "a number that is too large or none at all"


class _NotJsonError(Exception):
    """A value that JSON cannot say, or says too deep."""


def json_copy(value: object) -> Any:
    """A JSON value, copied all the way down, or `Unfit`."""
    try:
        return _copy(value, 0)
    except _NotJsonError as error:
        return Unfit(*error.args)


def _copy(value: object, depth: int) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, (int, float, Decimal)):
        return _copy_number(value)
    if isinstance(value, (list, dict)):
        return _copy_container(value, depth)
    raise _NotJsonError("a JSON value", kind_of(value))


def _copy_number(value: float | Decimal) -> int | float | Decimal:
    """The number itself, of any subclass, if a binary float can be as large."""
    number = float.__float__(value) if isinstance(value, float) else _exact(value)
    try:
        finite = isfinite(number)
    except (OverflowError, ValueError):
        finite = False
    if not finite:
        raise _NotJsonError("a JSON value", _TOO_LARGE)
    return number


def _copy_container(value: list[Any] | dict[Any, Any], depth: int) -> Any:
    if depth == DEPTH:
        raise _NotJsonError(f"JSON that is at most {DEPTH} deep", "deeper JSON")
    if isinstance(value, list):
        return [_copy(item, depth + 1) for item in value]
    if not all(isinstance(key, str) for key in value):
        raise _NotJsonError("a JSON value", "an object with keys that are not text")
    return {str.__str__(key): _copy(item, depth + 1) for key, item in value.items()}


def _json(value: Any, field: Field) -> Read | Unfit:
    copy = json_copy(value)
    return copy if isinstance(copy, Unfit) else (copy, copy)


# Booleans and text


def _boolean(value: Any, field: Field) -> Read | Unfit:
    return (value, value) if isinstance(value, bool) else _unfit(value, field)


def _boolean_from_text(text: str) -> bool | Unfit:
    if text not in ("true", "false"):
        return Unfit("the text true or false", "other text")
    return text == "true"


def _text(value: Any, field: Field) -> Read | Unfit:
    if not isinstance(value, str):
        return _unfit(value, field)
    # Of subclasses the text itself: what str() gives of an enum is its name.
    text = str.__str__(value)
    return text, text


def _text_or_list(value: Any, field: Field) -> Read | Unfit:
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        texts = [str.__str__(item) for item in value]
        return texts[0], texts
    return _text(value, field)


def _code(value: Any, field: Field) -> Read | Unfit:
    read = _text(value, field)
    if isinstance(read, Unfit):
        return read
    return field.codes[read[1]], read[1]


def _unfit(value: object, field: Field) -> Unfit:
    return Unfit(field.expected, kind_of(value))


# Numbers

_ROUNDED: Final = (
    "a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal"
)
NUMBER_IN_TEXT: Final = re.compile(
    rf"-?[0-9]{{1,{TEXT_DIGITS}}}(\.[0-9]{{1,{TEXT_DIGITS}}})?"
    rf"([eE][+-]?[0-9]{{1,{EXPONENT_DIGITS}}})?"
)

LIKE_A_NUMBER: Final = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
"""A code that is a number to some language."""


def _number(value: Any, field: Field) -> Read | Unfit:
    """An exact number; a float stands for the shortest decimal that prints it, as in JSON text."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return _unfit(value, field)
    number = _exact(value)
    finite = isinstance(number, int) or number.is_finite()
    if not finite or not -TOO_LARGE < number < TOO_LARGE:
        return Unfit(field.expected, _TOO_LARGE)
    if number == int(number):
        return int(number), int(number)
    return number, value if isinstance(value, Decimal) else float(number)


def _exact(value: float | Decimal) -> int | Decimal:
    if isinstance(value, float):
        return Decimal(float.__repr__(value))
    return value if isinstance(value, Decimal) else int.__index__(value)


def _amount(value: Any, field: Field) -> Read | Unfit:
    """A number of which no digit can have been lost."""
    read = _number(value, field)
    if isinstance(read, Unfit) or not isinstance(value, float):
        return read
    number: Any = read[0]
    return read if abs(number) < FLOAT_LIMIT else Unfit(field.expected, _ROUNDED)


def _integer(value: Any, field: Field) -> Read | Unfit:
    read = _amount(value, field)
    if isinstance(read, Unfit) or isinstance(read[0], int):
        return read
    return Unfit(field.expected, "a number with decimals")


def _number_from_text(text: str) -> int | float | Decimal | Unfit:
    if text.isdigit() and text.isascii() and len(text) <= TEXT_DIGITS:
        return int(text)
    if not NUMBER_IN_TEXT.fullmatch(text):
        return Unfit("a number in text", "other text")
    number = Decimal(text)
    as_float = float(number)
    exact = abs(as_float) < FLOAT_LIMIT and Decimal(repr(as_float)) == number
    return as_float if exact else number


def _write_number(value: Any, field: Field) -> int | float | Decimal | Unfit:
    """A JSON number. A Decimal that no float prints exactly stays one, rather than lose digits."""
    read = _amount(value, field)
    if isinstance(read, Unfit):
        return read
    number: Any = read[0]
    if isinstance(number, int) or _exact(float(number)) != number:
        return number  # type: ignore[no-any-return]
    return float(number)


# Times


def _seconds(value: Any, field: Field) -> Read | Unfit:
    read = _number(value, field)
    if isinstance(read, Unfit):
        return read
    seconds = read[0]
    if not (isinstance(seconds, int) and 0 <= seconds <= LAST_SECOND):
        return Unfit(field.expected, "a number out of that range")
    return datetime.fromtimestamp(seconds, UTC) if seconds else None, seconds


def _write_seconds(time: Any, _: Field) -> int | Unfit:
    unfit = _not_aware(time)
    if unfit is not None:
        return unfit
    # A float of a timestamp would round up behind the last second.
    seconds = (time - EPOCH) // timedelta(seconds=1)
    return seconds if seconds > 0 else Unfit("a time after the beginning of 1970", "another")


def _seconds_or_local_text(value: Any, field: Field) -> Read | Unfit:
    if not isinstance(value, str):
        return _seconds(value, field)
    text = str.__str__(value)
    time = local_time(text)
    return Unfit(field.expected, "other text") if time is None and text else (time, text)


def _number_or_text(text: str) -> int | float | Decimal | str | Unfit:
    return _number_from_text(text) if NUMBER_IN_TEXT.fullmatch(text) else text


def _write_local_text(time: Any, _: Field) -> str | Unfit:
    unfit = _not_aware(time)
    if unfit is not None:
        return unfit
    try:
        return local_text(time)
    except OverflowError:
        return Unfit("a time of the years 1 to 9999 in Korea", "another")


def _not_aware(time: Any) -> Unfit | None:
    expected = "a time with a time zone, such as datetime.UTC"
    if not isinstance(time, datetime):
        return Unfit(expected, kind_of(time))
    return Unfit(expected, "one without") if time.utcoffset() is None else None


BOOLEAN: Final = Kind(_boolean, _boolean_from_text)
TEXT: Final = Kind(_text)
TEXT_OR_LIST: Final = Kind(_text_or_list)
INTEGER: Final = Kind(_integer, _number_from_text)
NUMBER: Final = Kind(_amount, _number_from_text, _write_number)
SECONDS: Final = Kind(_seconds, _number_from_text, _write_seconds)
SECONDS_OR_LOCAL_TEXT: Final = Kind(_seconds_or_local_text, _number_or_text, _write_local_text)
JSON: Final = Kind(_json)
CODE: Final = Kind(_code)
