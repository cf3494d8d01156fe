"""payment_response makes what a provider would send, and nothing that sources contradict."""

from __future__ import annotations

import json
from functools import cache
from itertools import product
from typing import Any

import portone_v1
import pytest
from portone_v1 import Outcome, PayMethod, PgProvider, availability
from portone_v1.testing import ABSENT, fixtures, payment_response

from tests.today import the_spec

READ = {"callback": portone_v1.structure, "redirect": portone_v1.structure_query}
IDENTIFIERS = {"imp_uid", "merchant_uid"}
FOUR_FIELDS = {*IDENTIFIERS, "error_code", "error_msg"}


# The page never listed them, so what it says of fields is not about them.
UNLISTED = {code.code for code in the_spec().codes["pg_provider"].codes if code.listed is None}


@cache
def is_said_to_lack(provider: str, field: str) -> bool:
    said = availability(provider).get(field, ())
    return any(s.provider and s.forms == ("absent",) and s.method is None for s in said)


def reported(provider: str, happened: str, entry: str) -> str:
    """What is left of what happened: who sends no status and no message reports nothing."""
    if happened == "refused":
        return "failed"
    if happened == "failed":
        return "unconfirmed" if is_said_to_lack(provider, "error_msg") else "failed"
    silent = provider in UNLISTED or is_said_to_lack(provider, "status")
    return "unconfirmed" if silent or entry == "redirect" else happened


@pytest.mark.parametrize("provider", PgProvider)
def test_every_combination_reports_what_its_fields_leave_of_what_happened(provider: str) -> None:
    happenings = (*Outcome, "refused")
    for method, happened, entry in product([None, *PayMethod], happenings, READ):
        if happened == "virtual_account_issued" and method not in (None, "vbank"):
            continue
        asked: dict[str, Any] = {"method": method, "outcome": happened, "entry": entry}
        payload = payment_response(provider=provider, **asked)
        assert READ[entry](payload).outcome == reported(provider, happened, entry), asked


def test_what_a_new_module_paid_is_not_confirmed() -> None:
    assert payment_response(provider="tosspayments", outcome="paid").keys() == IDENTIFIERS
    assert payment_response(provider="payletter", outcome="failed").keys() == IDENTIFIERS
    assert payment_response(provider="tosspayments", outcome="failed").keys() == FOUR_FIELDS


def test_a_refusal_comes_before_there_is_a_payment() -> None:
    payload = payment_response(outcome="refused")

    assert (payload["imp_uid"], payload["success"]) == (None, False)
    assert {"request_id", "error_code", "error_msg"} <= payload.keys()
    assert "imp_uid" not in payment_response(outcome="refused", entry="redirect")


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


def test_a_payment_with_a_billing_key_leaves_out_what_belongs_to_a_card() -> None:
    payload = payment_response(provider="danal_tpay", customer_uid="billing-1")

    assert [payload[key] for key in ("apply_num", "card_number", "receipt_url")] == ["", "", ""]
    assert payment_response(provider="danal_tpay")["apply_num"]


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
    query = payment_response(
        entry="redirect", outcome="paid", paid_amount=14.2, bank_name=None, custom_data={}
    )

    assert {type(value) for value in query.values()} == {str}
    assert (query["paid_amount"], query["bank_name"], query["custom_data"]) == (
        "14.2",
        "null",
        "{}",
    )


def test_a_redirect_of_a_payment_has_no_more_than_sources_document() -> None:
    query = payment_response(entry="redirect", outcome="paid")

    assert query.keys() == {*IDENTIFIERS, "imp_success"}


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
        response = portone_v1.structure(payment_response(pg_provider="zz_unknown"))

        assert response.pg_provider == portone_v1.UnknownCode("zz_unknown")

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
        ({"outcome": "pai"}, "unknown outcome 'pai'; did you mean 'paid'"),
        ({"outcome": "success"}, "unknown outcome 'success'; did you mean 'paid' or "),
        ({"entry": "webhook"}, "unknown entry 'webhook'; did you mean 'callback' or 'redirect'"),
        (
            {"method": "card", "outcome": "virtual_account_issued"},
            r"^'virtual_account_issued' goes with 'vbank', and not with 'card'\.$",
        ),
    ],
)
def test_what_cannot_be_is_explained(asked: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        payment_response(**asked)
