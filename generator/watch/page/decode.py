"""Bytes -> text, or a `PageError` that says why there is no text in them."""

from __future__ import annotations

import codecs

from generator.watch.page.model import PageError

# A saved page with everything inlined stays well below.
MAX_BYTES = 8_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPACES = "\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
_CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160))))
_CLEAN = str.maketrans(
    {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_INVISIBLE + _CONTROLS, None)}
)


def decode(data: bytes, name: str) -> str:
    """The page's text, with plain line ends and spaces and no invisible characters."""
    if len(data) > MAX_BYTES:
        raise PageError(
            f"{name}: the file has {len(data):,} bytes; a documentation page has at most "
            f"{MAX_BYTES:,}. Save the page itself, not an archive or a whole site."
        )
    text = _text(data, name)
    if not text.strip():
        raise PageError(f"{name}: the file is empty; expected a saved page. Save it again.")
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def clean(text: str) -> str:
    """`text` without the characters that one cannot see but a comparison would."""
    return text.translate(_CLEAN)


def _text(data: bytes, name: str) -> str:
    bom, encoding = next((b for b in _BOMS if data.startswith(b[0])), (b"", "utf-8"))
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
