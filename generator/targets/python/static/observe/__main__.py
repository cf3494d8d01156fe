"""`python -m portone_v1.observe PATH…`: what providers really sent, counted from an archive.

PATH is a file, a folder, a glob, or `-` for standard input: JSON lines or a JSON array of callback
objects, or a URL or query of a redirect in each line; CSV or Parquet with such texts in a column;
plain, gzip or zstd. Nothing that it writes holds a value of the archive.
Exit codes: 0 if all was read, 1 if something was not (it says what), 2 if nothing could be done.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence

from portone_v1._command import run
from portone_v1.observe import Counts, report
from portone_v1.observe._against import package_in
from portone_v1.observe._evidence import evidence
from portone_v1.observe._inputs import Block, Columns, UsageError, blocks, expanded
from portone_v1.observe._outputs import WRITERS, OutputError, write
from portone_v1.observe._progress import Progress
from portone_v1.observe._text import text
from portone_v1.observe._words import Words
from portone_v1.observe._workers import counted


def main(arguments: Sequence[str]) -> int:
    """Count, write, and return the exit code."""
    options = _options().parse_args(arguments)
    counts, say = Counts(), Words(options.lang)
    try:
        against = package_in(options.against) if options.against else None
        read = _blocks(expanded(options.paths), Columns(options.column, options.time), counts)
        counted(read, options.processes, against, counts)
        not_written = [*_write(options, counts, say)]
        told = evidence(counts, options.as_source) if options.as_source else None
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    print(told or text(report(counts), say))
    for failed in not_written:
        print(failed, file=sys.stderr)
    return 2 if not_written else 1 if counts.not_read else 0


def _write(options: argparse.Namespace, counts: Counts, say: Words) -> Iterator[OutputError]:
    """Write what was asked for; what cannot be written does not cost the rest."""
    for name in WRITERS:
        if file := getattr(options, name):
            try:
                write(name, file, counts, say)
            except OutputError as error:
                yield error


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m portone_v1.observe",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="+")
    add("--column", metavar="NAME", help="the column of the responses in CSV or Parquet")
    add("--time", metavar="NAME", help="the column that tells the month, instead of paid_at")
    add("--json", metavar="FILE", help="write the report as JSON")
    add("--html", metavar="FILE", help="write the report as a page")
    add("--parquet", metavar="FILE", help="write the counts as a table")
    add("--against", metavar="PATH", help="compare with another version: a wheel or a checkout")
    add("--as-source", metavar="ID", help="print evidence for the spec, as YAML, instead")
    language = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    told = "ko" if language.startswith("ko") else "en"
    add("--lang", choices=("ko", "en"), default=told, help="of what people read")
    add("--processes", metavar="N", type=_number, default=os.cpu_count() or 1)
    return parser


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, got {text}")
    return int(text)


def _blocks(files: Sequence[str], columns: Columns, counts: Counts) -> Iterator[Block]:
    progress = Progress(files)
    for file in files:
        yield from blocks(file, columns, counts.not_read, progress.read)
    progress.end()


if __name__ == "__main__":
    sys.exit(run(main))
