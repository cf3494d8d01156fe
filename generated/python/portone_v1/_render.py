# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The way out for a response that was made or changed by hand, or that holds JSON containers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from portone_v1._careful import READERS, json_copy
from portone_v1._response import ALIASES, PaymentResponse
from portone_v1._times import local_text


def render(response: PaymentResponse) -> dict[str, Any]:
    """The wire form: keys that arrived in their order, then what was added by hand."""
    arrived = response._wire or {}
    wire: dict[str, Any] = {}
    for key, sent in arrived.items():
        if key in READERS:
            value = getattr(response, ALIASES.get(key, key))
            wire[key] = json_copy(sent) if _says(key, sent, value) else _write(key, value)
        elif key in response.extra:
            wire[key] = json_copy(response.extra[key])
    named = {ALIASES.get(key, key) for key in arrived}
    for name, writer in WRITERS.items():
        value = getattr(response, name)
        if name not in named and value is not None:
            wire[name] = writer(value)
    wire.update({key: json_copy(value) for key, value in response.extra.items() if key not in wire})
    return wire


def _says(key: str, sent: object, value: object) -> bool:
    """Whether what arrived still says what the attribute says."""
    if sent is None:
        return value is None
    meant, _ = READERS[key].read(sent)
    return type(meant) is type(value) and bool(meant == value)


def _write(key: str, value: Any) -> Any:
    return None if value is None else WRITERS[ALIASES.get(key, key)](value)


def _as_it_is(value: object) -> object:
    return json_copy(value)


def _number(value: int | Decimal) -> int | float | Decimal:
    """A JSON number. A Decimal that no float prints exactly stays one, rather than lose digits."""
    if isinstance(value, int):
        return value
    return float(value) if Decimal(repr(float(value))) == value else value


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time must have a time zone, such as datetime.UTC")
    return value


def _seconds(value: datetime) -> int:
    return int(_aware(value).timestamp())


def _local_text(value: datetime) -> str:
    return local_text(_aware(value))


WRITERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "success": _as_it_is,
    "error_code": _as_it_is,
    "error_msg": _as_it_is,
    "imp_uid": _as_it_is,
    "merchant_uid": _as_it_is,
    "pay_method": str.__str__,
    "paid_amount": _number,
    "status": str.__str__,
    "name": _as_it_is,
    "pg_provider": str.__str__,
    "emb_pg_provider": str.__str__,
    "pg_tid": _as_it_is,
    "buyer_name": _as_it_is,
    "buyer_email": _as_it_is,
    "buyer_tel": _as_it_is,
    "buyer_addr": _as_it_is,
    "buyer_postcode": _as_it_is,
    "custom_data": _as_it_is,
    "paid_at": _seconds,
    "receipt_url": _as_it_is,
    "apply_num": _as_it_is,
    "vbank_num": _as_it_is,
    "vbank_name": _as_it_is,
    "vbank_holder": _as_it_is,
    "vbank_date": _local_text,
    "bank_name": _as_it_is,
    "card_name": _as_it_is,
    "card_number": _as_it_is,
    "card_quota": _as_it_is,
    "currency": _as_it_is,
    "pg_type": _as_it_is,
    "request_id": _as_it_is,
    "customer_uid": _as_it_is,
}
