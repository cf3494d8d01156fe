"""Archives as blocks of lines: JSON lines, JSON arrays, CSV or Parquet, plain, gzip or zstd.

What cannot be read costs itself only: the reason is counted, and what stands before is given.
"""

from __future__ import annotations

import csv
import gzip
import os
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from select import select
from typing import IO, Any, BinaryIO, Final, NamedTuple, TypeAlias, cast

from portone_v1.observe._counts import month_of

BLOCK: Final = 4_000_000
_CHUNK: Final = 1 << 16
_LOOK: Final = 0.2
_LONGEST: Final = 32_000_000
_ROWS: Final = 5_000


class Block(NamedTuple):
    """So many lines at once that handing them to a process costs little."""

    lines: bytes | list[Any]
    """Texts with a newline each, or one by one."""
    months: list[str] | None = None

    def split(self) -> list[Any]:
        """The lines."""
        if not isinstance(self.lines, bytes):
            return self.lines
        lines = self.lines.split(b"\n")
        return lines if lines[-1] else lines[:-1]


class Columns(NamedTuple):
    """Which columns of a table are meant."""

    response: str | None = None
    time: str | None = None


class UsageError(ValueError):
    """What was asked for is not there; the message says what is."""


class _CutError(Exception):
    """An input ends before its end, and says how."""


Chunks: TypeAlias = Iterator[bytes]


def expanded(names: Iterable[str]) -> list[str]:
    """The files that names, globs and folders stand for. Raises UsageError."""
    files: list[str] = []
    for name in names:
        found = sorted(glob(name, recursive=True)) if has_magic(name) else [name]  # noqa: PTH207 - of a pattern anywhere
        if not found:
            raise UsageError(f"{name}: no file is called like that")
        for one in found:
            inside = sorted(str(path) for path in Path(one).rglob("*") if path.is_file())
            files += inside if Path(one).is_dir() else [one]
    return files


def blocks(
    file: str, columns: Columns, not_read: Counter[str], done: Callable[[int], None]
) -> Iterator[Block]:
    """The lines of a file or of `-`. Raises UsageError for columns that it has not."""
    try:
        with sys.stdin.buffer if file == "-" else Path(file).open("rb") as stream:
            yield from _of_stream(stream, file, columns, not_read, done)
    except OSError as error:
        not_read[f"a file: {error.strerror or 'it cannot be read'}"] += 1


def _of_stream(
    stream: BinaryIO,
    file: str,
    columns: Columns,
    not_read: Counter[str],
    done: Callable[[int], None],
) -> Iterator[Block]:
    raw = _Raw(stream, done)
    if raw.head.startswith(b"PAR1"):
        yield from _of_parquet(file, columns, not_read)
        return
    chunks = _peeked(_unpacked(raw))
    try:
        head = next(chunks).lstrip(b"\xef\xbb\xbf \t\r\n")
    except _CutError as error:
        not_read[str(error)] += 1
        return
    is_table = columns.response is not None or re.search(r"\.[ct]sv(\.\w+)?$", file) is not None
    if is_table:
        yield from _of_table(_lines(chunks, not_read), columns, not_read)
    elif head.startswith(b"["):
        yield from _batched(_elements(chunks, not_read))
    else:
        yield from _of_lines(chunks, not_read)


def _peeked(chunks: Chunks) -> Chunks:
    """The first chunk twice: once to look at."""
    first = next(chunks, b"")
    yield first
    yield first
    yield from chunks


class _Raw:
    """The bytes of a file as long as it was when it was opened: a log may grow meanwhile."""

    closed = False

    def __init__(self, stream: BinaryIO, done: Callable[[int], None]) -> None:
        self._stream = stream
        self._done = done
        self._left = size_of(stream)
        self.head = self._take(_CHUNK)
        self._unread = self.head

    def read(self, size: int = _CHUNK) -> bytes:
        """The next bytes; nothing at the end."""
        if self._unread:
            found, self._unread = self._unread[:size], self._unread[size:]
            return found
        return self._take(size)

    def _take(self, size: int) -> bytes:
        if self._left is None:
            found = _of_pipe(self._stream.fileno(), size)
        else:
            found = self._stream.read(min(size, self._left))
            self._left -= len(found)
        self._done(len(found))
        return found

    def close(self) -> None:
        """Nothing: who opened the stream closes it."""

    def grew(self) -> bool:
        """Whether more has come meanwhile."""
        return self._left == 0 and bool(self._stream.read(1))


