"""An older spec in the form of today's schema, which may ask for more than it did, and for less."""

import copy
from collections.abc import Iterator
from typing import Any

from generator.release.differences import NAME_KEYS
from generator.spec.schema import Schema, Violation, violations


def in_todays_form(data: Any, today: Any, schema: Schema) -> tuple[Any, list[str]]:
    """The data with the keys that it lacks as today's spec has them, and without unknown ones.

    The second is which keys these are. What is wrong otherwise stays as it is.
    """
    data, keys = copy.deepcopy(data), list[str]()
    while found := [k for broken in violations(data, schema) for k in _adapt(data, today, broken)]:
        keys += found  # a key that is unknown may hide one that is missing
    return data, list(dict.fromkeys(keys))


def _adapt(data: Any, today: Any, broken: Violation) -> Iterator[str]:
    *above, key = broken.path or ("",)
    for step in above:
        data, today = data[step], _counterpart(data[step], step, today)
    if not isinstance(data, dict) or above == ["codes"]:
        return
    if broken.expected is None:
        del data[key]
        yield str(key)
    elif key not in data and isinstance(today, dict) and key in today:
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
    return next((entry[key] for key in NAME_KEYS if key in entry), None)
