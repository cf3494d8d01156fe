"""How objects that people mistake for a payment response are told from one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple


class Mark(NamedTuple):
    """Signs of a foreign object at an entry; all that are named must hold."""

    entries: Set[str]
    all_of: Set[str] = frozenset()
    any_of: Set[str] = frozenset()
    at_least: int = 1
    none_of: Set[str] = frozenset()
    only: Set[str] = frozenset()
    """What stands in `[]` behind a key does not count."""
    values: Mapping[str, Sequence[str]] = {}

    def fits(self, payload: Mapping[str, Any], keys: Set[str], bases: Set[str]) -> bool:
        """Whether a payload bears the mark; `bases` are its keys without what stands in `[]`."""
        return (
            keys >= self.all_of
            and keys.isdisjoint(self.none_of)
            and (not self.any_of or len(bases & self.any_of) >= self.at_least)
            and (not self.only or bases <= self.only)
            and all(payload.get(key) in texts for key, texts in self.values.items())
        )

    def fits_fields(self, keys: Set[str]) -> bool:
        """Whether an object that has none but these keys may bear the mark."""
        return keys >= self.all_of and (not self.any_of or not keys.isdisjoint(self.any_of))


class Foreign(NamedTuple):
    """An object that is no payment response."""

    description: str
    marks: Sequence[Mark]


def recognised(payload: Mapping[str, Any], entry: str, foreign: Sequence[Foreign]) -> str | None:
    """What a payload is instead of a payment response, if it is one of the foreign objects."""
    keys = frozenset(payload)
    bases = frozenset(key.partition("[")[0] for key in keys if isinstance(key, str))
    for one in foreign:
        if any(entry in m.entries and m.fits(payload, keys, bases) for m in one.marks):
            return one.description
    return None
