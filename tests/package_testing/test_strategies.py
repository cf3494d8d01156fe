"""The shipped strategies make what they claim to make."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import portone_v1
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from portone_v1 import Outcome
from portone_v1._spec import FIELDS
from portone_v1.testing import strategies

FEW = settings(max_examples=30)
# What is wrong even where any JSON is right.
_no_json = st.just({1: 2})


@pytest.mark.parametrize("outcome", Outcome)
def test_a_callback_reports_the_outcome(outcome: Outcome) -> None:
    @FEW
    @given(strategies.callbacks(outcome))
    def check(payload: dict[str, Any]) -> None:
        assert portone_v1.structure(payload).outcome is outcome

    check()


@pytest.mark.parametrize("outcome", Outcome)
def test_a_redirect_reports_the_outcome(outcome: Outcome) -> None:
    @FEW
    @given(strategies.redirects(outcome))
    def check(query: dict[str, Any]) -> None:
        assert portone_v1.structure_query(query).outcome is outcome

    check()


@pytest.mark.slow
@given(strategies.invalid_callbacks())
def test_an_invalid_callback_is_refused(payload: dict[str, Any]) -> None:
    assert json.loads(json.dumps(payload)) == payload
    with pytest.raises(portone_v1.ResponseError):
        portone_v1.structure(payload)


@FEW
@given(strategies.callbacks(provider="kcp"))
def test_a_callback_has_the_code_of_its_provider(payload: dict[str, Any]) -> None:
    assert payload["pg_provider"] == "kcp"


@FEW
@given(strategies.callbacks(provider="ksnet"))
def test_a_callback_has_only_what_its_provider_sends(payload: dict[str, Any]) -> None:
    assert payload.keys() <= {"imp_uid", "merchant_uid", "error_code", "error_msg"}


@pytest.mark.parametrize("make", [strategies.callbacks, strategies.redirects])
def test_what_a_provider_never_reports_is_an_error(make: Any) -> None:
    with pytest.raises(ValueError, match="ksnet sends nothing that reports 'paid'"):
        make("paid", "ksnet")
    with pytest.raises(ValueError, match="unknown outcome 'success'"):
        make("success")
    with pytest.raises(ValueError, match="unknown provider 'ksnett'"):
        make(provider="ksnett")


@pytest.mark.slow
def test_callbacks_are_of_every_kind() -> None:
    """What few fixtures have: unknown codes, other keys, failures without identifiers."""
    kinds = {
        "extra": lambda payload: bool(portone_v1.structure(payload).extra),
        "alias": lambda payload: "imp_success" in payload,
        "no identifier": lambda payload: "imp_uid" not in payload,
        "decimals": lambda payload: isinstance(payload.get("paid_amount"), float),
        "unknown code": lambda payload: payload.get("status", "paid") not in {*portone_v1.Status},
    }

    assert found(strategies.callbacks(), kinds) == kinds.keys()


def test_there_is_a_strategy_for_every_kind_of_field() -> None:
    assert strategies._KINDS.keys() >= {field.kind for field in FIELDS.values()}


@pytest.mark.slow
def test_redirects_repeat_parameters() -> None:
    kinds = {"list": lambda query: isinstance(query.get("merchant_uid"), list)}

    assert found(strategies.redirects(), kinds) == {"list"}


@pytest.mark.slow
def test_invalid_callbacks_are_of_every_kind() -> None:
    words = ("webhook", "unless a failure", "under its other name", "expected text, got null")

    assert found(strategies.invalid_callbacks(), {w: partial(is_told, w) for w in words}) == {
        *words
    }


def is_told(words: str, payload: dict[str, Any]) -> bool:
    with pytest.raises(portone_v1.ResponseError) as caught:
        portone_v1.structure(payload)
    return words in str(caught.value)


def found(
    payloads: SearchStrategy[dict[str, Any]], kinds: Mapping[str, Callable[[dict[str, Any]], bool]]
) -> set[str]:
    """Which kinds some examples are of."""
    seen: set[str] = set()

    @settings(max_examples=200)
    @given(payloads)
    def look(payload: dict[str, Any]) -> None:
        seen.update(kind for kind, is_it in kinds.items() if is_it(payload))

    look()
    return seen


@pytest.mark.parametrize("field", strategies._VALUES)
def test_each_field_takes_its_values_and_no_others(field: str) -> None:
    payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", "name": "주문"}

    values = strategies._REQUIRED.get(field, strategies._VALUES[field])

    @settings(max_examples=10)
    @given(values, strategies._WRONG.get(field, _no_json))
    def check(value: object, wrong: object) -> None:
        portone_v1.structure({**payload, field: value})
        with pytest.raises(portone_v1.ResponseError) as caught:
            portone_v1.structure({**payload, field: wrong})
        assert {error.field for error in caught.value.errors} == {field}

    check()
