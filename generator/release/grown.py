"""A spec from before the schema asked for more: what it lacks is taken from today's spec."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from generator.release.differences import NAMES
from generator.spec.diagnostics import Path
from generator.spec.schema import Schema, violations

_NAME_KEYS = tuple(dict.fromkeys(NAMES.values()))


def grown(data: Any, today: Any, schema: Schema) -> tuple[Any, list[str]]:
    """The data with the required keys that it lacks, and which keys these are."""
    data = copy.deepcopy(data)
    added = [key for broken in violations(data, schema) for key in _add(data, today, broken.path)]
    return data, list(dict.fromkeys(added))


def _add(data: Any, today: Any, path: Path) -> Iterator[str]:
    *above, key = path
    for step in above:
        data, today = data[step], _counterpart(data[step], step, today)
    if isinstance(data, dict) and isinstance(today, dict) and key not in data and key in today:
        data[key] = today[key]
        yield str(key)


def _counterpart(value: Any, step: str | int, today: Any) -> Any:
    """What stands in today's spec at the place of a value: entries of lists by their names."""
    if isinstance(today, dict):
        return today.get(step)
    entries = today if isinstance(today, list) else []
    same = (e for e in entries if isinstance(e, dict) and _name(e) == _name(value))
    return next(same, next(iter(entries), None))


def _name(entry: Any) -> Any:
    return next((entry[key] for key in _NAME_KEYS if key in entry), None)
