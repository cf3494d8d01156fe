# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The fast way in, as far as the spec shapes it: steps for a key, for the page's sample, for all."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, Final

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
)
from portone_v1._fast import (
    DoubtError,
    bounded,
    deadline,
    instant,
)
from portone_v1._response import NOTHING

# Keys of ours that foreign objects have, too: all of the first, and none besides the second.
LOOK_ALIKES: Final[tuple[tuple[set[str], set[str]], ...]] = (
    (
        {"imp_uid", "merchant_uid", "status"},
        {"imp_uid", "merchant_uid", "status", "cancellation_id"},
    ),
)

# Values of ours that alone tell a foreign object.
TELLING: Final[list[tuple[str, list[str]]]] = [
    ("pg_type", ["certification"]),
]

# Keys of foreign objects that no payment response has.
_SUSPECT: Final = frozenset(
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

# For each key: the attribute, the type in which PortOne sends the value, and what is made of it.
STEPS: Final[dict[str, tuple[str, type, Callable[[Any], Any] | None]]] = {
    "success": ("success", bool, None),
    "imp_success": ("success", bool, None),
    "error_code": ("error_code", str, None),
    "error_msg": ("error_msg", str, None),
    "imp_uid": ("imp_uid", str, None),
    "merchant_uid": ("merchant_uid", str, None),
    "pay_method": ("pay_method", str, PAY_METHOD_CODES.__getitem__),
    "paid_amount": ("paid_amount", int, bounded),
    "status": ("status", str, STATUS_CODES.__getitem__),
    "name": ("name", str, None),
    "pg_provider": ("pg_provider", str, PG_PROVIDER_CODES.__getitem__),
    "emb_pg_provider": ("emb_pg_provider", str, EMB_PG_PROVIDER_CODES.__getitem__),
    "pg_tid": ("pg_tid", str, None),
    "buyer_name": ("buyer_name", str, None),
    "buyer_email": ("buyer_email", str, None),
    "buyer_tel": ("buyer_tel", str, None),
    "buyer_addr": ("buyer_addr", str, None),
    "buyer_postcode": ("buyer_postcode", str, None),
    "custom_data": ("custom_data", str, None),
    "paid_at": ("paid_at", int, instant),
    "receipt_url": ("receipt_url", str, None),
    "apply_num": ("apply_num", str, None),
    "vbank_num": ("vbank_num", str, None),
    "vbank_name": ("vbank_name", str, None),
    "vbank_holder": ("vbank_holder", str, None),
    "vbank_date": ("vbank_date", str, deadline),
    "bank_name": ("bank_name", str, None),
    "card_name": ("card_name", str, None),
    "card_number": ("card_number", str, None),
    "card_quota": ("card_quota", int, bounded),
    "currency": ("currency", str, None),
    "pg_type": ("pg_type", str, None),
    "request_id": ("request_id", str, None),
    "customer_uid": ("customer_uid", str, None),
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
SCALARS: Final = frozenset({str, int, bool, type(None)})

# The keys of the page's sample.
SAMPLE: Final = (
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
_values_of_sample: Final = itemgetter(*SAMPLE)

_ABSENT: Final[Any] = object()
# What stands for an absent key: what means the same to the attribute, where null may come.
_ALL_ABSENT: Final[dict[str, Any]] = {
    "success": None,
    "imp_success": None,
    "error_code": None,
    "error_msg": None,
    "imp_uid": None,
    "merchant_uid": None,
    "pay_method": _ABSENT,
    "paid_amount": _ABSENT,
    "status": _ABSENT,
    "name": _ABSENT,
    "pg_provider": _ABSENT,
    "emb_pg_provider": None,
    "pg_tid": _ABSENT,
    "buyer_name": _ABSENT,
    "buyer_email": _ABSENT,
    "buyer_tel": _ABSENT,
    "buyer_addr": _ABSENT,
    "buyer_postcode": _ABSENT,
    "custom_data": None,
    "paid_at": _ABSENT,
    "receipt_url": _ABSENT,
    "apply_num": _ABSENT,
    "vbank_num": _ABSENT,
    "vbank_name": _ABSENT,
    "vbank_holder": None,
    "vbank_date": _ABSENT,
    "bank_name": None,
    "card_name": None,
    "card_number": None,
    "card_quota": None,
    "currency": None,
    "pg_type": None,
    "request_id": None,
    "customer_uid": None,
}


def is_suspect(key: str) -> bool:
    """Whether an unknown key is one of a foreign object, whatever stands in `[]` behind it."""
    return key in _SUSPECT or ("[" in key and key.partition("[")[0] in _SUSPECT)


def blank(response: Any) -> None:
    """Set every attribute to None."""
    response.success = None
    response.error_code = None
    response.error_msg = None
    response.imp_uid = None
    response.merchant_uid = None
    response.pay_method = None
    response.paid_amount = None
    response.status = None
    response.name = None
    response.pg_provider = None
    response.emb_pg_provider = None
    response.pg_tid = None
    response.buyer_name = None
    response.buyer_email = None
    response.buyer_tel = None
    response.buyer_addr = None
    response.buyer_postcode = None
    response.custom_data = None
    response.paid_at = None
    response.receipt_url = None
    response.apply_num = None
    response.vbank_num = None
    response.vbank_name = None
    response.vbank_holder = None
    response.vbank_date = None
    response.bank_name = None
    response.card_name = None
    response.card_number = None
    response.card_quota = None
    response.currency = None
    response.pg_type = None
    response.request_id = None
    response.customer_uid = None


def is_doubtful(response: Any, payload: dict[str, Any]) -> bool:
    """Whether the careful way must look at what was set key by key."""
    return (
        ("success" in payload and "imp_success" in payload)
        or response.imp_uid in NOTHING
        or response.imp_uid.isspace()
        or response.merchant_uid in NOTHING
        or response.merchant_uid.isspace()
        or response.pg_type == "certification"
        or (response.status is not None and len(payload) <= 4)
    )


def fill_as_sample(response: Any, payload: dict[str, Any]) -> bool:
    """Set every attribute from a payload with the keys of the sample; False if it lacks one.

    Raises:
        DoubtError: if the careful way must look at a value.
    """
    try:
        (
            success,
            imp_uid,
            merchant_uid,
            pay_method,
            paid_amount,
            status,
            name,
            pg_provider,
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
            bank_name,
            card_name,
            card_number,
            card_quota,
            currency,
            pg_type,
        ) = _values_of_sample(payload)
        # str.join refuses whatever is not text: the cheapest way to ask so many values at once.
        "".join(
            (
                imp_uid,
                merchant_uid,
                pay_method,
                status,
                name,
                pg_provider,
                pg_tid,
                buyer_name,
                buyer_email,
                buyer_tel,
                buyer_addr,
                buyer_postcode,
                receipt_url,
                apply_num,
            )
        )
    except KeyError:
        return False
    except TypeError:
        raise DoubtError from None
    if (
        (success is not None and type(success) is not bool)
        or imp_uid in NOTHING
        or imp_uid.isspace()
        or merchant_uid in NOTHING
        or merchant_uid.isspace()
        or type(paid_amount) is not int
        or (custom_data is not None and type(custom_data) is not str)
        or type(paid_at) is not int
        or (bank_name is not None and type(bank_name) is not str)
        or (card_name is not None and type(card_name) is not str)
        or (card_number is not None and type(card_number) is not str)
        or (card_quota is not None and type(card_quota) is not int)
        or (currency is not None and type(currency) is not str)
        or (pg_type is not None and type(pg_type) is not str)
        or pg_type == "certification"
    ):
        raise DoubtError
    response.success = success
    response.imp_uid = imp_uid
    response.merchant_uid = merchant_uid
    response.pay_method = PAY_METHOD_CODES[pay_method]
    response.paid_amount = bounded(paid_amount)
    response.status = STATUS_CODES[status]
    response.name = name
    response.pg_provider = PG_PROVIDER_CODES[pg_provider]
    response.pg_tid = pg_tid
    response.buyer_name = buyer_name
    response.buyer_email = buyer_email
    response.buyer_tel = buyer_tel
    response.buyer_addr = buyer_addr
    response.buyer_postcode = buyer_postcode
    response.custom_data = custom_data
    response.paid_at = instant(paid_at)
    response.receipt_url = receipt_url
    response.apply_num = apply_num
    response.bank_name = bank_name
    response.card_name = card_name
    response.card_number = card_number
    response.card_quota = None if card_quota is None else bounded(card_quota)
    response.currency = currency
    response.pg_type = pg_type
    response.error_code = None
    response.error_msg = None
    response.emb_pg_provider = None
    response.vbank_num = None
    response.vbank_name = None
    response.vbank_holder = None
    response.vbank_date = None
    response.request_id = None
    response.customer_uid = None
    return True


def fill(response: Any, payload: dict[str, Any]) -> dict[str, Any]:
    """Set every attribute from a payload of any keys, and give those that are unknown.

    Raises:
        DoubtError: if the careful way must look at it.
    """
    merged = _ALL_ABSENT | payload
    values = [*merged.values()]
    extra: dict[str, Any] = {}
    if len(values) != 34:
        # Unknown keys stand behind the known ones, in the order of arrival.
        for key in [*merged][34:]:
            value = extra[key] = payload[key]
            if type(key) is not str or type(value) not in SCALARS:
                raise DoubtError
            if type(value) is int:
                bounded(value)
            if is_suspect(key):
                raise DoubtError
        del values[34:]
    (
        success,
        imp_success,
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
    if "imp_success" in payload:
        if success is not None or "success" in payload:
            raise DoubtError
        success = imp_success
    if (
        (success is not None and type(success) is not bool)
        or (error_code is not None and type(error_code) is not str)
        or (error_msg is not None and type(error_msg) is not str)
        or type(imp_uid) is not str
        or imp_uid in NOTHING
        or imp_uid.isspace()
        or type(merchant_uid) is not str
        or merchant_uid in NOTHING
        or merchant_uid.isspace()
        or (pay_method is not _ABSENT and type(pay_method) is not str)
        or (paid_amount is not _ABSENT and type(paid_amount) is not int)
        or (status is not _ABSENT and type(status) is not str)
        or (name is not _ABSENT and type(name) is not str)
        or (pg_provider is not _ABSENT and type(pg_provider) is not str)
        or (emb_pg_provider is not None and type(emb_pg_provider) is not str)
        or (pg_tid is not _ABSENT and type(pg_tid) is not str)
        or (buyer_name is not _ABSENT and type(buyer_name) is not str)
        or (buyer_email is not _ABSENT and type(buyer_email) is not str)
        or (buyer_tel is not _ABSENT and type(buyer_tel) is not str)
        or (buyer_addr is not _ABSENT and type(buyer_addr) is not str)
        or (buyer_postcode is not _ABSENT and type(buyer_postcode) is not str)
        or (custom_data is not None and type(custom_data) is not str)
        or (paid_at is not _ABSENT and type(paid_at) is not int)
        or (receipt_url is not _ABSENT and type(receipt_url) is not str)
        or (apply_num is not _ABSENT and type(apply_num) is not str)
        or (vbank_num is not _ABSENT and type(vbank_num) is not str)
        or (vbank_name is not _ABSENT and type(vbank_name) is not str)
        or (vbank_holder is not None and type(vbank_holder) is not str)
        or (vbank_date is not _ABSENT and type(vbank_date) is not str)
        or (bank_name is not None and type(bank_name) is not str)
        or (card_name is not None and type(card_name) is not str)
        or (card_number is not None and type(card_number) is not str)
        or (card_quota is not None and type(card_quota) is not int)
        or (currency is not None and type(currency) is not str)
        or (pg_type is not None and type(pg_type) is not str)
        or pg_type == "certification"
        or (request_id is not None and type(request_id) is not str)
        or (customer_uid is not None and type(customer_uid) is not str)
        or (status is not _ABSENT and len(payload) <= 4)
    ):
        raise DoubtError
    response.success = success
    response.error_code = error_code
    response.error_msg = error_msg
    response.imp_uid = imp_uid
    response.merchant_uid = merchant_uid
    response.pay_method = None if pay_method is _ABSENT else PAY_METHOD_CODES[pay_method]
    response.paid_amount = None if paid_amount is _ABSENT else bounded(paid_amount)
    response.status = None if status is _ABSENT else STATUS_CODES[status]
    response.name = None if name is _ABSENT else name
    response.pg_provider = None if pg_provider is _ABSENT else PG_PROVIDER_CODES[pg_provider]
    response.emb_pg_provider = (
        None if emb_pg_provider is None else EMB_PG_PROVIDER_CODES[emb_pg_provider]
    )
    response.pg_tid = None if pg_tid is _ABSENT else pg_tid
    response.buyer_name = None if buyer_name is _ABSENT else buyer_name
    response.buyer_email = None if buyer_email is _ABSENT else buyer_email
    response.buyer_tel = None if buyer_tel is _ABSENT else buyer_tel
    response.buyer_addr = None if buyer_addr is _ABSENT else buyer_addr
    response.buyer_postcode = None if buyer_postcode is _ABSENT else buyer_postcode
    response.custom_data = custom_data
    response.paid_at = None if paid_at is _ABSENT else instant(paid_at)
    response.receipt_url = None if receipt_url is _ABSENT else receipt_url
    response.apply_num = None if apply_num is _ABSENT else apply_num
    response.vbank_num = None if vbank_num is _ABSENT else vbank_num
    response.vbank_name = None if vbank_name is _ABSENT else vbank_name
    response.vbank_holder = vbank_holder
    response.vbank_date = None if vbank_date is _ABSENT else deadline(vbank_date)
    response.bank_name = bank_name
    response.card_name = card_name
    response.card_number = card_number
    response.card_quota = None if card_quota is None else bounded(card_quota)
    response.currency = currency
    response.pg_type = pg_type
    response.request_id = request_id
    response.customer_uid = customer_uid
    return extra
