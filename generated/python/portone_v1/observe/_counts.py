# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""The counts, which add up. Nothing here keeps a value that the spec does not know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from itertools import repeat
from operator import attrgetter
from types import NoneType
from typing import Any, Final, NamedTuple, TypeAlias
from zlib import crc32

from portone_v1._code import UnknownCode
from portone_v1._codes import Outcome
from portone_v1._errors import ResponseError, kind_of
from portone_v1._lines import read_line
from portone_v1._response import NAMES, PaymentResponse
from portone_v1._spec import FIELDS
from portone_v1._values import CODE

FORMS: Final = ("value", "empty", "null", "zero", "absent")
_VALUE, _EMPTY, _NULL, _ZERO, _ABSENT = range(len(FORMS))
UNKNOWN: Final = "?"
"""Stands for a code that the spec does not know. No code is the empty text."""
REFUSED: Final = "refused"
KEY: Final = "key"
"""Beside the names of fields with codes: what an unknown name is the name of."""

_CODES: Final = tuple(dict.fromkeys(f.name for f in FIELDS.values() if f.kind is CODE))
_PROVIDER, _METHOD = _CODES.index("pg_provider"), _CODES.index("pay_method")
_codes_of: Final = attrgetter(*_CODES)
_COLUMN: Final = {name: 1 + len(FORMS) * number for number, name in enumerate(NAMES)}
_WIDTH: Final = 1 + len(FORMS) * len(NAMES)


class Slice(NamedTuple):
    """Responses of one kind."""

    entry: str
    provider: str
    method: str
    outcome: str
    month: str
    """YYYY-MM, or nothing where no time is told."""


class Problem(NamedTuple):
    """A reason to refuse, in the words of `FieldError`."""

    entry: str
    provider: str
    field: str
    expected: str
    got: str


class Named(NamedTuple):
    """How often a name came, and fingerprints of at most five orders with which it did."""

    times: int
    orders: tuple[int, ...]


class Counts:
    """보관한 응답의 수. `merge`로 더한다.

    The counts of an archive; `merge` adds them up.
    """

    def __init__(self) -> None:
        self.slices: dict[Slice, list[int]] = {}
        self.problems: Counter[Problem] = Counter()
        self.unknown: Counter[tuple[str, str]] = Counter()
        """By what it is the name of, and the sort of value that a key has."""
        self.names: dict[tuple[str, str], Named] = {}
        self.not_read: Counter[str] = Counter()
        self.changes: Counter[tuple[str, str, str]] = Counter()
        """What another version of the package makes of them: where, ours, theirs."""
        self.empty = 0

    def merge(self, other: Counts) -> None:
        """다른 곳에서 센 수를 더한다.

        Add what was counted elsewhere.
        """
        for key, row in other.slices.items():
            self._add(key, row)
        self.problems.update(other.problems)
        self.unknown.update(other.unknown)
        self.not_read.update(other.not_read)
        self.changes.update(other.changes)
        self.empty += other.empty
        for name, named in other.names.items():
            self._name(name, named)
        self._forget()

    def _add(self, key: Slice, row: list[int]) -> None:
        mine = self.slices.get(key)
        if mine is None:
            self.slices[key] = [*row]
        else:
            mine[:] = map(int.__add__, mine, row)

    def _name(self, name: tuple[str, str], more: Named) -> None:
        times, orders = self.names.get(name, _NEVER)
        if len(orders) < _ENOUGH:  # so many are enough, whichever they are
            orders = tuple(sorted({*orders, *more.orders})[:_ENOUGH])
        self.names[name] = Named(times + more.times, orders)

    def _forget(self) -> None:
        """Keep so many names only, the same whatever the order: those with the least checksums."""
        if len(self.names) > _MOST_NAMES:
            kept = sorted(self.names, key=lambda name: (crc32(name[1].encode()), name))
            self.names = {name: self.names[name] for name in kept[:_MOST_NAMES]}

    def named(self) -> Iterator[tuple[tuple[str, str], int]]:
        """The names that may leave, with how often they came."""
        for name in sorted(self.names):
            times, orders = self.names[name]
            if times >= _ENOUGH and len(orders) >= _ENOUGH:
                yield name, times


_ENOUGH: Final = 5
_MOST_NAMES: Final = 10_000
_NEVER: Final = Named(0, ())
_NAME: Final = re.compile(r"[a-z](?!.*[0-9]{4})[a-z0-9_]{0,31}")


def count(lines: Iterable[Any], months: Iterable[str] | None = None) -> Counts:
    """응답을 센다. `lines`는 `portone_v1.arrow.to_batches`와 같고, `months`는 줄마다의 YYYY-MM이다.

    Count responses: the lines of `portone_v1.arrow.to_batches`, and their months as YYYY-MM where
    something else than paid_at tells them.
    """
    counts = Counts()
    seen: dict[_Alike, _Seen] = {}
    for line, month in zip(lines, repeat(None) if months is None else months, strict=False):
        entry, sent, found = read_line(line, exact=False)
        if isinstance(found, ResponseError):
            if is_empty(line):
                counts.empty += 1
            else:
                _refuse(counts, entry, sent, found, month or "")
            continue
        wire: Mapping[str, Any] = found._wire  # type: ignore[assignment]
        no_values = tuple([None if value else type(value) for value in wire.values()])
        if month is None:
            month = _month(found.paid_at)
        codes = _codes_of(found)
        alike = entry, codes, found.outcome, month, tuple(wire), no_values
        one = seen.get(alike)
        if one is None:
            one = seen[alike] = _Seen(bool(found.extra) or UnknownCode in map(type, codes))
        one.times += 1
        if one.has_unknown:
            _take_names(counts, codes, found)
        if len(seen) == _MOST_SEEN:
            _fold(counts, seen)
    _fold(counts, seen)
    return counts


