"""The outcome is what a response reports, by the rules of the spec."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from portone_v1 import structure
from portone_v1.testing.strategies import callbacks

from generator.spec.load import load
from generator.spec.model import Spec
from generator.targets.fixtures.payloads import outcome_of
from tests.project import ROOT

SPEC: Spec = load(ROOT)

IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1"}


@pytest.mark.parametrize(
    ("payload", "outcome"),
    [
        ({}, "unconfirmed"),
        ({"success": True}, "unconfirmed"),
        ({"success": True, "status": "paid"}, "paid"),
        ({"status": "paid"}, "paid"),
        ({"success": False, "status": "paid"}, "unconfirmed"),
        ({"success": True, "status": "paid", "error_code": "F1"}, "unconfirmed"),
        ({"success": True, "status": "paid", "error_code": "", "error_msg": None}, "paid"),
        ({"success": True, "paid_at": 1663830096}, "paid"),
        ({"success": True, "paid_at": 0}, "unconfirmed"),
        ({"success": True, "paid_at": 1663830096, "status": ""}, "paid"),
        ({"success": True, "status": "ready", "pay_method": "vbank"}, "virtual_account_issued"),
        ({"success": True, "status": "ready", "vbank_num": "1"}, "virtual_account_issued"),
        ({"success": True, "vbank_num": "1", "paid_at": 0}, "virtual_account_issued"),
        ({"success": True, "status": "ready", "pay_method": "card"}, "unconfirmed"),
        ({"success": False}, "failed"),
        ({"success": False, "status": "failed"}, "failed"),
        ({"success": True, "status": "failed"}, "unconfirmed"),
        ({"success": False, "pg_provider": "daou"}, "unconfirmed"),
        ({"success": False, "pg_provider": "daou", "error_msg": "한도 초과"}, "failed"),
        ({"error_code": "PAY_CANCEL"}, "failed"),
        ({"error_msg": "사용자 취소"}, "failed"),
        ({"success": True, "error_msg": "사용자 취소"}, "unconfirmed"),
        ({"status": "cancelled", "success": True}, "unconfirmed"),
        ({"status": "pending", "success": True}, "unconfirmed"),
        ({"status": "brand_new", "success": True}, "unconfirmed"),
    ],
)
def test_outcome(payload: dict[str, Any], outcome: str) -> None:
    # A status beside nothing but the identifiers would be a webhook.
    assert structure({**IDS, "name": "주문", **payload}).outcome == outcome


@given(callbacks())
def test_the_emitted_rules_say_what_the_spec_says(payload: dict[str, Any]) -> None:
    assert structure(payload).outcome == outcome_of(payload, SPEC)
