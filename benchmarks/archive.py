"""`python -m benchmarks.archive [LINES]`: what counting an archive costs beside reading it.

The bare loop is `structure(orjson.loads(line))`. All take turns on the same lines, in CPU time, so
that other work on the machine weighs on all alike; the two processes are in wall time.
Exit codes: 0 if the bars are met, 1 if one is not.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import orjson
from hypothesis import HealthCheck, Phase, given, seed, settings
from portone_v1 import structure
from portone_v1.arrow import to_batches
from portone_v1.observe import count
from portone_v1.testing.strategies import callbacks

_MOST = 2.0  # times the bare loop
_LEAST_FASTER = 1.7  # on two processes
_MOST_MEMORY = 400  # MB
_TURN = 5_000


def main(lines: int = 100_000) -> int:
    """Measure, print, and return the exit code."""
    archive = [*islice(_lines(), lines)]
    met = [
        _tell(f"{name}, times the bare loop", ratio, ratio <= _MOST)
        for name, ratio in _ratios(archive).items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "archive.jsonl")
        file.write_bytes(b"\n".join(archive))
        faster = _seconds(file, 1) / _seconds(file, 2)
    met.append(_tell("faster on two processes", faster, faster >= _LEAST_FASTER))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    met.append(_tell("MB a process", memory, memory <= _MOST_MEMORY))
    return 0 if all(met) else 1


def _tell(what: str, figure: float, is_met: bool) -> bool:
    print(f"{figure:8.2f}  {what}{'' if is_met else ': the bar is not met'}", flush=True)
    return is_met


def _lines() -> Iterator[bytes]:
    """A thousand responses of the strategies, over and over with other ids, times and amounts."""
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
    for number, payload in enumerate(cycle(made)):
        others = {
            "merchant_uid": f"order_{number}",
            "paid_at": 1_767_225_600 + number % 180 * 86_400,
            "paid_amount": number,
        }
        changed = {key: other for key, other in others.items() if payload.get(key)}
        yield json.dumps({**payload, **changed}).encode()


def _bare(lines: list[bytes]) -> None:
    for line in lines:
        structure(orjson.loads(line))


def _observe(lines: list[bytes]) -> None:
    count(lines)


def _arrow(lines: list[bytes]) -> None:
    for _ in to_batches(lines):
        pass


def _ratios(archive: list[bytes]) -> dict[str, float]:
    turns: dict[str, list[float]] = {"observe": [], "arrow": []}
    for start in range(0, len(archive), _TURN):
        lines = archive[start : start + _TURN]
        bare = _cpu(_bare, lines)
        turns["observe"].append(_cpu(_observe, lines) / bare)
        turns["arrow"].append(_cpu(_arrow, lines) / bare)
    return {name: statistics.median(ratios) for name, ratios in turns.items()}


def _cpu(call: Callable[[list[bytes]], None], lines: list[bytes]) -> float:
    start = time.process_time()
    call(lines)
    return time.process_time() - start


def _seconds(file: Path, processes: int) -> float:
    command = [sys.executable, "-m", "portone_v1.observe", str(file), "--processes", str(processes)]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
