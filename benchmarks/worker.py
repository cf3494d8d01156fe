"""A process for the instruction counter: warms every case of a peer up, then repeats one.

Usage: python -m benchmarks.worker PEER CASES TASK COUNT, where CASES is the file that `save` wrote,
and TASK a case's name or `unstructure`.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from benchmarks.cases import Case, fresh
from benchmarks.peers import Peer, peer

# More than the interpreter needs before it has specialised the code.
_WARM_UP = 100


def save(cases: Iterable[Case], file: Path) -> None:
    """Write the cases so that a worker need not read the whole spec."""
    file.write_text(json.dumps([asdict(case) for case in cases]), encoding="utf-8")


def main(name: str, file: str, task: str, count: str) -> None:
    """Repeat one task of the peer."""
    tasks = _tasks(peer(name), [Case(**case) for case in json.loads(Path(file).read_text("utf-8"))])
    for call, arguments in tasks.values():
        _repeat(call, arguments, _WARM_UP)
    # What was imported is not garbage; looking through it again and again is no peer's work.
    gc.collect()
    gc.freeze()
    _repeat(*tasks[task], int(count))


def from_bytes(way: str) -> str:
    """The task, and the row, of the first case from JSON bytes."""
    return f"JSON bytes, {way}"


def _tasks(peer: Peer, cases: list[Case]) -> dict[str, tuple[Callable[[Any], Any], list[Any]]]:
    tasks = {case.name: (peer.task(case), fresh(case)) for case in cases}
    sent = json.dumps(cases[0].payload).encode()
    tasks |= {from_bytes(way): (call, [sent]) for way, call in peer.from_bytes.items()}
    if peer.structure.__module__.startswith("portone_v1"):
        from portone_v1 import unstructure

        tasks["unstructure"] = (unstructure, [peer.structure(cases[0].payload)])
    return tasks


def _repeat(call: Callable[[Any], Any], arguments: list[Any], count: int) -> None:
    for argument in islice(cycle(arguments), count):
        call(argument)


if __name__ == "__main__":
    main(*sys.argv[1:])
