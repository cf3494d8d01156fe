# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The fast way in, as far as the spec shapes it: key by key for few keys, all at once for more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from operator import itemgetter
from typing import Any, Final

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
)
from portone_v1._fast import TOO_SMALL, bounded, deadline, instant, time_of
from portone_v1._frozen import EMPTY
from portone_v1._limits import LAST_SECOND, TOO_LARGE
from portone_v1._response import NOTHING

# What follows stands on one line each, however long names are.
# fmt: off

# Keys of foreign objects that no payment response has, without what stands in `[]` behind them.
SUSPECT: Final = frozenset(
    {
        "amount",
        "billingIssueToken",
        "billingKey",
        "cancel_amount",
        "cancel_history",
        "cancel_reason",
        "cancel_receipt_urls",
        "cancellation_id",
        "cancelled_at",
        "cash_receipt_issued",
        "channel",
        "code",
        "customer_uid_usage",
        "data",
        "escrow",
        "event",
        "extra",
        "fail_reason",
        "failed_at",
        "identityVerificationId",
        "identityVerificationTxId",
        "message",
        "paymentId",
        "paymentToken",
        "payment_id",
        "pg_id",
        "portone-v1",
        "response",
        "sandbox",
        "started_at",
        "timestamp",
        "transactionType",
        "txId",
        "tx_id",
        "type",
        "user_agent",
        "vbank_issued_at",
    }
)

# For each key: its place among all keys, the type in which PortOne sends the value, and what is made
# of it.
STEPS: Final[dict[str, tuple[int, type, Callable[[Any], Any] | None]]] = {
    "success": (0, bool, None),
    "imp_success": (1, bool, None),
    "error_code": (2, str, None),
    "error_msg": (3, str, None),
    "imp_uid": (4, str, None),
    "merchant_uid": (5, str, None),
    "pay_method": (6, str, PAY_METHOD_CODES.__getitem__),
    "paid_amount": (7, int, bounded),
    "status": (8, str, STATUS_CODES.__getitem__),
    "name": (9, str, None),
    "pg_provider": (10, str, PG_PROVIDER_CODES.__getitem__),
    "emb_pg_provider": (11, str, EMB_PG_PROVIDER_CODES.__getitem__),
    "pg_tid": (12, str, None),
    "buyer_name": (13, str, None),
    "buyer_email": (14, str, None),
    "buyer_tel": (15, str, None),
    "buyer_addr": (16, str, None),
    "buyer_postcode": (17, str, None),
    "custom_data": (18, str, None),
    "paid_at": (19, int, instant),
    "receipt_url": (20, str, None),
    "apply_num": (21, str, None),
    "vbank_num": (22, str, None),
    "vbank_name": (23, str, None),
    "vbank_holder": (24, str, None),
    "vbank_date": (25, str, deadline),
    "bank_name": (26, str, None),
    "card_name": (27, str, None),
    "card_number": (28, str, None),
    "card_quota": (29, int, bounded),
    "currency": (30, str, None),
    "pg_type": (31, str, None),
    "request_id": (32, str, None),
    "customer_uid": (33, str, None),
}
NULLABLE: Final = frozenset(
    {
        "success",
        "imp_success",
        "error_code",
        "error_msg",
        "imp_uid",
        "merchant_uid",
        "emb_pg_provider",
        "custom_data",
        "vbank_holder",
        "bank_name",
        "card_name",
        "card_number",
        "card_quota",
        "currency",
        "pg_type",
        "request_id",
        "customer_uid",
    }
)

# More keys than these are faster taken all at once.
FEW: Final = 12

# The keys of the page's sample, which are taken without looking for any other.
_SAMPLE: Final = (
    "success",
    "imp_uid",
    "merchant_uid",
    "pay_method",
    "paid_amount",
    "status",
    "name",
    "pg_provider",
    "pg_tid",
    "buyer_name",
    "buyer_email",
    "buyer_tel",
    "buyer_addr",
    "buyer_postcode",
    "custom_data",
    "paid_at",
    "receipt_url",
    "apply_num",
    "bank_name",
    "card_name",
    "card_number",
    "card_quota",
    "currency",
    "pg_type",
)
_OTHERS: Final = (
    "imp_success",
    "error_code",
    "error_msg",
    "emb_pg_provider",
    "vbank_num",
    "vbank_name",
    "vbank_holder",
    "vbank_date",
    "request_id",
    "customer_uid",
)
_values_of_sample: Final = itemgetter(*_SAMPLE)
_NO_OTHERS: Final = (None,) * len(_OTHERS)
_ALL_ABSENT: Final[dict[str, Any]] = dict.fromkeys((*_SAMPLE, *_OTHERS))
_BLANK: Final[list[Any]] = [None] * len(_ALL_ABSENT)


