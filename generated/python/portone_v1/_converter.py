# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The cattrs converter. Not imported until it is asked for."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from cattrs import Converter
from cattrs.preconf.json import JsonConverter, make_converter

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
    Code,
    EmbPgProvider,
    PayMethod,
    PgProvider,
    Status,
    UnknownCode,
)
from portone_v1._response import PaymentResponse
from portone_v1._structure import structure, unstructure

C = TypeVar("C", bound=Converter)

_LOOKUPS: Final[dict[type[Code], dict[str, Any]]] = {
    PayMethod: PAY_METHOD_CODES,
    PgProvider: PG_PROVIDER_CODES,
    Status: STATUS_CODES,
    EmbPgProvider: EMB_PG_PROVIDER_CODES,
}


def register(converter: C) -> C:
    """가진 cattrs 변환기가 PaymentResponse와 코드 타입을 알게 하고 그 변환기를 돌려준다.

    Teach a converter of yours PaymentResponse and unions such as `PayMethod | UnknownCode`.

    훅은 `structure`, `unstructure`와 똑같이 움직인다. 직접 만든 클래스 안에서는 cattrs가 다른 오류처럼
    ResponseError도 감싼다.

    Returns the converter. Its hooks behave as `structure` and `unstructure` do; inside a class of
    yours, cattrs wraps the ResponseError as it does every other error.
    """
    converter.register_structure_hook_func(_is_response, lambda payload, _: structure(payload))
    converter.register_unstructure_hook_func(_is_response, unstructure)
    converter.register_structure_hook_func(_is_open_code, _structure_code)
    converter.register_unstructure_hook_func(_is_open_code, _unstructure_code)
    return converter


def _is_response(type_: Any) -> bool:
    return type_ is PaymentResponse


def _lookup(type_: Any) -> dict[str, Any]:
    """The codes of `PayMethod | UnknownCode`, with or without None; none for any other type."""
    if get_origin(type_) not in (Union, UnionType):
        return {}
    members = set(get_args(type_)) - {NoneType}
    codes = [member for member in members if member in _LOOKUPS]
    return _LOOKUPS[codes[0]] if len(codes) == 1 and members == {codes[0], UnknownCode} else {}


def _is_open_code(type_: Any) -> bool:
    return bool(_lookup(type_))


def _structure_code(value: object, type_: Any) -> Code | UnknownCode | None:
    if value is None and NoneType in get_args(type_):
        return None
    if not isinstance(value, str):
        raise TypeError(f"expected text, got {type(value).__name__}")
    return _lookup(type_).get(value) or UnknownCode(value)


def _unstructure_code(value: str | None) -> str | None:
    return None if value is None else str.__str__(value)


converter: Final[JsonConverter] = register(make_converter())
"""이 패키지의 클래스를 아는 cattrs의 JSON 변환기.

A cattrs converter for JSON that knows the classes of this package.
"""
