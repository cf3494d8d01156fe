"""The bounds that every binding keeps: each stands here once, and the package has this file."""

from typing import Final

LAST_SECOND: Final = 253_402_300_799
"""9999-12-31 23:59:59 UTC: the last second of a Python datetime. Milliseconds lie beyond it."""

WHOLE_DIGITS: Final = 31
"""Digits before the point that a number may have: one of more is an attack, not money."""

TOO_LARGE: Final = 10**WHOLE_DIGITS
"""The least number that has more."""

FLOAT_LIMIT: Final = 2**53
"""From here on a binary float does not hold every whole number."""

DEPTH: Final = 100
"""Levels of a JSON value: deeper than any shop sends, well within the stack of any language."""

TEXT_DIGITS: Final = 20
"""Digits on each side of the point that a number in a query's text may have."""

EXPONENT_DIGITS: Final = 2
"""Digits of the exponent of a number in a query's text."""

ERRORS: Final = 100
"""Errors of one payload that are named; the others are counted."""