def is_empty(line: Any) -> bool:
    """Whether there is nothing to read. A table may have no response in a row."""
    return line is None or (isinstance(line, (str, bytes)) and (not line or line.isspace()))


_NoValues: TypeAlias = tuple[type | None, ...]
_Alike: TypeAlias = tuple[str, tuple[str | None, ...], Outcome, str, tuple[str, ...], _NoValues]
"""Entry, codes, outcome, month, keys, and the types of what counts as false."""
_MOST_SEEN: Final = 50_000


class _Seen:
    """How often responses came that look alike, and whether they have names to take."""

    __slots__ = ("has_unknown", "times")

    def __init__(self, has_unknown: bool) -> None:
        self.has_unknown = has_unknown
        self.times = 0


def _fold(counts: Counts, seen: dict[_Alike, _Seen]) -> None:
    """Count the fields of all that looked alike at once."""
    for (entry, codes, outcome, month, keys, no_values), one in seen.items():
        key = Slice(entry, _known(codes[_PROVIDER]), _known(codes[_METHOD]), outcome.value, month)
        row = counts.slices.setdefault(key, [0] * _WIDTH)
        row[0] += one.times
        for column in _columns(keys, no_values):
            row[column] += one.times
    seen.clear()
    counts._forget()


@lru_cache(maxsize=10_000)
def _columns(keys: tuple[str, ...], no_values: _NoValues) -> tuple[int, ...]:
    """Which columns a response counts in: one for each field."""
    found = dict.fromkeys(NAMES, _ABSENT)
    for key, type_ in zip(keys, no_values, strict=True):
        if key in FIELDS:
            # Under two names it is what says more.
            found[FIELDS[key].name] = min(_form(type_), found[FIELDS[key].name])
    return tuple(_COLUMN[name] + form for name, form in found.items())


def _form(type_: type | None) -> int:
    """The form of a value of which only the type is known if it counts as false."""
    if type_ is None or type_ is bool:
        return _VALUE
    if type_ is NoneType:
        return _NULL
    if issubclass(type_, str):
        return _EMPTY
    return _ZERO if issubclass(type_, (int, float, Decimal)) else _VALUE


def fields(row: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Each field with how often it came in each of the forms."""
    for name, column in _COLUMN.items():
        yield name, row[column : column + len(FORMS)]


# The slice


def _known(code: str | None) -> str:
    if type(code) is UnknownCode:
        return UNKNOWN if code else ""
    return "" if code is None else str(code)


_KOREA: Final = timedelta(hours=9)


def _month(time: datetime | None) -> str:
    if time is None or not 2000 <= time.year < 2100:  # no year in which anything was paid
        return ""
    local = time + _KOREA
    return _month_text(local.year, local.month)


def month_of(time: Any) -> str:
    """The month of what stands in a column for a time: a time, a date, ISO text or seconds."""
    if isinstance(time, datetime) and time.tzinfo is not None:
        return _month(time.astimezone(UTC))
    text = str(time)  # without a zone it is the clock of whoever wrote it
    if re.fullmatch(r"[0-9]{9,10}(\.[0-9]+)?", text):
        return _month(datetime.fromtimestamp(float(text), UTC))
    return text[:7] if re.match(r"20[0-9]{2}-(0[1-9]|1[0-2])-", text) else ""


@cache
def _month_text(year: int, month: int) -> str:
    return f"{year}-{month:02}"


# What the spec does not know


def _refuse(counts: Counts, entry: str, sent: Any, error: ResponseError, month: str) -> None:
    provider, method = _sent_code(sent, "pg_provider"), _sent_code(sent, "pay_method")
    counts.slices.setdefault(Slice(entry, provider, method, REFUSED, month), [0] * _WIDTH)[0] += 1
    for problem in dict.fromkeys(error.errors):
        counts.problems[Problem(entry, provider, *problem)] += 1


def _sent_code(sent: Any, key: str) -> str:
    code = sent.get(key) if isinstance(sent, Mapping) else None
    return _known(FIELDS[key].codes[code]) if isinstance(code, str) else ""


def _take_names(counts: Counts, codes: Iterable[str | None], response: PaymentResponse) -> None:
    for name, code in zip(_CODES, codes, strict=True):
        if type(code) is UnknownCode and code:
            _take_name(counts, name, code, "text", response.merchant_uid)
    for key, value in response.extra.items():
        _take_name(counts, KEY, key, _sort(value), response.merchant_uid)


def _take_name(counts: Counts, of: str, name: str, sort: str, order: str | None) -> None:
    counts.unknown[of, sort] += 1
    if _NAME.fullmatch(name):
        # 16 bits of a checksum tell five orders apart, and lead back to none.
        text = (order or "").encode(errors="backslashreplace")
        orders = (crc32(text) & 0xFFFF,) if order else ()
        counts._name((of, str.__str__(name)), Named(1, orders))


_LENGTHS: Final = (8, 32, 128)


def _sort(value: Any) -> str:
    """The type of a value, and the class of its length."""
    kind = kind_of(value)
    if not isinstance(value, (str, list, dict)):
        return kind
    up_to = next((length for length in _LENGTHS if len(value) <= length), None)
    if not value:
        return f"{kind}, empty"
    return f"{kind}, length over {_LENGTHS[-1]}" if up_to is None else f"{kind}, length to {up_to}"
