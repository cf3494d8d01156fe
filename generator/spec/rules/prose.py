"""Text for people, and the names and codes that stand among it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from generator.spec.diagnostics import Mistake, Path
from generator.spec.model import Spec
from generator.spec.rules.texts import payload_texts, texts

# Where prose stands, rather than names, which may be the same in both languages.
_PROSE = {"brief", "note", "why", "warning", "text", "hint", "zero"}
_KOREAN = re.compile("[가-힣]")
_QUOTED = re.compile(r"""“[^”]*”|"[^"]*"|'[^']*'|`[^`]*`|\([^)]*\)""")

_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+\.)*[\w-]+\.\w+")
# What RFC 2606 and RFC 6761 keep for examples.
_NOBODYS = re.compile(r"(.*[@.])?example(\.(com|net|org))?|.*\.(example|test|invalid)")
# Mobile numbers, with or without dashes; those of a place or of the internet, with them.
_NUMBER = re.compile(
    r"(?<![\w-])(?:\+82-?|0)(?:1[016789]-?|(?:2|[3-6]\d|70)-)(\d{3,4}-?\d{4})(?![\w-])"
)
# Letters and marks that nobody sees: fillers of Hangul and Khmer, a blank of Braille, joiners.
_INVISIBLE = {*"\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0", *map(chr, range(0xFE00, 0xFE10))}


def text_is_written(spec: Spec) -> Iterator[Mistake]:
    """Text for people is neither blank nor still to be written."""
    for path, value in texts(spec):
        if path[-1] in ("ko", "en") and not value.strip():
            yield path, "blank text", "write it, in our own words"
        elif path[-1] in ("ko", "en", "attribute") and value.lstrip().startswith("TODO"):
            yield path, f"still to be written: {value}", "replace the TODO by the text"


def texts_are_sound(spec: Spec) -> Iterator[Mistake]:
    """Each text is in its language, and made of signs that a reader sees for what they are."""
    for path, value in texts(spec):
        found = next(filter(None, (check(path, value) for check in _CHECKS)), None)
        if found:
            yield path, *found


def payloads_are_sound(spec: Spec) -> Iterator[Mistake]:
    """Values of payloads are visible, and nobody's own; the page's sample is as it is."""
    for path, value in payload_texts(spec):
        found = _hidden(path, value)
        if not found and path[0] != "sample":
            found = _somebodys(path, value)
        if found:
            yield path, *found


def _korean(path: Path, value: str) -> tuple[str, str] | None:
    prose = path[-1] == "ko" and _PROSE.intersection(map(str, path))
    if prose and value.strip() and not _KOREAN.search(value):
        return f"not Korean: {_seen(value)}", "are the two languages swapped?"
    return None


def _english(path: Path, value: str) -> tuple[str, str] | None:
    # A label may be a name that there is in Korean only.
    prose = path[-1] == "en" and _PROSE.intersection(map(str, path))
    if prose and _KOREAN.search(_QUOTED.sub("", value)):
        return "Korean in an English text", "translate it, or quote it"
    return None


def _hidden(_: Path, value: str) -> tuple[str, str] | None:
    for letter in value:
        if letter != "\n" and (letter in _INVISIBLE or not letter.isprintable()):
            name = unicodedata.name(letter, "a control character")
            return f"an invisible sign: U+{ord(letter):04X} {name}", "remove it, or type it again"
    if not unicodedata.is_normalized("NFC", value):
        return "letters in pieces (not in Unicode's form NFC)", "type the text again"
    return None


def _look_alike(path: Path, value: str) -> tuple[str, str] | None:
    if path[-1] not in ("code", "name", "id"):
        return None
    for letter in value:
        name = unicodedata.name(letter, "")
        if not letter.isascii() and not name.startswith("HANGUL"):
            return f"U+{ord(letter):04X} {name} in a name", "type the name again, in plain letters"
    return None


def _somebodys(_: Path, value: str) -> tuple[str, str] | None:
    """A mail address or a telephone number that may be somebody's own."""
    address = _ADDRESS.search(value)
    if address and not _NOBODYS.fullmatch(address[0].partition("@")[2]):
        return "a mail address that may be somebody's", "invent one at example.com"
    number = _NUMBER.search(value)
    if number and set(number[1]) - {"0", "-"}:
        return "a telephone number that may be somebody's", "010-0000-0000 is nobody's"
    return None


_CHECKS: tuple[Callable[[Path, str], tuple[str, str] | None], ...] = (
    _hidden,
    _korean,
    _english,
    _look_alike,
    _somebodys,
)


def _seen(value: str) -> str:
    return value if value.isprintable() else ascii(value)