def fill_by_key(response: Any, payload: dict[str, Any]) -> dict[Any, Any] | None:
    """Set every attribute, and give the unknown keys; None if the careful way must look at it.

    Raises:
        DoubtError: if it must look at a value.
    """
    kind = type  # a local name is cheaper
    extra: dict[Any, Any] = EMPTY
    values = _BLANK.copy()
    for key, value in payload.items():
        try:
            place, plain, convert = STEPS[key]
        except KeyError:
            extra = extra or {}
            extra[key] = value
            continue
        if kind(value) is plain:
            if convert is not None:
                value = convert(value)
            values[place] = value
        elif value is not None or key not in NULLABLE:
            return None
    (
        response.success,
        imp_success_,
        response.error_code,
        response.error_msg,
        response.imp_uid,
        response.merchant_uid,
        response.pay_method,
        response.paid_amount,
        response.status,
        response.name,
        response.pg_provider,
        response.emb_pg_provider,
        response.pg_tid,
        response.buyer_name,
        response.buyer_email,
        response.buyer_tel,
        response.buyer_addr,
        response.buyer_postcode,
        response.custom_data,
        response.paid_at,
        response.receipt_url,
        response.apply_num,
        response.vbank_num,
        response.vbank_name,
        response.vbank_holder,
        response.vbank_date,
        response.bank_name,
        response.card_name,
        response.card_number,
        response.card_quota,
        response.currency,
        response.pg_type,
        response.request_id,
        response.customer_uid,
    ) = values
    if imp_success_ is not None:
        if response.success is not None:
            return None
        response.success = imp_success_
    if response.imp_uid in NOTHING:
        return None
    if response.imp_uid.isspace():
        return None
    if response.merchant_uid in NOTHING:
        return None
    if response.merchant_uid.isspace():
        return None
    if response.pg_type == "certification":
        return None
    if len(payload) <= 4 and "status" in payload:
        return None
    return extra


