"""Bytes -> text, or a `PageError` that says why there is no text in them."""

import codecs
import re
import unicodedata
from pathlib import Path

from generator.watch.page.model import PageError, too_large

# Of a saved page with all its pictures inlined, and without them.
MAX_FILE = 30_000_000
MAX_BYTES = 8_000_000
_MOST = f"{MAX_BYTES:,}, pictures not counted"
_PICTURE = re.compile(rb"data:[\w/+.-]{0,60};base64,[\w+/=%]+")

_SPACES = "\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
_CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160))))
_CLEAN = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_INVISIBLE + _CONTROLS, None)}
)


def load(path: Path) -> bytes:
    """The bytes of a saved page; no more than a page may have. Raises PageError, or OSError."""
    with path.open("rb") as file:
        data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise too_large(str(path), f"the file has more than {MAX_FILE:,} bytes", _MOST)
    return data


def decode(data: bytes, name: str) -> str:
    """The page's text: composed letters, plain line ends and spaces, no invisible characters.

    Raises PageError where there is none.
    """
    data = _PICTURE.sub(b"data:", data)
    if len(data) > MAX_BYTES:
        raise too_large(name, f"the file has {len(data):,} bytes", _MOST)
    text = _text(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise PageError(f"{name}: the file is empty; expected a saved page. Save it again.")
    return unicodedata.normalize("NFC", text).translate(_CLEAN)


def _text(data: bytes, name: str) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not wide and b"\0" in data:
        raise PageError(
            f"{name}: the file is binary (it has NUL bytes); expected text. "
            "Save the page as HTML, Markdown or plain text."
        )
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise PageError(
            f"{name}: the file is not {error.encoding.upper()} text (byte {error.start}); "
            "expected UTF-8. Convert it, or save the page again as UTF-8."
        ) from None
