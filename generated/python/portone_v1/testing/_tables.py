# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What the spec says of payloads: examples of values, and what outcomes hang on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

EXAMPLES: Final[Mapping[str, Any]] = {
    "success": True,
    "error_code": "F1002",
    "error_msg": "사용자 취소",
    "imp_uid": "imp_347242536261",
    "merchant_uid": "57008833-33004",
    "pay_method": "card",
    "paid_amount": 1004,
    "status": "paid",
    "name": "당근 10kg",
    "pg_provider": "kcp",
    "emb_pg_provider": "naverpay",
    "pg_tid": "22336466628585",
    "buyer_name": "구매자",
    "buyer_email": "buyer@example.com",
    "buyer_tel": "010-0000-0000",
    "buyer_addr": "서울시 어느 길 1",
    "buyer_postcode": "04524",
    "custom_data": '{"cart":30}',
    "paid_at": 1648344363,
    "receipt_url": "https://receipt.example/view?tno=1004&order=4",
    "apply_num": "42827474",
    "vbank_num": "25814703692581",
    "vbank_name": "하나은행",
    "vbank_holder": "（주）가맹점",
    "vbank_date": "2017-01-19 23:59:59",
    "bank_name": "하나은행",
    "card_name": "신한카드",
    "card_number": "581470******1470",
    "card_quota": 0,
    "currency": "KRW",
    "pg_type": "payment",
    "request_id": "req_4703692581470",
    "customer_uid": "customer_uid_30",
}

ALIASES: Final[Mapping[str, str]] = {
    "imp_success": "success",
}
"""Every other key of a field."""


class Condition(NamedTuple):
    """What an outcome rule asks of an attribute: a test, and the values that it names."""

    attribute: str
    test: str
    values: tuple[str | bool, ...]


RULES: Final[tuple[tuple[str, tuple[Condition, ...]], ...]] = (
    (
        "paid",
        (
            Condition("status", "is", ("paid",)),
            Condition("paid_at", "given", ()),
            Condition("success", "is not", (False,)),
            Condition("error_code", "not given", ()),
            Condition("error_msg", "not given", ()),
            Condition("sdk_failure", "not given", ()),
        ),
    ),
    (
        "virtual_account_issued",
        (
            Condition("status", "is", ("ready",)),
            Condition("vbank_num", "given", ()),
            Condition("vbank_num", "is not", ("unknown",)),
            Condition("paid_at", "not given", ()),
            Condition("pay_method", "none but", ("vbank",)),
            Condition("success", "is not", (False,)),
            Condition("error_code", "not given", ()),
            Condition("error_msg", "not given", ()),
            Condition("sdk_failure", "not given", ()),
        ),
    ),
    (
        "virtual_account_issued",
        (
            Condition("status", "not given", ()),
            Condition("success", "is", (True,)),
            Condition("vbank_num", "given", ()),
            Condition("vbank_num", "is not", ("unknown",)),
            Condition("paid_at", "not given", ()),
            Condition("pay_method", "none but", ("vbank",)),
            Condition("error_code", "not given", ()),
            Condition("error_msg", "not given", ()),
            Condition("sdk_failure", "not given", ()),
        ),
    ),
    (
        "failed",
        (
            Condition("status", "is", ("failed",)),
            Condition("success", "is not", (True,)),
        ),
    ),
    (
        "failed",
        (
            Condition("success", "is", (False,)),
            Condition("status", "is not", ("paid",)),
            Condition("pg_provider", "is not", ("daou",)),
        ),
    ),
    (
        "failed",
        (
            Condition("error_code", "given", ()),
            Condition("success", "is not", (True,)),
            Condition("status", "is not", ("paid",)),
        ),
    ),
    (
        "failed",
        (
            Condition("error_msg", "given", ()),
            Condition("success", "is not", (True,)),
            Condition("status", "is not", ("paid",)),
        ),
    ),
    (
        "failed",
        (
            Condition("sdk_failure", "given", ()),
            Condition("success", "is not", (True,)),
            Condition("status", "is not", ("paid", "ready")),
            Condition("paid_at", "not given", ()),
            Condition("vbank_num", "not given", ()),
        ),
    ),
)

# The keys of an SDK's failure: a code and a message, and what they stand beside.
SDK_CODE: Final = "code"
SDK_MESSAGE: Final = "message"
SDK_BESIDE: Final = "imp_uid"
