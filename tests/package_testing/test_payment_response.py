"""payment_response makes what a provider would send, and nothing that sources contradict."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import portone_v1
import pytest
from portone_v1 import Outcome, PayMethod, PgProvider, availability
from portone_v1.testing import ABSENT, fixtures, payment_response

READ = {"callback": portone_v1.structure, "redirect": portone_v1.structure_query}
IDENTIFIERS = {"imp_uid", "merchant_uid"}
FOUR_FIELDS = {*IDENTIFIERS, "error_code", "error_msg"}


def is_possible(provider: str, outcome: str, method: str | None = None) -> bool:
    """Whether the sources leave room for it: who sends no status reports no payment."""
    if outcome == "virtual_account_issued" and method not in (None, "vbank"):
        return False
    said = availability(provider)
    absent = {
        field
        for field, (first, *_) in said.items()
        if first.provider and first.forms == ("absent",) and first.method is None
    }
    needs = {"paid": "status", "virtual_account_issued": "status", "failed": "error_msg"}
    return needs.get(outcome) not in absent


@pytest.mark.parametrize("provider", PgProvider)
def test_every_combination_reports_what_was_asked_for_or_is_impossible(provider: str) -> None:
    for method, outcome, entry in product([None, *PayMethod], Outcome, ("callback", "redirect")):
        asked: dict[str, Any] = {"method": method, "outcome": outcome, "entry": entry}
        if is_possible(provider, outcome, method):
            payload = payment_response(provider=provider, **asked)
            assert READ[entry](payload).outcome is outcome, asked
        else:
            with pytest.raises(ValueError, match="may report '"):
                payment_response(provider=provider, **asked)


def test_some_combinations_are_impossible() -> None:
    assert not is_possible("tosspayments", "paid")
    assert not is_possible("payletter", "failed")
    assert is_possible("tosspayments", "failed")


def test_the_default_is_a_card_payment() -> None:
    response = portone_v1.structure(payment_response())

    assert response.outcome is Outcome.PAID
    assert response.pay_method is PayMethod.CARD


OBSERVED = [f for f in fixtures() if f.id.startswith("provider-") and f.id.endswith("-1")]


@pytest.mark.parametrize("fixture", OBSERVED, ids=lambda fixture: str(fixture.id))
def test_what_was_observed_is_what_it_makes(fixture: Any) -> None:
    provider, method = fixture.payload["pg_provider"], fixture.payload["pay_method"]
    made = payment_response(provider=provider, method=method, outcome=fixture.outcome)

    for said in (said for known in availability(provider, method).values() for said in known):
        if said.provider and said.outcome == fixture.outcome:
            observed, found = (
                form(payload.get(said.field, ABSENT)) for payload in (fixture.payload, made)
            )
            assert {observed, found} <= {*said.forms}, said


def form(value: object) -> str:
    names = {None: "null", "": "empty", ABSENT: "absent"}
    return names.get(value, "value") if isinstance(value, str) or value in names else "value"


@pytest.mark.parametrize(
    ("provider", "method"), [("kakaopay", "point"), ("tosspay", "trans"), ("kcp", "card")]
)
def test_the_method_is_the_one_that_was_seen(provider: str, method: str) -> None:
    payload = payment_response(provider=provider)

    assert (payload["pg_provider"], payload["pay_method"]) == (provider, method)


def test_what_tosspay_has_not_is_an_empty_text() -> None:
    payload = payment_response(provider="tosspay")

    assert [payload[key] for key in ("apply_num", "card_name", "bank_name")] == ["", "", ""]


def test_a_virtual_account_is_what_comes_of_vbank() -> None:
    payload = payment_response(provider="kcp", method="vbank")

    assert payload == payment_response(provider="kcp", outcome="virtual_account_issued")
    assert portone_v1.structure(payload).vbank_date is not None


@pytest.mark.parametrize("provider", ["tosspayments", "ksnet", "nice_v2", "welcome"])
def test_a_provider_of_four_fields_sends_no_other(provider: str) -> None:
    assert payment_response(provider=provider).keys() == IDENTIFIERS
    assert payment_response(provider=provider, outcome="failed").keys() == FOUR_FIELDS
    for outcome in ("failed", "unconfirmed"):
        query = payment_response(provider=provider, outcome=outcome, entry="redirect")
        assert query.keys() <= FOUR_FIELDS


def test_a_failure_has_a_message_and_neither_code_nor_status() -> None:
    payload = payment_response(provider="kcp", outcome="failed")

    assert (payload["success"], payload["pg_provider"]) == (False, "kcp")
    assert "error_msg" in payload
    assert payload.keys().isdisjoint({"error_code", "status", "paid_amount"})


def test_a_redirect_has_identifiers_and_a_flag_in_text() -> None:
    query = payment_response(entry="redirect")

    assert query.keys() == {*IDENTIFIERS, "imp_success"}
    assert query["imp_success"] == "true"


def test_a_redirect_is_all_text_overrides_included() -> None:
    query = payment_response(entry="redirect", outcome="paid", paid_amount=14.2, custom_data={})

    assert {type(value) for value in query.values()} == {str}
    assert (query["paid_amount"], query["bank_name"], query["custom_data"]) == (
        "14.2",
        "null",
        "{}",
    )


def test_codes_of_the_enums_may_be_asked_for() -> None:
    payload = payment_response(
        provider=PgProvider.KAKAOPAY, method=PayMethod.POINT, outcome=Outcome.PAID
    )

    assert payload == payment_response(provider="kakaopay")
    assert {type(payload[key]) for key in ("pg_provider", "pay_method")} == {str}


def test_another_spelling_of_a_code_is_sent_as_it_is() -> None:
    assert payment_response(provider="kakao")["pg_provider"] == "kakao"
    assert payment_response(provider="kakao")["pay_method"] == "point"


class TestOverrides:
    def test_replace_add_and_leave_out(self) -> None:
        payload = payment_response(paid_amount=1004, coupon="spring", status=ABSENT)

        expected = {**payment_response(), "paid_amount": 1004, "coupon": "spring"}
        del expected["status"]
        assert payload == expected

    def test_may_be_codes_that_nobody_knows(self) -> None:
        response = portone_v1.structure(payment_response(pg_provider="brand_new"))

        assert response.pg_provider == portone_v1.UnknownCode("brand_new")

    def test_speak_of_a_field_whatever_its_key(self) -> None:
        query = payment_response(entry="redirect", success=False)

        assert "imp_success" not in query
        assert portone_v1.structure_query(query).outcome is Outcome.FAILED
        assert payment_response(entry="redirect", success=ABSENT).keys() == IDENTIFIERS

    def test_leave_out_what_is_not_there(self) -> None:
        assert payment_response(nothing=ABSENT) == payment_response()


def test_each_call_makes_a_new_payload() -> None:
    before = json.dumps(payment_response())
    payment_response().clear()

    assert json.dumps(payment_response()) == before


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"provider": "tosspayment"},
            "unknown provider 'tosspayment'; did you mean 'tosspayments'",
        ),
        ({"provider": "x"}, r"unknown provider 'x'\. An override .*: pg_provider='x'"),
        ({"method": "kakaopya"}, "unknown method 'kakaopya'; did you mean 'kakaopay'.*pay_method="),
        ({"outcome": "success"}, "unknown outcome 'success'; did you mean 'paid' or "),
        ({"entry": "webhook"}, "unknown entry 'webhook'; did you mean 'callback' or 'redirect'"),
        (
            {"provider": "tosspayments", "outcome": "paid"},
            r"only .*error_msg.*, says payrt-2023-05 \(.*; payrt-2023-08 \(.*: with the v1/",
        ),
        (
            {"provider": "tosspayments", "outcome": "paid"},
            r"\. It may report 'failed' or 'unconfirmed'\.$",
        ),
        (
            {"method": "card", "outcome": "virtual_account_issued"},
            r"^'virtual_account_issued' goes with 'vbank', and not with 'card'\. It may report '",
        ),
        (
            {"provider": "payletter", "outcome": "failed"},
            "only imp_uid, merchant_uid, says guide-payletter",
        ),
    ],
)
def test_what_cannot_be_is_explained(asked: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        payment_response(**asked)
