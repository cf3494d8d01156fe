# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""Times on the wire: seconds since 1970, and Korean local text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

__all__ = ["EPOCH", "KST", "UTC", "is_time", "local_text", "local_time"]

KST: Final = timezone(timedelta(hours=9), "KST")
_LOCAL_EPOCH: Final = datetime(1970, 1, 1)
_KST_EPOCH: Final = datetime(1970, 1, 1, tzinfo=KST)
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_from_iso: Final = datetime.fromisoformat


def is_time(value: object) -> bool:
    """Whether a value says when: 0 seconds since 1970 say that there is no time."""
    return isinstance(value, datetime) and value != EPOCH


def local_time(text: str) -> datetime | None:
    """`2017-01-19 23:59:59` in Korean time, or None if the text has another form."""
    # fromisoformat also takes weeks and bare dates.
    if len(text) != 19 or text[4::3] != "-- ::":
        return None
    try:
        time = _from_iso(text)
    except ValueError:
        return None
    if not time.hour and text[11:13] == "24":
        return None  # 24 o'clock, which it takes from Python 3.14 on
    # The same as `time.replace(tzinfo=KST)`, at an eighth of its cost.
    return _KST_EPOCH + (time - _LOCAL_EPOCH)


def local_text(time: datetime) -> str:
    """An aware time as PortOne writes it: Korean time, without the zone."""
    # strftime would print the year 999 with three digits.
    return time.astimezone(KST).isoformat(" ", "seconds")[:19]
