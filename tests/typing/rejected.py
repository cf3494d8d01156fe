"""Mistakes of users, one on each marked line: both checkers reject these lines, and no other.

The marks are there for whoever checks the whole project; `test_typing` takes them away.
"""

from __future__ import annotations

from typing import Any, assert_never

from portone_v1 import (
    Outcome,
    PaymentResponse,
    PayMethod,
    Status,
    UnknownCode,
    availability,
    converter,
    register,
    structure,
    structure_query,
)


def an_outcome_is_forgotten(response: PaymentResponse) -> str:
    match response.outcome:
        case Outcome.PAID | Outcome.FAILED | Outcome.UNCONFIRMED:
            return ""
        case _ as never:
            assert_never(never)  # type: ignore[arg-type]


def unknown_codes_are_forgotten(status: Status | UnknownCode | None) -> str:
    match status:
        case Status() | None:
            return ""
        case _ as never:
            assert_never(never)  # type: ignore[arg-type]


def absence_is_forgotten(response: PaymentResponse) -> str:
    match response.pay_method:
        case PayMethod() | UnknownCode():
            return ""
        case _ as never:
            assert_never(never)  # type: ignore[arg-type]


def a_code_may_be_unknown(response: PaymentResponse) -> str:
    if response.pay_method is None:
        return ""
    return response.pay_method.label  # type: ignore[union-attr]


def a_value_may_be_missing(response: PaymentResponse) -> None:
    response.merchant_uid.upper()  # type: ignore[union-attr]
    response.paid_at.isoformat()  # type: ignore[union-attr]
    print(response.paid_amount + 1)  # type: ignore[operator]


def an_amount_may_have_decimals(response: PaymentResponse) -> int:
    return response.paid_amount or 0  # type: ignore[return-value]


def a_response_is_frozen(response: PaymentResponse) -> None:
    response.status = Status.PAID  # type: ignore[misc]
    response.extra["x"] = 1  # type: ignore[index]
    response.repeated["merchant_uid"] = ("x",)  # type: ignore[index]


def names_are_known(response: PaymentResponse) -> None:
    print(response.amount)  # type: ignore[attr-defined]
    print(response.imp_success)  # type: ignore[attr-defined]
    print(PayMethod.CASH)  # type: ignore[attr-defined]


def made_with_the_right_types() -> None:
    PaymentResponse("imp_1")  # type: ignore[arg-type, call-arg]
    PaymentResponse(paid_at=1648344363)  # type: ignore[arg-type]
    PaymentResponse(paid_amount=14.2)  # type: ignore[arg-type]
    PaymentResponse(status="paid")  # type: ignore[arg-type]
    PaymentResponse(amount=100)  # type: ignore[call-arg]


def given_the_right_things(payload: dict[str, Any]) -> None:
    structure("imp_uid=imp_1")  # type: ignore[arg-type]
    structure_query(b"imp_uid=imp_1")  # type: ignore[arg-type]
    availability(1)  # type: ignore[arg-type]
    register(converter.structure)  # type: ignore[type-var]
    print(converter.structure(payload, PaymentResponse).amount)  # type: ignore[attr-defined]
