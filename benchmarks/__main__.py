"""`python -m benchmarks`: one table, and whether the bars are met.

Exit codes: 0 if they all are, 1 if one is not, 2 if a peer does not do the same work.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from benchmarks.agreement import difference
from benchmarks.bars import bars
from benchmarks.cases import Case, cases
from benchmarks.imports import import_instructions, import_times
from benchmarks.instructions import AVAILABLE, instructions
from benchmarks.memory import memory
from benchmarks.peers import NAMES, peer
from benchmarks.table import Row, render
from benchmarks.times import times


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    options = _options(arguments)
    measured = cases()
    differences = [*_differences(measured)]
    if differences:
        print("\n".join(differences), file=sys.stderr)
        return 2
    rows = []
    for row in _rows(measured, options):
        rows.append(row)
        print(f"measured: {row.what}, {row.unit}", file=sys.stderr, flush=True)
    found = [*bars(rows)]
    print(render(rows))
    print("\nIn brackets: the package's figure divided by the peer's.", *_remarks(), sep="\n")
    print(f"\nBars, in {'instructions' if options.calls else 'wall time'}:", *found, sep="\n")
    return 0 if all(bar.met for bar in found) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=50, help="rounds of wall time")
    parser.add_argument(
        "--calls",
        type=int,
        default=1000 if AVAILABLE else 0,
        help="calls whose instructions are counted; 0 counts none",
    )
    return parser.parse_args(arguments)


def _differences(measured: Sequence[Case]) -> Iterator[str]:
    ours = peer("ours")
    for name in NAMES:
        for case in measured:
            wrong = difference(ours, peer(name), case)
            if wrong:
                yield f"{name} gives another result for {case.name}: {wrong}"


def _rows(measured: Sequence[Case], options: argparse.Namespace) -> Iterator[Row]:
    sample = measured[0]
    yield from times(measured, options.rounds)
    yield import_times(sample, max(1, options.rounds // 5))
    if options.calls:
        yield from instructions(measured, options.calls)
        yield import_instructions(sample)
    yield memory(sample)


def _remarks() -> Iterator[str]:
    for name in NAMES:
        lacks = peer(name).lacks
        if lacks:
            yield f"{name} does without: {', '.join(sorted(lacks))}."


if __name__ == "__main__":
    sys.exit(main())
