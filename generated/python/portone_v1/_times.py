# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""Times on the wire: seconds since 1970, and Korean local text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

__all__ = ["KST", "LAST_SECOND", "UTC", "local_text", "local_time"]

KST: Final = timezone(timedelta(hours=9), "KST")
LAST_SECOND: Final = 253_402_300_799
"""9999-12-31 23:59:59 UTC: the last second that a datetime holds. Milliseconds lie beyond it."""


def local_time(text: str) -> datetime | None:
    """`2017-01-19 23:59:59` in Korean time, or None if the text has another form."""
    # fromisoformat also takes weeks, bare dates and, from Python 3.14 on, 24 o'clock.
    if len(text) != 19 or text[4::3] != "-- ::" or text[11:13] == "24":
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=KST)
    except ValueError:
        return None


def local_text(time: datetime) -> str:
    """An aware time as PortOne writes it: Korean time, without the zone."""
    return time.astimezone(KST).strftime("%Y-%m-%d %H:%M:%S")
