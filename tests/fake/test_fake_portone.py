"""fake_portone answers what a shop asks of PortOne, and tells lies where a test wants them."""

from __future__ import annotations

import asyncio
import json
import runpy
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server

import pytest
from portone_v1.testing import FakePortOne, fake_portone

from tests.project import ROOT

PAYMENT = {
    "imp_uid": "imp_036925814703",
    "merchant_uid": "order-1",
    "amount": 14.2,
    "currency": "USD",
    "status": "paid",
    "pay_method": "card",
    "pg_provider": "kcp",
    "paid_at": 1663830096,
}
HOST = "https://api.iamport.kr"


@pytest.fixture
def portone() -> FakePortOne:
    portone = fake_portone()
    portone.learn({**PAYMENT, "buyer_name": "홍길동"})
    return portone


Ask = Callable[[str, str, dict[str, str]], tuple[int, Any]]


def by_transport(portone: FakePortOne) -> Ask:
    httpx = pytest.importorskip("httpx")
    return by_client(httpx.Client(base_url=HOST, transport=portone.httpx_transport()))


def by_wsgi(portone: FakePortOne) -> Ask:
    httpx = pytest.importorskip("httpx")
    return by_client(httpx.Client(base_url=HOST, transport=httpx.WSGITransport(app=portone)))


def by_client(client: Any) -> Ask:
    def ask(method: str, path: str, headers: dict[str, str]) -> tuple[int, Any]:
        reply = client.request(method, path, headers=headers)
        return reply.status_code, reply.json()

    return ask


def by_asgi(portone: FakePortOne) -> Ask:
    httpx = pytest.importorskip("httpx")

    def ask(method: str, path: str, headers: dict[str, str]) -> tuple[int, Any]:
        async def asked() -> tuple[int, Any]:
            transport = httpx.ASGITransport(app=portone.asgi)
            async with httpx.AsyncClient(base_url=HOST, transport=transport) as client:
                reply = await client.request(method, path, headers=headers)
                return reply.status_code, reply.json()

        return asyncio.run(asked())

    return ask


def by_requests(portone: FakePortOne) -> Ask:
    requests = pytest.importorskip("requests")
    session = requests.Session()
    session.mount(HOST, portone.requests_adapter())

    def ask(method: str, path: str, headers: dict[str, str]) -> tuple[int, Any]:
        reply = session.request(method, HOST + path, headers=headers)
        return reply.status_code, reply.json()

    return ask


@pytest.fixture(params=[by_transport, by_wsgi, by_asgi, by_requests])
def ask(request: pytest.FixtureRequest, portone: FakePortOne) -> Ask:
    made: Ask = request.param(portone)
    return made


def authorized(ask: Ask) -> dict[str, str]:
    status, body = ask("POST", "/users/getToken", {})
    assert status == 200
    return {"Authorization": body["response"]["access_token"]}


def test_a_payment_is_told_to_who_has_a_token_and_no_more_than_a_shop_compares(ask: Ask) -> None:
    path = f"/payments/{PAYMENT['imp_uid']}"

    assert ask("GET", path, {})[0] == 401
    assert ask("GET", path, authorized(ask)) == (
        200,
        {"code": 0, "message": None, "response": PAYMENT},
    )


def test_a_payment_that_it_does_not_know_is_not_found(ask: Ask) -> None:
    status, body = ask("GET", "/payments/imp_000000000000", authorized(ask))
    assert (status, body["response"]) == (404, None)


def test_it_may_be_down(ask: Ask, portone: FakePortOne) -> None:
    portone.down = True
    assert ask("GET", f"/payments/{PAYMENT['imp_uid']}", authorized(ask))[0] == 503


def test_it_says_otherwise_until_it_tells_the_truth_again(portone: FakePortOne) -> None:
    imp_uid = str(PAYMENT["imp_uid"])
    portone.says(amount=1, merchant_uid="order-2")
    told = portone.payment(imp_uid)
    assert told is not None
    assert (told["amount"], told["merchant_uid"]) == (1, "order-2")
    portone.says()
    assert portone.payment(imp_uid) == PAYMENT
    assert portone.asked == [imp_uid, imp_uid]


def test_a_page_tells_of_a_payment_by_http(portone: FakePortOne) -> None:
    payment = {**PAYMENT, "imp_uid": "imp_1"}
    assert portone.answer("OPTIONS", "/fake/payments")[0] == 204
    assert portone.answer("POST", "/fake/payments", body=json.dumps(payment).encode())[0] == 204
    assert portone.payment("imp_1") == payment


@contextmanager
def listening(heard: list[tuple[str, bytes]]) -> Iterator[str]:
    def app(environ: Any, start_response: Any) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        heard.append((environ["CONTENT_TYPE"], body))
        start_response("200 OK", [])
        return [b""]

    with make_server("127.0.0.1", 0, app) as server:
        threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/webhook"
        server.shutdown()


def test_the_webhook_comes_as_json_or_as_a_form_as_often_as_asked(portone: FakePortOne) -> None:
    heard: list[tuple[str, bytes]] = []
    imp_uid = str(PAYMENT["imp_uid"])
    with listening(heard) as url:
        assert portone.send_webhook(url, imp_uid, times=2) == [200, 200]
        portone.send_webhook(url, imp_uid, form=True)
        assert portone.send_webhook(url, imp_uid, times=0) == []
    expected = {name: PAYMENT[name] for name in ("imp_uid", "merchant_uid", "status")}
    assert [json.loads(body) for _, body in heard[:2]] == [expected, expected]
    kind, body = heard[2]
    assert kind == "application/x-www-form-urlencoded"
    assert parse_qs(body.decode()) == {name: [value] for name, value in expected.items()}


def test_no_webhook_tells_of_a_failure(portone: FakePortOne) -> None:
    portone.learn({**PAYMENT, "status": "failed"})
    assert portone.webhook(str(PAYMENT["imp_uid"])) is None
    assert portone.send_webhook("http://127.0.0.1:9/nobody", str(PAYMENT["imp_uid"])) == []


def test_it_can_be_served(portone: FakePortOne) -> None:
    httpx = pytest.importorskip("httpx")
    with portone.served() as url:
        assert httpx.post(f"{url}/users/getToken").status_code == 200


@pytest.mark.needs("httpx", "requests")
def test_the_recipe_of_the_docs_runs(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "generator/targets/docs/static/testing/transports.py"))
    assert capsys.readouterr().out == "200 True <Response [200 OK]>\n"
