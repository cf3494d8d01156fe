"""The fake in pages: at every address of the SDK, beside a real one, and in a person's hands."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from portone_v1.testing import fake_portone
from portone_v1.testing.playwright import fake_imp, fake_imp_async

from tests.fake.browsers.serving import wsgi
from tests.nodejs import FOLDER, Node
from tests.project import ROOT
from tests.site.browsing import ARGUMENTS, find_chromium
from tests.today import the_spec

SCRIPT = ROOT / "generated/typescript/fake-script.js"
ADDRESSES = [(a.path.replace("<version>", "1.1.8"), a.module) for a in the_spec().sdk.addresses]
REQUEST = {
    "pg": "kcp",
    "pay_method": "card",
    "merchant_uid": "order-1",
    "amount": 1004,
    "buyer_tel": "010-0000-0000",
}
PAY = "(request) => new Promise((done) => { IMP.init('imp1'); IMP.request_pay(request, done); })"

OPEN = "(request) => { IMP.init('imp1'); IMP.request_pay(request, (rsp) => (window.got = rsp)); }"


def page_of(head: str) -> str:
    return f"<!doctype html><html lang='ko'><title>shop</title><head>{head}</head><body></body>"


class Pages:
    """An app of pages by their paths."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def __call__(self, environ: Any, start_response: Any) -> list[bytes]:
        text = self.texts.get(environ["PATH_INFO"], "")
        kind = "text/javascript" if environ["PATH_INFO"].endswith(".js") else "text/html"
        start_response("200 OK", [("Content-Type", f"{kind}; charset=utf-8")])
        return [text.encode()]


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def url(pages: Pages) -> Iterator[str]:
    with wsgi(pages) as url:
        yield url


@pytest.mark.parametrize("device", ["pc"], indirect=True)
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(("address", "module"), ADDRESSES)
def test_every_address_of_the_sdk_brings_the_fake(
    page: Page, pages: Pages, url: str, scheme: str, address: str, module: bool
) -> None:
    where = f"{scheme}://{address}?v=1"
    imported = f"<script type=module>import IMP from '{where}'; window.own = IMP;</script>"
    pages.texts["/"] = page_of(imported if module else f"<script src='{where}'></script>")
    fake = fake_imp(page)
    page.goto(url)
    assert page.evaluate(PAY, REQUEST)["status"] == "paid"
    assert len(fake.payments) == 1


@pytest.mark.parametrize("device", ["pc"], indirect=True)
def test_it_outlives_a_real_script_that_comes_later(page: Page, pages: Pages, url: str) -> None:
    pages.texts["/own.js"] = "window.IMP = { request_pay() { throw new Error('real'); } }; var IMP;"
    scripts = "<script src='https://cdn.iamport.kr/v1/iamport.js'></script>"
    pages.texts["/"] = page_of(f"{scripts}<script src='/own.js'></script>")
    fake_imp(page)
    page.goto(url)
    assert page.evaluate(PAY, REQUEST)["status"] == "paid"


@pytest.mark.parametrize("device", ["pc"], indirect=True)
def test_a_page_tells_a_server_of_its_payments(page: Page, pages: Pages, url: str) -> None:
    pages.texts["/fake.js"] = SCRIPT.read_text(encoding="utf-8")
    portone = fake_portone()
    with portone.served() as server:
        told = f"data-dialog=false data-report='{server}/fake/payments'"
        pages.texts["/"] = page_of(f"<script src='/fake.js' {told}></script>")
        page.goto(url)
        imp_uid = page.evaluate(PAY, REQUEST)["imp_uid"]
    assert portone.payments[imp_uid]["amount"] == 1004


@pytest.fixture
def shown(page: Page, pages: Pages, url: str) -> Page:
    """A page whose script opens the window for people."""
    pages.texts["/fake.js"] = SCRIPT.read_text(encoding="utf-8")
    pages.texts["/"] = page_of("<script src='/fake.js' data-mobile='false'></script>")
    page.goto(url)
    page.evaluate(OPEN, REQUEST)
    return page


def got(page: Page) -> Any:
    page.wait_for_function("window.got !== undefined")
    return page.evaluate("window.got")


def test_a_person_pays_cancels_or_fails_by_a_code(shown: Page) -> None:
    dialog = shown.get_by_role("dialog", name="가짜 결제창")
    expect(dialog).to_contain_text("가짜 IMP다")
    dialog.get_by_label("실패 코드").fill("F0004")
    dialog.get_by_role("button", name="코드와 함께 실패").focus()
    expect(dialog.get_by_role("region", name="보낼 응답")).to_contain_text('"error_code": "F0004"')
    dialog.get_by_role("button", name="코드와 함께 실패").click()
    assert got(shown)["error_code"] == "F0004"
    expect(dialog).to_have_count(0)


def test_the_keyboard_is_enough(shown: Page) -> None:
    expect(shown.get_by_role("button", name="결제", exact=True)).to_be_focused()
    shown.keyboard.press("Enter")
    assert got(shown)["status"] == "paid"


def test_escape_is_a_cancel(shown: Page) -> None:
    shown.keyboard.press("Escape")
    assert got(shown)["success"] is False


def test_closing_brings_nothing(shown: Page) -> None:
    shown.get_by_role("button", name="응답 없이 닫기").click()
    shown.wait_for_timeout(200)
    assert shown.evaluate("window.got === undefined")


def test_the_window_is_accessible(shown: Page, node: Node) -> None:
    axe = (FOLDER / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    shown.evaluate(axe)
    found = shown.evaluate("axe.run('fake-imp').then(({ violations }) => violations)")
    assert json.dumps([(v["id"], v["help"]) for v in found]) == "[]"


def test_the_async_api_is_served_alike() -> None:
    async def paid() -> int:
        from playwright.async_api import async_playwright

        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=find_chromium(), args=list(ARGUMENTS)
            )
            page = await browser.new_page()
            fake = await fake_imp_async(page)
            await page.set_content(
                page_of("<script src='https://cdn.iamport.kr/v1/iamport.js'></script>")
            )
            await page.wait_for_function("window.IMP")
            await page.evaluate(PAY, REQUEST)
            return len(fake.payments)

    # Not where the sync API runs a loop already.
    results: list[int] = []
    thread = threading.Thread(target=lambda: results.append(asyncio.run(paid())))
    thread.start()
    thread.join()
    assert results == [1]
