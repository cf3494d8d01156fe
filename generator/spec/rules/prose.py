"""Text for people, and the names and codes that stand among it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import asdict

from generator.spec.diagnostics import MIXED_WORD, Mistake, Path
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
        found = _hidden(path, value) or _mixed(path, value)
        if not found and path[0] != "sample":
            found = _somebodys(path, value)
        if found:
            yield path, *found


def _other_language(path: Path, value: str) -> tuple[str, str] | None:
    prose = path[-1] == "ko" and _PROSE.intersection(map(str, path))
    if prose and value.strip() and not _KOREAN.search(value):
        return f"not Korean: {value}", "are the two languages swapped?"
    if path[-1] == "en" and _KOREAN.search(_QUOTED.sub("", value)):
        return "Korean in an English text", "translate it, or quote it"
    return None


def _hidden(_: Path, value: str) -> tuple[str, str] | None:
    if value.isascii() and value.isprintable():
        return None
    for letter in value:
        if letter != "\n" and (letter in _INVISIBLE or not letter.isprintable()):
            nameless = "a control character" if letter < "\xa0" else "a sign without a name"
            name = unicodedata.name(letter, nameless)
            return f"an invisible sign: U+{ord(letter):04X} {name}", "remove it, or type it again"
    if "\ufffd" in value:
        return "a letter that was lost: U+FFFD REPLACEMENT CHARACTER", "type it again"
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
    if value != value.strip():
        return "a blank at an end of a name", "remove it"
    return None


def _mixed(_: Path, value: str) -> tuple[str, str] | None:
    if not value.isascii() and (word := MIXED_WORD.search(value)):
        letter = next(letter for letter in word[0] if "\u0370" <= letter <= "\u052f")
        message = f"U+{ord(letter):04X} {unicodedata.name(letter)} among letters of Latin"
        return message, "type the word again, in plain letters"
    return None


def _somebodys(_: Path, value: str) -> tuple[str, str] | None:
    """A mail address or a telephone number that may be somebody's own."""
    value = unicodedata.normalize("NFKC", _DASHES.sub("-", value))
    address = "@" in value and _ADDRESS.search(value)
    if address and not _NOBODYS.fullmatch(address[0].partition("@")[2]):
        return "a mail address that may be somebody's", "invent one at example.com"
    for number in _NUMBERS.findall(value):
        if not re.sub(r"\D", "", number).endswith("0000000"):
            return "a telephone number that may be somebody's", "010-0000-0000 is nobody's"
    return None


_CHECKS = (_hidden, _other_language, _look_alike, _mixed, _somebodys)


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of the spec; payloads are left out."""
    left: list[tuple[Path, object]] = [(path, value)]
    while left:
        path, value = left.pop()
        if isinstance(value, str):
            yield path, value
        else:
            parts = _parts(value)
            left += [((*path, step), item) for step, item in parts if item is not None]


def payload_texts(spec: Spec) -> Iterator[tuple[Path, str]]:
    """Every text of a payload or an example, keys included."""
    for i, field in enumerate(spec.fields):
        yield from _within(field.example, ("fields", i, "example"))
    for i, shape in enumerate(spec.shapes):
        yield from _within(shape.payload, ("shapes", i, "payload"))
        yield from _within(shape.canonical, ("shapes", i, "canonical"))
    for i, foreign in enumerate(spec.foreign):
        for j, example in enumerate(foreign.examples):
            yield from _within(example.payload, ("foreign", i, "examples", j, "payload"))
    yield from _within(spec.sample.payload, ("sample", "payload"))


def _within(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield (*path, key), key
            yield from _within(item, (*path, key))
    elif isinstance(value, Sequence):
        for index, item in enumerate(value):
            yield from _within(item, (*path, index))


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, Struct):
        parts = asdict(value).items()
        return [(name.rstrip("_"), item) for name, item in parts if name not in _PAYLOADS]
    if isinstance(value, Mapping):
        return value.items()
    return enumerate(value) if isinstance(value, Sequence) else ()
