"""What became of an order: the part that is the same in every framework.

A payment response is what a browser says. All that `settle` takes from it is the number to ask
PortOne about; whether the order is paid, and which order, PortOne says.
"""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from http.client import HTTPSConnection
from pathlib import Path
from string import Template
from typing import Any, Literal

from portone_v1 import Outcome, PaymentResponse

log = logging.getLogger(__name__)
HOST = "api.iamport.kr"
State = Literal["open", "awaiting_deposit", "paid", "failed"]
Result = State | Literal["mismatch"]

# The seam: a payment by its imp_uid, or None if there is no such payment. Raises OSError where
# PortOne cannot be asked. Tests pass a function of their own.
AskPortOne = Callable[[str], Mapping[str, Any] | None]


@dataclass
class Order:
    """Stands for your table. The amount is what you asked for, not what a browser sends back."""

    amount: int | Decimal
    currency: str = "KRW"
    state: State = "open"


def checkout_page(number: str, order: Order) -> str:
    """The page on which the buyer pays."""
    page = Template(Path(__file__).with_name("checkout.html").read_text(encoding="utf-8"))
    shown = {"order": number, "amount": str(order.amount), "currency": order.currency}
    return page.substitute({name: escape(text) for name, text in shown.items()})


def settle(response: PaymentResponse, orders: Mapping[str, Order], ask: AskPortOne) -> Result:
    """Bring the order up to date, and say what to tell the buyer. `orders` are this buyer's own."""
    if response.outcome is Outcome.FAILED or response.imp_uid is None:
        # Nobody gains by lying about a failure, so there is nothing to ask. The order stays open.
        return "failed"
    # "paid", "virtual account issued" and "unconfirmed" are three claims, and one question.
    payment = ask(response.imp_uid)
    order = orders.get(payment["merchant_uid"]) if payment else None
    if payment is None or order is None or not _agree(response, payment, order):
        # Forged, or meddled with. Money may have moved all the same: have a person look at it.
        log.error("%r is not the payment that was asked for", response.imp_uid)
        return "mismatch"
    # A failed attempt may be reported after a later one was paid: paid stays paid, and refunds
    # come by webhook. With a database, lock the row from here on.
    if order.state != "paid":
        order.state = _state(payment)
    return order.state


def _agree(response: PaymentResponse, payment: Mapping[str, Any], order: Order) -> bool:
    # Some apps join two redirect addresses, and the order's number comes twice; others drop it.
    named = response.repeated.get("merchant_uid", (response.merchant_uid,))
    if response.merchant_uid is not None and payment["merchant_uid"] not in named:
        return False
    # A script in the page can ask for another amount, and for 1,000 in a cheaper currency.
    return (payment["amount"], payment["currency"]) == (order.amount, order.currency)


def _state(payment: Mapping[str, Any]) -> State:
    match payment["status"], payment["pay_method"]:
        case "paid", _:
            return "paid"
        case "ready", "vbank":
            return "awaiting_deposit"
        case (("failed" | "cancelled"), _):
            return "failed"
        case _:
            return "open"  # not decided yet; the webhook will tell


def ask_portone(imp_uid: str) -> Mapping[str, Any] | None:
    """GET /payments/{imp_uid}. A token is good for half an hour, so keep it if you have traffic."""
    # It comes from a browser: nothing may become part of an address that leads elsewhere.
    if not re.fullmatch(r"[\w-]{1,64}", imp_uid, re.ASCII):
        return None
    keys = {"imp_key": os.environ["PORTONE_KEY"], "imp_secret": os.environ["PORTONE_SECRET"]}
    json_type = {"Content-Type": "application/json"}
    token = _call("POST", "/users/getToken", json_type, json.dumps(keys))
    if token is None:
        raise OSError("PortOne gives no token")
    return _call("GET", f"/payments/{imp_uid}", {"Authorization": token["access_token"]})


def _call(
    method: str, path: str, headers: Mapping[str, str], body: str | None = None
) -> dict[str, Any] | None:
    with closing(HTTPSConnection(HOST, timeout=10)) as connection:
        connection.request(method, path, body, headers)
        reply = connection.getresponse()
        if reply.status == 404:
            return None
        if reply.status != 200:
            raise OSError(f"PortOne answers {reply.status}")
        # 14.2 USD is compared with 14.2 USD, so amounts never become binary floats.
        answer: dict[str, Any] = json.load(reply, parse_float=Decimal)["response"]
    return answer
