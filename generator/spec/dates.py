"""Days of the calendar, and the windows of time in which the page listed a code."""

from datetime import date

from generator.spec.lookups import spellings
from generator.spec.model import Code, Listed

_NEVER = "9999"  # later than any day, as text


def is_date(text: str) -> bool:
    """Whether a year, a month or a day of the calendar has this name."""
    year, month, day = (*text.split("-"), "01", "01")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def is_listed(window: Listed | None, day: str) -> bool:
    """Whether the page listed something on a day."""
    if window is None or day < window.from_:
        return False
    return window.until is None or day < window.until or bool(window.again and day >= window.again)


def spellings_on(code: Code, day: str) -> list[str]:
    """Under which spellings the page listed a code on a day."""
    return [known.code for known in spellings(code) if is_listed(known.listed, day)]


def first_listed(code: Code) -> str:
    """The day of a code's first listing, in any spelling; later than any day if there is none."""
    windows = [entry.listed for entry in spellings(code) if entry.listed]
    return min((window.from_ for window in windows), default=_NEVER)
