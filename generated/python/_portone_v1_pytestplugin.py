# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What pytest loads for `portone_v1.testing`: one fixture.

It lies beside the package, so that a test run that asks for nothing does not import the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from portone_v1.testing import PaymentResponseFactory


@pytest.fixture(scope="session")
def payment_response() -> PaymentResponseFactory:
    """Make the payload that a provider would send: `payment_response(outcome="failed")`."""
    from portone_v1.testing import payment_response

    return payment_response
