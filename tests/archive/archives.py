"""Archives with what is to be found planted in them. The same number always makes the same one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from typing import Any

from portone_v1.testing import payment_response

CANARY = "CaNaRy"
_KINDS = (("html5_inicis", "card"), ("kcp", "card"), ("kakaopay", "point"), ("tosspay", "trans"))
_DAY = 86_400
_NEW_YEAR = int(datetime(2026, 1, 2, tzinfo=UTC).timestamp())


def responses(number: int) -> Iterator[dict[str, Any]]:
    """Payments of half a year; kcp sends less of the card from March on, and others new things."""
    random = Random(number)  # noqa: S311 - nothing is kept secret
    made = [payment_response(provider=p, method=m, outcome="paid") for p, m in _KINDS]
    for order in range(number):
        month = random.randrange(6)
        payload = dict(random.choice(made))
        payload |= {
            "merchant_uid": f"{CANARY}_{order}",
            "imp_uid": f"imp_{order:012}",
            "buyer_tel": f"{CANARY}-010",
            "paid_amount": random.randrange(1, 10**6),
            "paid_at": _NEW_YEAR + (month * 30 + random.randrange(25)) * _DAY,
        }
        if payload["pg_provider"] == "kcp" and month >= 2:
            del payload["card_number"], payload["card_name"]
        if order % 50 == 0:
            payload["pay_method"] = "zz_unknown"
        if order % 50 == 1:
            payload |= {"pay_method": f"{CANARY} code", f"{CANARY}_{order}": CANARY}
        if order % 50 == 2:
            payload["zz_new_key"] = CANARY
        yield payload


def whole_lines(number: int) -> list[bytes]:
    """Their JSON."""
    return [json.dumps(one, ensure_ascii=False).encode() for one in responses(number)]


def lines(number: int) -> list[bytes]:
    """Their JSON, a line of a thousand broken."""
    return [t[:-9] if order % 1000 == 3 else t for order, t in enumerate(whole_lines(number))]
