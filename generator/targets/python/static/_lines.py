"""One line of an archive: JSON is a callback, any other text the URL or query of a redirect."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from portone_v1._careful import structured as read_carefully
from portone_v1._errors import FieldError, ResponseError
from portone_v1._query import read_query
from portone_v1._response import PaymentResponse
from portone_v1._structure import read, read_callback

_fast_loads: Callable[[str | bytes], Any] | None
try:
    from orjson import loads as _fast_loads
except ModuleNotFoundError:  # three times slower, and the same to the last digit
    _fast_loads = None

Line: TypeAlias = str | bytes | Mapping[str, Any]
Read: TypeAlias = tuple[str, Any, PaymentResponse | ResponseError]
"""The entry, what was sent there as far as it could be parsed, and what it is."""


def read_line(line: Line | Any, *, exact: bool = True) -> Read:
    """Read what a line holds; whatever it is, nothing is raised.

    If it need not be exact, digits of what no field reads as a number may be lost.
    """
    if _fast_loads is not None and isinstance(line, (str, bytes)):
        try:
            sent = _fast_loads(line)
        except ValueError:
            sent = None  # json may take what it refuses
        # What has decimals, or more than 64 bits, is a float there.
        if type(sent) is dict:
            response = read(sent)  # which takes no floats
            if response is not None:
                return "callback", sent, response
            if not exact and float not in map(type, sent.values()):
                return "callback", sent, read_carefully(sent, "callback")
    return _read_exactly(line)


def _read_exactly(line: Line | Any) -> Read:
    try:
        sent = _exactly(line) if isinstance(line, (str, bytes)) else line
    except ResponseError as error:
        return "callback", None, error
    if isinstance(sent, str):
        return "redirect", sent, read_query(sent)
    return "callback", sent, read_callback(sent)


def _exactly(line: str | bytes) -> Any:
    """A JSON object, or the text of a redirect. Raises ResponseError."""
    try:
        text = line.decode() if isinstance(line, bytes) else line
    except UnicodeDecodeError:
        raise ResponseError([FieldError("$", "UTF-8", "other bytes")]) from None
    text = text.strip().removeprefix("\ufeff")
    if not text.startswith(("{", "[", '"')):
        return text
    try:
        return json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise ResponseError([FieldError("$", "JSON", "other text")]) from None
