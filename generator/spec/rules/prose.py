"""Text for people, and the names, codes and payloads that stand among it."""

import re
import unicodedata
from collections.abc import Iterator

from generator.spec.diagnostics import MIXED_WORD, Mistake, Path, parts
from generator.spec.model import Spec

# Values of a payment response: data, not text of the spec.
_PAYLOADS = {"payload", "canonical", "example"}
# Where prose stands, rather than names, which may be the same in both languages.
_PROSE = {"brief", "note", "why", "warning", "text", "hint", "zero"}
_KOREAN = re.compile("[가-힣ㄱ-ㆎ]")
_QUOTED = re.compile(r"""“[^”]*”|"[^"]*"|'[^']*'|`[^`]*`""")

_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+\.)*[\w-]+\.\w+")
# What RFC 2606 and RFC 6761 keep for examples.
_NOBODYS = re.compile(r"(.*[@.])?example(\.(com|net|org))?|.*\.(example|test|invalid)")
_NUMBERS = re.compile(
    r"(?<![\w.-])(?:"
    r"\+\d[\d ().-]{6,16}\d"  # of any country
    r"|(?:82[ .-]|\(?0)(?:1[016-9]|2|[3-6]\d|[78]0|50\d)\)?[ ./-]?\d{3,4}[ ./-]?\d{4}"
    r"|1[568]\d\d[ -]\d{4}"  # of a company
    r")(?![\w-])"
)
_DASHES = re.compile("[‐‑‒–—−]")
# What nobody sees: fillers of Hangul and Khmer, a blank of Braille, joiners, choices of a form.
_INVISIBLE = {
    *"\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0",
    *map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))),
}


def text_is_written(spec: Spec) -> Iterator[Mistake]:
    """Text for people is neither blank nor still to be written."""
    for path, text in _texts(spec):
        if path[-1] in ("ko", "en") and not text.strip():
            yield path, "blank text", "write it, in our own words"
        elif path[-1] in ("ko", "en", "attribute") and text.lstrip().startswith("TODO"):
            yield path, f"still to be written: {text}", "replace the TODO by the text"


def texts_are_sound(spec: Spec) -> Iterator[Mistake]:
    """Each text is in its language, visible as what it is, and nobody's own."""
    for path, text in _texts(spec):
        found = None if text.isascii() and text.isprintable() else _unclear(text)
        if not found and _PAYLOADS.isdisjoint(path):
            found = _other_language(path, text)
        if not found and path[:2] != ("sample", "payload"):
            found = _somebodys(text)
        if found:
            yield path, *found


def _texts(spec: Spec) -> Iterator[tuple[Path, str]]:
    return ((path, part) for path, part in parts(spec) if isinstance(part, str))


def _unclear(text: str) -> tuple[str, str] | None:
    for letter in text:
        if letter != "\n" and (letter in _INVISIBLE or not letter.isprintable()):
            nameless = "a control character" if letter < "\xa0" else "a sign without a name"
            name = unicodedata.name(letter, nameless)
            return f"an invisible sign: U+{ord(letter):04X} {name}", "remove it, or type it again"
    if "\ufffd" in text:
        return "a letter that was lost: U+FFFD REPLACEMENT CHARACTER", "type it again"
    if not unicodedata.is_normalized("NFC", text):
        return "letters in pieces (not in Unicode's form NFC)", "type the text again"
    if word := MIXED_WORD.search(text):
        letter = next(letter for letter in word[0] if "\u0370" <= letter <= "\u052f")
        message = f"U+{ord(letter):04X} {unicodedata.name(letter)} among letters of Latin"
        return message, "type the word again, in plain letters"
    return None


def _other_language(path: Path, text: str) -> tuple[str, str] | None:
    prose = path[-1] == "ko" and not _PROSE.isdisjoint(path)
    if prose and text.strip() and not _KOREAN.search(text):
        return f"not Korean: {text}", "are the two languages swapped?"
    if path[-1] == "en" and _KOREAN.search(_QUOTED.sub("", text)):
        return "Korean in an English text", "translate it, or quote it"
    return None


def _somebodys(text: str) -> tuple[str, str] | None:
    """A mail address or a telephone number that may be somebody's own."""
    text = unicodedata.normalize("NFKC", _DASHES.sub("-", text))
    address = "@" in text and _ADDRESS.search(text)
    if address and not _NOBODYS.fullmatch(address[0].partition("@")[2]):
        return "a mail address that may be somebody's", "invent one at example.com"
    for number in _NUMBERS.findall(text):
        if not re.sub(r"\D", "", number).endswith("0000000"):
            return "a telephone number that may be somebody's", "010-0000-0000 is nobody's"
    return None
