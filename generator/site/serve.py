"""The built site on this machine, built again whenever what it is made of changes."""

import mimetypes
import subprocess
import sys
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_PORT = 8000
_MADE_OF = ("spec", "generator", "docs", "examples")
_SECONDS = 1.0

# Whatever this machine says of them: a browser runs no module of another type.
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("image/svg+xml", ".svg")


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder that only this machine reaches. Port 0 is any that is free."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(folder)))


def serve(root: Path, folder: Path) -> None:
    """Serve the site until Ctrl-C, and rebuild it after a change."""
    try:
        here = server(folder, _PORT)
    except OSError:  # somebody else has the port
        here = server(folder, 0)
    with here:
        Thread(target=here.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{here.server_port}/ (Ctrl-C ends it)", flush=True)
        try:
            _rebuild_on_change(root)
        except KeyboardInterrupt:
            print()


def _rebuild_on_change(root: Path) -> None:
    seen = _state(root)
    while True:
        time.sleep(_SECONDS)
        now = _state(root)
        if now != seen:
            seen = now
            # Another process, so that it runs the generator as it is now.
            command = [sys.executable, "-m", "generator.cli", "site"]
            subprocess.run(command, cwd=root, check=False)  # noqa: S603 - our own


def _state(root: Path) -> dict[Path, int]:
    files = (path for part in _MADE_OF for path in (root / part).rglob("*.*"))
    return {path: path.stat().st_mtime_ns for path in files if "__pycache__" not in path.parts}


class _Handler(SimpleHTTPRequestHandler):
    """Missing pages as a host of static pages has them."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code == 404 and missing.is_file():
            self.error_message_format = missing.read_text(encoding="utf-8").replace("%", "%%")
        super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base
        """Say nothing: a reader of the site looks at the browser."""
