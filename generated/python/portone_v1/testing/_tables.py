# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What the spec says of payloads: some to start from, and what outcomes hang on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

CALLBACKS: Final[Mapping[str, tuple[Mapping[str, Any], ...]]] = {
    "paid": (
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
        },
        {
            "success": True,
            "imp_uid": "imp_258147036925",
            "pay_method": "trans",
            "merchant_uid": "order_017",
            "name": "주문 상품",
            "paid_amount": 1,
            "currency": "KRW",
            "pg_provider": "tosspay",
            "pg_type": "payment",
            "pg_tid": "03f92ee1-70a6-2b81-ba36-d58d47fcca25",
            "apply_num": "",
            "buyer_name": "구매자",
            "buyer_email": "buyer@example.com",
            "buyer_tel": "010-0000-0000",
            "buyer_addr": "",
            "buyer_postcode": "",
            "custom_data": None,
            "status": "paid",
            "paid_at": 1769663477,
            "receipt_url": "",
            "card_name": "",
            "bank_name": "",
            "card_quota": 0,
            "card_number": "",
        },
        {
            "success": True,
            "imp_uid": "imp_369258147036",
            "pay_method": "card",
            "merchant_uid": "order_030",
            "name": "주문 상품",
            "paid_amount": 100,
            "currency": "KRW",
            "pg_provider": "danal_tpay",
            "pg_type": "payment",
            "pg_tid": "147036925814703692581470",
            "apply_num": "",
            "buyer_name": "구매자",
            "buyer_tel": "010-0000-0000",
            "buyer_email": "buyer@example.com",
            "buyer_addr": "",
            "buyer_postcode": "",
            "custom_data": '{"cart":30}',
            "status": "paid",
            "paid_at": 1641346196,
            "receipt_url": "",
            "card_name": "sssc",
            "bank_name": None,
            "card_quota": 0,
            "card_number": "",
            "customer_uid": "customer_uid_30",
        },
        {
            "success": True,
            "imp_uid": "imp_147036925815",
            "pay_method": "card",
            "merchant_uid": "order_060",
            "name": "주문 상품",
            "paid_amount": 14.2,
            "currency": "USD",
            "pg_provider": "eximbay",
            "pg_type": "payment",
            "pg_tid": "14703692581471",
            "apply_num": "14703692",
            "buyer_name": "구매자",
            "buyer_email": "buyer@example.com",
            "buyer_tel": "",
            "buyer_addr": "",
            "buyer_postcode": "",
            "custom_data": None,
            "status": "paid",
            "paid_at": 1663830096,
            "receipt_url": "",
            "card_name": "해외카드",
            "bank_name": None,
            "card_quota": 0,
            "card_number": "",
        },
    ),
    "virtual_account_issued": (
        {
            "apply_num": "",
            "buyer_addr": "",
            "buyer_email": "buyer@example.com",
            "buyer_name": "구매자",
            "buyer_postcode": "",
            "buyer_tel": "",
            "card_name": "",
            "card_quota": 0,
            "custom_data": None,
            "imp_uid": "imp_470369258147",
            "merchant_uid": "order_023",
            "name": "주문 상품",
            "paid_amount": 10000,
            "paid_at": 0,
            "pay_method": "vbank",
            "pg_provider": "html5_inicis",
            "pg_tid": "StdpayVBNKINIpayTest25814703692581470369",
            "receipt_url": "https://receipt.example/view?tno=1023&order=23",
            "request_id": "req_4703692581470",
            "status": "ready",
            "success": True,
            "vbank_date": "2017-01-19 23:59:59",
            "vbank_holder": "（주）가맹점",
            "vbank_name": "하나은행",
            "vbank_num": "25814703692581",
        },
    ),
    "failed": (
        {
            "success": False,
            "imp_uid": "imp_470369258147",
            "merchant_uid": "order_013",
            "pay_method": "card",
            "pg_provider": "html5_inicis",
            "pg_type": "payment",
            "error_msg": "사용자 취소",
        },
        {
            "imp_uid": "imp_692581470370",
            "merchant_uid": "order_071",
            "error_code": "PAY_PROCESS_CANCELED",
            "error_msg": "사용자 취소",
        },
        {
            "success": False,
            "imp_uid": None,
            "merchant_uid": "order_016",
            "error_code": "F1002",
            "error_msg": "이미 결제된 주문입니다.",
        },
    ),
    "unconfirmed": (
        {
            "imp_uid": "imp_581470369258",
            "merchant_uid": "order_070",
        },
    ),
}
"""Payloads by the outcome that they report."""

REDIRECTS: Final[Mapping[str, Mapping[str, Any]]] = {
    "failed": {
        "error_msg": "사용자 취소",
        "imp_success": "false",
        "imp_uid": "imp_703692581470",
        "merchant_uid": "order_032",
    },
    "unconfirmed": {
        "imp_success": "true",
        "imp_uid": "imp_036925814703",
        "merchant_uid": "order_031",
    },
}
"""The same of redirects; one of any other outcome is the callback's object, turned into text."""

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
