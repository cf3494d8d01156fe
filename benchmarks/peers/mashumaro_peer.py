"""mashumaro. It takes text and JSON as they are, so strict readers are given to it.

It stops at the first problem, and takes null for every field that need not be there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, make_dataclass
from typing import Any

from mashumaro import field_options
from mashumaro.codecs import BasicDecoder
from mashumaro.exceptions import InvalidFieldValue

from benchmarks.peers import Peer
from benchmarks.peers.common import (
    CODES,
    JSON_VALUES,
    NULLABLE_CODES,
    NULLABLE_TEXT,
    TEXT,
    amount,
    boolean,
    integer,
    json_value,
    local_time_or_seconds,
    open_code,
    seconds,
    success_renamed,
    text,
    unknown_keys,
)
from benchmarks.peers.queries import parameters


def _code(table: Mapping[str, Any]) -> Callable[[Any], Any]:
    look_up = open_code(table)
    return lambda value: look_up(text(value))


_READERS: dict[str, Callable[[Any], Any]] = {
    "success": boolean,
    **dict.fromkeys((*TEXT, *NULLABLE_TEXT), text),
    **{name: _code(table) for name, table in {**CODES, **NULLABLE_CODES}.items()},
    "paid_amount": amount,
    **dict.fromkeys(JSON_VALUES, json_value),
    "paid_at": seconds,
    "vbank_date": local_time_or_seconds,
    "card_quota": integer,
}

Response: Any = make_dataclass(
    "Response",
    [
        *(
            (name, Any, field(default=None, metadata=field_options(deserialize=reader)))
            for name, reader in _READERS.items()
        ),
        ("extra", dict[str, Any], field(default_factory=dict, init=False)),
    ],
    frozen=True,
    kw_only=True,
)
_decoder = BasicDecoder(Response)


def _structure(payload: Mapping[str, Any]) -> Any:
    response = _decoder.decode(success_renamed(payload))
    object.__setattr__(response, "extra", unknown_keys(payload))
    return response


def _structure_query(url: str) -> Any:
    return _structure(parameters(url))


PEER = Peer(
    _structure,
    _structure_query,
    InvalidFieldValue,
    str,
    lacks=frozenset({"all problems named", "null refused"}),
)
