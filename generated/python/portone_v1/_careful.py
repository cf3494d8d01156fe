# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The careful way in: takes every form that was documented or seen, and names every problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from math import isfinite
from typing import Any, Final, NamedTuple, TypeAlias

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
    Outcome,
    UnknownCode,
)
from portone_v1._errors import FieldError, ResponseError, kind_of
from portone_v1._response import ALIASES, TOO_LARGE, PaymentResponse
from portone_v1._times import LAST_SECOND, UTC, local_time

# Deeper JSON than any shop sends, and well within Python's own limit.
_MAX_DEPTH: Final = 100
_SECONDS: Final = "whole seconds since 1970"
_LOCAL_TEXT: Final = "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970"


class UnfitError(Exception):
    """A value is not what its field takes."""

    def __init__(self, expected: str, got: str) -> None:
        self.expected = expected
        self.got = got


# What a value means, and the form in which PortOne sends it.
Read: TypeAlias = tuple[Any, Any]


def structure_carefully(payload: object, entry: str) -> PaymentResponse:
    """A PaymentResponse from what arrived at an entry, `callback` or `redirect`."""
    if not isinstance(payload, Mapping):
        raise ResponseError([FieldError("$", "an object", kind_of(payload))])
    refuse_foreign(payload, entry)
    errors: list[FieldError] = []
    values: dict[str, Any] = {}
    wire: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, value in payload.items():
        try:
            _take(key, value, values, wire, extra)
        except UnfitError as unfit:
            where = key if isinstance(key, str) and key in READERS else "$"
            errors.append(FieldError(where, unfit.expected, unfit.got))
    return _build(values, wire, extra, errors)


def _take(
    key: object, value: object, values: dict[str, Any], wire: dict[str, Any], extra: dict[str, Any]
) -> None:
    if not isinstance(key, str):
        raise UnfitError("keys of text", f"a key that is {kind_of(key)}")
    key = str(key)
    reader = READERS.get(key)
    if reader is None:
        wire[key] = extra[key] = json_copy(value)
        return
    name = ALIASES.get(key, key)
    meant, sent = reader.read(value) if value is not None else _null(reader)
    if name in values and values[name] != meant:
        raise UnfitError(f"the same as {name} under its other name", "another value")
    values[name] = meant
    wire[key] = sent


def _null(reader: Reader) -> Read:
    if not reader.nullable:
        raise UnfitError(reader.expected, "null")
    return None, None


def _build(
    values: dict[str, Any], wire: dict[str, Any], extra: dict[str, Any], errors: list[FieldError]
) -> PaymentResponse:
    wrong = {error.field for error in errors}
    missing = [name for name in REQUIRED if values.get(name) is None and name not in wrong]
    if errors and not missing:
        raise ResponseError(errors)
    response = PaymentResponse(**values, extra=extra, wire=wire)
    if missing and response.outcome is not Outcome.FAILED:
        errors += [_lacks(name, values) for name in missing]
    if errors:
        raise ResponseError(errors)
    return response


def _lacks(name: str, values: Mapping[str, Any]) -> FieldError:
    expected = f"{REQUIRED[name]}, unless a failure is reported"
    return FieldError(name, expected, "null" if name in values else "nothing")


def refuse_foreign(payload: Mapping[Any, Any], entry: str) -> None:
    """Raise ResponseError for the objects that people mistake for a payment response."""
    keys = frozenset(payload)
    for foreign in FOREIGN:
        if (
            entry in foreign.entries
            and keys >= foreign.all_of
            and (not foreign.any_of or not keys.isdisjoint(foreign.any_of))
            and keys.isdisjoint(foreign.none_of)
            and (not foreign.only or keys <= foreign.only)
            and all(payload.get(key) == value for key, value in foreign.equals.items())
        ):
            raise ResponseError([FieldError("$", "a payment response", foreign.description)])


