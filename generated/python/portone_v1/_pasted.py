# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What a person takes out of a log: JSON, JSON lines, a URL or a query."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final, NamedTuple

_REQUEST: Final = re.compile(r'"[A-Z]+ (\S*\?\S*) HTTP/[0-9.]+"')
_QUERY: Final = re.compile(
    r"\??[\w.~%\[\]-]+=|[\w+.-]+:/?/?\S*[?#]|/\S*\?|[\w.~-]+%3D", re.IGNORECASE
)
_LISTED: Final = re.compile(r"[,;\n]\s*[\w ]+=")


class Pasted(NamedTuple):
    """A payload, and the entry that reads it."""

    entry: str
    payload: Any


class UnreadableError(Exception):
    """The text holds no payload. The message says where it stopped being JSON."""


def pasted(text: str) -> list[Pasted]:
    """The payloads that the text is, and never one that merely stands somewhere inside it.

    Raises:
        UnreadableError: if it is neither JSON nor a URL or query.
    """
    text = text.removeprefix("\ufeff").strip()
    whole = _one(text)
    if whole is not None:
        return [whole]
    lines = [_one(line) for line in text.splitlines() if line.strip()]
    found = [line for line in lines if line is not None]
    if not found or len(found) < len(lines):
        raise UnreadableError(_where(text))
    return found


def _one(text: str) -> Pasted | None:
    text = text.strip()
    for read in (_json, _request, _behind_prefix):
        found = read(text)
        if found is not None:
            return found
    return _query(text.strip("'`\""))


def _json(text: str) -> Pasted | None:
    try:
        value = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        return None
    return _query(value) if isinstance(value, str) else Pasted("callback", value)


def _query(text: str) -> Pasted | None:
    """A URL or a query, unless its pairs are separated as in the prints of languages."""
    fits = _QUERY.match(text) and not _LISTED.search(text)
    return Pasted("redirect", text) if fits else None


def _request(text: str) -> Pasted | None:
    """The request of a line in a server's access log."""
    found = _REQUEST.search(text) if "\n" not in text else None
    return Pasted("redirect", found[1]) if found and text[:1] not in ("{", "[") else None


def _behind_prefix(text: str) -> Pasted | None:
    """An object behind what a log puts before it, and nothing behind the object."""
    prefix, brace, _ = text.partition("{")
    if not prefix.strip() or not brace or "\n" in prefix or "[" in prefix[:1]:
        return None
    found = _json(text[len(prefix) :])
    return found if found and isinstance(found.payload, dict) else None


def _where(text: str) -> str:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return f"line {error.lineno}, column {error.colno}"
    except (ValueError, RecursionError):
        pass
    return "its nesting or its numbers"
