# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""PaymentResponse: the payment response as a frozen class."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias

from attrs import field as _field
from attrs import frozen

from portone_v1._codes import (
    EmbPgProvider,
    Outcome,
    PayMethod,
    PgProvider,
    Status,
    UnknownCode,
)
from portone_v1._frozen import FrozenDict, frozen_keys
from portone_v1._masked import counted as _counted
from portone_v1._masked import masked
from portone_v1._times import is_time

JSON: TypeAlias = bool | int | float | str | list["JSON"] | dict[str, "JSON"] | None
"""JSON 값.

A value of JSON.
"""

# Keys whose attribute has another name.
ALIASES: Final[Mapping[str, str]] = {
    "imp_success": "success",
}

# The attributes, in the order of the spec.
NAMES: Final = (
    "success",
    "error_code",
    "error_msg",
    "imp_uid",
    "merchant_uid",
    "pay_method",
    "paid_amount",
    "status",
    "name",
    "pg_provider",
    "emb_pg_provider",
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
    "vbank_num",
    "vbank_name",
    "vbank_holder",
    "vbank_date",
    "bank_name",
    "card_name",
    "card_number",
    "card_quota",
    "currency",
    "pg_type",
    "request_id",
    "customer_uid",
)

# Personal data, or what leads to it. Never printed.
SENSITIVE: Final = frozenset(
    {
        "buyer_name",
        "buyer_email",
        "buyer_tel",
        "buyer_addr",
        "buyer_postcode",
        "custom_data",
        "receipt_url",
        "vbank_num",
        "vbank_holder",
        "card_number",
        "customer_uid",
    }
)

# Keys that may arrive several times, with their attributes.
REPEATABLE: Final[Mapping[str, str]] = {
    "merchant_uid": "merchant_uid",
}

# The key of our own by which a redirect is known when it is written as a callback, but could be none.
REDIRECTED: Final = "portone-v1"

# What counts as no value: wrappers write words where there is none.
NOTHING: Final = frozenset(
    {
        None,
        "",
        "undefined",
        "null",
    }
)

_PAY_METHOD_CODES: Final[frozenset[str]] = frozenset(PayMethod)


def given(value: object) -> bool:
    """Whether a text counts for a rule: nothing, blanks and the words of wrappers do not."""
    return isinstance(value, str) and value not in NOTHING and not value.isspace()


def _frozen(extra: Mapping[str, Any]) -> FrozenDict:
    """A copy of unknown keys that stays as it is. Raises ValueError for the keys of fields."""
    if type(extra) is FrozenDict:
        return extra
    return frozen_keys(extra, {*NAMES, *ALIASES}, REDIRECTED)


