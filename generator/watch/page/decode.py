"""Bytes -> text, or a `PageError` that says why there is no text in them."""

import codecs
import re
import unicodedata
from pathlib import Path

from generator.watch.page.model import PageError, too_large

# Of a saved page with all its pictures inlined, and without them.
MAX_FILE = 30_000_000
MAX_BYTES = 8_000_000
_PICTURE = re.compile(rb"data:[\w/+.-]{0,60};base64,[\w+/=%]+")

_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SPACES = "\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
_CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160))))
_CLEAN = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_INVISIBLE + _CONTROLS, None)}
)


def load(path: Path) -> bytes:
    """The bytes of a saved page; what is too large is not read. Raises PageError, or OSError."""
    _check_size(path.stat().st_size, MAX_FILE, str(path))
    with path.open("rb") as file:
        data = file.read(MAX_FILE + 1)
    _check_size(len(data), MAX_FILE, str(path))
    return data


def decode(data: bytes, name: str) -> str:
    """The page's text: composed letters, plain line ends and spaces, no invisible characters.

    Raises PageError where there is none.
    """
    data = _PICTURE.sub(b"data:", data)
    _check_size(len(data), MAX_BYTES, name)
    text = _text(data, name)
    if not text.strip():
        raise PageError(f"{name}: the file is empty; expected a saved page. Save it again.")
    return clean(unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))


def _check_size(size: int, limit: int, name: str) -> None:
    if size > limit:
        found = f"{size:,}" if limit == MAX_BYTES else f"more than {limit:,}"
        raise too_large(name, f"the file has {found} bytes", f"{MAX_BYTES:,}, pictures not counted")


def clean(text: str) -> str:
    """`text` without the characters that one cannot see but a comparison would."""
    return text.translate(_CLEAN)


def _text(data: bytes, name: str) -> str:
    bom = next(filter(data.startswith, _BOMS), b"")
    encoding = _BOMS.get(bom, "utf-8")
    if not bom and b"\0" in data:
        raise PageError(
            f"{name}: the file is binary (it has NUL bytes); expected text. "
            "Save the page as HTML, Markdown or plain text."
        )
    try:
        return data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise PageError(
            f"{name}: the file is not {encoding.upper()} text (byte {error.start + len(bom)}); "
            "expected UTF-8. Convert it, or save the page again as UTF-8."
        ) from None
