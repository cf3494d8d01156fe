"""Whether a peer gives what the package gives: only then do their figures compare."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from benchmarks.cases import Case
from benchmarks.peers import Peer
from benchmarks.peers.common import FIELDS


def difference(ours: Peer, other: Peer, case: Case) -> str:
    """What a peer makes of a case that the package does not, or nothing if they agree."""
    if not case.valid:
        other.task(case)(case.payload)
        return ""
    expected = _said(ours.task(case)(case.payload))
    found = _said(other.task(case)(case.payload))
    if "unknown keys kept" in other.lacks:
        del expected["extra"], found["extra"]
    return ", ".join(
        f"{name}: {found[name]} instead of {wanted}"
        for name, wanted in expected.items()
        if found[name] != wanted
    )


def _said(response: Any) -> dict[str, tuple[object, ...]]:
    said = {name: _comparable(getattr(response, name)) for name in FIELDS}
    # pydantic has a name of its own for it, and msgspec keeps none.
    extra = getattr(response, "model_extra", getattr(response, "extra", None))
    return said | {"extra": (extra and dict(extra),)}


def _comparable(value: Any) -> tuple[object, ...]:
    """With its type: 1 is equal to True, and a code to its text."""
    offset = value.utcoffset() if hasattr(value, "utcoffset") else None
    return type(value), str(value) if isinstance(value, Decimal) else value, offset
