"""Has a browser that Playwright drives get a fake of PortOne's SDK, wherever a page loads it from.

    from portone_v1.testing import fake_portone
    from portone_v1.testing.playwright import fake_imp

    portone = fake_portone()
    fake = fake_imp(page, portone)
    fake.next(outcome="failed", error_code="F0004")
    page.goto(checkout)

The shop's pages run unchanged. Playwright itself comes from you: `pip install playwright`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from inspect import isawaitable
from pathlib import Path
from typing import Any, Final, Protocol

from portone_v1.testing._fake_portone import FakePortOne

__all__ = ["FakeImp", "fake_imp", "fake_imp_async"]

_FOLDER: Final = Path(__file__).parent
_BINDING: Final = "__fakeImpTells"
_MODULE: Final = "export const IMP = globalThis.IMP;\nexport default IMP;\n"
_WIRED: Final = """{{ ...{settings},
  decide: ({{ params, provider, method, mobile }}) => {{
    const told = {{ params, provider, method, mobile }};
    return globalThis.{binding}("request", JSON.parse(JSON.stringify(told)));
  }},
  report: (payment) => globalThis.{binding}("payment", payment) }}"""


class Routed(Protocol):
    """A page or a context of Playwright, of its sync or its async API."""

    def expose_binding(self, name: str, callback: Callable[..., Any]) -> Any:
        """Make a function of the test callable in pages."""

    def route(self, url: Any, handler: Callable[..., Any]) -> Any:
        """Answer requests."""


class FakeImp:
    """What a test holds the fake by: what pages asked for, and what happens to it."""

    def __init__(self, portone: FakePortOne | None, options: Mapping[str, Any]) -> None:
        self.requests: list[dict[str, Any]] = []
        self.payments: list[dict[str, Any]] = []
        self._portone = portone
        self._settings = {"anywhere": True, "dialog": False, **options}
        self._queue: list[dict[str, Any]] = []
        self._always: dict[str, Any] = {}

    def next(self, **happening: Any) -> FakeImp:
        """What happens to the next request: `next(outcome="failed", error_code="F0004")`.

        `outcome` is `paid`, `virtual_account_issued`, `failed`, `unconfirmed`, `refused` (no window
        opened) or `closed` (nothing comes). `delay`, `answers`, `via` and `server` are as in the
        package `portone-v1/fake`; every other keyword is a field of the response. A further call is
        about the request after it.
        """
        self._queue.append(happening)
        return self

    def always(self, **happening: Any) -> FakeImp:
        """What happens to every request for which `next` says nothing; all goes well by default."""
        self._always = happening
        return self

    def hear(self, _source: object, kind: str, told: dict[str, Any]) -> dict[str, Any] | None:
        """A page tells of a request, and is told what happens, or of a payment."""
        if kind == "payment":
            self.payments.append(told)
            if self._portone is not None:
                self._portone.learn(told)
            return None
        self.requests.append(told)
        return self._queue.pop(0) if self._queue else self._always

    def script(self, version: str, *, module: bool) -> str:
        """The script that a page gets in place of this version of the SDK."""
        settings = json.dumps({"sdk": version, **self._settings})
        wired = _WIRED.format(settings=settings, binding=_BINDING)
        text = (_FOLDER / "fake.js").read_text(encoding="utf-8")
        return f"globalThis.fakeImpOptions = {wired};\n{text}{_MODULE if module else ''}"


def fake_imp(page: Routed, portone: FakePortOne | None = None, **options: Any) -> FakeImp:
    """Serve the fake to a page, or to all pages of a context, of Playwright's sync API.

    `portone` hears of every payment before the page does. Options are those of `portone-v1/fake`:
    `mobile`, `sdk`, `pg`, `channels`, `language`, `strict`, `seed`. Call it before the page is
    opened.
    """
    fake, _ = _installed(page, portone, options)
    return fake


async def fake_imp_async(
    page: Routed, portone: FakePortOne | None = None, **options: Any
) -> FakeImp:
    """The same for Playwright's async API."""
    fake, under_way = _installed(page, portone, options)
    for each in under_way:
        await each
    return fake


def _installed(
    page: Routed, portone: FakePortOne | None, options: Mapping[str, Any]
) -> tuple[FakeImp, list[Awaitable[Any]]]:
    fake = FakeImp(portone, options)
    done = [page.expose_binding(_BINDING, fake.hear)]
    addresses = json.loads((_FOLDER / "sent.json").read_text(encoding="utf-8"))["addresses"]
    for address in addresses:
        pattern = re.compile(address["pattern"])
        done.append(page.route(pattern, _handler(fake, pattern, address)))
    return fake, [each for each in done if isawaitable(each)]


def _handler(
    fake: FakeImp, pattern: re.Pattern[str], address: Mapping[str, Any]
) -> Callable[[Any], Any]:
    def handle(route: Any) -> Any:
        found = pattern.match(route.request.url)
        version = address["version"] or (found and found[1])
        return route.fulfill(
            content_type="text/javascript; charset=utf-8",
            # A module of another origin is asked for with CORS.
            headers={"access-control-allow-origin": "*"},
            body=fake.script(str(version), module=address["module"]),
        )

    return handle
