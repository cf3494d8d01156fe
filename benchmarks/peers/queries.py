"""The redirect's query for the peers, none of which reads one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from portone_v1._times import local_time

from benchmarks.peers.common import JSON_VALUES, NULLABLE_CODES, NULLABLE_TEXT

_NULLABLE: Final = frozenset((*NULLABLE_TEXT, *NULLABLE_CODES, *JSON_VALUES, "card_quota"))


def parameters(url: str) -> dict[str, Any]:
    """The payload that the callback would have had."""
    payload: dict[str, Any] = {}
    for name, text in parse_qsl(urlsplit(url).query, keep_blank_values=True):
        if text == "null" and name in _NULLABLE:
            payload[name] = None
        elif name not in _FROM_TEXT:
            payload[name] = text
        elif text:
            payload[name] = _FROM_TEXT[name](text)
    return payload


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError("expected true or false")
    return text == "true"


def _number(text: str) -> int | float:
    return int(text) if text.isdigit() else float(text)


_FROM_TEXT: Final[dict[str, Callable[[str], Any]]] = {
    "success": _boolean,
    "imp_success": _boolean,
    "paid_amount": _number,
    "paid_at": _number,
    "card_quota": _number,
    "vbank_date": lambda text: text if local_time(text) else _number(text),
}
