# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""Hypothesis strategies: every payload that PortOne may send, and payloads that it may not.

They try what no fixture has: unknown codes, extra keys, odd texts, any order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Final

from hypothesis import strategies as st

from portone_v1._availability import STATEMENTS
from portone_v1._careful import refuse_foreign
from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
    Outcome,
)
from portone_v1._errors import ResponseError
from portone_v1._query import structure_query
from portone_v1._response import ALIASES, REPEATABLE, TOO_LARGE
from portone_v1._structure import structure
from portone_v1._times import LAST_SECOND
from portone_v1.testing._fixtures import fixtures
from portone_v1.testing._payloads import ABSENT, as_text, payment_response

__all__ = ["callbacks", "invalid_callbacks", "json_values", "redirects"]


def callbacks(
    outcome: str | None = None, provider: str | None = None
) -> st.SearchStrategy[dict[str, Any]]:
    """Callback objects that `structure` must take, whatever is in them.

    With an outcome, those that report it. With a provider, those that have its code, without the
    fields that it is said never to send.

    Raises:
        ValueError: if sources say that this provider never reports this outcome.
    """
    return st.one_of([_callbacks(each, provider) for each in _possible(outcome, provider)])


def redirects(
    outcome: str | None = None, provider: str | None = None
) -> st.SearchStrategy[dict[str, Any]]:
    """Queries of a redirect that `structure_query` must take, as mappings of texts.

    Outcome and provider are as for `callbacks`; a parameter that is repeated is a list of texts.
    """
    return st.one_of([_redirects(each, provider) for each in _possible(outcome, provider)])


def invalid_callbacks() -> st.SearchStrategy[dict[str, Any]]:
    """Objects that `structure` must refuse: each of them for at least one reason."""
    foreign = [f.payload for f in fixtures() if f.errors and f.errors[0].field == "$"]
    return (
        _wrongly_typed()
        | _without_identifiers()
        | _contradicting()
        | st.sampled_from(foreign).map(deepcopy)
    )


def json_values() -> st.SearchStrategy[Any]:
    """Any JSON value."""
    numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        st.none() | st.booleans() | numbers | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
        ),
        max_leaves=10,
    )


def _possible(outcome: str | None, provider: str | None) -> list[Outcome]:
    """The outcome that was asked for, or all that the provider may report."""
    payment_response(provider=provider or "kcp", outcome=outcome)  # or it says what is wrong
    if outcome is not None:
        return [Outcome(outcome)]
    return [each for each in Outcome if _may_report(each, provider or "kcp")]


def _may_report(outcome: Outcome, provider: str) -> bool:
    try:
        payment_response(provider=provider, outcome=outcome)
    except ValueError:
        return False
    return True


def _codes(known: Mapping[str, str]) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(known)) | st.text(max_size=12)


_nulls: Final = st.none()
_booleans: Final = st.booleans()
_integers: Final = st.integers(1 - TOO_LARGE, TOO_LARGE - 1)
_texts: Final = st.text(max_size=40)
_seconds: Final = st.integers(0, LAST_SECOND)
_local_texts: Final = st.datetimes().map(
    lambda time: time.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0")
)
_amounts: Final = _integers | st.decimals(0, 10**9, places=2).map(float).filter(
    lambda amount: amount % 1 != 0
)
_too_large: Final = st.integers(max_value=-TOO_LARGE) | st.integers(min_value=TOO_LARGE)
_no_times: Final = (
    st.integers(max_value=-1)
    | st.integers(min_value=LAST_SECOND + 1)
    | st.sampled_from(["tomorrow", "2017-02-30 00:00:00", "2017-01-19T23:59:59+09:00"])
)


def _is_boolean(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_text_or_texts(value: Any) -> bool:
    """A list of texts counts, too; an empty one does not."""
    texts: list[Any] = value if isinstance(value, list) else [value]
    return bool(texts) and all(map(_is_text, texts))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_number_or_text(value: object) -> bool:
    return _is_number(value) or _is_text(value)


def _is_integer(value: Any) -> bool:
    return _is_number(value) and value % 1 == 0


def _other(fits: Callable[[Any], bool]) -> st.SearchStrategy[Any]:
    """JSON of another kind; whether null is one depends on the field."""
    return json_values().filter(lambda value: value is not None and not fits(value))


# What each field takes.
_VALUES: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "success": _booleans,
    "error_code": _texts | _nulls,
    "error_msg": _texts | _nulls,
    "imp_uid": _texts,
    "merchant_uid": _texts,
    "pay_method": _codes(PAY_METHOD_CODES),
    "paid_amount": _amounts,
    "status": _codes(STATUS_CODES),
    "name": _texts,
    "pg_provider": _codes(PG_PROVIDER_CODES),
    "emb_pg_provider": _codes(EMB_PG_PROVIDER_CODES) | _nulls,
    "pg_tid": _texts,
    "buyer_name": _texts,
    "buyer_email": _texts,
    "buyer_tel": _texts,
    "buyer_addr": _texts,
    "buyer_postcode": _texts,
    "custom_data": json_values() | _nulls,
    "paid_at": _seconds,
    "receipt_url": _texts,
    "apply_num": _texts,
    "vbank_num": _texts,
    "vbank_name": _texts,
    "vbank_holder": _texts | _nulls,
    "vbank_date": _seconds | _local_texts,
    "bank_name": _texts | _nulls,
    "card_name": _texts | _nulls,
    "card_number": _texts | _nulls,
    "card_quota": _integers | _nulls,
    "currency": _texts | _nulls,
    "pg_type": _texts | _nulls,
    "request_id": _texts | _nulls,
    "customer_uid": _texts | _nulls,
}

