"""The built site on this machine, built again whenever what it is made of changes."""

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_PORT = 8000
_MADE_OF = ("spec", "generator", "docs", "examples")
_SECONDS = 1.0


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
        threading.Thread(target=here.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{here.server_port}/ (Ctrl-C ends it)", flush=True)
        _rebuild_on_change(root)


def _rebuild_on_change(root: Path) -> None:
    wait = threading.Event()
    try:
        seen = _state(root)
        while not wait.wait(_SECONDS):
            now = _state(root)
            if now != seen:
                seen = now
                # Another process, so that it runs the generator as it is now.
                command = [sys.executable, "-m", "generator.cli", "site"]
                subprocess.run(command, cwd=root, check=False)  # noqa: S603 - our own
    except KeyboardInterrupt:
        print()


def _state(root: Path) -> dict[str, int]:
    files = (path for part in _MADE_OF for path in (root / part).rglob("*"))
    return {
        str(path): path.stat().st_mtime_ns
        for path in files
        if path.is_file() and "__pycache__" not in path.parts
    }


class _Handler(SimpleHTTPRequestHandler):
    """Types and missing pages as a host of static pages has them, whatever this machine's types."""

    extensions_map = {  # noqa: RUF012 - declared so by its base
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        page = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base
        """Say nothing: a reader of the site looks at the browser."""
