"""Days of the calendar, and the windows of time in which the page listed a code."""

from collections.abc import Iterator
from datetime import date

from generator.spec.diagnostics import Path
from generator.spec.lookups import spellings
from generator.spec.model import Code, Listed, Spec

_NEVER = "9999"  # later than any day, as text


def is_date(text: str) -> bool:
    """Whether a year, a month or a day of the calendar has this name."""
    year, month, day = (*text.split("-"), "01", "01")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def windows(spec: Spec) -> Iterator[tuple[Path, Listed]]:
    """Every statement of when the page listed a code, or a spelling of one."""
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            path: Path = ("codes", name, "codes", i)
            for j, entry in enumerate(spellings(code)):
                if entry.listed:
                    yield (*path, *(("aliases", j - 1) if j else ()), "listed"), entry.listed


def days(listed: Listed) -> list[str]:
    """The days that a window names."""
    return [day for day in (listed.from_, listed.until, listed.again) if day is not None]


def is_listed(window: Listed | None, day: str) -> bool:
    """Whether the page listed something on a day."""
    if window is None or day < window.from_:
        return False
    return window.until is None or day < window.until or bool(window.again and day >= window.again)


def spellings_on(code: Code, day: str) -> list[str]:
    """Under which spellings the page listed a code on a day."""
    return [known.code for known in spellings(code) if is_listed(known.listed, day)]


def window_mistake(listed: Listed) -> tuple[str, str] | None:
    """Message and hint, where a window cannot be."""
    named = days(listed)
    wrong = [day for day in named if not is_date(day)]
    if wrong:
        return f"no such date: {', '.join(wrong)}", "YYYY-MM-DD"
    if named != sorted(set(named)):
        return f"the dates are not in order: {', '.join(named)}", "from < until < again"
    if listed.again and not listed.until:
        return "again without until", "say when the page dropped it first"
    return None


def listings(code: Code) -> list[Listed]:
    """When the page listed a code, in any spelling."""
    return [entry.listed for entry in spellings(code) if entry.listed]


def first_listed(code: Code) -> str:
    """The day of a code's first listing; later than any day where there is none."""
    return min((listed.from_ for listed in listings(code)), default=_NEVER)