def fill(response: Any, payload: dict[str, Any]) -> dict[Any, Any] | None:
    """The same for many keys: each value is taken, looked at and set in a step of its own."""
    kind, text = type, str  # local names are cheaper
    extra: dict[Any, Any] = EMPTY
    try:
        as_sample = len(payload) == 24
        values = [*_values_of_sample(payload), *_NO_OTHERS] if as_sample else None
    except KeyError:
        values = None
    if values is None:
        merged = _ALL_ABSENT | payload
        unknown = len(merged) - 34
        if unknown:
            # They stand behind the known keys.
            extra = dict(reversed([merged.popitem() for _ in range(unknown)]))
        values = [*merged.values()]
    (
        success_,
        imp_uid_,
        merchant_uid_,
        pay_method_,
        paid_amount_,
        status_,
        name_,
        pg_provider_,
        pg_tid_,
        buyer_name_,
        buyer_email_,
        buyer_tel_,
        buyer_addr_,
        buyer_postcode_,
        custom_data_,
        paid_at_,
        receipt_url_,
        apply_num_,
        bank_name_,
        card_name_,
        card_number_,
        card_quota_,
        currency_,
        pg_type_,
        imp_success_,
        error_code_,
        error_msg_,
        emb_pg_provider_,
        vbank_num_,
        vbank_name_,
        vbank_holder_,
        vbank_date_,
        request_id_,
        customer_uid_,
    ) = values
    if imp_success_ is not None:
        if success_ is not None:
            return None
        success_ = imp_success_
    if success_ is not None and kind(success_) is not bool:
        return None
    response.success = success_
    if error_code_ is not None and kind(error_code_) is not text:
        return None
    response.error_code = error_code_
    if error_msg_ is not None and kind(error_msg_) is not text:
        return None
    response.error_msg = error_msg_
    if kind(imp_uid_) is not text:
        return None
    if imp_uid_ in NOTHING:
        return None
    if imp_uid_.isspace():
        return None
    response.imp_uid = imp_uid_
    if kind(merchant_uid_) is not text:
        return None
    if merchant_uid_ in NOTHING:
        return None
    if merchant_uid_.isspace():
        return None
    response.merchant_uid = merchant_uid_
    if kind(pay_method_) is not text and "pay_method" in payload:
        return None
    response.pay_method = None if pay_method_ is None else PAY_METHOD_CODES[pay_method_]
    if kind(paid_amount_) is not int and "paid_amount" in payload:
        return None
    if paid_amount_ is not None and not TOO_SMALL < paid_amount_ < TOO_LARGE:
        return None
    response.paid_amount = paid_amount_
    if kind(status_) is not text and "status" in payload:
        return None
    response.status = None if status_ is None else STATUS_CODES[status_]
    if kind(name_) is not text and "name" in payload:
        return None
    response.name = name_
    if kind(pg_provider_) is not text and "pg_provider" in payload:
        return None
    response.pg_provider = None if pg_provider_ is None else PG_PROVIDER_CODES[pg_provider_]
    if emb_pg_provider_ is not None and kind(emb_pg_provider_) is not text:
        return None
    response.emb_pg_provider = None if emb_pg_provider_ is None else EMB_PG_PROVIDER_CODES[emb_pg_provider_]
    if kind(pg_tid_) is not text and "pg_tid" in payload:
        return None
    response.pg_tid = pg_tid_
    if kind(buyer_name_) is not text and "buyer_name" in payload:
        return None
    response.buyer_name = buyer_name_
    if kind(buyer_email_) is not text and "buyer_email" in payload:
        return None
    response.buyer_email = buyer_email_
    if kind(buyer_tel_) is not text and "buyer_tel" in payload:
        return None
    response.buyer_tel = buyer_tel_
    if kind(buyer_addr_) is not text and "buyer_addr" in payload:
        return None
    response.buyer_addr = buyer_addr_
    if kind(buyer_postcode_) is not text and "buyer_postcode" in payload:
        return None
    response.buyer_postcode = buyer_postcode_
    if custom_data_ is not None and kind(custom_data_) is not text:
        return None
    response.custom_data = custom_data_
    if kind(paid_at_) is not int and "paid_at" in payload:
        return None
    if paid_at_ is not None and not 0 <= paid_at_ <= LAST_SECOND:
        return None
    response.paid_at = time_of(paid_at_, UTC) if paid_at_ else None
    if kind(receipt_url_) is not text and "receipt_url" in payload:
        return None
    response.receipt_url = receipt_url_
    if kind(apply_num_) is not text and "apply_num" in payload:
        return None
    response.apply_num = apply_num_
    if kind(vbank_num_) is not text and "vbank_num" in payload:
        return None
    response.vbank_num = vbank_num_
    if kind(vbank_name_) is not text and "vbank_name" in payload:
        return None
    response.vbank_name = vbank_name_
    if vbank_holder_ is not None and kind(vbank_holder_) is not text:
        return None
    response.vbank_holder = vbank_holder_
    if kind(vbank_date_) is not text and "vbank_date" in payload:
        return None
    response.vbank_date = None if vbank_date_ is None else deadline(vbank_date_)
    if bank_name_ is not None and kind(bank_name_) is not text:
        return None
    response.bank_name = bank_name_
    if card_name_ is not None and kind(card_name_) is not text:
        return None
    response.card_name = card_name_
    if card_number_ is not None and kind(card_number_) is not text:
        return None
    response.card_number = card_number_
    if card_quota_ is not None and kind(card_quota_) is not int:
        return None
    if card_quota_ is not None and not TOO_SMALL < card_quota_ < TOO_LARGE:
        return None
    response.card_quota = card_quota_
    if currency_ is not None and kind(currency_) is not text:
        return None
    response.currency = currency_
    if pg_type_ is not None and kind(pg_type_) is not text:
        return None
    if pg_type_ == "certification":
        return None
    response.pg_type = pg_type_
    if request_id_ is not None and kind(request_id_) is not text:
        return None
    response.request_id = request_id_
    if customer_uid_ is not None and kind(customer_uid_) is not text:
        return None
    response.customer_uid = customer_uid_
    return extra
