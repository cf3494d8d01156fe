# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What is printed in place of what nobody should read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def masked(value: object) -> str:
    """What is printed of personal data: whether there is any."""
    return "***" if value or value == 0 else repr(value)


def counted(extra: Mapping[str, Any]) -> str:
    """What is printed of unknown keys."""
    return f"<{len(extra)} keys>"
