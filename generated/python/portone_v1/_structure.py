# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""structure and unstructure: between the wire form and PaymentResponse.

There are three ways in. `_read_full` takes exactly the keys of the documentation's own sample,
which is what most providers send on success. `read_known` takes any keys. Both accept a payload
that is already in the form PortOne sends, and otherwise return None; then the careful way
normalises it, or names everything that is wrong with it. All three agree on every payload that
`json.loads` can give.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from operator import itemgetter
from typing import Any, Final

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
    UnknownCode,
)
from portone_v1._response import TOO_LARGE, PaymentResponse
from portone_v1._times import LAST_SECOND, UTC, local_time


def structure(payload: Mapping[str, Any]) -> PaymentResponse:
    """callback이 받은 객체(`json.loads`의 결과)를 PaymentResponse로 읽는다.

    The callback object, as `json.loads` gives it, as a PaymentResponse.

    엄격하다. 1.0으로 온 정수 말고는 값을 바꾸어 맞추지 않는다. 모르는 키와 코드는 그대로 간직한다.
    결제응답이 아니면 잘못된 점을 모두 담은 ResponseError를 일으킨다. 값이 모두 문자열인 리디렉션
    쿼리에는 `structure_query`를 쓴다.

    Strict: nothing is coerced but whole numbers that arrive as 1.0. Unknown keys and codes are
    kept. For a redirect's query, where everything is text, use `structure_query`.

    Raises:
        ResponseError: if the payload is not a payment response; it names every problem, and says
            what the object is if it is a REST body, a webhook or an identity verification.
    """
    if type(payload) is dict:
        full = _read_full(payload) if len(payload) == 24 else None
        response = full or read_known(payload)
        if response is not None:
            return response
    from portone_v1._careful import structure_carefully

    return structure_carefully(payload, "callback")


def unstructure(response: PaymentResponse) -> dict[str, Any]:
    """전송 형식으로 되돌린다. 문서에 적은 예외를 빼면 `structure`가 받은 그대로다.

    Back to the wire form: what `structure` was given, but for the normalisations of the docs.

    `attrs.evolve`로 바꾼 값은 포트원이 보내는 형식으로 쓰고, 나머지는 온 그대로 쓴다.

    What `attrs.evolve` changed is written in the form PortOne sends; the rest comes back as it was.

    Raises:
        ValueError: if a time that was set by hand has no time zone.
    """
    if response._same_as_wire:
        return {**response._wire}  # type: ignore[dict-item]
    from portone_v1._render import render

    return render(response)


