"""How pydantic reads and writes a code or a response that is a field of a model of one's own."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    PlainSerializer,
    PlainValidator,
    SerializationInfo,
    Strict,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_before_validator_function

from portone_v1._code import UnknownCode
from portone_v1._errors import ResponseError, kind_of, refused
from portone_v1._pydantic import details_of, has_halves, json_number, unicode
from portone_v1._response import PaymentResponse
from portone_v1._structure import structure, unstructure


def code(table: type[Enum], handler: GetCoreSchemaHandler) -> CoreSchema:
    """Of a table: a member by its text, so that `PayMethod | UnknownCode` prefers it."""

    def member(value: Any) -> Any:
        text = _text(value)
        return table._value2member_map_.get(text, text)

    return no_info_before_validator_function(member, handler(table))


def unknown_code(handler: GetCoreSchemaHandler) -> CoreSchema:
    """Of any other code: its text."""
    text = Annotated[str, Strict(), BeforeValidator(_text), AfterValidator(UnknownCode)]
    return handler.generate_schema(text)


def _text(value: Any) -> str:
    """The text itself. Its error has no input: who echoes it may be unable to write it."""
    if isinstance(value, str) and not has_halves(value):
        return value
    got = "half a character" if isinstance(value, str) else kind_of(value)
    details = details_of(refused("$", "Unicode text", got))
    raise ValidationError.from_exception_data("code", details, hide_input=True)


def response(handler: GetCoreSchemaHandler) -> CoreSchema:
    """Of a response: what `structure` takes, and `unstructure` gives."""
    return handler.generate_schema(
        Annotated[
            Any,
            PlainValidator(_read),
            PlainSerializer(_written),
            WithJsonSchema({"title": "PaymentResponse", "type": "object"}),
        ]
    )


def _read(data: Any) -> PaymentResponse:
    if isinstance(data, PaymentResponse):
        return data
    try:
        response = structure(data)
        unicode(response._wire or {})
        return response
    except ResponseError as error:
        details = details_of(error)
    raise ValidationError.from_exception_data("PaymentResponse", details, hide_input=True) from None


def _written(payment: PaymentResponse, info: SerializationInfo) -> dict[str, Any]:
    wire = unstructure(payment)
    if info.mode != "json":
        return wire
    return {k: json_number(k, v) if isinstance(v, Decimal) else v for k, v in wire.items()}