# What it does not.
_WRONG: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "success": _other(_is_boolean) | _nulls,
    "error_code": _other(_is_text),
    "error_msg": _other(_is_text),
    "imp_uid": _other(_is_text),
    "merchant_uid": _other(_is_text_or_texts) | _nulls,
    "pay_method": _other(_is_text) | _nulls,
    "paid_amount": _other(_is_number) | _nulls | _too_large,
    "status": _other(_is_text) | _nulls,
    "name": _other(_is_text) | _nulls,
    "pg_provider": _other(_is_text) | _nulls,
    "emb_pg_provider": _other(_is_text),
    "pg_tid": _other(_is_text) | _nulls,
    "buyer_name": _other(_is_text) | _nulls,
    "buyer_email": _other(_is_text) | _nulls,
    "buyer_tel": _other(_is_text) | _nulls,
    "buyer_addr": _other(_is_text) | _nulls,
    "buyer_postcode": _other(_is_text) | _nulls,
    "paid_at": _other(_is_number_or_text) | _nulls | _no_times,
    "receipt_url": _other(_is_text) | _nulls,
    "apply_num": _other(_is_text) | _nulls,
    "vbank_num": _other(_is_text) | _nulls,
    "vbank_name": _other(_is_text) | _nulls,
    "vbank_holder": _other(_is_text),
    "vbank_date": _other(_is_number_or_text) | _nulls | _no_times,
    "bank_name": _other(_is_text),
    "card_name": _other(_is_text),
    "card_number": _other(_is_text),
    "card_quota": _other(_is_integer) | _too_large,
    "currency": _other(_is_text),
    "pg_type": _other(_is_text),
    "request_id": _other(_is_text),
    "customer_uid": _other(_is_text),
}

# These must be there, but not in a failure, in which they may even be this.
_UNLESS_FAILED: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "imp_uid": _texts | _nulls,
    "merchant_uid": _texts,
}


def _not(name: str, *values: object) -> st.SearchStrategy[Any]:
    return _VALUES[name].filter(lambda value: value not in values) | st.just(ABSENT)


def _given(name: str) -> st.SearchStrategy[Any]:
    return _VALUES[name].filter(lambda value: value not in (None, "", 0))


# Under which conditions a response reports an outcome: values that meet each of them.
_RULES: Final[tuple[tuple[str, Mapping[str, st.SearchStrategy[Any]]], ...]] = (
    (
        "paid",
        {
            "status": st.sampled_from(["paid"]),
            "success": _not("success", False),
            "error_code": st.sampled_from([ABSENT, None, ""]),
            "error_msg": st.sampled_from([ABSENT, None, ""]),
        },
    ),
    (
        "paid",
        {
            "status": st.sampled_from([ABSENT, ""]),
            "success": st.sampled_from([True]),
            "paid_at": _given("paid_at"),
            "error_code": st.sampled_from([ABSENT, None, ""]),
            "error_msg": st.sampled_from([ABSENT, None, ""]),
        },
    ),
    (
        "virtual_account_issued",
        {
            "status": st.sampled_from(["ready"]),
            "pay_method": st.sampled_from(["vbank"]),
            "success": _not("success", False),
            "error_code": st.sampled_from([ABSENT, None, ""]),
            "error_msg": st.sampled_from([ABSENT, None, ""]),
        },
    ),
    (
        "virtual_account_issued",
        {
            "status": st.sampled_from(["ready"]),
            "vbank_num": _given("vbank_num"),
            "success": _not("success", False),
            "error_code": st.sampled_from([ABSENT, None, ""]),
            "error_msg": st.sampled_from([ABSENT, None, ""]),
        },
    ),
    (
        "virtual_account_issued",
        {
            "status": st.sampled_from([ABSENT, ""]),
            "success": st.sampled_from([True]),
            "vbank_num": _given("vbank_num"),
            "paid_at": st.sampled_from([ABSENT, 0]),
            "error_code": st.sampled_from([ABSENT, None, ""]),
            "error_msg": st.sampled_from([ABSENT, None, ""]),
        },
    ),
    (
        "failed",
        {
            "status": st.sampled_from(["failed"]),
            "success": _not("success", True),
        },
    ),
    (
        "failed",
        {
            "success": st.sampled_from([False]),
            "status": _not("status", "paid"),
            "pg_provider": _not("pg_provider", "daou"),
        },
    ),
    (
        "failed",
        {
            "error_code": _given("error_code"),
            "success": _not("success", True),
            "status": _not("status", "paid"),
        },
    ),
    (
        "failed",
        {
            "error_msg": _given("error_msg"),
            "success": _not("success", True),
            "status": _not("status", "paid"),
        },
    ),
)

