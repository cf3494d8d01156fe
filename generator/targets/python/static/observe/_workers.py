"""Counting in several processes, a block at a time."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import partial
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from portone_v1.observe._against import OtherVersion
from portone_v1.observe._counts import Counts, count, is_empty
from portone_v1.observe._inputs import Block


def counted(blocks: Iterable[Block], processes: int, against: str | None, total: Counts) -> None:
    """Add what the blocks hold to the total; Ctrl-C stops it behind a block."""
    until = _until_interrupted(iter(blocks), total)
    with ExitStack() as stack:
        if processes > 1:
            _share(until, processes, lambda: stack.enter_context(_worker(against)), total)
            return
        with _uninterrupted():
            count_block = stack.enter_context(_counting(against))
        for block in until:
            total.merge(count_block(block))


def _until_interrupted(blocks: Iterator[Block], total: Counts) -> Iterator[Block]:
    is_reading = is_asked = False

    def ask(*_: object) -> None:
        nonlocal is_asked
        is_asked = True
        if is_reading:  # which may wait for a pipe
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, ask)
    try:
        is_reading = True
        while not is_asked:
            block = next(blocks, None)
            is_reading = False
            if block is None:
                return
            yield block
            is_reading = True  # before the look, behind which nothing may be missed
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGINT, before)
    total.not_read["the rest: interrupted"] += 1


def _share(
    blocks: Iterable[Block], processes: int, start: Callable[[], Connection], total: Counts
) -> None:
    """Hand the blocks out. The place of a process that was killed is taken by a new one."""
    idle: list[Connection] = []
    busy: dict[Connection, Block] = {}
    for block in blocks:
        if len(busy) == processes:
            idle += _take(busy, total)
        worker = idle.pop() if idle else start()
        busy[worker] = block
        with suppress(OSError):  # it was killed, and gives no answer, either
            worker.send(block)
    while busy:
        _take(busy, total)


def _take(busy: dict[Connection, Block], total: Counts) -> list[Connection]:
    """Add the answers that are there, and give those who can take a further block."""
    idle: list[Any] = wait([*busy])
    for worker in [*idle]:
        block = busy.pop(worker)
        try:
            total.merge(worker.recv())
        except (EOFError, OSError):
            total.not_read["a line: its process was killed"] += len(block.split())
            idle.remove(worker)
    return idle


_PROCESSES: Final = get_context("spawn")


@contextmanager
def _worker(against: str | None) -> Iterator[Connection]:
    """A process that answers each block with its counts."""
    ours, theirs = _PROCESSES.Pipe()
    process = _PROCESSES.Process(target=_work, args=(theirs, against), daemon=True)
    with _uninterrupted():
        process.start()
    theirs.close()  # so that no answer comes behind the end of the process
    try:
        yield ours
    finally:
        process.terminate()
        process.join()
        ours.close()


def _work(blocks: Connection, against: str | None) -> None:
    with _counting(against) as count_block, suppress(EOFError, BrokenPipeError):
        while True:
            blocks.send(count_block(blocks.recv()))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """What starts here never hears Ctrl-C, which is for the one who hands out the blocks."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # which would let Ctrl-C in when it starts itself
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _counting(against: str | None) -> Iterator[Callable[[Block], Counts]]:
    if against is None:
        yield _count
        return
    with closing(OtherVersion(against)) as other:
        yield partial(_compare, other)


def _count(block: Block) -> Counts:
    return count(block.split(), block.months)


def _compare(other: OtherVersion, block: Block) -> Counts:
    counts = _count(block)
    lines: list[Any] = [line for line in block.split() if not is_empty(line)]
    counts.changes.update(other.changes(lines))
    return counts
