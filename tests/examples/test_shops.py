"""The examples keep their promise in the real frameworks: no order is paid on a browser's word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from examples.checkout import Order
from tests.examples.shops import NAMES, Shop, shop

IMP_UID = "imp_036925814703"
ORDER = "order_051"
PAID = {"success": True, "imp_uid": IMP_UID, "merchant_uid": ORDER, "status": "paid"}
CALLBACK = {**PAID, "paid_at": 1663830096, "paid_amount": 100, "buyer_email": "buyer@example.com"}
PAYMENT = {
    "imp_uid": IMP_UID,
    "merchant_uid": ORDER,
    "amount": 100,
    "currency": "KRW",
    "status": "paid",
    "pay_method": "card",
}

# Starlette's test client takes either library, and prefers the one that few have installed yet.
pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx` with `starlette.testclient`")


class PortOne:
    """Stands for the REST API: knows payments, and remembers what it was asked."""

    def __init__(self) -> None:
        self.payments: dict[str, dict[str, Any]] = {IMP_UID: {**PAYMENT}}
        self.asked: list[str] = []
        self.down = False

    def __call__(self, imp_uid: str) -> dict[str, Any] | None:
        self.asked.append(imp_uid)
        if self.down:
            raise TimeoutError("the reply took too long")
        return self.payments.get(imp_uid)

    def says(self, **differently: Any) -> None:
        self.payments[IMP_UID].update(differently)


@pytest.fixture(params=[pytest.param(n, marks=pytest.mark.needs(n)) for n in NAMES])
def a_shop(request: pytest.FixtureRequest) -> Shop:
    return shop(request.param)


@pytest.fixture
def portone(a_shop: Shop, monkeypatch: pytest.MonkeyPatch) -> PortOne:
    portone = PortOne()
    monkeypatch.setattr(a_shop.module, "ask", portone)
    return portone


@pytest.fixture
def order(a_shop: Shop) -> Iterator[Order]:
    order = Order(100)
    a_shop.module.orders[ORDER] = order
    yield order
    a_shop.module.orders.clear()


def post(a_shop: Shop, **changes: Any) -> tuple[int, Any]:
    reply = a_shop.post(json.dumps({**CALLBACK, **changes}))
    return reply.status, json.loads(reply.text)


def test_a_payment_that_portone_confirms_is_paid(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    assert post(a_shop) == (200, {"result": "paid", "message": None})
    assert order.state == "paid"
    assert portone.asked == [IMP_UID]


def test_a_redirect_is_confirmed_and_leads_to_an_address_without_identifiers(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    reply = a_shop.get(f"coupon=7&imp_uid={IMP_UID}&merchant_uid={ORDER}&imp_success=true")

    assert (reply.status in (302, 303), reply.location) == (True, "/checkout/paid")
    assert order.state == "paid"


def test_what_only_the_browser_calls_paid_is_not(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    portone.says(status="ready")

    assert post(a_shop)[1]["result"] == "open"
    assert order.state == "open"


def test_a_virtual_account_waits_for_its_deposit(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    portone.says(status="ready", pay_method="vbank")

    assert post(a_shop, status="ready", pay_method="vbank", vbank_num="1")[1]["result"] == (
        "awaiting_deposit"
    )
    assert order.state == "awaiting_deposit"


def test_identifiers_alone_are_enough_to_ask(a_shop: Shop, portone: PortOne, order: Order) -> None:
    body = json.dumps({"imp_uid": IMP_UID, "merchant_uid": ORDER})

    assert json.loads(a_shop.post(body).text)["result"] == "paid"
    assert order.state == "paid"


def test_a_failure_is_told_with_its_message_and_leaves_the_order_open(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    body = {"success": False, "imp_uid": IMP_UID, "merchant_uid": ORDER, "error_msg": "사용자 취소"}

    reply = a_shop.post(json.dumps(body))

    assert (reply.status, json.loads(reply.text)) == (
        200,
        {"result": "failed", "message": "사용자 취소"},
    )
    assert order.state == "open"
    assert portone.asked == []


def test_a_cancel_that_the_mobile_sdk_made_has_no_identifiers(
    a_shop: Shop, portone: PortOne
) -> None:
    reply = a_shop.get("imp_success=false&error_code=IAMPORT_CORDOVA")

    assert reply.location == "/checkout/failed"


def test_an_order_number_that_comes_twice_is_the_one_that_portone_names(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    query = f"imp_uid={IMP_UID}&merchant_uid=order_050&merchant_uid={ORDER}"

    assert a_shop.get(query).location == "/checkout/paid"
    assert order.state == "paid"


def test_a_redirect_without_an_order_number_is_that_of_the_payment(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    assert a_shop.get(f"imp_uid={IMP_UID}&imp_success=true").location == "/checkout/paid"
    assert order.state == "paid"


@pytest.mark.parametrize(
    "payment",
    [
        {"amount": 1},
        {"amount": Decimal("100.01")},
        {"currency": "JPY"},
        {"merchant_uid": "order_of_another_buyer"},
    ],
    ids=["less", "a cent more", "another currency", "another order"],
)
def test_a_payment_of_something_else_is_a_mismatch(
    a_shop: Shop, portone: PortOne, order: Order, payment: dict[str, Any]
) -> None:
    portone.says(**payment)

    assert post(a_shop) == (409, {"result": "mismatch", "message": None})
    assert order.state == "open"


def test_the_payment_of_one_order_does_not_pay_another(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    a_shop.module.orders["order_052"] = other = Order(100)

    assert post(a_shop, merchant_uid="order_052")[0] == 409
    assert (order.state, other.state) == ("open", "open")


def test_an_unknown_payment_is_a_mismatch(a_shop: Shop, portone: PortOne, order: Order) -> None:
    assert post(a_shop, imp_uid="imp_000000000000")[0] == 409
    assert order.state == "open"


def test_a_failed_attempt_reported_late_does_not_undo_a_payment(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    post(a_shop)
    portone.payments["imp_earlier"] = {**PAYMENT, "status": "failed"}

    assert post(a_shop, imp_uid="imp_earlier")[1]["result"] == "paid"
    assert order.state == "paid"


@pytest.mark.parametrize("status", ["failed", "cancelled"])
def test_what_portone_calls_failed_is_not_paid(
    a_shop: Shop, portone: PortOne, order: Order, status: str
) -> None:
    portone.says(status=status)

    assert post(a_shop)[1]["result"] == "failed"
    assert order.state == "failed"


@pytest.mark.parametrize(
    "changes", [{"success": "false"}, {"paid_amount": "100"}, {"imp_uid": None}]
)
def test_what_is_no_response_is_refused_without_giving_anything_away(
    a_shop: Shop, portone: PortOne, caplog: pytest.LogCaptureFixture, changes: dict[str, Any]
) -> None:
    assert post(a_shop, **changes) == (400, {"error": "not a payment response"})
    assert next(iter(changes)) in caplog.text
    assert "buyer@example.com" not in caplog.text


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"paid"', "\x00"])
def test_what_is_no_object_is_the_clients_fault(a_shop: Shop, body: str) -> None:
    assert 400 <= a_shop.post(body).status < 500


def test_a_query_that_says_nothing_is_refused(a_shop: Shop) -> None:
    assert a_shop.get("page=2").status == 400


def test_while_portone_cannot_be_asked_nothing_is_decided(
    a_shop: Shop, portone: PortOne, order: Order
) -> None:
    portone.down = True

    assert post(a_shop) == (503, {"error": "the payment cannot be confirmed yet"})
    assert a_shop.get(f"imp_uid={IMP_UID}&merchant_uid={ORDER}").status == 503
    assert order.state == "open"