def json_copy(value: object, depth: int = 0) -> Any:
    """A JSON value, copied all the way down. Raises UnfitError for what JSON cannot say."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float) and isfinite(value):
        return float(value)
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, (list, dict)):
        return _copy_container(value, depth)
    raise UnfitError("a JSON value", kind_of(value))


def _copy_container(value: list[Any] | dict[Any, Any], depth: int) -> Any:
    if depth == _MAX_DEPTH:
        raise UnfitError(f"JSON that is at most {_MAX_DEPTH} deep", "deeper JSON")
    if isinstance(value, list):
        return [json_copy(item, depth + 1) for item in value]
    if not all(isinstance(key, str) for key in value):
        raise UnfitError("a JSON value", "an object with keys that are not text")
    return {str(key): json_copy(item, depth + 1) for key, item in value.items()}


def _json(value: object) -> Read:
    copy = json_copy(value)
    return copy, copy


def _boolean(value: object) -> Read:
    if not isinstance(value, bool):
        raise UnfitError("a boolean", kind_of(value))
    return value, value


def _text(value: object) -> Read:
    if not isinstance(value, str):
        raise UnfitError("text", kind_of(value))
    text = str(value)
    return text, text


def _text_or_list(value: object) -> Read:
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        texts = [str(item) for item in value]
        return texts[0], texts
    return _text(value)


def _number(value: object, expected: str) -> int | Decimal:
    """An exact number; a float stands for the shortest decimal that prints it, as in JSON text."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise UnfitError(expected, kind_of(value))
    number = Decimal(repr(value)) if isinstance(value, float) else value
    finite = isinstance(number, int) or number.is_finite()
    if not finite or not -TOO_LARGE < number < TOO_LARGE:
        raise UnfitError(expected, "a number that is too large or none at all")
    return int(number) if number == int(number) else number


def _amount(value: object) -> Read:
    number = _number(value, "a number")
    return number, number if isinstance(number, int) else value


def _integer(value: object) -> Read:
    number = _number(value, "an integer")
    if not isinstance(number, int):
        raise UnfitError("an integer", "a number with decimals")
    return number, number


def _seconds(value: object, expected: str = _SECONDS) -> Read:
    number = _number(value, expected)
    if not isinstance(number, int) or not 0 <= number <= LAST_SECOND:
        raise UnfitError(expected, "a number out of that range")
    return datetime.fromtimestamp(number, UTC) if number else None, number


def _seconds_or_local_text(value: object) -> Read:
    if not isinstance(value, str):
        return _seconds(value, _LOCAL_TEXT)
    time = local_time(value)
    if time is None and value:
        raise UnfitError(_LOCAL_TEXT, "other text")
    return time, str(value)


def _pay_method(value: object) -> Read:
    code, _ = _text(value)
    return PAY_METHOD_CODES.get(code) or UnknownCode(code), code


def _pg_provider(value: object) -> Read:
    code, _ = _text(value)
    return PG_PROVIDER_CODES.get(code) or UnknownCode(code), code


def _status(value: object) -> Read:
    code, _ = _text(value)
    return STATUS_CODES.get(code) or UnknownCode(code), code


def _emb_pg_provider(value: object) -> Read:
    code, _ = _text(value)
    return EMB_PG_PROVIDER_CODES.get(code) or UnknownCode(code), code


class Reader(NamedTuple):
    """How the value of one key is read."""

    read: Callable[[object], Read]
    nullable: bool
    expected: str


