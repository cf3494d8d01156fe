"""Times on the wire: seconds since 1970, and Korean local text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

__all__ = ["EPOCH", "KST", "UTC", "is_time", "local_text", "local_time"]

KST: Final = timezone(timedelta(hours=9), "KST")
_LOCAL_EPOCH: Final = datetime(1970, 1, 1)
_KST_EPOCH: Final = datetime(1970, 1, 1, tzinfo=KST)
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def is_time(value: object) -> bool:
    """Whether a value says when: 0 seconds since 1970 say that there is no time."""
    return isinstance(value, datetime) and value != EPOCH


def local_time(text: str) -> datetime | None:
    """`2017-01-19 23:59:59` in Korean time, or None if the text has another form."""
    # fromisoformat also takes weeks, bare dates and, from Python 3.14 on, 24 o'clock.
    if len(text) != 19 or text[4::3] != "-- ::" or text[11:13] == "24":
        return None
    try:
        # The same as `.replace(tzinfo=KST)`, at half its cost.
        return _KST_EPOCH + (datetime.fromisoformat(text) - _LOCAL_EPOCH)
    except ValueError:
        return None


def local_text(time: datetime) -> str:
    """An aware time as PortOne writes it: Korean time, without the zone."""
    # strftime would print the year 999 with three digits.
    return time.astimezone(KST).isoformat(" ", "seconds")[:19]
