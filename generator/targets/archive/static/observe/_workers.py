"""Counting in several processes, a block at a time."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from portone_v1.observe._against import OtherVersion
from portone_v1.observe._counts import Counts, count, is_empty
from portone_v1.observe._inputs import Block


def counted(blocks: Iterable[Block], processes: int, against: str | None, total: Counts) -> None:
    """Add what the blocks hold to the total; Ctrl-C stops it behind a block."""
    until = _until_interrupted(iter(blocks), total)
    if processes == 1:
        _prepare(against)
        for block in until:
            total.merge(_count(block))
        if _other is not None:
            _other.close()
        return
    left = True
    while left:
        # A process that was killed takes its pool along.
        with ProcessPoolExecutor(
            processes, get_context("spawn"), _prepare, (against, True)
        ) as pool:
            left = _feed(pool, until, 2 * processes, total)


def _until_interrupted(blocks: Iterator[Block], total: Counts) -> Iterator[Block]:
    is_reading = is_asked = False

    def ask(*_: object) -> None:
        nonlocal is_asked
        is_asked = True
        if is_reading:  # which may wait for a pipe
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, ask)
    try:
        while not is_asked:
            is_reading = True
            block = next(blocks, None)
            is_reading = False
            if block is None:
                return
            yield block
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGINT, before)
    total.not_read["the rest: interrupted"] += 1


def _feed(pool: ProcessPoolExecutor, blocks: Iterator[Block], most: int, total: Counts) -> bool:
    """Count until the blocks end; True if a process was killed before."""
    pending: dict[Future[Counts], Block] = {}
    for block in blocks:
        try:
            pending[pool.submit(_count, block)] = block
            if len(pending) == most:
                _take(pending, total)
        except BrokenProcessPool:
            if block not in pending.values():
                pending[Future()] = block
            _lose(pending, total)
            return True
    while pending:
        try:
            _take(pending, total)
        except BrokenProcessPool:
            _lose(pending, total)
    return False


def _take(pending: dict[Future[Counts], Block], total: Counts) -> None:
    for future in wait(pending, return_when=FIRST_COMPLETED).done:
        total.merge(future.result())
        del pending[future]


def _lose(pending: dict[Future[Counts], Block], total: Counts) -> None:
    """Say how many lines went with a process that was killed."""
    for future, block in pending.items():
        if future.done() and future.exception() is None:
            total.merge(future.result())
        else:
            total.not_read["a line: its process was killed"] += len(block.split())
    pending.clear()


_other: OtherVersion | None = None


def _prepare(against: str | None, is_process: bool = False) -> None:
    global _other
    if is_process:  # Ctrl-C is for the one who hands out the blocks
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _other = OtherVersion(against) if against else None


def _count(block: Block) -> Counts:
    lines = block.split()
    counts = count(lines, block.months)
    if _other is not None:
        counts.changes.update(_other.changes([line for line in lines if not is_empty(line)]))
    return counts
