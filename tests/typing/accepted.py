"""What users may write: mypy --strict and pyright in strict mode accept all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, assert_never, assert_type

import attrs
import portone_v1
from cattrs import Converter
from portone_v1 import (
    JSON,
    Availability,
    EmbPgProvider,
    FieldError,
    Outcome,
    PaymentResponse,
    PayMethod,
    PgProvider,
    ResponseError,
    Status,
    UnknownCode,
    availability,
    converter,
    register,
    structure,
    structure_query,
    unstructure,
)


def every_outcome(response: PaymentResponse) -> str:
    match response.outcome:
        case Outcome.PAID:
            return "ask PortOne"
        case Outcome.VIRTUAL_ACCOUNT_ISSUED:
            return "wait for the deposit"
        case Outcome.FAILED:
            return response.error_msg or "failed"
        case Outcome.UNCONFIRMED:
            return "ask PortOne"
        case _ as never:
            assert_never(never)


def every_kind_of_method(response: PaymentResponse) -> str:
    match response.pay_method:
        case PayMethod.CARD:
            return f"{response.card_name} {response.card_quota}"
        case PayMethod() as method:
            assert_type(method.label, str)
            return method.label_en
        case UnknownCode() as code:
            return str(code)
        case None:
            return ""
        case _ as never:
            assert_never(never)


def by_isinstance(method: PayMethod | UnknownCode | None) -> str:
    if isinstance(method, PayMethod):
        return method.label
    if method is None:
        return ""
    assert_type(method, UnknownCode)
    return method


def attributes(response: PaymentResponse) -> None:
    assert_type(response.success, bool | None)
    assert_type(response.imp_uid, str | None)
    assert_type(response.merchant_uid, str | None)
    assert_type(response.pay_method, PayMethod | UnknownCode | None)
    assert_type(response.pg_provider, PgProvider | UnknownCode | None)
    assert_type(response.emb_pg_provider, EmbPgProvider | UnknownCode | None)
    assert_type(response.status, Status | UnknownCode | None)
    assert_type(response.paid_amount, int | Decimal | None)
    assert_type(response.paid_at, datetime | None)
    assert_type(response.vbank_date, datetime | None)
    assert_type(response.card_quota, int | None)
    assert_type(response.custom_data, JSON | None)
    assert_type(response.extra, Mapping[str, JSON])
    assert_type(response.outcome, Outcome)
    assert_type(response.fields_set, frozenset[str])
    assert_type(response.repeated, Mapping[str, tuple[str, ...]])


def in_and_out(payload: dict[str, Any], query: str, parameters: dict[str, list[str]]) -> None:
    response = structure(payload)
    assert_type(response, PaymentResponse)
    assert_type(structure_query(query), PaymentResponse)
    assert_type(structure_query(parameters), PaymentResponse)
    assert_type(unstructure(response), dict[str, Any])
    assert_type(attrs.evolve(response, status=Status.PAID), PaymentResponse)


def by_hand() -> PaymentResponse:
    return PaymentResponse(
        imp_uid="imp_1",
        paid_amount=Decimal("14.2"),
        pay_method=PayMethod.CARD,
        pg_provider=UnknownCode("zz_unknown"),
        custom_data={"cart": [1, 2.5, None, {"gift": True}]},
    )


def with_cattrs(payload: dict[str, Any]) -> None:
    assert_type(converter.structure(payload, PaymentResponse), PaymentResponse)
    mine = register(Converter())
    assert_type(mine, Converter)
    assert_type(mine.structure(payload, PaymentResponse), PaymentResponse)


def what_may_come() -> None:
    known = availability(PgProvider.KCP, PayMethod.CARD, Outcome.PAID)
    assert_type(known, Availability)
    assert_type(known.nothing_known_of, tuple[str, ...])
    for field, statements in known.items():
        assert_type(field, str)
        assert_type(statements[0].source, str)
        assert_type(statements[0].provider, str | None)
    availability("kcp")
    availability(outcome="paid")


def what_is_wrong(payload: dict[str, Any]) -> None:
    try:
        structure(payload)
    except ResponseError as error:
        assert_type(error.errors, tuple[FieldError, ...])
        assert_type(error.errors[0].expected, str)


def codes() -> None:
    assert_type(PgProvider.KCP.value, str)
    text: str = PayMethod.CARD
    table: dict[str, PayMethod] = {method: method for method in PayMethod}
    assert_type(table[text].label, str)


def through_the_module(payload: dict[str, Any]) -> None:
    assert_type(portone_v1.structure(payload), PaymentResponse)
    assert_type(portone_v1.structure_query(""), PaymentResponse)
    assert_type(portone_v1.Outcome.PAID.label, str)
