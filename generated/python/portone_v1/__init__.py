# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""PortOne (formerly Iamport) V1 payment responses, typed.

`structure` takes the callback object, `structure_query` the redirect's query, `unstructure`
gives the wire form back.

이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여
금액과 주문을 확인한 뒤에만 믿는다.

An outcome is what the browser reports, not proof of payment. The server must ask PortOne for
the imp_uid and compare amount and order before it trusts anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portone_v1._code import Code, UnknownCode
from portone_v1._codes import (
    EmbPgProvider,
    Outcome,
    PayMethod,
    PgProvider,
    Status,
)
from portone_v1._errors import FieldError, ResponseError
from portone_v1._response import JSON, PaymentResponse
from portone_v1._structure import structure, unstructure

if TYPE_CHECKING:
    from portone_v1._availability import Availability, Statement, availability
    from portone_v1._converter import converter, register
    from portone_v1._json import dumps
    from portone_v1._query import structure_query

__all__ = [
    "JSON",
    "Availability",
    "Code",
    "EmbPgProvider",
    "FieldError",
    "Outcome",
    "PayMethod",
    "PaymentResponse",
    "PgProvider",
    "ResponseError",
    "Statement",
    "Status",
    "UnknownCode",
    "availability",
    "converter",
    "dumps",
    "register",
    "structure",
    "structure_query",
    "unstructure",
]

# Imported when first asked for, so that importing the package stays cheap.
_LAZY = {
    "Availability": "_availability",
    "Statement": "_availability",
    "availability": "_availability",
    "converter": "_converter",
    "dumps": "_json",
    "register": "_converter",
    "structure_query": "_query",
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
