"""What every peer needs: the fields, and conversions that no library has of its own.

Only the times of the package are used besides its code tables, so that every side converts alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from portone_v1 import _values as kinds
from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
    UnknownCode,
)
from portone_v1._limits import LAST_SECOND
from portone_v1._spec import FIELDS as SPEC_FIELDS
from portone_v1._times import UTC, local_time
from portone_v1._values import Kind


def _fields(kind: Kind, *, nullable: bool) -> tuple[str, ...]:
    """Those that are read in one way, with what the spec adds to them."""
    found = (f.name for f in SPEC_FIELDS.values() if f.kind is kind and f.nullable is nullable)
    return tuple(dict.fromkeys(found))


# An absent key gives None everywhere; null is refused where it was neither documented nor seen.
TEXT: Final = ("merchant_uid", *_fields(kinds.TEXT, nullable=False))
NULLABLE_TEXT: Final = _fields(kinds.TEXT, nullable=True)
JSON_VALUES: Final = _fields(kinds.JSON, nullable=True)
CODES: Final[Mapping[str, Mapping[str, Any]]] = {
    "pay_method": PAY_METHOD_CODES,
    "status": STATUS_CODES,
    "pg_provider": PG_PROVIDER_CODES,
}
NULLABLE_CODES: Final[Mapping[str, Mapping[str, Any]]] = {"emb_pg_provider": EMB_PG_PROVIDER_CODES}
OTHERS: Final = ("success", "paid_amount", "paid_at", "vbank_date", "card_quota")
FIELDS: Final = frozenset((*TEXT, *NULLABLE_TEXT, *CODES, *NULLABLE_CODES, *JSON_VALUES, *OTHERS))
KNOWN_KEYS: Final = FIELDS | {"imp_success"}


def open_code(table: Mapping[str, Any]) -> Callable[[str], Any]:
    """A function from text to the member of a code table, or to an UnknownCode."""
    return lambda text: table.get(text) or UnknownCode(text)


def instant(seconds: int) -> datetime | None:
    """The time that `paid_at` says; 0 says none."""
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def deadline(value: str | int) -> datetime | None:
    """The time that `vbank_date` says, be it Korean local text or seconds."""
    if not isinstance(value, str):
        return instant(value)
    time = local_time(value)
    if time is None and value:
        raise ValueError("not a local time")
    return time


def exact(number: float) -> int | Decimal:
    """The decimal that the JSON text of a float had; 1.0 is 1."""
    decimal = Decimal(repr(number))
    return int(decimal) if decimal == decimal.to_integral_value() else decimal


def success_renamed(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    """The payload with `success`, for libraries in which a field has but one name."""
    if "imp_success" not in payload:
        return payload
    renamed = dict(payload)
    renamed["success"] = renamed.pop("imp_success")
    return renamed


# Strict readers, for libraries that coerce or do not look.


def text(value: object) -> str:
    """Text and nothing else."""
    if type(value) is not str:
        raise TypeError("expected text")
    return value


def integer(value: object) -> int:
    """A whole number that is no boolean."""
    if type(value) is not int:
        raise TypeError("expected an integer")
    return value


def boolean(value: object) -> bool:
    """True or False and nothing else."""
    if value is not True and value is not False:
        raise TypeError("expected a boolean")
    return value


def amount(value: object) -> int | Decimal:
    """An exact number."""
    return exact(value) if type(value) is float else integer(value)


def seconds(value: object) -> datetime | None:
    """The time that whole seconds say."""
    number = integer(value)
    if not 0 <= number <= LAST_SECOND:
        raise ValueError("out of range")
    return instant(number)


def local_time_or_seconds(value: object) -> datetime | None:
    """The time that Korean local text or whole seconds say."""
    return deadline(value) if type(value) is str else seconds(value)


def json_value(value: object) -> Any:
    """A JSON value, copied."""
    if value is None or type(value) in (str, int, bool, float):
        return value
    if type(value) is list:
        return [json_value(item) for item in value]
    if type(value) is dict:
        return {text(key): json_value(item) for key, item in value.items()}
    raise TypeError("expected a JSON value")


def unknown_keys(payload: Mapping[str, Any]) -> dict[str, Any]:
    """The keys that are no fields, with their values."""
    return {key: json_value(value) for key, value in payload.items() if key not in KNOWN_KEYS}
