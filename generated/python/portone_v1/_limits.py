# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The bounds that every binding keeps."""

from __future__ import annotations

from typing import Final

LAST_SECOND: Final = 253_402_300_799
"""9999-12-31 23:59:59 UTC: the last second of a datetime. Milliseconds lie beyond it."""

TOO_LARGE: Final = 10**31
"""A number of that many digits is an attack, not money."""

FLOAT_LIMIT: Final = 9_007_199_254_740_992
"""From here on a binary float does not hold every whole number."""

DEPTH: Final = 100
"""Levels of a JSON value: deeper than any shop sends, and well within Python's own limit."""

TEXT_DIGITS: Final = 20
"""Digits on each side of the point that a number in a query's text may have."""

EXPONENT_DIGITS: Final = 2
"""Digits of the exponent of a number in a query's text."""

ERRORS: Final = 100
"""Problems that an error names; of the rest it says how many they are."""
