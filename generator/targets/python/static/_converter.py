"""The cattrs converter. Not imported until it is asked for."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from cattrs import Converter
from cattrs.preconf.json import JsonConverter, make_converter

from portone_v1._code import Code, UnknownCode
from portone_v1._errors import ResponseError
from portone_v1._response import PaymentResponse
from portone_v1._structure import read_callback, unstructure

C = TypeVar("C", bound=Converter)


def register(converter: C) -> C:
    """가진 cattrs 변환기가 PaymentResponse와 코드 타입을 알게 하고 그 변환기를 돌려준다.

    Teach a converter of yours PaymentResponse and unions such as `PayMethod | UnknownCode`.

    훅은 `structure`, `unstructure`와 똑같이 움직인다. 직접 만든 클래스 안에서는 cattrs가 다른
    오류처럼 ResponseError도 감싼다.

    Returns the converter. Its hooks behave as `structure` and `unstructure` do; inside a class of
    yours, cattrs wraps the ResponseError as it does every other error.
    """
    converter.register_structure_hook_func(_is_response, _structure_response)
    converter.register_unstructure_hook_func(_is_response, unstructure)
    converter.register_structure_hook_func(_is_open_code, _structure_code)
    converter.register_unstructure_hook_func(_is_open_code, _unstructure_code)
    return converter


def _is_response(type_: Any) -> bool:
    return type_ is PaymentResponse


def _structure_response(payload: Any, _: object) -> PaymentResponse:
    _rich_traceback_omit = True
    response = read_callback(payload)
    if isinstance(response, ResponseError):
        del payload  # whatever prints a traceback with locals prints those of this frame
        try:
            raise response
        finally:
            del response
    return response


def _tables(type_: Any) -> list[type[Code]]:
    """The table of `PayMethod | UnknownCode`, with or without None; nothing for another type."""
    if get_origin(type_) not in (Union, UnionType):
        return []
    members = set(get_args(type_)) - {NoneType, UnknownCode}
    tables = [one for one in members if isinstance(one, type) and issubclass(one, Code)]
    return tables if len(tables) == len(members) == 1 and UnknownCode in get_args(type_) else []


def _is_open_code(type_: Any) -> bool:
    return bool(_tables(type_))


def _structure_code(value: Any, type_: Any) -> Code | UnknownCode | None:
    if value is None and NoneType in get_args(type_):
        return None
    (table,) = _tables(type_)
    return table.of(value)


def _unstructure_code(value: str | None) -> str | None:
    return None if value is None else str.__str__(value)


converter: Final[JsonConverter] = register(make_converter())
"""이 패키지의 클래스를 아는 cattrs의 JSON 변환기. 이 변환기의 dumps는 Decimal을 쓰지 못한다.

A cattrs converter for JSON that knows the classes of this package. Its own `dumps` writes no
Decimal: `portone_v1.dumps` does.
"""
