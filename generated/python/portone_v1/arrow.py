# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""결제응답의 Arrow 표. `portone-v1[archive]`로 설치한다.

Payment responses as Arrow record batches. Install `portone-v1[archive]`.

`to_batches`는 JSON 문자열, URL이나 쿼리, 매핑을 하나씩 읽어 묶음으로 내놓는다. 거절된 것도 한
행이고 그 이유가 `errors`에 있다. 개인정보는 요청할 때만 담는다.

`to_batches` reads JSON texts, URLs or queries, and mappings one by one, and gives them in batches.
What is refused is a row, too, and `errors` says why. Personal data is left out unless asked for.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

from portone_v1._errors import FieldError, ResponseError
from portone_v1._lines import Line, read_line
from portone_v1._response import NAMES, SENSITIVE
from portone_v1._spec import FIELDS
from portone_v1._values import (
    BOOLEAN,
    CODE,
    INTEGER,
    JSON,
    NUMBER,
    SECONDS,
    SECONDS_OR_LOCAL_TEXT,
    TEXT,
    TEXT_OR_LIST,
    Kind,
)

try:
    import pyarrow as pa
except ModuleNotFoundError as error:
    hint = "portone_v1.arrow needs pyarrow: pip install 'portone-v1[archive]'"
    raise ModuleNotFoundError(hint, name=error.name) from None

__all__ = ["schema", "to_batches"]

_TIME: Final = pa.timestamp("us", tz="UTC")  # the unit that Parquet, Spark and DuckDB keep
# What most engines hold: 31 digits before the point, as the package takes, and 7 behind it.
_DECIMALS: Final = 7
_AMOUNT: Final = pa.decimal128(38, _DECIMALS)

_TYPES: Final[Mapping[Kind, Any]] = {
    BOOLEAN: pa.bool_(),
    TEXT: pa.string(),
    TEXT_OR_LIST: pa.string(),
    INTEGER: pa.decimal128(38, 0),
    NUMBER: _AMOUNT,
    SECONDS: _TIME,
    SECONDS_OR_LOCAL_TEXT: _TIME,
    JSON: pa.string(),
    CODE: pa.string(),
}
_KINDS: Final = {field.name: field.kind for field in FIELDS.values()}
_PERSONAL: Final = SENSITIVE | {name for name, kind in _KINDS.items() if kind is JSON}

_PROBLEM: Final = pa.struct(
    [("field", pa.string()), ("expected", pa.string()), ("got", pa.string())]
)


def schema(*, personal: bool = False, key: bytes | None = None) -> Any:
    """열의 이름과 타입. 선택 사항은 `to_batches`와 같다.

    The columns and their types, with the options of `to_batches`.

    `line`은 1부터 센 순서다. `outcome`은 거절된 행에서 null이고, 그런 행은 `errors`에 이유가 있다.

    `line` counts from 1. `outcome` is null in what was refused, and `errors` says why.
    """
    columns = [
        ("line", pa.int64()),
        ("entry", pa.string()),
        ("outcome", pa.string()),
        *((name, _type(name, key)) for name in _names(personal, key)),
        *([("extra", pa.string()), ("text", pa.string())] if personal else []),
        ("errors", pa.list_(_PROBLEM)),
        ("errors_left_out", pa.int64()),
    ]
    return pa.schema(columns)


def to_batches(
    lines: Iterable[Line],
    *,
    personal: bool = False,
    key: bytes | None = None,
    rows: int = 10_000,
) -> Iterator[Any]:
    """응답을 하나씩 읽어 `rows`행짜리 묶음으로 내놓는다.

    Read responses one by one, and give them in batches of `rows` rows.

    매핑과 JSON 객체는 callback으로, 그 밖의 문자열은 리디렉션의 URL이나 쿼리로 읽는다. 빈 줄은
    세기만 한다. 개인정보와 모르는 키는 빠진다. `personal`이면 그대로 담고, 거절된 것의 원문도
    `text`에 담는다. `key`를 주면 개인정보를 HMAC-SHA256으로 바꾸어 담는다. 키가 없는 해시는
    전화번호를 드러낸다.

    A mapping and a JSON object are read as a callback, any other text as the URL or query of a
    redirect; an empty line is only counted. Personal data and unknown keys are left out. With
    `personal` they are there, and `text` has what was refused. With a `key`, personal data is there
    as its HMAC-SHA256: a hash without a key gives telephone numbers away.

    Raises:
        ValueError: if both `personal` and `key` are given, or `rows` is less than 1.
    """
    if personal and key is not None:
        raise ValueError("personal data is either as it is or under a key, not both")
    if rows < 1:
        raise ValueError(f"a batch has at least one row, not {rows}")
    return _batches(lines, personal, key, rows)


