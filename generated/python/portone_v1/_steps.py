# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The fast way in: what a payload in the form PortOne sends becomes, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import NoneType
from typing import Any, Final

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
    UnknownCode,
)
from portone_v1._limits import LAST_SECOND, TOO_LARGE
from portone_v1._response import NOTHING
from portone_v1._times import local_time

# By the key: the place of its attribute, and the types in which PortOne sends its values.
PLACES: Final[Mapping[str, tuple[int, set[type]]]] = {
    "success": (0, {bool, NoneType}),
    "imp_success": (0, {bool, NoneType}),
    "error_code": (1, {str, NoneType}),
    "error_msg": (2, {str, NoneType}),
    "imp_uid": (3, {str, NoneType}),
    "merchant_uid": (4, {str}),
    "pay_method": (5, {str}),
    "paid_amount": (6, {int}),
    "status": (7, {str}),
    "name": (8, {str}),
    "pg_provider": (9, {str}),
    "emb_pg_provider": (10, {str, NoneType}),
    "pg_tid": (11, {str}),
    "buyer_name": (12, {str}),
    "buyer_email": (13, {str}),
    "buyer_tel": (14, {str}),
    "buyer_addr": (15, {str}),
    "buyer_postcode": (16, {str}),
    "custom_data": (17, {str, bool, int, NoneType}),
    "paid_at": (18, {int}),
    "receipt_url": (19, {str}),
    "apply_num": (20, {str}),
    "vbank_num": (21, {str}),
    "vbank_name": (22, {str}),
    "vbank_holder": (23, {str, NoneType}),
    "vbank_date": (24, {str}),
    "bank_name": (25, {str, NoneType}),
    "card_name": (26, {str, NoneType}),
    "card_number": (27, {str, NoneType}),
    "card_quota": (28, {int, NoneType}),
    "currency": (29, {str, NoneType}),
    "pg_type": (30, {str, NoneType}),
    "request_id": (31, {str, NoneType}),
    "customer_uid": (32, {str, NoneType}),
}

# Keys of ours that foreign objects have, too: all of the first, and none besides the second.
LOOK_ALIKES: Final[tuple[tuple[set[str], set[str]], ...]] = (
    (
        {"imp_uid", "merchant_uid", "status"},
        {"imp_uid", "merchant_uid", "status", "cancellation_id"},
    ),
)

# Keys of foreign objects that no payment response has.
SUSPECT: Final = frozenset(
    {
        "amount",
        "billingIssueToken",
        "billingKey",
        "cancel_amount",
        "cancel_history",
        "cancellation_id",
        "cancelled_at",
        "cash_receipt_issued",
        "channel",
        "code",
        "data",
        "escrow",
        "event",
        "extra",
        "failed_at",
        "identityVerificationId",
        "identityVerificationTxId",
        "message",
        "paymentId",
        "paymentToken",
        "payment_id",
        "pg_id",
        "response",
        "sandbox",
        "started_at",
        "timestamp",
        "transactionType",
        "txId",
        "tx_id",
        "type",
        "user_agent",
    }
)


def filled(response: Any, values: tuple[Any, ...]) -> bool:
    """Set every attribute from values of the right types; False if the careful way must look."""
    (
        success,
        error_code,
        error_msg,
        imp_uid,
        merchant_uid,
        pay_method,
        paid_amount,
        status,
        name,
        pg_provider,
        emb_pg_provider,
        pg_tid,
        buyer_name,
        buyer_email,
        buyer_tel,
        buyer_addr,
        buyer_postcode,
        custom_data,
        paid_at,
        receipt_url,
        apply_num,
        vbank_num,
        vbank_name,
        vbank_holder,
        vbank_date,
        bank_name,
        card_name,
        card_number,
        card_quota,
        currency,
        pg_type,
        request_id,
        customer_uid,
    ) = values
    if (
        imp_uid in NOTHING
        or merchant_uid in NOTHING
        or (paid_amount is not None and not -TOO_LARGE < paid_amount < TOO_LARGE)
        or (paid_at is not None and not 0 <= paid_at <= LAST_SECOND)
        or (vbank_date is not None and (vbank_date := local_time(vbank_date)) is None)
        or (card_quota is not None and not -TOO_LARGE < card_quota < TOO_LARGE)
        or pg_type == "certification"
    ):
        return False
    response.success = success
    response.error_code = error_code
    response.error_msg = error_msg
    response.imp_uid = imp_uid
    response.merchant_uid = merchant_uid
    response.pay_method = (
        None if pay_method is None else PAY_METHOD_CODES.get(pay_method) or UnknownCode(pay_method)
    )
    response.paid_amount = paid_amount
    response.status = None if status is None else STATUS_CODES.get(status) or UnknownCode(status)
    response.name = name
    response.pg_provider = (
        None
        if pg_provider is None
        else PG_PROVIDER_CODES.get(pg_provider) or UnknownCode(pg_provider)
    )
    response.emb_pg_provider = (
        None
        if emb_pg_provider is None
        else EMB_PG_PROVIDER_CODES.get(emb_pg_provider) or UnknownCode(emb_pg_provider)
    )
    response.pg_tid = pg_tid
    response.buyer_name = buyer_name
    response.buyer_email = buyer_email
    response.buyer_tel = buyer_tel
    response.buyer_addr = buyer_addr
    response.buyer_postcode = buyer_postcode
    response.custom_data = custom_data
    response.paid_at = None if not paid_at else datetime.fromtimestamp(paid_at, UTC)
    response.receipt_url = receipt_url
    response.apply_num = apply_num
    response.vbank_num = vbank_num
    response.vbank_name = vbank_name
    response.vbank_holder = vbank_holder
    response.vbank_date = vbank_date
    response.bank_name = bank_name
    response.card_name = card_name
    response.card_number = card_number
    response.card_quota = card_quota
    response.currency = currency
    response.pg_type = pg_type
    response.request_id = request_id
    response.customer_uid = customer_uid
    return True
