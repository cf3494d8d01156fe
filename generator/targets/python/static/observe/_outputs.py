"""What is written: whole, or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any, Final

from portone_v1.observe._counts import FORMS, Counts, fields
from portone_v1.observe._inputs import pyarrow
from portone_v1.observe._page import page
from portone_v1.observe._report import report
from portone_v1.observe._words import Words


class OutputError(Exception):
    """A file cannot be written; the message says why."""


def write(what: str, file: str, counts: Counts, say: Words) -> None:
    """Write a file of one of `WRITERS`. Raises OutputError, and UsageError without pyarrow."""
    path = Path(file)
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
            try:
                WRITERS[what](counts, stream, say)
                stream.flush()
                Path(stream.name).chmod(0o666 & ~_umask())
                os.replace(stream.name, path)  # noqa: PTH105 - of a name
            except BaseException:
                Path(stream.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise OutputError(f"--{what}: {file} cannot be written: {error.strerror}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _json(counts: Counts, stream: IO[bytes], _: Words) -> None:
    text = json.dumps(report(counts), ensure_ascii=False, separators=(",", ":"))
    stream.write(text.replace('},{"', '},\n{"').encode() + b"\n")


def _html(counts: Counts, stream: IO[bytes], say: Words) -> None:
    stream.write(page(counts, say).encode())


def _parquet(counts: Counts, stream: IO[bytes], _: Words) -> None:
    pa = pyarrow("--parquet")
    from pyarrow import parquet

    kind = ["entry", "provider", "method", "outcome", "month", "field"]
    columns = [(name, pa.string()) for name in kind] + [(form, pa.int64()) for form in FORMS]
    rows = [*_rows(counts)]
    parquet.write_table(pa.Table.from_pylist(rows, pa.schema(columns)), stream)


def _rows(counts: Counts) -> Iterator[dict[str, Any]]:
    """A row for each field of each slice; of what was refused one without a field."""
    for key, row in sorted(counts.slices.items()):
        for name, sums in fields(row):
            yield {**key._asdict(), "field": name, **dict(zip(FORMS, sums, strict=True))}


WRITERS: Final[Mapping[str, Callable[[Counts, IO[bytes], Words], None]]] = {
    "json": _json,
    "html": _html,
    "parquet": _parquet,
}
