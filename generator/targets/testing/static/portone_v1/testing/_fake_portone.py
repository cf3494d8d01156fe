"""fake_portone: answers a server's question about a payment that the fake of the SDK made."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen
from wsgiref.simple_server import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

    import httpx
    from requests.adapters import HTTPAdapter

LEARNS_AT: Final = "/fake/payments"
"""Where the fake of the SDK tells of a payment: its option `report` is an address of this path."""

_TOKEN: Final = "fake-token"  # noqa: S105 - it opens nothing
# What a shop compares, as the REST API's document has it.
_MEMBERS: Final = (
    *("imp_uid", "merchant_uid", "amount", "currency", "status", "pay_method", "pg_provider"),
    *("paid_at", "vbank_num"),
)
_Answer = tuple[int, Mapping[str, Any] | None]


class FakePortOne:
    """Stands for PortOne's REST API, as far as a shop's verification of a payment asks it.

    It gives a token to anybody, and a payment by its `imp_uid`. It is a WSGI app itself; `asgi` is
    an ASGI app, and `httpx_transport` and `requests_adapter` need no server at all.
    """

    def __init__(self) -> None:
        self.payments: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.down = False
        self._lies: dict[str, Any] = {}

    def learn(self, payment: Mapping[str, Any]) -> None:
        """Know of a payment, by its `imp_uid`: the fake of the SDK tells of it."""
        self.payments[payment["imp_uid"]] = dict(payment)

    def says(self, **differently: Any) -> None:
        """Answer otherwise than it was, from now on: `says(amount=1)`, `says(status="cancelled")`.

        Without anything it tells the truth again.
        """
        self._lies = differently

    def payment(self, imp_uid: str) -> dict[str, Any] | None:
        """What it answers about a payment, or None where there is no such payment.

        Raises:
            OSError: while it is `down`.
        """
        self.asked.append(imp_uid)
        if self.down:
            raise ConnectionError("PortOne cannot be reached")
        if imp_uid not in self.payments:
            return None
        known = {**self.payments[imp_uid], **self._lies}
        return {name: known[name] for name in _MEMBERS if name in known}

    def webhook(self, imp_uid: str) -> dict[str, str] | None:
        """The body of the webhook of a payment; None for a failed one, of which none is sent."""
        payment = self.payments[imp_uid]
        if payment["status"] == "failed":
            return None
        return {name: payment[name] for name in ("imp_uid", "merchant_uid", "status")}

    def send_webhook(
        self, url: str, imp_uid: str, *, form: bool = False, times: int = 1, delay: float = 0
    ) -> list[int]:
        """Post the webhook to an address, as JSON or as a form, late by seconds; and the statuses.

        Raises:
            OSError: if the address does not answer, or refuses.
        """
        body = self.webhook(imp_uid)
        if body is None:
            return []
        kind = "application/x-www-form-urlencoded" if form else "application/json"
        data = (urlencode(body) if form else json.dumps(body)).encode()
        time.sleep(delay)
        request = Request(url, data, {"Content-Type": kind})  # noqa: S310 - the test's own address
        statuses = []
        for _ in range(times):
            with urlopen(request, timeout=10) as reply:  # noqa: S310
                statuses.append(reply.status)
        return statuses

    def answer(
        self, method: str, path: str, authorization: str | None = None, body: bytes = b""
    ) -> _Answer:
        """A status, and the body as JSON; None where there is none."""
        if path == LEARNS_AT and method in ("POST", "OPTIONS"):
            if method == "POST":
                self.learn(json.loads(body))
            return 204, None
        if (method, path) == ("POST", "/users/getToken"):
            now = int(time.time())
            token = {"access_token": _TOKEN, "now": now, "expired_at": now + 1800}
            return 200, {"code": 0, "message": None, "response": token}
        if method != "GET" or not path.startswith("/payments/"):
            return 404, _refusal("The fake knows getToken and payments alone")
        if (authorization or "").removeprefix("Bearer ") != _TOKEN:
            return 401, _refusal("Unauthorized")
        try:
            payment = self.payment(path.removeprefix("/payments/"))
        except OSError as error:
            return 503, _refusal(str(error))
        if payment is None:
            return 404, _refusal("존재하지 않는 결제정보입니다.")
        return 200, {"code": 0, "message": None, "response": payment}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The WSGI app."""
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        status, answer = self.answer(
            environ["REQUEST_METHOD"],
            environ["PATH_INFO"],
            environ.get("HTTP_AUTHORIZATION"),
            body,
        )
        start_response(f"{status} {'OK' if status < 300 else 'No'}", [*_HEADERS.items()])
        return [_encoded(answer)]

    async def asgi(
        self,
        scope: Mapping[str, Any],
        receive: Callable[[], Awaitable[Mapping[str, Any]]],
        send: Callable[[Mapping[str, Any]], Awaitable[None]],
    ) -> None:
        """The ASGI app."""
        if scope["type"] != "http":
            raise ValueError(f"expected http, found {scope['type']}")
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        sent = dict(scope["headers"]).get(b"authorization")
        status, answer = self.answer(scope["method"], scope["path"], sent and sent.decode(), body)
        headers = [(name.lower().encode(), value.encode()) for name, value in _HEADERS.items()]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": _encoded(answer)})

    def httpx_transport(self) -> httpx.MockTransport:
        """For `httpx.Client(transport=…)` and `httpx.AsyncClient(transport=…)`."""
        import httpx

        def handle(request: httpx.Request) -> httpx.Response:
            sent = request.headers.get("authorization")
            status, answer = self.answer(request.method, request.url.path, sent, request.content)
            return httpx.Response(status, headers=_HEADERS, content=_encoded(answer))

        return httpx.MockTransport(handle)

    def requests_adapter(self) -> HTTPAdapter:
        """For `session.mount("https://api.iamport.kr", …)`."""
        from requests import PreparedRequest, Response
        from requests.adapters import HTTPAdapter

        answer_to = self.answer

        class Adapter(HTTPAdapter):
            def send(self, request: PreparedRequest, *_: Any, **__: Any) -> Response:
                body = request.body or b""
                status, answer = answer_to(
                    str(request.method),
                    urlsplit(str(request.url)).path,
                    request.headers.get("Authorization"),
                    body.encode() if isinstance(body, str) else bytes(body),
                )
                response = Response()
                response.status_code, response.url = status, str(request.url)
                response.headers.update(_HEADERS)
                response._content = _encoded(answer)  # as mocks of requests do
                return response

        return Adapter()

    @contextmanager
    def served(self, port: int = 0) -> Iterator[str]:
        """Serve it on this machine while the block runs; yields its address."""
        with make_server("127.0.0.1", port, self, handler_class=_Quiet) as server:
            threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}"
            server.shutdown()


def fake_portone() -> FakePortOne:
    """A new fake of PortOne's REST API, that knows no payment yet."""
    return FakePortOne()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class
        """Say nothing."""


# A page of the shop tells of payments from another origin.
_HEADERS: Final = {
    "Content-Type": "application/json; charset=utf-8",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
}


def _refusal(message: str) -> dict[str, Any]:
    return {"code": -1, "message": message, "response": None}


def _encoded(answer: Mapping[str, Any] | None) -> bytes:
    return b"" if answer is None else json.dumps(answer, ensure_ascii=False, default=str).encode()
