"""Wall time. Peers take turns in every round, so that what slows the machine slows all of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle, islice
from statistics import median
from time import perf_counter
from typing import Any

from portone_v1 import structure, unstructure

from benchmarks.cases import Case, fresh
from benchmarks.peers import NAMES, peer
from benchmarks.table import Row
from benchmarks.worker import from_bytes

Task = tuple[Callable[[Any], Any], Sequence[Any]]


def times(cases: Sequence[Case], rounds: int) -> Iterator[Row]:
    """Microseconds per call of each case."""
    peers = {name: peer(name) for name in NAMES}
    for case in cases:
        tasks = {name: (peers[name].task(case), fresh(case)) for name in NAMES}
        yield interleaved(case.name, tasks, rounds)
    sent = [json.dumps(cases[0].payload).encode()]
    validated: Task = (peers["pydantic"].from_bytes["pydantic"], sent)
    for way, call in peers["ours"].from_bytes.items():
        yield interleaved(from_bytes(way), {"ours": (call, sent), "pydantic": validated}, rounds)
    response = structure(cases[0].payload)
    yield interleaved("unstructure, sample", {"ours": (unstructure, [response])}, rounds)


def interleaved(what: str, tasks: Mapping[str, Task], rounds: int) -> Row:
    """Medians over the rounds; a ratio is the median of the ratios within each round."""
    number = _number(tasks["ours"])
    names = [*tasks]
    samples: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(_time(*tasks[name], number))
    figures = {name: median(taken) * 1e6 for name, taken in samples.items()}
    ratios = {name: _ratio(samples["ours"], taken) for name, taken in samples.items()}
    return Row(what, "µs", figures, {name: ratios[name] for name in names if name != "ours"})


def _number(task: Task) -> int:
    """Calls that take about two milliseconds."""
    _time(*task, 100)
    return max(1, int(0.002 / _time(*task, 100)))


def _time(call: Callable[[Any], Any], arguments: Sequence[Any], number: int) -> float:
    start = perf_counter()
    for argument in islice(cycle(arguments), number):
        call(argument)
    return (perf_counter() - start) / number


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    return median(mine / other for mine, other in zip(ours, theirs, strict=True))
