"""The outcome is what a response reports, by the rules of the spec."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from portone_v1 import Status, UnknownCode, structure
from portone_v1.testing.strategies import callbacks

from generator.spec.model import Spec
from generator.spec.verdict import Judge
from tests.today import the_spec

SPEC: Spec = the_spec()
JUDGE = Judge(SPEC)

IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1"}
PAID = {"status": "paid", "paid_at": 1663830096}


@pytest.mark.parametrize(
    ("payload", "outcome"),
    [
        ({}, "unconfirmed"),
        ({"success": True}, "unconfirmed"),
        ({**PAID}, "paid"),
        ({**PAID, "success": True}, "paid"),
        ({**PAID, "success": None}, "paid"),
        ({**PAID, "success": False}, "unconfirmed"),
        ({**PAID, "error_code": "F1"}, "unconfirmed"),
        ({**PAID, "error_code": "", "error_msg": None}, "paid"),
        ({**PAID, "error_code": "undefined", "error_msg": "null"}, "paid"),
        ({"success": True, "status": "paid"}, "unconfirmed"),
        ({"status": "paid", "paid_amount": 1000}, "unconfirmed"),
        ({"success": True, "paid_at": 1663830096}, "unconfirmed"),
        ({"success": True, "paid_at": 1663830096, "status": ""}, "unconfirmed"),
        ({"success": True, "status": "ready", "pay_method": "vbank"}, "unconfirmed"),
        ({"success": True, "status": "ready", "vbank_num": "1"}, "virtual_account_issued"),
        ({"success": True, "vbank_num": "1", "paid_at": 0}, "virtual_account_issued"),
        ({"success": True, "vbank_num": "undefined"}, "unconfirmed"),
        ({"status": "ready", "vbank_num": "null"}, "unconfirmed"),
        (
            {"status": "ready", "vbank_num": "1", "pay_method": "zz_unknown"},
            "virtual_account_issued",
        ),
        ({"status": "ready", "vbank_num": "1", "pay_method": "card"}, "unconfirmed"),
        ({"success": False}, "failed"),
        ({"success": False, "status": "failed"}, "failed"),
        ({"success": True, "status": "failed"}, "unconfirmed"),
        ({"success": False, "pg_provider": "daou"}, "unconfirmed"),
        ({"success": False, "pg_provider": "daou", "error_msg": "한도 초과"}, "failed"),
        ({"error_code": "PAY_CANCEL"}, "failed"),
        ({"error_code": "undefined"}, "unconfirmed"),
        ({"error_msg": "사용자 취소"}, "failed"),
        ({"success": True, "error_msg": "사용자 취소"}, "unconfirmed"),
        ({"status": "cancelled", "success": True}, "unconfirmed"),
        ({"status": "pending", "success": True}, "unconfirmed"),
        ({"status": "zz_unknown", "success": True}, "unconfirmed"),
        ({"code": "FAILURE_TYPE_PG", "message": "취소"}, "failed"),
        ({"code": "FAILURE_TYPE_PG", "message": "취소", "success": True}, "unconfirmed"),
        ({**PAID, "code": "FAILURE_TYPE_PG", "message": "취소"}, "unconfirmed"),
        ({"code": "0", "message": "취소"}, "unconfirmed"),
        ({"code": "kr"}, "unconfirmed"),
    ],
)
def test_outcome(payload: dict[str, Any], outcome: str) -> None:
    # A status beside nothing but the identifiers would be a webhook.
    assert structure({**IDS, "name": "주문", **payload}).outcome == outcome


def test_a_code_decides_by_its_text_however_it_came_about() -> None:
    response = structure({**IDS, **PAID, "name": "주문"})
    for status in (UnknownCode("paid"), Status.PAID):
        twin = attrs.evolve(response, status=status)
        assert twin == response
        assert hash(twin) == hash(response)
        assert twin.outcome == "paid"
    vbank = structure({**IDS, "status": "ready", "vbank_num": "1", "pay_method": "card"})
    assert attrs.evolve(vbank, pay_method=UnknownCode("card")).outcome == "unconfirmed"


@given(callbacks())
def test_the_emitted_rules_say_what_the_spec_says(payload: dict[str, Any]) -> None:
    assert structure(payload).outcome == JUDGE.judge("callback", payload).outcome
