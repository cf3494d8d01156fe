"""Instructions per call, which no other process on the machine can disturb."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cases import Case
from benchmarks.peers import NAMES, peer
from benchmarks.table import Row, row
from benchmarks.worker import from_bytes, save

AVAILABLE = shutil.which("valgrind") is not None
_VALGRIND = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")


def instructions(cases: Sequence[Case], count: int) -> Iterator[Row]:
    """Thousands of instructions per call, from the difference between `count` calls and none."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "cases.json")
        save(cases, file)
        workers = {name: _Worker(name, str(file), cases[0].name) for name in NAMES}
        for case in cases:
            figures = {name: worker.per_call(case.name, count) for name, worker in workers.items()}
            yield row(case.name, "k instructions", figures)
        peers = {"pydantic": workers["pydantic"].per_call(from_bytes("pydantic"), count)}
        for way in peer("ours").from_bytes:
            figures = {"ours": workers["ours"].per_call(from_bytes(way), count), **peers}
            yield row(from_bytes(way), "k instructions", figures)
        figures = {"ours": workers["ours"].per_call("unstructure", count)}
        yield row("unstructure, sample", "k instructions", figures)


def counted(*arguments: str) -> int:
    """All instructions of a process of this interpreter, started warm."""
    command = [sys.executable, *arguments]
    environment = environment_of_runs()
    subprocess.run(command, env=environment, check=True)  # noqa: S603 - this interpreter, our code
    run = subprocess.run(  # noqa: S603 - the same under valgrind
        [*_VALGRIND, *command], env=environment, check=True, capture_output=True, text=True
    )
    found = re.search(r"Collected : (\d+)", run.stderr)
    if found is None:
        raise RuntimeError(f"valgrind counted nothing:\n{run.stderr}")
    return int(found[1])


def environment_of_runs() -> dict[str, str]:
    """Text hashes the same in every process, and compiled modules may be kept on disk."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


class _Worker:
    """A peer in processes of its own, which warm everything up and so differ by one task only."""

    def __init__(self, name: str, file: str, any_task: str) -> None:
        self._arguments = ("-m", "benchmarks.worker", name, file)
        self._start = counted(*self._arguments, any_task, "0")

    def per_call(self, task: str, count: int) -> float:
        total = counted(*self._arguments, task, str(count))
        return (total - self._start) / count / 1000
