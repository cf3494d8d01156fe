"""What a library is slow to make is used again where nothing changed, that or its sources."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def reused(path: str, inputs: Sequence[str], make: Callable[[], str]) -> str:
    """The sealed text of an output: that on disk where its seal holds, and otherwise one made anew.

    `inputs` is all that the output depends on, the library's version included.
    """
    found = on_disk(path)
    _, _, body = found.partition("\n")
    return found if found == _sealed(body, inputs) else _sealed(make(), inputs)


def on_disk(path: str) -> str:
    """The text of an output as it stands, empty where there is none."""
    try:
        return (_ROOT / path).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return ""


def _sealed(body: str, inputs: Sequence[str]) -> str:
    parts = "\0".join((*inputs, body)).encode("utf-8", errors="surrogatepass")
    return f"# Digest of this and its sources: {hashlib.sha256(parts).hexdigest()}\n{body}"
