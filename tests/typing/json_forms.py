"""The typed dicts and the pydantic models: what they accept, and on marked lines what they reject.

The marks are there for whoever checks the whole project; `test_typing` takes them away.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, assert_type

from portone_v1 import PayMethod, Status, pydantic, structure, structure_query, types


def codes_are_known_or_text(callback: types.RequestPayResponse) -> str:
    callback["pay_method"] = "card"
    callback["pay_method"] = "zz_unknown"
    return callback.get("pay_method", "")


def a_typed_dict_is_what_structure_takes() -> None:
    callback: types.RequestPayResponse = {
        "imp_uid": None,
        "merchant_uid": ["a", "b"],
        "paid_amount": 14.2,
        "custom_data": {"cart": [30]},
        "success": False,
    }
    structure(callback)
    query: types.RedirectQuery = {"imp_success": "true", "merchant_uid": ["a", "b"]}
    structure_query(query)


def fields_have_their_types(callback: pydantic.RequestPayResponse) -> None:
    assert_type(callback.success, bool | None)
    assert_type(callback.pay_method, PayMethod | str | None)
    assert_type(callback.status, Status | str | None)
    assert_type(callback.paid_amount, int | Decimal | float | None)
    assert_type(callback.merchant_uid, str | list[str] | None)
    assert_type(callback.custom_data, Any | None)
    structure(callback.model_dump())


def a_query_is_text(query: pydantic.RedirectQuery) -> None:
    assert_type(query.imp_uid, str | None)
    assert_type(query.paid_amount, str | None)
    assert_type(query.merchant_uid, str | list[str] | None)


def a_boolean_is_no_text() -> None:
    types.RequestPayResponse(success="false")  # type: ignore[typeddict-item]
    pydantic.RequestPayResponse(success="false")  # type: ignore[arg-type]


def null_is_no_amount(callback: types.RequestPayResponse) -> None:
    callback["paid_amount"] = None  # type: ignore[typeddict-item]


def a_key_may_be_absent(callback: types.RequestPayResponse) -> bool:
    return "sucess" in callback or callback["sucess"]  # type: ignore[typeddict-item]


def an_attribute_may_be_none(callback: pydantic.RequestPayResponse) -> str:
    return callback.imp_uid  # type: ignore[return-value]