def _read_full(payload: dict[str, Any]) -> PaymentResponse | None:
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
        ) = _FULL(payload)
        # str.join refuses whatever is not text: the cheapest way to ask so many values at once.
        "".join(
            (
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
    except (KeyError, TypeError):
        return None
    if not (
        (success is True or success is False)
        and type(imp_uid) is str
        and type(paid_amount) is int
        and -TOO_LARGE < paid_amount < TOO_LARGE
        and (custom_data is None or type(custom_data) is str)
        and type(paid_at) is int
        and 0 <= paid_at <= LAST_SECOND
        and (bank_name is None or type(bank_name) is str)
        and (card_name is None or type(card_name) is str)
        and (card_number is None or type(card_number) is str)
        and (card_quota is None or type(card_quota) is int)
        and (card_quota is None or -TOO_LARGE < card_quota < TOO_LARGE)
        and (currency is None or type(currency) is str)
        and (pg_type is None or type(pg_type) is str)
        and pg_type != "certification"
    ):
        return None
    response: Any = _new(_Builder)
    response.success = success
    response.imp_uid = imp_uid
    response.merchant_uid = merchant_uid
    response.pay_method = PAY_METHOD_CODES.get(pay_method) or UnknownCode(pay_method)
    response.paid_amount = paid_amount
    response.status = STATUS_CODES.get(status) or UnknownCode(status)
    response.name = name
    response.pg_provider = PG_PROVIDER_CODES.get(pg_provider) or UnknownCode(pg_provider)
    response.pg_tid = pg_tid
    response.buyer_name = buyer_name
    response.buyer_email = buyer_email
    response.buyer_tel = buyer_tel
    response.buyer_addr = buyer_addr
    response.buyer_postcode = buyer_postcode
    response.custom_data = custom_data
    response.paid_at = datetime.fromtimestamp(paid_at, UTC) if paid_at else None
    response.receipt_url = receipt_url
    response.apply_num = apply_num
    response.bank_name = bank_name
    response.card_name = card_name
    response.card_number = card_number
    response.card_quota = card_quota
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
    response.extra = {}
    response._wire = payload.copy()
    response._same_as_wire = True
    response.__class__ = PaymentResponse
    return response  # type: ignore[no-any-return]


def read_known(payload: dict[str, Any]) -> PaymentResponse | None:
    merged = _DEFAULTS | payload
    values = [*merged.values()]
    extra: dict[str, Any] = {}
    if len(values) != 34:
        # Unknown keys stand behind the known ones, in the order of arrival.
        for key in [*merged][34:]:
            value = payload[key]
            if type(key) is not str or type(value) not in _SCALARS or key in _SUSPECT:
                return None
            extra[key] = value
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
    if imp_success is not _ABSENT:
        if success is not _ABSENT:
            return None
        success = imp_success
    if type(vbank_date) is str:
        vbank_date = local_time(vbank_date)
    if not (
        (success is _ABSENT or (success is True or success is False))
        and (error_code is None or type(error_code) is str)
        and (error_msg is None or type(error_msg) is str)
        and type(imp_uid) is str
        and type(merchant_uid) is str
        and (pay_method is _ABSENT or type(pay_method) is str)
        and (paid_amount is _ABSENT or type(paid_amount) is int)
        and (paid_amount is _ABSENT or -TOO_LARGE < paid_amount < TOO_LARGE)
        and (status is _ABSENT or type(status) is str)
        and (name is _ABSENT or type(name) is str)
        and (pg_provider is _ABSENT or type(pg_provider) is str)
        and (emb_pg_provider is None or type(emb_pg_provider) is str)
        and (pg_tid is _ABSENT or type(pg_tid) is str)
        and (buyer_name is _ABSENT or type(buyer_name) is str)
        and (buyer_email is _ABSENT or type(buyer_email) is str)
        and (buyer_tel is _ABSENT or type(buyer_tel) is str)
        and (buyer_addr is _ABSENT or type(buyer_addr) is str)
        and (buyer_postcode is _ABSENT or type(buyer_postcode) is str)
        and (custom_data is None or type(custom_data) is str)
        and type(paid_at) is int
        and 0 <= paid_at <= LAST_SECOND
        and (receipt_url is _ABSENT or type(receipt_url) is str)
        and (apply_num is _ABSENT or type(apply_num) is str)
        and (vbank_num is _ABSENT or type(vbank_num) is str)
        and (vbank_name is _ABSENT or type(vbank_name) is str)
        and (vbank_holder is None or type(vbank_holder) is str)
        and (vbank_date is _ABSENT or type(vbank_date) is datetime)
        and (bank_name is None or type(bank_name) is str)
        and (card_name is None or type(card_name) is str)
        and (card_number is None or type(card_number) is str)
        and (card_quota is None or type(card_quota) is int)
        and (card_quota is None or -TOO_LARGE < card_quota < TOO_LARGE)
        and (currency is None or type(currency) is str)
        and (pg_type is None or type(pg_type) is str)
        and (request_id is None or type(request_id) is str)
        and (customer_uid is None or type(customer_uid) is str)
        and (status is _ABSENT or len(payload) > 4)
        and pg_type != "certification"
    ):
        return None
    response: Any = _new(_Builder)
    response.success = None if success is _ABSENT else success
    response.error_code = error_code
    response.error_msg = error_msg
    response.imp_uid = imp_uid
    response.merchant_uid = merchant_uid
    response.pay_method = (
        None
        if pay_method is _ABSENT
        else PAY_METHOD_CODES.get(pay_method) or UnknownCode(pay_method)
    )
    response.paid_amount = None if paid_amount is _ABSENT else paid_amount
    response.status = None if status is _ABSENT else STATUS_CODES.get(status) or UnknownCode(status)
    response.name = None if name is _ABSENT else name
    response.pg_provider = (
        None
        if pg_provider is _ABSENT
        else PG_PROVIDER_CODES.get(pg_provider) or UnknownCode(pg_provider)
    )
    response.emb_pg_provider = (
        None
        if emb_pg_provider is None
        else EMB_PG_PROVIDER_CODES.get(emb_pg_provider) or UnknownCode(emb_pg_provider)
    )
    response.pg_tid = None if pg_tid is _ABSENT else pg_tid
    response.buyer_name = None if buyer_name is _ABSENT else buyer_name
    response.buyer_email = None if buyer_email is _ABSENT else buyer_email
    response.buyer_tel = None if buyer_tel is _ABSENT else buyer_tel
    response.buyer_addr = None if buyer_addr is _ABSENT else buyer_addr
    response.buyer_postcode = None if buyer_postcode is _ABSENT else buyer_postcode
    response.custom_data = custom_data
    response.paid_at = datetime.fromtimestamp(paid_at, UTC) if paid_at else None
    response.receipt_url = None if receipt_url is _ABSENT else receipt_url
    response.apply_num = None if apply_num is _ABSENT else apply_num
    response.vbank_num = None if vbank_num is _ABSENT else vbank_num
    response.vbank_name = None if vbank_name is _ABSENT else vbank_name
    response.vbank_holder = vbank_holder
    response.vbank_date = None if vbank_date is _ABSENT else vbank_date
    response.bank_name = bank_name
    response.card_name = card_name
    response.card_number = card_number
    response.card_quota = card_quota
    response.currency = currency
    response.pg_type = pg_type
    response.request_id = request_id
    response.customer_uid = customer_uid
    response.extra = extra
    response._wire = payload.copy()
    response._same_as_wire = True
    response.__class__ = PaymentResponse
    return response  # type: ignore[no-any-return]


class _Builder(PaymentResponse):
    """A PaymentResponse that can still be filled, and as cheaply as any other object."""

    __slots__ = ()
    # Both, for they share one slot of the type, and only then are stores as cheap as elsewhere.
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


_new: Final = object.__new__
_ABSENT: Final[Any] = object()
_SCALARS: Final = frozenset({str, int, bool, type(None)})
# Keys that objects of other kinds have, and no payment response.
_SUSPECT: Final = frozenset(
    {
        "code",
        "amount",
    }
)
_FULL: Final = itemgetter(
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
# What stands for an absent key: what means the same to the attribute, where null or 0 may come.
_DEFAULTS: Final[dict[str, Any]] = {
    "success": _ABSENT,
    "imp_success": _ABSENT,
    "error_code": None,
    "error_msg": None,
    "imp_uid": None,
    "merchant_uid": _ABSENT,
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
    "paid_at": 0,
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
