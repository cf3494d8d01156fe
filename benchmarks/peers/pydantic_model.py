"""The response as a pydantic model: strict, frozen, open codes, unknown keys kept.

Of the ways to say each thing this is the fastest that was found: codes are looked up by the core,
and a Python function runs only for unknown ones; unions are tried from left to right.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from portone_v1._limits import LAST_SECOND
from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    create_model,
)

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


class Base(BaseModel):
    """What all fields share."""

    model_config = ConfigDict(strict=True, extra="allow", frozen=True)
    __pydantic_extra__: dict[str, JsonValue]


def _code(table: Mapping[str, Any]) -> Any:
    members: Any = type(next(iter(table.values())))
    known = Annotated[members, Field(strict=False)]
    other = Annotated[str, AfterValidator(open_code(table))]
    return Annotated[known | other, Field(union_mode="left_to_right")]


_SECONDS = Annotated[int, Field(ge=0, le=LAST_SECOND)]
_TYPES: dict[str, Any] = {
    **dict.fromkeys(TEXT, str),
    **dict.fromkeys(NULLABLE_TEXT, str | None),
    **{name: _code(table) for name, table in CODES.items()},
    **{name: _code(table) | None for name, table in NULLABLE_CODES.items()},
    "paid_amount": Annotated[
        int | Annotated[float, AfterValidator(exact)], Field(union_mode="left_to_right")
    ],
    **dict.fromkeys(JSON_VALUES, JsonValue),
    "paid_at": Annotated[_SECONDS, AfterValidator(instant)],
    "vbank_date": Annotated[str | _SECONDS, AfterValidator(deadline)],
    "card_quota": int | None,
}
_SUCCESS = (bool, Field(None, validation_alias=AliasChoices("success", "imp_success")))
_FIELDS: dict[str, Any] = {
    "success": _SUCCESS,
    **{name: (type_, None) for name, type_ in _TYPES.items()},
}

Response = create_model("Response", __base__=Base, **_FIELDS)
