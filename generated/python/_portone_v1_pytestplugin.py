# Made by `python3 -m generator` from generator/targets/testing/static. Do not edit.
"""What pytest loads for `portone_v1.testing`: a fixture, and how responses are compared.

It lies beside the package, so that a test run that asks for nothing does not import the package.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from portone_v1.testing import PaymentResponseFactory


@pytest.fixture(scope="session")
def payment_response() -> PaymentResponseFactory:
    """Make the payload that a provider would send: `payment_response(outcome="failed")`."""
    from portone_v1.testing import payment_response

    return payment_response


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Explain `assert response == other` without the values, which may be personal data."""
    if op != "==" or "portone_v1" not in sys.modules:
        return None
    from portone_v1.testing._comparison import compared

    return compared(left, right)
