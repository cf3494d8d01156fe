"""A process for the instruction counter: warms every task of a peer up, then repeats each.

Usage: python -m benchmarks.worker PEER CASES COUNT, where CASES is the file that `save` wrote.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from benchmarks.cases import Case, fresh
from benchmarks.peers import Peer, peer

MARK = "getppid"
"""The function of the C library whose call parts one task from the next."""

# More than the interpreter needs before it has specialised the code.
_WARM_UP = 100


def save(cases: Iterable[Case], file: Path) -> None:
    """Write the cases so that a worker need not read the whole spec."""
    file.write_text(json.dumps([asdict(case) for case in cases]), encoding="utf-8")


def main(name: str, file: str, count: str) -> None:
    """Repeat all tasks of the peer."""
    cases = [Case(**case) for case in json.loads(Path(file).read_text("utf-8"))]
    found = tasks(peer(name), cases).values()
    for call, arguments in found:
        _repeat(call, arguments, _WARM_UP)
    # What was imported is not garbage; looking through it again and again is no peer's work.
    gc.collect()
    gc.freeze()
    for call, arguments in found:
        os.getppid()
        _repeat(call, arguments, int(count))
    os.getppid()


def from_bytes(way: str) -> str:
    """The task, and the row, of the first case from JSON bytes."""
    return f"JSON bytes, {way}"


def tasks(peer: Peer, cases: Sequence[Case]) -> dict[str, tuple[Callable[[Any], Any], list[Any]]]:
    """By name what is done, and what it takes, each argument in turn."""
    found = {case.name: (peer.task(case), fresh(case)) for case in cases}
    sent = json.dumps(cases[0].payload).encode()
    found |= {from_bytes(way): (call, [sent]) for way, call in peer.from_bytes.items()}
    if peer.structure.__module__.startswith("portone_v1"):
        from portone_v1 import unstructure

        found["unstructure"] = (unstructure, [peer.structure(cases[0].payload)])
    return found


def _repeat(call: Callable[[Any], Any], arguments: list[Any], count: int) -> None:
    for argument in islice(cycle(arguments), count):
        call(argument)


if __name__ == "__main__":
    main(*sys.argv[1:])
