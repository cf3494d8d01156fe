# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""A response without its personal values, for logs and for whoever prints it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from portone_v1._errors import kind_of
from portone_v1._masked import counted, masked
from portone_v1._response import NAMES, SENSITIVE, PaymentResponse


def redacted(response: PaymentResponse) -> dict[str, Any]:
    """The outcome, the fields that were set, and unknown keys with the kinds of their values."""
    names = response.fields_set
    return {
        "outcome": response.outcome.value,
        "fields": {name: _shown(name, response) for name in NAMES if name in names},
        "repeated": {name: list(values) for name, values in response.repeated.items()},
        "extra": {key: kind_of(value) for key, value in response.extra.items()},
    }


def printed(response: PaymentResponse) -> str:
    """What `repr` gives: the outcome, what is there, and how many unknown keys."""
    class_name = type(response).__name__
    if not hasattr(response, "extra"):
        return f"<{class_name} that is not made yet>"
    values = [(name, getattr(response, name)) for name in NAMES]
    shown = [
        f"outcome={response.outcome.value!r}",
        *(f"{n}={masked(v) if n in SENSITIVE else repr(v)}" for n, v in values if v is not None),
        *([f"extra={counted(response.extra)}"] if response.extra else []),
    ]
    return f"{class_name}({', '.join(shown)})"


def _shown(name: str, response: PaymentResponse) -> Any:
    value = getattr(response, name)
    if value is not None and name in SENSITIVE:
        return masked(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return str.__str__(value) if isinstance(value, str) else value
