"""What a shop's own tests may write, checked in their strictest settings."""

from __future__ import annotations

from typing import Any, assert_type

import pytest
from hypothesis import given
from portone_v1 import Outcome
from portone_v1.testing import ABSENT, Fixture, PaymentResponseFactory, fixtures, payment_response
from portone_v1.testing.strategies import callbacks, redirects

as_the_fixture: PaymentResponseFactory = payment_response


def test_a_payload(payment_response: PaymentResponseFactory) -> None:
    payload = payment_response(provider="kcp", outcome=Outcome.FAILED, coupon=1, status=ABSENT)
    assert_type(payload, dict[str, Any])
    payment_response("kcp")  # type: ignore[call-arg]
    payment_response(entry="webhook")  # type: ignore[arg-type]


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.file)
def test_a_fixture(fixture: Fixture) -> None:
    assert_type(fixture.outcome, Outcome | None)
    fixture.title = "other"  # type: ignore[misc]


@given(callbacks("paid"), redirects(provider="kcp"))
def test_strategies(payload: dict[str, Any], query: dict[str, Any]) -> None: ...