def _of_pipe(pipe: int, size: int) -> bytes:
    """As many bytes, or those before the end."""
    found = bytearray()
    while len(found) < size:
        # A read does not hear a Ctrl-C that comes just before it begins to wait: so none waits.
        # Windows can select sockets only.
        while sys.platform != "win32" and not select([pipe], [], [], _LOOK)[0]:
            pass
        chunk = os.read(pipe, size - len(found))
        if not chunk:
            break
        found += chunk
    return bytes(found)


def size_of(stream: BinaryIO) -> int | None:
    """How long a file is; None of a pipe."""
    if not stream.seekable():
        return None
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def _unpacked(raw: _Raw) -> Chunks:
    unpack, name = _plain, "file"
    if raw.head.startswith(b"\x1f\x8b"):
        unpack, name = _gunzip, "gzip file"
    elif raw.head.startswith(b"\x28\xb5\x2f\xfd"):
        unpack, name = _unzstd, "zstd file"
    try:
        yield from unpack(raw)
    except EOFError:
        raise _CutError(f"the end of a {name}: it is cut off") from None
    except (OSError, ValueError, zlib.error):
        raise _CutError(f"the rest of a {name}: it is broken") from None


def _plain(raw: _Raw) -> Chunks:
    while chunk := raw.read():
        yield chunk
    if raw.grew():
        raise _CutError("what a file grew by meanwhile")


def _gunzip(raw: _Raw) -> Chunks:
    with gzip.GzipFile(fileobj=cast("IO[bytes]", raw)) as file:  # it reads, and no more
        # Not `read`, which loses what it has where the file ends too early.
        while chunk := file.read1(_CHUNK):
            yield chunk


def _unzstd(raw: _Raw) -> Chunks:
    pa = pyarrow("zstd")
    with pa.CompressedInputStream(pa.PythonFile(raw, mode="r"), "zstd") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def pyarrow(what: str) -> Any:
    """The library. Raises UsageError where it is not installed."""
    try:
        import pyarrow
    except ModuleNotFoundError:
        raise UsageError(f"{what} needs pyarrow: pip install 'portone-v1[archive]'") from None
    return pyarrow


# Lines


def _of_lines(chunks: Chunks, not_read: Counter[str]) -> Iterator[Block]:
    block = bytearray()
    for chunk in _whole_lines(chunks, not_read):
        block += chunk
        if len(block) >= BLOCK:
            yield Block(bytes(block))
            block.clear()
    if block:
        yield Block(bytes(block))


def _lines(chunks: Chunks, not_read: Counter[str]) -> Iterator[str]:
    for chunk in _whole_lines(chunks, not_read):
        yield from chunk.decode("utf-8-sig", "backslashreplace").splitlines(keepends=True)


def _whole_lines(chunks: Chunks, not_read: Counter[str]) -> Chunks:
    """The same, cut behind lines. The beginning of a line is not given for the line."""
    tail = b""
    too_long = False
    try:
        for chunk in chunks:
            lines, newline, rest = chunk.rpartition(b"\n")
            if not newline:
                tail += rest
            else:
                yield (lines.partition(b"\n")[2] if too_long else tail + lines) + newline
                tail, too_long = rest, False
            if len(tail) > _LONGEST:
                not_read["a line: it is too long"] += not too_long
                tail, too_long = b"", True
    except _CutError as error:
        not_read[str(error)] += 1
        return
    if tail:
        yield tail


# Elements of a JSON array

