"""The example shops behind one face, each driven by its framework's own test client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

NAMES = ("django", "fastapi", "flask")


@dataclass(frozen=True)
class Reply:
    """What a shop answered."""

    status: int
    text: str
    location: str | None


@dataclass(frozen=True)
class Shop:
    """A shop, and how to talk to it."""

    module: ModuleType
    post: Callable[[str], Reply]
    """Post a body of JSON to the callback."""
    get: Callable[[str], Reply]
    """Return from a redirect with a query."""


def shop(name: str) -> Shop:
    """The shop of that framework."""
    found: Shop = {"django": _django, "fastapi": _fastapi, "flask": _flask}[name]()
    return found


def _django() -> Shop:
    settings = import_module("django.conf").settings
    if not settings.configured:  # as it is where another test has asked Django for something
        settings.configure()
    settings.ROOT_URLCONF, settings.ALLOWED_HOSTS = "examples.django_shop", ["testserver"]
    import_module("django").setup()
    client = import_module("django.test").Client()

    def reply(response: Any) -> Reply:
        return Reply(response.status_code, response.content.decode(), response.get("Location"))

    return Shop(
        import_module("examples.django_shop"),
        lambda body: reply(
            client.post("/payments/callback", body, content_type="application/json")
        ),
        lambda query: reply(client.get(f"/payments/redirect?{query}")),
    )


def _fastapi() -> Shop:
    module = import_module("examples.fastapi_shop")
    client = import_module("fastapi.testclient").TestClient(module.app, follow_redirects=False)

    def reply(response: Any) -> Reply:
        return Reply(response.status_code, response.text, response.headers.get("location"))

    headers = {"content-type": "application/json"}
    return Shop(
        module,
        lambda body: reply(client.post("/payments/callback", content=body, headers=headers)),
        lambda query: reply(client.get(f"/payments/redirect?{query}")),
    )


def _flask() -> Shop:
    module = import_module("examples.flask_shop")
    client = module.app.test_client()

    def reply(response: Any) -> Reply:
        return Reply(response.status_code, response.text, response.headers.get("Location"))

    return Shop(
        module,
        lambda body: reply(
            client.post("/payments/callback", data=body, content_type="application/json")
        ),
        lambda query: reply(client.get(f"/payments/redirect?{query}")),
    )
