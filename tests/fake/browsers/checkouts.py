"""A buyer pays in the example shops, on a PC and on a phone, and no order is paid that is not."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from types import ModuleType

import pytest
from playwright.sync_api import Page, expect
from portone_v1.testing import FakePortOne, fake_portone
from portone_v1.testing.playwright import FakeImp, fake_imp

from examples.checkout import Order
from tests.fake.browsers.serving import NAMES, served
from tests.project import ROOT

NUMBER = "order-1"
SHOWN = ROOT / "generator/targets/docs/static/testing"
WORDS = {
    "paid": "결제되었습니다",
    "awaiting_deposit": "입금을 기다립니다",
    "failed": "결제하지 못했습니다",
    "mismatch": "주문과 다른 결제",
}


@pytest.fixture(scope="module", params=NAMES)
def shop(request: pytest.FixtureRequest) -> Iterator[tuple[ModuleType, str]]:
    with served(request.param) as found:
        yield found


@pytest.fixture
def order(shop: tuple[ModuleType, str]) -> Iterator[Order]:
    module, _ = shop
    order = module.orders[NUMBER] = Order(1004)
    yield order
    module.orders.clear()


@pytest.fixture
def portone(shop: tuple[ModuleType, str], monkeypatch: pytest.MonkeyPatch) -> FakePortOne:
    portone = fake_portone()
    monkeypatch.setattr(shop[0], "ask", portone.payment)
    return portone


@pytest.fixture
def fake(page: Page, portone: FakePortOne, order: Order, shop: tuple[ModuleType, str]) -> FakeImp:
    fake = fake_imp(page, portone)
    page.goto(f"{shop[1]}/orders/{NUMBER}")
    return fake


def pay(page: Page, method: str = "card") -> None:
    page.get_by_label("결제수단").select_option(method)
    page.get_by_role("button", name="결제하기").click()


def expect_result(page: Page, device: str, result: str) -> None:
    if device == "phone":
        page.wait_for_url(f"**/checkout/{result}")
    else:
        expect(page.get_by_role("status")).to_contain_text(WORDS[result])


def test_a_payment_is_paid(page: Page, device: str, fake: FakeImp, order: Order) -> None:
    pay(page)
    expect_result(page, device, "paid")
    assert (order.state, fake.payments[0]["amount"]) == ("paid", 1004)
    assert [request["mobile"] for request in fake.requests] == [device == "phone"]


def test_an_account_waits_for_its_deposit_and_the_webhook_tells(
    page: Page, device: str, fake: FakeImp, order: Order, portone: FakePortOne
) -> None:
    pay(page, "vbank")
    expect_result(page, device, "awaiting_deposit")
    assert order.state == "awaiting_deposit"
    imp_uid = fake.payments[0]["imp_uid"]
    assert portone.webhook(imp_uid) == {
        "imp_uid": imp_uid,
        "merchant_uid": NUMBER,
        "status": "ready",
    }


@pytest.mark.parametrize("happened", [{}, {"error_code": "F0004", "error_msg": "한도 초과"}])
def test_a_cancel_and_a_failure_leave_the_order_open(
    page: Page, device: str, fake: FakeImp, order: Order, happened: dict[str, str]
) -> None:
    fake.next(outcome="failed", **happened)
    pay(page)
    expect_result(page, device, "failed")
    assert order.state == "open"


def test_another_amount_than_the_orders_is_a_mismatch(
    page: Page, device: str, fake: FakeImp, order: Order, portone: FakePortOne
) -> None:
    portone.says(amount=1)
    pay(page)
    expect_result(page, device, "mismatch")
    assert order.state == "open"


def test_the_recipe_of_the_docs_does_what_its_name_says(
    page: Page, device: str, order: Order, shop: tuple[ModuleType, str]
) -> None:
    if device == "phone":
        pytest.skip("the recipe reads the page that a callback wrote on")
    module, url = shop
    recipe = runpy.run_path(str(SHOWN / "tampered.py"))["pays_nothing_for_another_amount"]
    before = module.ask
    recipe(page, module, f"{url}/orders/{NUMBER}")
    module.ask = before  # type: ignore[attr-defined]
    assert order.state == "open"


def test_a_closed_window_brings_nothing_and_can_be_opened_again(
    page: Page, device: str, fake: FakeImp, order: Order
) -> None:
    fake.next(outcome="closed")
    pay(page)
    page.wait_for_timeout(200)
    assert (order.state, page.url.rpartition("/")[2]) == ("open", NUMBER)
    pay(page)
    expect_result(page, device, "paid")


def test_a_callback_that_comes_twice_pays_once(
    page: Page, device: str, fake: FakeImp, order: Order
) -> None:
    fake.next(answers=2)
    pay(page)
    expect_result(page, device, "paid")
    assert order.state == "paid"


def test_a_window_that_did_not_open_is_a_failure(
    page: Page, device: str, fake: FakeImp, order: Order
) -> None:
    fake.next(outcome="refused")
    pay(page)
    # Where there is a callback it is called on a phone, too.
    expect(page.get_by_role("status")).to_contain_text(WORDS["failed"])
    assert (order.state, fake.payments) == ("open", [])
