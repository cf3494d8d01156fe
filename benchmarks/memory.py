"""What one response takes while its payload's texts are in memory anyway."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable
from typing import Any

from benchmarks.cases import Case
from benchmarks.peers import NAMES, peer
from benchmarks.table import Row, row


def memory(case: Case, count: int = 1000) -> Row:
    """Bytes per response: the object with its containers and conversions, without shared texts."""
    text = json.dumps(case.payload)
    figures = {name: _bytes(peer(name).structure, text, count) for name in NAMES}
    return row(f"memory, {case.name}", "bytes", figures)


def _bytes(structure: Callable[[Any], Any], text: str, count: int) -> float:
    payloads = [json.loads(text) for _ in range(count)]
    kept: list[Any] = [structure(payloads[0])] * count
    gc.collect()
    tracemalloc.start()
    try:
        for at, payload in enumerate(payloads):
            kept[at] = structure(payload)
        gc.collect()
        return tracemalloc.get_traced_memory()[0] / count
    finally:
        tracemalloc.stop()