READERS: Final[Mapping[str, Reader]] = {
    "success": Reader(_boolean, False, "a boolean"),
    "imp_success": Reader(_boolean, False, "a boolean"),
    "error_code": Reader(_text, True, "text"),
    "error_msg": Reader(_text, True, "text"),
    "imp_uid": Reader(_text, True, "text"),
    "merchant_uid": Reader(_text_or_list, False, "text"),
    "pay_method": Reader(_pay_method, False, "text"),
    "paid_amount": Reader(_amount, False, "a number"),
    "status": Reader(_status, False, "text"),
    "name": Reader(_text, False, "text"),
    "pg_provider": Reader(_pg_provider, False, "text"),
    "emb_pg_provider": Reader(_emb_pg_provider, True, "text"),
    "pg_tid": Reader(_text, False, "text"),
    "buyer_name": Reader(_text, False, "text"),
    "buyer_email": Reader(_text, False, "text"),
    "buyer_tel": Reader(_text, False, "text"),
    "buyer_addr": Reader(_text, False, "text"),
    "buyer_postcode": Reader(_text, False, "text"),
    "custom_data": Reader(_json, True, "a JSON value"),
    "paid_at": Reader(_seconds, False, "whole seconds since 1970"),
    "receipt_url": Reader(_text, False, "text"),
    "apply_num": Reader(_text, False, "text"),
    "vbank_num": Reader(_text, False, "text"),
    "vbank_name": Reader(_text, False, "text"),
    "vbank_holder": Reader(_text, True, "text"),
    "vbank_date": Reader(
        _seconds_or_local_text,
        False,
        "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970",
    ),
    "bank_name": Reader(_text, True, "text"),
    "card_name": Reader(_text, True, "text"),
    "card_number": Reader(_text, True, "text"),
    "card_quota": Reader(_integer, True, "an integer"),
    "currency": Reader(_text, True, "text"),
    "pg_type": Reader(_text, True, "text"),
    "request_id": Reader(_text, True, "text"),
    "customer_uid": Reader(_text, True, "text"),
}

# Must be there, and not null, unless the response reports a failure.
REQUIRED: Final[Mapping[str, str]] = {
    "imp_uid": "text",
    "merchant_uid": "text",
}


class Foreign(NamedTuple):
    """An object that is no payment response, and how it is told from one."""

    description: str
    entries: frozenset[str]
    all_of: frozenset[str]
    any_of: frozenset[str]
    none_of: frozenset[str]
    only: frozenset[str]
    equals: Mapping[str, str]


FOREIGN: Final = (
    Foreign(
        description="a REST API body ({code, message, response}) (REST API 응답 본문({code, message, response})). The payment is inside `response`, and is not the object that this package reads. 결제 정보는 response 안에 있고 이 패키지가 읽는 객체가 아니다.",
        entries=frozenset(
            {
                "callback",
            }
        ),
        all_of=frozenset(
            {
                "code",
                "message",
                "response",
            }
        ),
        any_of=frozenset(),
        none_of=frozenset(
            {
                "imp_uid",
                "merchant_uid",
            }
        ),
        only=frozenset(),
        equals={},
    ),
    Foreign(
        description="a payment of the REST API (GET /payments/{imp_uid}) (REST API의 결제 객체(GET /payments/{imp_uid})). Its amount is `amount`, and its state `status`. 금액은 amount, 상태는 status에 있다.",
        entries=frozenset(
            {
                "callback",
            }
        ),
        all_of=frozenset(
            {
                "amount",
            }
        ),
        any_of=frozenset(
            {
                "cancel_amount",
                "cancelled_at",
                "failed_at",
                "started_at",
                "pg_id",
                "user_agent",
                "channel",
            }
        ),
        none_of=frozenset(
            {
                "paid_amount",
            }
        ),
        only=frozenset(),
        equals={},
    ),
    Foreign(
        description="a webhook body (웹훅 본문). Ask the REST API for its imp_uid. imp_uid로 REST API에 조회한다.",
        entries=frozenset(
            {
                "callback",
            }
        ),
        all_of=frozenset(
            {
                "imp_uid",
                "merchant_uid",
                "status",
            }
        ),
        any_of=frozenset(),
        none_of=frozenset(),
        only=frozenset(
            {
                "imp_uid",
                "merchant_uid",
                "status",
                "cancellation_id",
            }
        ),
        equals={},
    ),
    Foreign(
        description="an identity-verification callback (본인인증 콜백). It is no payment; ask GET /certifications/{imp_uid}. 결제가 아니다. GET /certifications/{imp_uid}로 조회한다.",
        entries=frozenset(
            {
                "callback",
                "redirect",
            }
        ),
        all_of=frozenset(),
        any_of=frozenset(),
        none_of=frozenset(),
        only=frozenset(),
        equals={"pg_type": "certification"},
    ),
)
