"""`python -m benchmarks.archive [LINES]`: what counting an archive costs, up to so many lines.

The bare loop is `structure(orjson.loads(line))`, which takes turns with counting on the same lines.
Archives of 10,000 lines, of ten times as many and so on come through a pipe: ten million are a
quarter of an hour. All is CPU time, so that other work on the machine weighs on all alike; only the
two processes are in wall time, and need a quiet machine.
Exit codes: 0 if the bars are met, 1 if one is not.
"""

from __future__ import annotations

import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from typing import IO, cast

import orjson
from hypothesis import HealthCheck, Phase, given, seed, settings
from portone_v1 import ResponseError, structure
from portone_v1.arrow import to_batches
from portone_v1.observe import count
from portone_v1.testing.strategies import callbacks

_MOST = 2.0  # times the bare loop
_LEAST_FASTER = 1.7  # on two processes
_MOST_MEMORY = 400  # MB
_MOST_GROWTH = 1.2  # a line of the longest archive, beside one of the shortest
_TURN, _TURNS = 2_000, 10
_SHORTEST = 10_000
_COMMAND = (sys.executable, "-m", "portone_v1.observe")


def main(most: int = 100_000) -> int:
    """Measure, print, and return the exit code."""
    met = [
        _tell(ratio, f"{name}, times the bare loop", ratio <= _MOST)
        for name, ratio in _ratios().items()
    ]
    costs = []
    lines = _SHORTEST
    while lines <= most:
        cost, memory = _piped(lines)
        costs.append(cost)
        met.append(_tell(cost, f"µs a line of {lines:,}", cost <= _MOST_GROWTH * costs[0]))
        met.append(_tell(memory, f"MB for {lines:,} lines", memory <= _MOST_MEMORY))
        lines *= 10
    faster = _faster(most)
    met.append(_tell(faster, "times faster on two processes", faster >= _LEAST_FASTER))
    return 0 if all(met) else 1


def _tell(figure: float, what: str, is_met: bool) -> bool:
    print(f"{figure:8.2f}  {what}{'' if is_met else ': the bar is not met'}", flush=True)
    return is_met


def _lines(most: int) -> Iterator[bytes]:
    """A thousand responses of the strategies, over and over with other ids, times and amounts."""
    for number, payload in enumerate(islice(cycle(_responses()), most)):
        others = {
            "merchant_uid": f"order_{number}",
            "paid_at": 1_767_225_600 + number % 180 * 86_400,
            "paid_amount": number,
        }
        changed = {key: other for key, other in others.items() if payload.get(key)}
        yield json.dumps({**payload, **changed}).encode() + b"\n"


def _responses() -> list[dict[str, object]]:
    made: list[dict[str, object]] = []

    @seed(1)
    @settings(
        max_examples=1000,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(callbacks())
    def collect(payload: dict[str, object]) -> None:
        made.append(payload)

    collect()
    return made


def _bare(lines: list[bytes]) -> None:
    for line in lines:
        with suppress(ResponseError):  # orjson cannot hold some of the numbers
            structure(orjson.loads(line))


def _observe(lines: list[bytes]) -> None:
    count(lines)


def _arrow(lines: list[bytes]) -> None:
    for _ in to_batches(lines):
        pass


def _ratios() -> dict[str, float]:
    turns: dict[str, list[float]] = {"observe": [], "arrow": []}
    lines = _lines(_TURN * _TURNS)
    while turn := [*islice(lines, _TURN)]:
        bare = _cpu(_bare, turn)
        turns["observe"].append(_cpu(_observe, turn) / bare)
        turns["arrow"].append(_cpu(_arrow, turn) / bare)
    return {name: statistics.median(ratios) for name, ratios in turns.items()}


def _cpu(call: Callable[[list[bytes]], None], lines: list[bytes]) -> float:
    start = time.process_time()
    call(lines)
    return time.process_time() - start


def _piped(lines: int) -> tuple[float, float]:
    """µs a line and MB of one process that reads an archive from a pipe."""
    before = _children()
    with subprocess.Popen(  # noqa: S603 - our own command
        [*_COMMAND, "-", "--processes", "1"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as run:
        stdin = cast("IO[bytes]", run.stdin)
        for line in _lines(lines):
            stdin.write(line)
        stdin.flush()
        status = Path(f"/proc/{run.pid}/status").read_text("utf-8")
        stdin.close()
    return (_children() - before) / lines * 1e6, int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1e3


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _faster(lines: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "archive.jsonl")
        with file.open("wb") as stream:
            stream.writelines(_lines(lines))
        return _seconds(file, 1) / _seconds(file, 2)


def _seconds(file: Path, processes: int) -> float:
    start = time.perf_counter()
    command = [*_COMMAND, str(file), "--processes", str(processes)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