_KEYS: Final = frozenset(_VALUES) | frozenset(ALIASES)
_unknown_keys: Final = st.text(max_size=12).filter(lambda key: key not in _KEYS)
_extras: Final = st.dictionaries(_unknown_keys, json_values(), max_size=3)


def _callbacks(outcome: Outcome, provider: str | None) -> st.SearchStrategy[dict[str, Any]]:
    drawn = _drawn(outcome, provider).filter(_is_ours)
    return drawn.filter(lambda payload: _outcome(payload) is outcome)


def _outcome(payload: dict[str, Any]) -> Outcome:
    """What it reports, identifiers or not: whether there may be none depends on the outcome."""
    # One key more, lest it look like a webhook.
    return structure({**payload, **dict.fromkeys(_UNLESS_FAILED, "1"), "": None}).outcome


@st.composite
def _drawn(draw: st.DrawFn, outcome: Outcome, provider: str | None) -> dict[str, Any]:
    """Any fields, with values that speak for the outcome; an earlier rule may speak against it."""
    payload: dict[str, Any] = draw(_fields(failed=outcome is Outcome.FAILED))
    payload.update(draw(_extras))
    rules = [st.fixed_dictionaries(when) for rule, when in _RULES if rule == outcome.value]
    payload.update(draw(st.one_of(rules)) if rules else {})
    if provider is not None:
        payload = _of_provider(payload, provider)
    for alias, field in ALIASES.items():
        if field in payload and draw(st.booleans()):
            payload[alias] = payload.pop(field)
    keys = draw(st.permutations([key for key in payload if payload[key] is not ABSENT]))
    return {key: payload[key] for key in keys}


def _fields(*, failed: bool) -> st.SearchStrategy[dict[str, Any]]:
    if failed:
        return st.fixed_dictionaries({}, optional={**_VALUES, **_UNLESS_FAILED})
    required = {name: _VALUES[name] for name in _UNLESS_FAILED}
    optional = {name: values for name, values in _VALUES.items() if name not in required}
    return st.fixed_dictionaries(required, optional=optional)


def _of_provider(payload: dict[str, Any], provider: str) -> dict[str, Any]:
    known = str(PG_PROVIDER_CODES[provider])
    never = {
        said.field
        for said in STATEMENTS
        if said.provider == known and said.forms == ("absent",) and said.method is None
    }
    if not never:
        return {**payload, "pg_provider": str(provider)}
    # What sends but a few fields sends no others, either.
    return {key: value for key, value in payload.items() if key in _VALUES.keys() - never}


def _is_ours(payload: dict[str, Any]) -> bool:
    """Whether it happens to look like another object, such as a webhook."""
    try:
        refuse_foreign(payload, "callback")
    except ResponseError:
        return False
    return True


def _redirects(outcome: Outcome, provider: str | None) -> st.SearchStrategy[dict[str, Any]]:
    queries = st.builds(
        _query,
        callbacks(outcome, provider).filter(_can_be_said_in_text),
        st.sampled_from([None, *sorted(REPEATABLE)]),
        _texts,
    )
    return queries.filter(lambda query: structure_query(query).outcome is outcome)


def _query(payload: dict[str, Any], repeated: str | None, again: str) -> dict[str, Any]:
    """The payload in text; an app that joins two addresses makes a parameter come again."""
    query = {key: as_text(value) for key, value in payload.items()}
    return {**query, repeated: [query[repeated], again]} if repeated in query else query


def _can_be_said_in_text(payload: dict[str, Any]) -> bool:
    """A query cannot tell the text null from null, and takes numbers of twenty digits at most."""
    return not any(
        value == "null" or (isinstance(value, int) and abs(value) >= 10**20)
        for value in payload.values()
    )


@st.composite
def _wrongly_typed(draw: st.DrawFn) -> dict[str, Any]:
    payload = draw(callbacks())
    names = draw(st.lists(st.sampled_from(sorted(_WRONG)), min_size=1, max_size=3, unique=True))
    return payload | {name: draw(_WRONG[name]) for name in names}


@st.composite
def _without_identifiers(draw: st.DrawFn) -> dict[str, Any]:
    outcome = draw(st.sampled_from([o for o in Outcome if o is not Outcome.FAILED]))
    payload = draw(callbacks(outcome))
    del payload[draw(st.sampled_from(sorted(_UNLESS_FAILED)))]
    return payload


@st.composite
def _contradicting(draw: st.DrawFn) -> dict[str, Any]:
    payload = draw(callbacks())
    alias, field = draw(st.sampled_from(sorted(ALIASES.items())))
    values = draw(st.lists(_VALUES[field], min_size=2, max_size=2, unique=True))
    return payload | dict(zip((field, alias), values, strict=True))
