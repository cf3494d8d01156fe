from collections.abc import Callable, Mapping
from typing import Any

from portone_v1 import Outcome, ResponseError, structure


def confirm(
    payload: Mapping[str, Any],
    order: Mapping[str, Any],
    ask: Callable[[str], Mapping[str, Any]],
) -> str:
    try:
        response = structure(payload)
    except ResponseError:
        return "refused"
    if response.outcome is Outcome.FAILED or response.imp_uid is None:
        return "failed"
    payment = ask(response.imp_uid)
    claims = ("merchant_uid", "amount", "currency")
    if any(payment[name] != order[name] for name in claims):
        return "mismatch"
    return str(payment["status"])
