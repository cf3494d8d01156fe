"""The bounds that every binding keeps: each stands here once."""

from __future__ import annotations

LAST_SECOND = 253_402_300_799
"""9999-12-31 23:59:59 UTC: the last second of a Python datetime. Milliseconds lie beyond it."""

WHOLE_DIGITS = 31
"""Digits before the point that a number may have: one of more is an attack, not money."""

FLOAT_LIMIT = 2**53
"""From here on a binary float does not hold every whole number."""

DEPTH = 100
"""Levels of a JSON value: deeper than any shop sends, well within the stack of any language."""

TEXT_DIGITS = 20
"""Digits on each side of the point that a number in a query's text may have."""

EXPONENT_DIGITS = 2
"""Digits of the exponent of a number in a query's text."""

ERRORS = 100
"""Errors of one payload that are named; the others are counted."""
