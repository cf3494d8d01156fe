"""payment_response: the payload that a provider would send, as far as sources tell."""

from __future__ import annotations

import json
from collections.abc import Collection, Container
from copy import deepcopy
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from portone_v1._codes import PAY_METHOD_CODES, PG_PROVIDER_CODES
from portone_v1._spec import FIELDS
from portone_v1._values import TEXT_OR_LIST
from portone_v1.testing._tables import ALIASES


class Absent(Enum):
    """The type of `ABSENT`."""

    ABSENT = "ABSENT"

    def __repr__(self) -> str:
        return self.name


ABSENT: Final = Absent.ABSENT
"""As an override: leave the field out."""


class PaymentResponseFactory(Protocol):
    """What the pytest fixture `payment_response` is: the function of that name."""

    def __call__(
        self,
        *,
        provider: str = ...,
        method: str | None = ...,
        outcome: str | None = ...,
        entry: Literal["callback", "redirect"] = ...,
        **overrides: Any,
    ) -> dict[str, Any]:
        """Make a payload."""
        ...


_SENT: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("sent.json").read_text(encoding="utf-8")
)
HAPPENINGS: Final[tuple[str, ...]] = tuple(_SENT["happenings"])
"""What may have happened: the outcomes, and `refused` where no payment window opened."""
_ISSUED: Final = "virtual_account_issued"
_ACCOUNT: Final[str] = _SENT["shapes"][_ISSUED]["pay_method"]


def payment_response(
    *,
    provider: str = "kcp",
    method: str | None = None,
    outcome: str | None = None,
    entry: Literal["callback", "redirect"] = "callback",
    **overrides: Any,
) -> dict[str, Any]:
    """The payload that a provider would send, as far as sources tell: a new dict each time.

    A callback's object or, for the entry `redirect`, the query as a mapping, in which everything
    is text. The outcome is what happened, and what the payload reports may be less: identifiers
    alone, as from a new module or on a redirect, report `unconfirmed` whatever happened. Besides
    the outcomes there is `refused`: the SDK opened no window. Without one all went well: `paid`,
    or `virtual_account_issued` for the method `vbank`. Without a method it is the one that was
    seen with the provider: `point` for `kakaopay`. The fake of the SDK, `portone-v1/fake`, sends
    the same when it is asked in the same words.

    Every other keyword is a field of the payload, and replaces or adds it; `ABSENT` leaves it out.
    Nothing is checked then, so that a test can make what no source has documented:
    `payment_response(pg_provider="brand_new")`. With a `customer_uid` it is the payment with a
    billing key.

    Raises:
        ValueError: if a name is not known, or if the outcome does not go with the method.
    """
    _check("entry", entry, ("callback", "redirect"))
    _check("provider", provider, PG_PROVIDER_CODES)
    if method is not None:
        _check("method", method, PAY_METHOD_CODES)
    happened = str(outcome or (_ISSUED if method == _ACCOUNT else "paid"))
    _check("outcome", happened, HAPPENINGS)
    if happened == _ISSUED and method not in (None, _ACCOUNT):
        raise ValueError(f"{_ISSUED!r} goes with {_ACCOUNT!r}, and not with {str(method)!r}.")
    payload = _sent(entry, happened, str(provider), method and str(method), overrides)
    for key, value in overrides.items():
        as_it_is = entry == "callback" or value is ABSENT
        _put(payload, key, value if as_it_is else as_text(key, value))
    return payload


def _sent(
    entry: str, happened: str, provider: str, method: str | None, asked_with: Container[str]
) -> dict[str, Any]:
    known = str(PG_PROVIDER_CODES[provider])
    asked = method or (_SENT["methods"].get(known) if happened == "paid" else None)
    row = next(
        row
        for row in _SENT["rows"]
        if entry in row["entries"]
        and happened in row["happened"]
        and (not row["providers"] or known in row["providers"])
        and (row["beside"] is None or row["beside"] in asked_with)
        and row["method"] in (None, asked and str(PAY_METHOD_CODES[asked]))
    )
    payload = {**_SENT["shapes"][row["shape"]], **row["put"]}
    payload.update(
        (key, code)
        for key, code in (("pg_provider", provider), ("pay_method", asked))
        if code and key in payload
    )
    return {key: deepcopy(value) for key, value in payload.items() if key not in row["drop"]}


def _check(what: str, name: str, known: Collection[str]) -> None:
    if name in known:
        return
    names = [str(each) for each in known]
    close = get_close_matches(name, names, n=3) or (names if len(names) < 10 else [])
    hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else "."
    field = {"provider": "pg_provider", "method": "pay_method"}.get(what)
    way_out = f" An override sends any code: {field}={name!r}." if field else ""
    raise ValueError(f"unknown {what} {name!r}{hint}{way_out}")


def _put(payload: dict[str, Any], key: str, value: Any) -> None:
    """Set a field, under this key and no other of its keys."""
    field = ALIASES.get(key, key)
    for other in [k for k in payload if ALIASES.get(k, k) == field and k != key]:
        del payload[other]
    if value is ABSENT:
        payload.pop(key, None)
    else:
        payload[key] = value


def as_text(key: str, value: Any) -> Any:
    """A value as the query of a redirect has it: a list of texts is a repeated parameter."""
    if isinstance(value, str):
        return str.__str__(value)
    may_repeat = key not in FIELDS or FIELDS[key].kind is TEXT_OR_LIST
    if may_repeat and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)
