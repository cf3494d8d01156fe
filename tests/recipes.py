"""Runs the shops in Node.js, Java and PHP against a PortOne of its own: `python -m tests.recipes`.

Each is asked the same over HTTP. A language whose tools are not installed is skipped with a word.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from urllib.parse import urlencode

from tests.project import ROOT

EXAMPLES = ROOT / "examples"
_SECONDS = 30
_PAID = {"merchant_uid": "order_051", "amount": 100, "currency": "KRW", "status": "paid"}
PAYMENTS: Mapping[str, Mapping[str, Any]] = {
    "imp_paid": {**_PAID, "pay_method": "card"},
    "imp_account": {
        **_PAID,
        "merchant_uid": "order_052",
        "status": "ready",
        "pay_method": "vbank",
    },
    "imp_failed": {
        **_PAID,
        "merchant_uid": "order_053",
        "status": "failed",
        "pay_method": "card",
    },
    "imp_small": {**_PAID, "amount": 1, "pay_method": "card"},
    "imp_yen": {**_PAID, "currency": "JPY", "pay_method": "card"},
    "imp_nobodys": {**_PAID, "merchant_uid": "order_999", "pay_method": "card"},
}


class Case(NamedTuple):
    """What a browser sends, and what the shop answers."""

    what: str
    sent: Any
    status: int
    result: str = ""


def _reported(imp_uid: str | None, order: str = "order_051", **more: Any) -> dict[str, Any]:
    return {"imp_uid": imp_uid, "merchant_uid": order, **more}


CALLBACKS = (
    Case("a payment", _reported("imp_paid", success=True, status="paid"), 200, "paid"),
    Case("new module", _reported("imp_paid"), 200, "paid"),
    Case("account issued", _reported("imp_account", "order_052"), 200, "awaiting_deposit"),
    Case("a cancel", _reported("imp_failed", "order_053", success=False), 200, "failed"),
    Case("before the window", _reported(None, success=False, error_code="F1002"), 200, "failed"),
    Case("less money", _reported("imp_small", success=True), 409, "mismatch"),
    Case("another currency", _reported("imp_yen", success=True), 409, "mismatch"),
    Case("another's order", _reported("imp_nobodys"), 409, "mismatch"),
    Case("another order", _reported("imp_paid", "order_052"), 409, "mismatch"),
    Case("no such payment", _reported("imp_unknown"), 409, "mismatch"),
    Case("an address", _reported("../users/getToken"), 409, "mismatch"),
    Case("no JSON", "imp_uid=imp_paid", 400),
    Case("a list", [1], 400),
    Case("PortOne is down", _reported("imp_down"), 503),
)
REDIRECTS = (
    Case("a success", {**_reported("imp_paid"), "imp_success": "true"}, 303, "paid"),
    Case("a lie", {**_reported("imp_small"), "imp_success": "true"}, 303, "mismatch"),
    Case(
        "a failure",
        {**_reported("imp_failed", "order_053"), "imp_success": "false"},
        303,
        "failed",
    ),
    Case("own parameters", {"coupon": "1", **_reported("imp_paid")}, 303, "paid"),
    Case("PortOne is down", _reported("imp_down"), 503),
)


class PortOne(BaseHTTPRequestHandler):
    """The two calls of the REST API that a shop makes."""

    def do_POST(self) -> None:
        """A token for the right keys."""
        keys = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        is_right = keys == {"imp_key": "key", "imp_secret": "secret"}
        self._answer(200 if is_right else 401, {"access_token": "token"})

    def do_GET(self) -> None:
        """A payment, for who has a token."""
        number = self.path.removeprefix("/payments/")
        if number == "imp_down" or self.headers["Authorization"] != "token":
            self._answer(500, None)
        elif number in PAYMENTS:
            self._answer(200, PAYMENTS[number])
        else:
            self._answer(404, None)

    def _answer(self, status: int, response: Mapping[str, Any] | None) -> None:
        body = json.dumps({"code": 0, "message": None, "response": response}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base
        """Say nothing."""


def _node(folder: Path) -> Sequence[str] | str:
    if shutil.which("node") is None:
        return "Node.js"
    shutil.copytree(ROOT / "generated/typescript", folder / "node_modules/portone-v1")
    shutil.copy(EXAMPLES / "node/shop.mjs", folder)
    return ["node", "shop.mjs"]


def _java(_folder: Path) -> Sequence[str] | str:
    gson = Path("/usr/share/java/gson.jar")
    if shutil.which("javac") is None or not gson.is_file():
        return "a JDK and Gson (Debian: default-jdk-headless libgoogle-gson-java)"
    return ["java", "-cp", str(gson), str(EXAMPLES / "java/Shop.java")]


def _php(_folder: Path) -> Sequence[str] | str:
    if shutil.which("php") is None:
        return "PHP (Debian: php-cli)"
    return ["php", "-S", "127.0.0.1:{port}", str(EXAMPLES / "php/shop.php")]


LANGUAGES = {"Node.js": _node, "Java": _java, "PHP": _php}


def main() -> int:
    """Try every language, and say what each did otherwise than expected."""
    wrong = 0
    for name, command_of in LANGUAGES.items():
        with TemporaryDirectory() as folder:
            command = command_of(Path(folder))
            if isinstance(command, str):
                print(f"{name}: skipped, not installed: {command}")
                continue
            with _serving(command, folder) as port:
                found = list(_faults(port))
        print(
            "\n".join([f"{name}: {len(CALLBACKS + REDIRECTS)} cases, {len(found)} wrong", *found])
        )
        wrong += len(found)
    return int(wrong > 0)


@contextmanager
def _serving(command: Sequence[str], folder: str) -> Iterator[int]:
    port = _free_port()
    with ThreadingHTTPServer(("127.0.0.1", 0), PortOne) as portone:
        threading.Thread(target=portone.serve_forever, daemon=True).start()
        environment = {
            **os.environ,
            "PORT": str(port),
            "PORTONE_API": f"http://127.0.0.1:{portone.server_port}",
            "PORTONE_KEY": "key",
            "PORTONE_SECRET": "secret",
        }
        shop = subprocess.Popen(
            [part.format(port=port) for part in command],
            cwd=folder,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port, shop)
            yield port
        finally:
            shop.terminate()
            shop.wait()
            portone.shutdown()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def _wait_for(port: int, shop: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until and shop.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the shop does not listen (exit code {shop.poll()})")


def _faults(port: int) -> Iterator[str]:
    for case in CALLBACKS:
        body = case.sent if isinstance(case.sent, str) else json.dumps(case.sent)
        status, text, _ = _asked(port, "POST", "/payments/callback", body)
        result = json.loads(text).get("result", "") if text else ""
        if (status, result) != (case.status, case.result):
            yield f"  callback, {case.what}: {status} {result}, not {case.status} {case.result}"
    for case in REDIRECTS:
        query = urlencode(case.sent)
        status, _, place = _asked(port, "GET", f"/payments/redirect?{query}", None)
        if (status, place.removeprefix("/checkout/")) != (case.status, case.result):
            yield f"  redirect, {case.what}: {status} {place}, not {case.status} {case.result}"


def _asked(port: int, method: str, path: str, body: str | None) -> tuple[int, str, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=_SECONDS)
    connection.request(method, path, body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    found = answer.status, answer.read().decode(), answer.getheader("Location", "")
    connection.close()
    return found


if __name__ == "__main__":
    sys.exit(main())