def _batches(lines: Iterable[Any], personal: bool, key: bytes | None, rows: int) -> Iterator[Any]:
    columns = schema(personal=personal, key=key)
    row_of = _row_of(personal, key)
    batch: list[tuple[Any, ...]] = []
    for number, line in enumerate(lines, 1):
        if not isinstance(line, (str, bytes)) or line.strip():
            batch.append((number, *row_of(line)))
            if len(batch) == rows:
                yield _batch(batch, columns)
                batch = []
    if batch:
        yield _batch(batch, columns)


def _batch(rows: list[tuple[Any, ...]], columns: Any) -> Any:
    """The rows, turned into columns, which is what costs."""
    cells = zip(*rows, strict=True)
    arrays = [_array([*column], f.type) for column, f in zip(cells, columns, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=columns)


def _array(values: list[Any], type_: Any) -> Any:
    try:
        return pa.array(values, type_)
    except UnicodeEncodeError:  # half characters, which Arrow cannot hold, as their escapes
        return pa.array([_unicode(v) if isinstance(v, str) else v for v in values], type_)


def _row_of(personal: bool, key: bytes | None) -> Callable[[Any], tuple[Any, ...]]:
    """What makes the cells of a line, in the order of the columns."""
    names = _names(personal, key)
    values_of = attrgetter(*names)
    refused = (None,) * len(names)
    hidden = [at for at, name in enumerate(names) if key is not None and name in _PERSONAL]
    texts = [at for at, name in enumerate(names) if _KINDS[name] is JSON]
    numbers = [at for at, name in enumerate(names) if _KINDS[name] in (INTEGER, NUMBER)]

    def row(line: Any) -> tuple[Any, ...]:
        entry, _, found = read_line(line, exact=bool(texts))
        if isinstance(found, ResponseError):
            text = (None, _text(line)) if personal else ()
            errors = [problem._asdict() for problem in found.errors]
            return (entry, None, *refused, *text, errors, found.left_out)
        values = [*values_of(found)]
        for at in texts:
            values[at] = None if values[at] is None else _json(values[at])
        for at in hidden:
            values[at] = None if values[at] is None else _hidden(values[at], key)
        problems = _without_longer(values, numbers, names)
        extra = (_json(dict(found.extra)) if found.extra else None, None) if personal else ()
        return (entry, found.outcome.value, *values, *extra, problems, None)

    return row


def _without_longer(
    values: list[Any], numbers: list[int], names: list[str]
) -> list[dict[str, str]] | None:
    """Take out what has more decimals than a column: the row stays, and says what it lacks."""
    problems = []
    for at in numbers:
        value = values[at]
        if type(value) is Decimal and value != round(value, _DECIMALS):
            values[at] = None
            expected = f"at most {_DECIMALS} decimals"
            problems.append(FieldError(names[at], expected, "more")._asdict())
    return problems or None


def _hidden(value: Any, key: bytes | None) -> str:
    return hmac.digest(key or b"", _unicode(str(value)).encode(), "sha256").hex()


def _names(personal: bool, key: bytes | None) -> list[str]:
    return [name for name in NAMES if personal or key is not None or name not in _PERSONAL]


def _type(name: str, key: bytes | None) -> Any:
    return pa.string() if key is not None and name in _PERSONAL else _TYPES[_KINDS[name]]


def _json(value: Any) -> str:
    return _unicode(json.dumps(value, ensure_ascii=False, default=float))


def _text(line: Any) -> str:
    if isinstance(line, bytes):
        return line.decode(errors="backslashreplace")
    return _unicode(line if isinstance(line, str) else repr(line))


def _unicode(text: str) -> str:
    """The text; half characters, which Arrow cannot hold, as their escapes."""
    return str.__str__(text).encode(errors="backslashreplace").decode()
