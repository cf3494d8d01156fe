"""msgspec.convert, and after it the conversions that it lacks. It stops at the first problem."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from msgspec.structs import force_setattr
from portone_v1._limits import LAST_SECOND

from benchmarks.peers import Peer
from benchmarks.peers.common import (
    CODES,
    JSON_VALUES,
    NULLABLE_CODES,
    NULLABLE_TEXT,
    TEXT,
    deadline,
    exact,
    instant,
    open_code,
)
from benchmarks.peers.queries import parameters

_SECONDS = Annotated[int, msgspec.Meta(ge=0, le=LAST_SECOND)]
_TYPES: dict[str, Any] = {
    "success": bool,
    "imp_success": bool,
    **dict.fromkeys(TEXT, str),
    **dict.fromkeys(NULLABLE_TEXT, str | None),
    **dict.fromkeys(CODES, str),
    **dict.fromkeys(NULLABLE_CODES, str | None),
    "paid_amount": int | float,
    **dict.fromkeys(JSON_VALUES, bool | int | float | str | list[Any] | dict[str, Any] | None),
    "paid_at": _SECONDS,
    "vbank_date": str | _SECONDS,
    "card_quota": int | None,
}


_pay_method = open_code(CODES["pay_method"])
_status = open_code(CODES["status"])
_pg_provider = open_code(CODES["pg_provider"])
_emb_pg_provider = open_code(NULLABLE_CODES["emb_pg_provider"])


def _convert_rest(self: Any) -> None:  # noqa: C901 - a loop would cost this peer time
    if self.pay_method is not None:
        force_setattr(self, "pay_method", _pay_method(self.pay_method))
    if self.status is not None:
        force_setattr(self, "status", _status(self.status))
    if self.pg_provider is not None:
        force_setattr(self, "pg_provider", _pg_provider(self.pg_provider))
    if self.emb_pg_provider is not None:
        force_setattr(self, "emb_pg_provider", _emb_pg_provider(self.emb_pg_provider))
    if type(self.paid_amount) is float:
        force_setattr(self, "paid_amount", exact(self.paid_amount))
    if self.paid_at is not None:
        force_setattr(self, "paid_at", instant(self.paid_at))
    if self.vbank_date is not None:
        force_setattr(self, "vbank_date", deadline(self.vbank_date))
    if self.imp_success is not None:
        force_setattr(self, "success", self.imp_success)


Response = msgspec.defstruct(
    "Response",
    [(name, type_, None) for name, type_ in _TYPES.items()],
    namespace={"__post_init__": _convert_rest},
    frozen=True,
    kw_only=True,
)


def _structure(payload: Mapping[str, Any]) -> Any:
    return msgspec.convert(payload, Response)


def _structure_query(url: str) -> Any:
    return _structure(parameters(url))


PEER = Peer(
    _structure,
    _structure_query,
    msgspec.ValidationError,
    str,
    lacks=frozenset({"unknown keys kept", "all problems named"}),
)
