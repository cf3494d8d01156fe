# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What the fast way makes of values: each of the type in which PortOne sends it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from portone_v1._limits import LAST_SECOND, TOO_LARGE
from portone_v1._times import local_time

TOO_SMALL: Final = -TOO_LARGE
time_of: Final = datetime.fromtimestamp


class DoubtError(Exception):
    """The careful way must look at a value."""


def bounded(number: int) -> int:
    """The number itself. Raises DoubtError for one that is too large."""
    if TOO_SMALL < number < TOO_LARGE:
        return number
    raise DoubtError


def instant(seconds: int) -> datetime | None:
    """The time, or None for 0. Raises DoubtError for what is out of range."""
    if 0 < seconds <= LAST_SECOND:
        return time_of(seconds, UTC)
    if seconds:
        raise DoubtError
    return None


def deadline(text: str) -> datetime:
    """The time that local text says. Raises DoubtError for any other text."""
    time = local_time(text)
    if time is None:
        raise DoubtError
    return time