@frozen(kw_only=True, repr=False)
class PaymentResponse:
    """포트원 V1 결제응답 파라미터.

    A PortOne V1 payment response.

    속성은 키가 없어도, null이어도 None이다. 둘은 `fields_set`으로 가린다. 비교와 해시는 어떻게
    적혔는지가 아니라 무엇을 말하는지를 본다.

    An attribute is None where its key was absent or null; `fields_set` tells the two apart.
    Equality and hash look at what the response says, not at how it was written.

    이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에
    조회하여 금액과 주문을 확인한 뒤에만 믿는다.

    An outcome is what the browser reports, not proof of payment. The server must ask PortOne
    for the imp_uid and compare amount and order before it trusts anything.
    """

    success: bool | None = None
    """포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다.

    Whether PortOne answered with success. No proof of payment.

    결제가 승인된 경우뿐 아니라 가상계좌가 발급된 경우에도 true다. 응답하는 순간 포트원의 처리가
    정상으로 끝났다는 뜻이지 돈이 옮겨졌다는 뜻이 아니며, 신모듈 PG사에서는 오해를 낳아 응답에서
    빠졌다. daou에서는 결제가 되었는데도 false일 수 있다. 리디렉션에서는 언제나 문자열 "true"
    또는 "false"이고, 키 이름은 imp_success일 수 있다.

    Also true when a virtual account was issued. It says that PortOne's own processing ended
    normally at the moment of answering, not that money moved; it was dropped for new-module
    providers because it misled. For daou it may be false although the payment went through. On
    a redirect it is always the text "true" or "false", and the key may be imp_success.

    Sources: payrt-2023-05, payrt-2022-03, sdk-readme, guide-daou, manual-2018, mobile-sdks.
    """
    error_code: str | None = None
    """PG사가 준 실패 코드.

    The provider's own code for a failure.

    정해진 코드 체계가 없다. 구매자가 결제를 취소한 경우에는 오지 않으므로 실패했는지를 이
    값만으로 판단하면 안 된다. F0004 같은 코드가 error_msg 안에 들어 있기도 하다.

    There is no system of codes. It does not come when the buyer cancels, so it alone does not
    tell a failure. Codes such as F0004 may stand inside error_msg instead.

    Sources: payrt-2023-05, payrt-2022-03, manual-2018.
    """
    error_msg: str | None = None
    """PG사가 준 실패 메시지.

    The provider's message for a failure.

    사람이 읽는 메시지이므로 그 문구로 분기하지 않는다. 내용 없이 "에러코드 : "만 오기도 한다.
    네이버페이는 구매자에게 고치지 않고 보여 주도록 요구한다.

    Text for a person; do not branch on its wording. It may be no more than "에러코드 : ".
    NaverPay requires it to be shown to the buyer unmodified.

    Sources: payrt-2023-05, payrt-2022-03, guide-naverpay, manual-2018.
    """
    imp_uid: str | None = None
    """포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다.

    PortOne's id of the payment. What the server asks about.

    imp_ 뒤에 숫자 12자리가 오고, 키인 결제는 imps_로 시작한다. 사전 검증에서 실패하면 null이고,
    구매자가 창을 닫아 모바일 SDK가 스스로 만든 응답에는 키가 없다.

    imp_ and 12 digits, or imps_… for key-in payments. Null when pre-validation failed; no key
    at all in a response that the mobile SDK makes itself when the buyer closes the view.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    merchant_uid: str | None = None
    """가맹점이 지정한 주문번호.

    The shop's own order id.

    40자에서 잘린 것이 관찰되었다. 앱이 쿼리를 겹쳐 붙이면 같은 이름이 두 번 와서 목록이 된다.
    이때 속성은 첫 값이고, 전체는 `repeated`에 있다.

    Has been seen cut at 40 characters. When an app joins two queries the name comes twice and
    makes a list; the attribute is then its first value, and `repeated` has them all.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    pay_method: PayMethod | UnknownCode | None = None
    """결제수단 코드.

    Code of the payment method.

    요청한 결제수단과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이 결제에서는 trans가
    관찰되었다. 규칙은 아니다.

    May differ from the method that was asked for. Payments by kakaopay were seen with point,
    those by tosspay with trans; that is no rule.

    Sources: payrt-2023-05, payrt-2022-03, observed, manual-2018.
    """
    paid_amount: int | Decimal | None = None
    """결제 금액. 단위는 currency이며, 없으면 원(KRW).

    The amount paid, in units of currency, or KRW where that is missing.

    가상계좌라면 입금할 금액이다. 외화는 소수일 수 있다(예: 14.2 USD). REST API에서는 이름이
    amount다.

    For a virtual account, the amount to be paid in. Foreign currency may have decimals (14.2
    USD). The REST API calls it amount.

    정수이거나, 소수가 있으면 Decimal이다. 이진 부동소수점으로는 두지 않는다.

    An int, or a Decimal where it has decimals; never a binary float.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    status: Status | UnknownCode | None = None
    """결제 상태 코드.

    Code of the payment's state.

    실패 응답에는 오지 않는다. 가상계좌를 발급한 뒤에는 ready다.

    Does not come with failures. After a virtual account was issued it is ready.

    Sources: payrt-2023-05, payrt-2022-03, manual-2018.
    """
    name: str | None = None
    """주문명. 주문자의 이름이 아니다.

    The name of the order, not of the person who ordered.

    Sources: payrt-2023-05, payrt-2022-03, payrt-2025-03, manual-2018.
    """
    pg_provider: PgProvider | UnknownCode | None = None
    """결제를 처리한 PG사 코드.

    Code of the payment gateway that handled the payment.

    Sources: payrt-2023-05, payrt-2022-03, manual-2018.
    """
    emb_pg_provider: EmbPgProvider | UnknownCode | None = None
    """결제창 안에서 고른 간편결제사의 코드.

    Code of the easy-pay service chosen inside the payment window.

    간편결제를 쓰지 않으면 키가 없다. 공개된 콜백 39건 가운데 이 키가 있는 것은 하나도 없다.

    No key when no easy-pay service was used. None of the 39 published callbacks has it.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, guide-nice_v2.
    """
    pg_tid: str | None = None
    """PG사가 발급한 거래번호.

    The provider's own transaction id.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    buyer_name: str | None = _field(default=None, repr=masked)
    """구매자 이름.

    The buyer's name.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    buyer_email: str | None = _field(default=None, repr=masked)
    """구매자 이메일 주소.

    The buyer's e-mail address.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    buyer_tel: str | None = _field(default=None, repr=masked)
    """구매자 전화번호.

    The buyer's telephone number.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    buyer_addr: str | None = _field(default=None, repr=masked)
    """구매자 주소.

    The buyer's address.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    buyer_postcode: str | None = _field(default=None, repr=masked)
    """구매자 우편번호.

    The buyer's postcode.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    custom_data: JSON | None = _field(default=None, hash=False, repr=masked)
    """결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다.

    What the shop put into the request; it comes back as it was.

    문자열, JSON을 담은 문자열, 객체, null이 모두 관찰되었다. 쿼리에서는 문자열 "null"로 오기도
    한다.

    Text, JSON inside a text, objects and null have all been seen; in a query also the text
    "null".

    Sources: payrt-2023-05, payrt-2022-03, manual-2018.
    """
    paid_at: datetime | None = None
    """결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초.

    When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC.

    속성은 UTC 시간대가 붙은 datetime이고, 0이 오면 None이다.

    The attribute is an aware datetime in UTC, and None where 0 came.

    0: 아직 결제되지 않았다. Not paid yet.

    Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi.
    """
    receipt_url: str | None = _field(default=None, repr=masked)
    """매출전표 주소.

    Address of the sales slip.

    주소를 아는 사람은 누구나 전표를 볼 수 있으므로 로그에 남기지 않는다.

    Whoever has the address sees the slip, so it is kept out of logs.

    Sources: payrt-2023-05, payrt-2022-03, payrt-2022-07, guide-settle_acc, guide-tosspayments,
    manual-2018.
    """
    apply_num: str | None = None
    """신용카드 승인번호.

    Approval number of a card payment.

    카드가 아닌 결제에서는 키가 있고 값은 빈 문자열("")이다.

    For other methods the key is there with an empty text.

    Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
    """
    vbank_num: str | None = _field(default=None, repr=masked)
    """입금할 가상계좌의 번호.

    Number of the virtual account to pay into.

    PG사가 준 그대로라서 숫자만이 아니라 하이픈 같은 기호가 섞일 수 있다.

    As the provider gave it, so it may hold dashes and other signs besides digits.

    Sources: payrt-2023-05, payrt-2022-03, guide-eximbay, manual-2018.
    """
    vbank_name: str | None = None
    """가상계좌 은행 이름.

    Name of the virtual account's bank.

    Sources: payrt-2023-05, payrt-2022-03, manual-2018.
    """
    vbank_holder: str | None = _field(default=None, repr=masked)
    """가상계좌 예금주. 계약한 사업자의 이름이다.

    Holder of the virtual account; the name of the contracted business.

    일부 PG사는 null을 준다.

    Some providers send null.

    Sources: payrt-2023-05, payrt-2022-03, guide-tosspayments, manual-2018.
    """
    vbank_date: datetime | None = None
    """가상계좌 입금 기한.

    Until when the virtual account takes the payment.

    실제로는 "2017-01-19 23:59:59"처럼 시간대 없는 한국 시각(UTC+9) 문자열이 온다. 에포크 초도
    받는다.

    What really comes is text such as "2017-01-19 23:59:59", in Korean time (UTC+9) and without
    a zone. Seconds since 1970 are taken too.

    속성은 시간대가 붙은 datetime이다. 문자열로 온 것은 한국 시간대(UTC+9), 숫자로 온 것은
    UTC이고, 0이나 빈 문자열이 오면 None이다.

    The attribute is an aware datetime: in Korean time (UTC+9) where text came, in UTC where a
    number came, and None where 0 or an empty text came.

    0: 기한이 없다. No such date.

    Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi.
    """
    bank_name: str | None = None
    """계좌이체에 쓰인 은행 이름.

    Name of the bank of an account transfer.

    계좌이체가 아니면 null이거나 빈 문자열, 또는 키가 없다.

    Null, empty or absent for other methods.

    Sources: payrt-2023-05, integration-docs.
    """
    card_name: str | None = None
    """카드사 이름.

    Name of the card company.

    Sources: payrt-2023-05.
    """
    card_number: str | None = _field(default=None, repr=masked)
    """카드번호. 얼마나 가려지는지는 PG사마다 다르다.

    Card number; how much of it is masked depends on the provider.

    16자리가 그대로 온 예가 있다. 저장하거나 출력하지 않는다. 2016~2020년의 SDK에는 키가 없다.

    All 16 digits have been seen. Neither store nor print it. SDKs of 2016 to 2020 have no such
    key.

    Sources: payrt-2023-05, integration-docs.
    """
    card_quota: int | None = None
    """할부 개월 수.

    Number of monthly instalments.

    0: 일시불. Paid at once.

    Sources: payrt-2023-05, integration-docs.
    """
    currency: str | None = None
    """통화 코드. 없으면 원(KRW)이다.

    Currency code; KRW where it is missing.

    Sources: payrt-2023-05, integration-docs.
    """
    pg_type: str | None = None
    """응답의 종류. 결제는 payment, 본인인증은 certification.

    Kind of response; payment, or certification for identity verification.

    Sources: payrt-2023-05, observed.
    """
    request_id: str | None = None
    """결제 요청의 식별자. 문서에 없다.

    Id of the request; not documented.

    Sources: observed.
    """
    customer_uid: str | None = _field(default=None, repr=masked)
    """빌링키에 붙인 가맹점의 식별자. 문서에 없다.

    The shop's id of a billing key; not documented.

    Sources: observed.
    """

    extra: Mapping[str, JSON] = _field(
        factory=FrozenDict, converter=_frozen, hash=False, repr=_counted
    )
    """문서에 없는 키. 온 그대로이고, 안에 든 것까지 바꿀 수 없다.

    Keys that the documentation does not know, as they arrived; nothing in it can be changed.
    """

    # The wire form in the form PortOne sends, keys in the order of arrival; None if made by hand.
    # A field may have the name `wire`.
    _wire: Mapping[str, Any] | None = _field(default=None, alias="_wire", eq=False, repr=False)
    # Whether the wire form is known to say the same as the attributes, and holds no container.
    _same_as_wire: bool = _field(default=False, eq=False, init=False, repr=False)

    @property
    def outcome(self) -> Outcome:
        """무엇을 알리는 응답인지.

        What the response reports.

        이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에
        조회하여 금액과 주문을 확인한 뒤에만 믿는다.

        An outcome is what the browser reports, not proof of payment. The server must ask
        PortOne for the imp_uid and compare amount and order before it trusts anything.
        """
        # The status says paid, there is a time of payment, and nothing speaks against it. Every
        # published callback of a payment had both.
        if (
            self.status == "paid"
            and is_time(self.paid_at)
            and self.success in (None, True)
            and not given(self.error_code)
            and not given(self.error_msg)
            and not self._tells_of_failure()
        ):
            return Outcome.PAID
        # There is an account number, and the status is ready. ready alone may also mean that
        # the window was left, and eximbay writes unknown for the number.
        if (
            self.status == "ready"
            and given(self.vbank_num)
            and self.vbank_num != "unknown"
            and not is_time(self.paid_at)
            and (self.pay_method == "vbank" or self.pay_method not in _PAY_METHOD_CODES)
            and self.success in (None, True)
            and not given(self.error_code)
            and not given(self.error_msg)
            and not self._tells_of_failure()
        ):
            return Outcome.VIRTUAL_ACCOUNT_ISSUED
        # There is no status, but an account number and no time of payment.
        if (
            not given(self.status)
            and self.success is True
            and given(self.vbank_num)
            and self.vbank_num != "unknown"
            and not is_time(self.paid_at)
            and (self.pay_method == "vbank" or self.pay_method not in _PAY_METHOD_CODES)
            and not given(self.error_code)
            and not given(self.error_msg)
            and not self._tells_of_failure()
        ):
            return Outcome.VIRTUAL_ACCOUNT_ISSUED
        # The status says failed.
        if self.status == "failed" and self.success in (None, False):
            return Outcome.FAILED
        # success is false. Only for daou that alone does not count, since it may be false
        # though paid.
        if self.success is False and self.status != "paid" and self.pg_provider != "daou":
            return Outcome.FAILED
        # There is an error code.
        if given(self.error_code) and self.success in (None, False) and self.status != "paid":
            return Outcome.FAILED
        # There is an error message. When the buyer cancels, it comes without a code.
        if given(self.error_msg) and self.success in (None, False) and self.status != "paid":
            return Outcome.FAILED
        # There are code and message beside imp_uid, which PortOne's own mobile SDKs read as a
        # failure.
        if (
            self._tells_of_failure()
            and self.success in (None, False)
            and self.status not in ("paid", "ready")
            and not is_time(self.paid_at)
            and not given(self.vbank_num)
        ):
            return Outcome.FAILED
        return Outcome.UNCONFIRMED

    def _tells_of_failure(self) -> bool:
        """Whether keys of a mobile SDK tell of a failure."""
        code = self.extra.get("code")
        message = self.extra.get("message")
        if not (given(code) and given(message) and given(self.imp_uid)):
            return False
        from portone_v1._values import LIKE_A_NUMBER

        return LIKE_A_NUMBER.fullmatch(str(code).strip()) is None

    @property
    def fields_set(self) -> frozenset[str]:
        """키가 온 필드의 이름. null로 온 것도 들어간다.

        Names of the attributes whose key was in the payload, null included.

        None인 속성이 여기 없으면 키가 없었던 것이고, 여기 있으면 null이었거나 없음을 뜻하는 0이었던
        것이다.

        An attribute that is None and not in here was absent; one that is None and in here was null,
        or a 0 that means none.
        """
        if self._same_as_wire and self._wire is not None:
            return frozenset(ALIASES.get(key, key) for key in self._wire).intersection(NAMES)
        from portone_v1._render import names_set

        return names_set(self)

    @property
    def repeated(self) -> Mapping[str, tuple[str, ...]]:
        """두 번 이상 온 필드의 모든 값. 속성은 그 가운데 첫 값이다.

        All values of a field that arrived more than once; its attribute is the first of them.
        """
        wire = self._wire or {}
        sent = {name: wire.get(key) for key, name in REPEATABLE.items()}
        return {
            name: tuple(texts)
            for name, texts in sent.items()
            if isinstance(texts, list) and texts[0] == getattr(self, name)
        }

    def redacted(self) -> dict[str, JSON]:
        """개인정보를 가린, JSON으로 로그에 남겨도 되는 사전. 결제응답으로 읽히지 않는다.

        A dict that can be logged as JSON: personal values are masked. No payment response is read
        from it.

        `outcome`, 값이 온 `fields`, `repeated`, 그리고 모르는 키마다 값의 종류를 적은 `extra`가 들어 있다.

        It has the `outcome`, the `fields` that were set, `repeated`, and in `extra` for each unknown
        key what kind of value it has.
        """
        from portone_v1._redacted import redacted

        return redacted(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        from portone_v1._pydantic_fields import response

        return response(handler)

    def __repr__(self) -> str:
        from portone_v1._redacted import printed

        return printed(self)
