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
from benchmarks.worker import MARK, from_bytes, save, tasks

AVAILABLE = shutil.which("valgrind") is not None


def instructions(cases: Sequence[Case], count: int) -> Iterator[Row]:
    """Thousands of instructions per call, each peer in a process of its own."""
    figures = {name: _per_call(name, cases, count) for name in NAMES}
    for case in cases:
        yield _row(case.name, {name: figures[name][case.name] for name in NAMES})
    theirs = figures["pydantic"][from_bytes("pydantic")]
    for way in map(from_bytes, peer("ours").from_bytes):
        yield _row(way, {"ours": figures["ours"][way], "pydantic": theirs})
    yield _row("unstructure, sample", {"ours": figures["ours"]["unstructure"]})


def _row(what: str, figures: dict[str, float]) -> Row:
    return row(what, "k instructions", figures)


def _per_call(name: str, cases: Sequence[Case], count: int) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "cases.json")
        save(cases, file)
        parts = counted("-m", "benchmarks.worker", name, str(file), str(count))
    names = [*tasks(peer(name), cases)]
    # Before the first task is the warming up, behind the last the end of the process.
    taken = parts[-len(names) - 1 : -1]
    return {task: part / count / 1000 for task, part in zip(names, taken, strict=True)}


def counted(*arguments: str) -> list[int]:
    """All instructions of a process of this interpreter, started warm, between its marks."""
    command = [sys.executable, *arguments]
    environment = environment_of_runs()
    subprocess.run(command, env=environment, check=True)  # noqa: S603 - this interpreter, our code
    with TemporaryDirectory() as folder:
        valgrind = ["valgrind", "--tool=callgrind", f"--dump-before={MARK}"]
        valgrind += ["--combine-dumps=yes", f"--callgrind-out-file={folder}/counts"]
        subprocess.run(  # noqa: S603 - the same under valgrind
            [*valgrind, *command], env=environment, check=True, capture_output=True
        )
        counts = Path(folder, "counts").read_text("utf-8")
    return [int(total) for total in re.findall(r"^totals: (\d+)", counts, re.MULTILINE)]


def environment_of_runs() -> dict[str, str]:
    """Text hashes the same in every process, and compiled modules may be kept on disk."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment
