from collections.abc import Callable, Mapping
from datetime import timedelta, timezone
from typing import Any

from portone_v1 import Outcome, structure

KST = timezone(timedelta(hours=9))


def deposit_slip(payload: Mapping[str, Any]) -> str | None:
    response = structure(payload)
    if response.outcome is not Outcome.VIRTUAL_ACCOUNT_ISSUED:
        return None
    until = response.vbank_date
    date = until.astimezone(KST).strftime("%Y-%m-%d %H:%M") if until else "-"
    return f"{response.vbank_name} {response.vbank_num} {response.paid_amount} ~{date}"


def deposited(
    webhook: Mapping[str, Any],
    order: Mapping[str, Any],
    ask: Callable[[str], Mapping[str, Any]],
) -> bool:
    payment = ask(webhook["imp_uid"])
    claims = ("merchant_uid", "amount", "currency")
    same = all(payment[name] == order[name] for name in claims)
    return same and payment["status"] == "paid"
