# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What the pydantic models have in common: `structure` judges, and personal data is not printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from portone_v1._errors import FieldError, ResponseError
from portone_v1._query import structure_query
from portone_v1._response import SENSITIVE
from portone_v1._structure import structure, unstructure


class _Model(BaseModel):
    # Errors of pydantic print what they found, and what was found may be personal data.
    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        known = type(self).model_fields.keys() - SENSITIVE
        for name, value in super().__repr_args__():
            yield name, value if name in known or not value else "***"


class Callback(_Model):
    """The callback object in the form PortOne sends: 1.0 in a whole number has become 1."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "success": True,
                    "imp_uid": "imp_036925814703",
                    "pay_method": "card",
                    "merchant_uid": "order_051",
                    "name": "주문 상품",
                    "paid_amount": 100,
                    "currency": "KRW",
                    "pg_provider": "kcp",
                    "pg_type": "payment",
                    "pg_tid": "81470369258147",
                    "apply_num": "81470369",
                    "buyer_name": "구매자",
                    "buyer_email": "",
                    "buyer_tel": "",
                    "buyer_addr": "",
                    "buyer_postcode": "",
                    "custom_data": None,
                    "status": "paid",
                    "paid_at": 1663830096,
                    "receipt_url": "https://receipt.example/view?tno=1051&order=51",
                    "card_name": "KB국민카드",
                    "bank_name": None,
                    "card_quota": 0,
                    "card_number": "8147036925814703",
                }
            ]
        }
    )

    @model_validator(mode="before")
    @classmethod
    def _judge(cls, data: Any) -> Any:
        return _judged(_canonical, data, cls.__name__)


class Query(_Model):
    """The redirect's query as it arrived, from a dict or from what a web framework made of it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "imp_success": "true",
                    "imp_uid": "imp_036925814703",
                    "merchant_uid": "order_031",
                }
            ]
        }
    )

    @model_validator(mode="before")
    @classmethod
    def _judge(cls, data: Any) -> Any:
        return _judged(_as_it_is, data, cls.__name__)


def _canonical(data: Any) -> Any:
    return unstructure(structure(data))


def _as_it_is(data: Any) -> Any:
    structure_query(data)
    getlist = getattr(data, "getlist", None)
    if getlist is None:
        return data
    texts = ((name, getlist(name)) for name in data)
    return {name: values[0] if len(values) == 1 else values for name, values in texts}


def _judged(judge: Callable[[Any], Any], data: Any, title: str) -> Any:
    try:
        return judge(data)
    except ResponseError as error:
        raise ValidationError.from_exception_data(title, [*map(_detail, error.errors)]) from None


def _detail(error: FieldError) -> InitErrorDetails:
    said = {"expected": error.expected, "got": error.got}
    return InitErrorDetails(
        type=PydanticCustomError("payment_response", "expected {expected}, got {got}", said),
        loc=() if error.field == "$" else (error.field,),
        input=None,
    )
