"""What a fresh process pays until it has its first response, beside a pydantic model of the same.

The model takes the code tables of the package without importing the package, and with it attrs.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import portone_v1

from benchmarks.cases import Case
from benchmarks.instructions import counted, environment_of_runs
from benchmarks.table import Row, row

_WHAT = "import, first call"
_PACKAGE = str(Path(portone_v1.__file__).parent)
_OURS = "import portone_v1; portone_v1.structure({payload!r})"
_PYDANTIC = """\
import sys, types
package = sys.modules["portone_v1"] = types.ModuleType("portone_v1")
package.__path__ = [{package!r}]
from benchmarks.peers.pydantic_model import Response
Response.model_validate({payload!r})
"""


def import_times(case: Case, rounds: int) -> Row:
    """Milliseconds beyond those of an interpreter that does nothing."""
    scripts = _scripts(case.payload)
    samples: dict[str, list[float]] = {name: [] for name in scripts}
    for _ in range(rounds):
        for name, script in scripts.items():
            samples[name].append(_time(script))
    medians = {name: median(taken) for name, taken in samples.items()}
    return row(_WHAT, "ms", _beyond_nothing(medians, 1e3))


def import_instructions(case: Case) -> Row:
    """Millions of instructions beyond those of an interpreter that does nothing."""
    scripts = _scripts(case.payload)
    figures = {name: float(sum(counted("-c", script))) for name, script in scripts.items()}
    return row(_WHAT, "M instructions", _beyond_nothing(figures, 1e-6))


def _scripts(payload: Any) -> dict[str, str]:
    ours = _OURS.format(payload=payload)
    return {
        "nothing": "",
        "ours": ours,
        "pydantic": _PYDANTIC.format(package=_PACKAGE, payload=payload),
    }


def _beyond_nothing(figures: Mapping[str, float], scale: float) -> dict[str, float]:
    return {
        name: (figure - figures["nothing"]) * scale
        for name, figure in figures.items()
        if name != "nothing"
    }


def _time(script: str) -> float:
    environment = environment_of_runs()
    start = perf_counter()
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)  # noqa: S603 - ours
    return perf_counter() - start
