"""When the official page listed a code."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.model import Code, Listed


def is_listed(window: Listed | None, date: str) -> bool:
    """Whether the page listed something on the day of a revision."""
    if window is None or date < window.from_:
        return False
    return (
        window.until is None or date < window.until or bool(window.again and date >= window.again)
    )


def windows(code: Code) -> Iterator[tuple[str, Listed]]:
    """Every spelling of a code that the page ever listed, with its window."""
    for spelling, window in (
        (code.code, code.listed),
        *((alias.code, alias.listed) for alias in code.aliases),
    ):
        if window:
            yield spelling, window


def spellings_on(code: Code, date: str) -> list[str]:
    """Under which spellings a revision lists a code."""
    return [spelling for spelling, window in windows(code) if is_listed(window, date)]