# A text that the chunk cuts has no second quote.
_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*+("?)|[\[\]{},]', re.DOTALL)


def _elements(chunks: Chunks, not_read: Counter[str]) -> Iterator[bytes]:
    """What stands between the commas of an array, whether it is JSON or not."""
    array = _Array()
    try:
        for chunk in chunks:
            yield from array.take(chunk)
            if array.is_over:
                return
            if len(array.text) > _LONGEST:
                raise _CutError("the rest of an array: an element is too long")
        raise _CutError("the end of an array: it is cut off")
    except _CutError as error:
        not_read[str(error)] += 1


class _Array:
    """An array as far as it has come."""

    def __init__(self) -> None:
        self.text = b""
        self.is_over = False
        self._at = self._start = self._depth = 0

    def take(self, chunk: bytes) -> Iterator[bytes]:
        """The elements that a further chunk completes."""
        self.text += chunk
        at = self._at
        for token in _TOKEN.finditer(self.text, at):
            if token[1] == b"":
                at = token.start()
                break
            at = token.end()
            if token[1] is None and (element := self._element(token[0], token.start())):
                yield element
            if self.is_over:
                return
        else:
            at = len(self.text)
        self.text, self._at, self._start = self.text[self._start :], at - self._start, 0

    def _element(self, sign: bytes, at: int) -> bytes:
        """The element that a sign ends, if it ends one."""
        is_outside = self._depth == (0 if sign == b"[" else 1)
        element = b""
        if is_outside and sign in b",]":
            element = self.text[self._start : at].strip()
        if is_outside and sign in b",[":
            self._start = at + 1
        self._depth += (sign in b"[{") - (sign in b"]}")
        self.is_over = self._depth == 0
        return element


# Tables


def _of_table(lines: Iterator[str], columns: Columns, not_read: Counter[str]) -> Iterator[Block]:
    csv.field_size_limit(_LONGEST)
    head = next(lines, "")
    delimiter = "\t" if "\t" in head else ","
    names = next(csv.reader([head], delimiter=delimiter), [])
    response, time = _chosen(names, columns)
    at, time_at = names.index(response), names.index(time) if time else None
    rows: list[Any] = []
    months: list[str] = []
    for row in _rows(csv.reader(lines, delimiter=delimiter), not_read):
        rows.append(row[at] if at < len(row) else "")
        if time_at is not None:
            months.append(month_of(row[time_at] if time_at < len(row) else ""))
        if len(rows) == _ROWS:
            yield Block(rows, months if time else None)
            rows, months = [], []
    if rows:
        yield Block(rows, months if time else None)


def _rows(reader: Iterator[list[str]], not_read: Counter[str]) -> Iterator[list[str]]:
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            not_read["a row of a table: it is broken"] += 1


def _chosen(names: list[str], columns: Columns) -> tuple[str, str | None]:
    """The columns of the response and of the time. Raises UsageError for what is not there."""
    response = columns.response or (names[0] if len(names) == 1 else None)
    for name, option in ((response, "--column"), (columns.time, "--time")):
        if name not in names and (name or option == "--column"):
            found = ", ".join(names[:20])
            raise UsageError(f"{option}: name one of the columns of the table: {found}")
    return response or "", columns.time


def _of_parquet(file: str, columns: Columns, not_read: Counter[str]) -> Iterator[Block]:
    pyarrow("Parquet")
    from pyarrow import ArrowException, parquet

    if file == "-":
        raise UsageError("Parquet is read from files, not from a pipe")
    try:
        with parquet.ParquetFile(file) as table:
            response, time = _chosen(table.schema_arrow.names, columns)
            asked = [response, *([time] if time else [])]
            for batch in table.iter_batches(_ROWS, columns=asked):
                months = [*map(month_of, batch[time].to_pylist())] if time else None
                yield Block(batch[response].to_pylist(), months)
    except (ArrowException, OSError):
        not_read["the rest of a Parquet file: it is broken"] += 1


def _batched(lines: Iterator[Any]) -> Iterator[Block]:
    rows: list[Any] = []
    for line in lines:
        rows.append(line)
        if len(rows) == _ROWS:
            yield Block(rows)
            rows = []
    if rows:
        yield Block(rows)
