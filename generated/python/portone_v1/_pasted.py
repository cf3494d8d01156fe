# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What a person takes out of a log: JSON, JSON lines, a URL or a query."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final, NamedTuple

from portone_v1._spec import FIELDS

_KEY: Final = f"(?:{'|'.join(map(re.escape, FIELDS))})"
_QUOTES: Final = "\"'`“”‘’"

# The request of a line in a server's access log, behind what stands before it.
_REQUEST: Final = re.compile(
    r'((?:[^"]*\s)?)"[A-Z]+ ((?:https?://[^/\s"]*)?/[^\s"]*\?[^\s"]*) HTTP/[0-9.]+"(?!\S)'
)
_NO_PREFIX: Final = re.compile(rf"[{_QUOTES}{{}}\n]|\b{_KEY}\b")

# Nothing of these stands in a URL as it is sent, and something of these in most prints.
_NO_URL: Final = re.compile(rf"[\s{_QUOTES}{{}}\[\]<>|]")
_URL: Final = re.compile(
    r"""
      [a-z][a-z0-9+.-]*:/ ((?!:/)[^?\#])* ([?\#].*)?    # https://shop.example/done?…
    | / ((?!:/)[^?\#])* [?\#].*                         # /done?…
    | ((?!:/)[\w.~%:@/;+-])* [?\#] .* (=|%3D) .*        # shop.example/done?…, done?…, ?…
    | [\w.~%-]+ (=|%3D) .*                              # imp_uid=…
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Pairs are separated by & alone. A comma of a value is none before a key of a response, nor in
# the first pair of a query.
_LISTED: Final = re.compile(rf"\??[\w.~%-]+=[^&]*[,;][\w.-]+=|.*[,;](?:{_KEY}=|[a-z]+://)")


class Pasted(NamedTuple):
    """A payload, and the entry that reads it."""

    entry: str
    payload: Any


class UnreadableError(Exception):
    """The text holds no payload. The message says what it is as JSON."""


def pasted(text: str) -> list[Pasted]:
    """The payloads that the text is, and never one that merely stands somewhere inside it.

    Raises:
        UnreadableError: if it is neither JSON nor a URL or query.
    """
    text = _bare(text)
    whole = _one(text)
    if whole is not None:
        return [whole]
    lines = [_line(line) for line in text.split("\n") if line.strip()]
    found = [line for line in lines if line is not None]
    if not found or len(found) < len(lines):
        raise UnreadableError(_as_json(text))
    return found


def _bare(text: str) -> str:
    return text.strip().removeprefix("\ufeff").strip()


def _one(text: str) -> Pasted | None:
    for read in (_json, _request, _behind_prefix, _query):
        found = read(text)
        if found is not None:
            return found
    return None


def _line(text: str) -> Pasted | None:
    """The payload of one line among others, where a lone `name=value` is none."""
    found = _one(_bare(text))
    if found is None:
        return None
    if found.entry == "redirect":
        return found if re.search("[?&]", found.payload) else None
    return found if isinstance(found.payload, dict) else None


def _json(text: str) -> Pasted | None:
    try:
        value = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        return None
    return _query(value) if isinstance(value, str) else Pasted("callback", value)


def _request(text: str) -> Pasted | None:
    """The request of a line in a server's access log; a line with an object is none."""
    found = _REQUEST.match(text) if "{" not in text and "\n" not in text else None
    return Pasted("redirect", found[2]) if found and _is_prefix(found[1]) else None


def _behind_prefix(text: str) -> Pasted | None:
    """An object behind what a log puts before it; behind the object Monolog puts `[]`."""
    prefix, brace, _ = text.partition("{")
    if not prefix or not brace or not _is_prefix(prefix):
        return None
    return _json(text[len(prefix) :].removesuffix(" []"))


def _is_prefix(text: str) -> bool:
    """Whether a log may have put the text there, and it is not the beginning of an object."""
    return not _NO_PREFIX.search(text) and text.count("[") == text.count("]")


def _query(text: str) -> Pasted | None:
    """A URL or a query, which may be quoted."""
    text = _bare(text)
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        text = text[1:-1].strip()
    fits = not _NO_URL.search(text) and _URL.fullmatch(text) and not _LISTED.match(text)
    return Pasted("redirect", text) if fits else None


def _as_json(text: str) -> str:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return f"As JSON it stops at line {error.lineno}, column {error.colno}."
    except (ValueError, RecursionError):
        return "As JSON it stops at its nesting or its numbers."
    if value.strip()[:1] in ("{", "["):
        return "It is a JSON string with an object written inside: give what the string holds."
    return "It is a JSON string, and no URL is in it."
