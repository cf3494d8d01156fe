"""The example shops as they are served."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

NAMES = ("django", "fastapi", "flask")


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class
        """Say nothing."""


@contextmanager
def served(name: str) -> Iterator[tuple[ModuleType, str]]:
    """A shop and its address."""
    module, app = _app(name)
    with (_asgi if name == "fastapi" else wsgi)(app) as url:
        yield module, url


def _app(name: str) -> tuple[ModuleType, Any]:
    if name == "django":
        settings = import_module("django.conf").settings
        if not settings.configured:
            settings.configure(
                ROOT_URLCONF="examples.django_shop",
                ALLOWED_HOSTS=["127.0.0.1"],
                SECRET_KEY="no secret",  # noqa: S106 - of a test
                MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
            )
            import_module("django").setup()
        app = import_module("django.core.wsgi").get_wsgi_application()
        return import_module("examples.django_shop"), app
    module = import_module(f"examples.{name}_shop")
    return module, module.app


@contextmanager
def wsgi(app: Any) -> Iterator[str]:
    """Serve a WSGI app on this machine."""
    with make_server("127.0.0.1", 0, app, handler_class=_Quiet) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def _asgi(app: Any) -> Iterator[str]:
    uvicorn = import_module("uvicorn")
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()
