"""The call that the shops' tests replace: what it asks the REST API, and what comes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar

import pytest

from examples import checkout


class RestApi(BaseHTTPRequestHandler):
    """Knows one payment and one token."""

    seen: ClassVar[list[tuple[str, str | None]]] = []
    replies: ClassVar[dict[str, tuple[int, bytes]]] = {}

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.seen.append((f"{self.command} {self.path}", self.headers.get("Authorization")))
        status, body = self.replies.get(self.path, (404, b'{"code":1,"response":null}'))
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer  # noqa: N815 - the names that the base class looks for

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class
        """Keep quiet."""


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[RestApi]]:
    RestApi.seen.clear()
    token = json.dumps({"code": 0, "response": {"access_token": "a-token"}}).encode()
    payment = b'{"code":0,"response":{"imp_uid":"imp_1","amount":14.2}}'
    RestApi.replies = {"/users/getToken": (200, token), "/payments/imp_1": (200, payment)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), RestApi)
    Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    monkeypatch.setattr(checkout, "HOST", f"127.0.0.1:{server.server_port}")
    monkeypatch.setattr(checkout, "HTTPSConnection", HTTPConnection)
    monkeypatch.setenv("PORTONE_KEY", "a-key")
    monkeypatch.setenv("PORTONE_SECRET", "a-secret")
    yield RestApi
    server.shutdown()
    server.server_close()


def test_a_payment_comes_with_its_exact_amount(api: type[RestApi]) -> None:
    assert checkout.ask_portone("imp_1") == {"imp_uid": "imp_1", "amount": Decimal("14.2")}
    assert api.seen == [("POST /users/getToken", None), ("GET /payments/imp_1", "a-token")]


def test_a_payment_that_portone_does_not_know_is_none(api: type[RestApi]) -> None:
    assert checkout.ask_portone("imp_2") is None


@pytest.mark.parametrize("imp_uid", ["../users/getToken", "imp_1?x=1", "", "imp_1\r\nX: y", "임"])
def test_what_is_no_identifier_never_reaches_an_address(api: type[RestApi], imp_uid: str) -> None:
    assert checkout.ask_portone(imp_uid) is None
    assert api.seen == []


@pytest.mark.parametrize("path", ["/users/getToken", "/payments/imp_1"])
@pytest.mark.parametrize("status", [401, 500])
def test_an_answer_that_is_none_is_an_oserror(api: type[RestApi], path: str, status: int) -> None:
    api.replies[path] = (status, b"sorry")

    with pytest.raises(OSError, match=f"PortOne answers {status}"):
        checkout.ask_portone("imp_1")


def test_without_a_token_nothing_is_asked(api: type[RestApi]) -> None:
    del api.replies["/users/getToken"]

    with pytest.raises(OSError, match="no token"):
        checkout.ask_portone("imp_1")
