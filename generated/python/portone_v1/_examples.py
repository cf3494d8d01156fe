# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""An example of what arrives at each entry, for the schemas of the pydantic models."""

from __future__ import annotations

from typing import Any, Final

CALLBACK: Final[dict[str, Any]] = {
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

REDIRECT: Final[dict[str, Any]] = {
    "imp_success": "true",
    "imp_uid": "imp_036925814703",
    "merchant_uid": "order_031",
}
