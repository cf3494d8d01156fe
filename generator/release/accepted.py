"""Breaks that somebody answers for: accepted.toml, with an id, a reason and an end date each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.release.states import ReleaseError

ACCEPTED = "accepted.toml"

_FORM = 'expected [[accepted]] with id = "rule:subject", reason = "…" and until = 2027-01-31'


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """A change that does not count for the version until a day. It stays in the changelog."""

    id: str
    reason: str
    until: date


def read_accepted(root: Path, today: date) -> Mapping[str, Accepted]:
    """What is accepted today, by id. Raises ReleaseError where the file is wrong or outdated."""
    try:
        data = tomllib.loads((root / ACCEPTED).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:  # no TOML, or no UTF-8
        raise ReleaseError(f"{ACCEPTED}: {error}; {_FORM}") from None
    entries = data.get("accepted")
    if data.keys() != {"accepted"} or not isinstance(entries, list):
        raise ReleaseError(f"{ACCEPTED}: has something else than [[accepted]]; {_FORM}")
    found = [_entry(entry, number) for number, entry in enumerate(entries, 1)]
    past = [entry for entry in found if entry.until < today]
    if past:
        raise ReleaseError(
            "\n".join(
                f"{ACCEPTED}: {entry.id} was accepted until {entry.until}, which is past: take the "
                "entry out, undo the change, or accept it anew"
                for entry in past
            )
        )
    return {entry.id: entry for entry in found}


def _entry(entry: Any, number: int) -> Accepted:
    if isinstance(entry, dict) and set(entry) == {"id", "reason", "until"}:
        texts = entry["id"], entry["reason"]
        if all(isinstance(t, str) and t for t in texts) and type(entry["until"]) is date:
            return Accepted(**entry)
    raise ReleaseError(f"{ACCEPTED}: entry {number} is not complete; {_FORM}")
