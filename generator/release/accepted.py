"""Breaks that somebody answers for: accepted.toml, with an id, a reason and an end date each."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from generator.release.states import ReleaseError

ACCEPTED = "accepted.toml"

_FORM = 'expected [[accepted]] with id = "rule:subject", reason = "…" and until = 2027-01-31'
_Said = Annotated[str, msgspec.Meta(min_length=1)]


class Accepted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A change that does not count for the version until a day. It stays in the changelog."""

    id: _Said
    reason: _Said
    until: date


class _File(msgspec.Struct, forbid_unknown_fields=True):
    accepted: list[Accepted]


def read_accepted(root: Path, today: date) -> Mapping[str, Accepted]:
    """What is accepted today, by id. Raises ReleaseError where the file is wrong or outdated."""
    try:
        found = msgspec.toml.decode((root / ACCEPTED).read_bytes(), type=_File).accepted
    except FileNotFoundError:
        return {}
    except (msgspec.DecodeError, ValueError) as error:  # no TOML, or no UTF-8
        raise ReleaseError(f"{ACCEPTED}: {error}; {_FORM}") from None
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
