# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""결제응답의 pydantic v2 모델. `portone-v1[pydantic]`으로 설치한다.

Payment responses as pydantic v2 models. Install `portone-v1[pydantic]`.

JSON Schema에서 파이썬 타입으로 말할 수 있는 것을 datamodel-code-generator로 옮겼다. 나머지는
structure와 structure_query가 검사하므로, 이들이 거절하는 것은 모델도 거절한다.

Made by datamodel-code-generator of what a Python type can say of the JSON Schemas. structure
and structure_query check the rest, so the models refuse what those refuse.
"""

from __future__ import annotations

from typing import Any

from portone_v1 import EmbPgProvider, PayMethod, PgProvider, Status
from portone_v1._pydantic import Callback, Exact, Once, Query
from pydantic import ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr


class RequestPayResponse(Callback):
    """
    IMP.request_pay의 콜백이 받는 객체.

    The object that the callback of IMP.request_pay receives.

    이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여 금액과 주문을 확인한 뒤에만 믿는다.

    An outcome is what the browser reports, not proof of payment. The server must ask PortOne for the imp_uid and compare amount and order before it trusts anything.
    """

    model_config = ConfigDict(
        extra="allow",
        use_attribute_docstrings=True,
    )
    success: StrictBool | None = None
    """
    포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다.

    Whether PortOne answered with success. No proof of payment.

    결제가 승인된 경우뿐 아니라 가상계좌가 발급된 경우에도 true다. 응답하는 순간 포트원의 처리가 정상으로 끝났다는 뜻이지 돈이 옮겨졌다는 뜻이 아니며, 신모듈 PG사에서는 오해를 낳아 응답에서 빠졌다. daou에서는 결제가 되었는데도 false일 수 있다. 리디렉션에서는 언제나 문자열 "true" 또는 "false"이고, 키 이름은 imp_success일 수 있다.

    Also true when a virtual account was issued. It says that PortOne's own processing ended normally at the moment of answering, not that money moved; it was dropped for new-module providers because it misled. For daou it may be false although the payment went through. On a redirect it is always the text "true" or "false", and the key may be imp_success.

    출처 Sources: payrt-2023-05, payrt-2022-03, sdk-readme, guide-daou, manual-2018, mobile-sdks
    """
    imp_success: StrictBool | None = None
    """
    success의 다른 이름이다.

    Another name of success.

    출처 Source: payrt-2023-05
    """
    error_code: StrictStr | None = None
    """
    PG사가 준 실패 코드.

    The provider's own code for a failure.

    정해진 코드 체계가 없다. 구매자가 결제를 취소한 경우에는 오지 않으므로 실패했는지를 이 값만으로 판단하면 안 된다. F0004 같은 코드가 error_msg 안에 들어 있기도 하다.

    There is no system of codes. It does not come when the buyer cancels, so it alone does not tell a failure. Codes such as F0004 may stand inside error_msg instead.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    error_msg: StrictStr | None = None
    """
    PG사가 준 실패 메시지.

    The provider's message for a failure.

    사람이 읽는 메시지이므로 그 문구로 분기하지 않는다. 내용 없이 "에러코드 : "만 오기도 한다. 네이버페이는 구매자에게 고치지 않고 보여 주도록 요구한다.

    Text for a person; do not branch on its wording. It may be no more than "에러코드 : ". NaverPay requires it to be shown to the buyer unmodified.

    출처 Sources: payrt-2023-05, payrt-2022-03, guide-naverpay, manual-2018
    """
    imp_uid: StrictStr | None = None
    """
    포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다.

    PortOne's id of the payment. What the server asks about.

    imp_ 뒤에 숫자 12자리가 오고, 키인 결제는 imps_로 시작한다. 사전 검증에서 실패하면 null이고, 구매자가 창을 닫아 모바일 SDK가 스스로 만든 응답에는 키가 없다.

    imp_ and 12 digits, or imps_… for key-in payments. Null when pre-validation failed; no key at all in a response that the mobile SDK makes itself when the buyer closes the view.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    merchant_uid: StrictStr | list[StrictStr] | None = Field(
        default=None, union_mode="left_to_right"
    )
    """
    가맹점이 지정한 주문번호.

    The shop's own order id.

    40자에서 잘린 것이 관찰되었다. 앱이 쿼리를 겹쳐 붙이면 같은 이름이 두 번 와서 목록이 된다. 이때 속성은 첫 값이고, 전체는 `repeated`에 있다.

    Has been seen cut at 40 characters. When an app joins two queries the name comes twice and makes a list; the attribute is then its first value, and `repeated` has them all.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    pay_method: PayMethod | StrictStr | None = Field(default=None, union_mode="left_to_right")
    """
    결제수단 코드.

    Code of the payment method.

    요청한 결제수단과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이 결제에서는 trans가 관찰되었다. 규칙은 아니다.

    May differ from the method that was asked for. Payments by kakaopay were seen with point, those by tosspay with trans; that is no rule.

    출처 Sources: payrt-2023-05, payrt-2022-03, observed, manual-2018
    """
    paid_amount: StrictInt | Exact | StrictFloat | None = Field(
        default=None, union_mode="left_to_right"
    )
    """
    결제 금액. 단위는 currency이며, 없으면 원(KRW).

    The amount paid, in units of currency, or KRW where that is missing.

    가상계좌라면 입금할 금액이다. 외화는 소수일 수 있다(예: 14.2 USD). REST API에서는 이름이 amount다.

    For a virtual account, the amount to be paid in. Foreign currency may have decimals (14.2 USD). The REST API calls it amount.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    status: Status | StrictStr | None = Field(default=None, union_mode="left_to_right")
    """
    결제 상태 코드.

    Code of the payment's state.

    실패 응답에는 오지 않는다. 가상계좌를 발급한 뒤에는 ready다.

    Does not come with failures. After a virtual account was issued it is ready.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    name: StrictStr | None = None
    """
    주문명. 주문자의 이름이 아니다.

    The name of the order, not of the person who ordered.

    출처 Sources: payrt-2023-05, payrt-2022-03, payrt-2025-03, manual-2018
    """
    pg_provider: PgProvider | StrictStr | None = Field(default=None, union_mode="left_to_right")
    """
    결제를 처리한 PG사 코드.

    Code of the payment gateway that handled the payment.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    emb_pg_provider: EmbPgProvider | StrictStr | None = Field(
        default=None, union_mode="left_to_right"
    )
    """
    결제창 안에서 고른 간편결제사의 코드.

    Code of the easy-pay service chosen inside the payment window.

    간편결제를 쓰지 않으면 키가 없다. 공개된 콜백 39건 가운데 이 키가 있는 것은 하나도 없다.

    No key when no easy-pay service was used. None of the 39 published callbacks has it.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, guide-nice_v2
    """
    pg_tid: StrictStr | None = None
    """
    PG사가 발급한 거래번호.

    The provider's own transaction id.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_name: StrictStr | None = None
    """
    구매자 이름.

    The buyer's name.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_email: StrictStr | None = None
    """
    구매자 이메일 주소.

    The buyer's e-mail address.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_tel: StrictStr | None = None
    """
    구매자 전화번호.

    The buyer's telephone number.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_addr: StrictStr | None = None
    """
    구매자 주소.

    The buyer's address.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_postcode: StrictStr | None = None
    """
    구매자 우편번호.

    The buyer's postcode.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    custom_data: Any | None = None
    """
    결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다.

    What the shop put into the request; it comes back as it was.

    문자열, JSON을 담은 문자열, 객체, null이 모두 관찰되었다. 쿼리에서는 문자열 "null"로 오기도 한다.

    Text, JSON inside a text, objects and null have all been seen; in a query also the text "null".

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    paid_at: StrictInt | None = None
    """
    결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초.

    When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC.

    0: 아직 결제되지 않았다. Not paid yet.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi
    """
    receipt_url: StrictStr | None = None
    """
    매출전표 주소.

    Address of the sales slip.

    주소를 아는 사람은 누구나 전표를 볼 수 있으므로 로그에 남기지 않는다.

    Whoever has the address sees the slip, so it is kept out of logs.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, payrt-2022-07, guide-settle_acc, guide-tosspayments, manual-2018
    """
    apply_num: StrictStr | None = None
    """
    신용카드 승인번호.

    Approval number of a card payment.

    카드가 아닌 결제에서는 키가 있고 값은 빈 문자열("")이다.

    For other methods the key is there with an empty text.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    vbank_num: StrictStr | None = None
    """
    입금할 가상계좌의 번호.

    Number of the virtual account to pay into.

    PG사가 준 그대로라서 숫자만이 아니라 하이픈 같은 기호가 섞일 수 있다.

    As the provider gave it, so it may hold dashes and other signs besides digits.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, guide-eximbay, manual-2018
    """
    vbank_name: StrictStr | None = None
    """
    가상계좌 은행 이름.

    Name of the virtual account's bank.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    vbank_holder: StrictStr | None = None
    """
    가상계좌 예금주. 계약한 사업자의 이름이다.

    Holder of the virtual account; the name of the contracted business.

    일부 PG사는 null을 준다.

    Some providers send null.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, guide-tosspayments, manual-2018
    """
    vbank_date: StrictStr | StrictInt | None = Field(default=None, union_mode="left_to_right")
    """
    가상계좌 입금 기한.

    Until when the virtual account takes the payment.

    실제로는 "2017-01-19 23:59:59"처럼 시간대 없는 한국 시각(UTC+9) 문자열이 온다. 에포크 초도 받는다.

    What really comes is text such as "2017-01-19 23:59:59", in Korean time (UTC+9) and without a zone. Seconds since 1970 are taken too.

    0: 기한이 없다. No such date.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi
    """
    bank_name: StrictStr | None = None
    """
    계좌이체에 쓰인 은행 이름.

    Name of the bank of an account transfer.

    계좌이체가 아니면 null이거나 빈 문자열, 또는 키가 없다.

    Null, empty or absent for other methods.

    출처 Sources: payrt-2023-05, integration-docs
    """
    card_name: StrictStr | None = None
    """
    카드사 이름.

    Name of the card company.

    출처 Sources: payrt-2023-05
    """
    card_number: StrictStr | None = None
    """
    카드번호. 얼마나 가려지는지는 PG사마다 다르다.

    Card number; how much of it is masked depends on the provider.

    16자리가 그대로 온 예가 있다. 저장하거나 출력하지 않는다. 2016~2020년의 SDK에는 키가 없다.

    All 16 digits have been seen. Neither store nor print it. SDKs of 2016 to 2020 have no such key.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, integration-docs
    """
    card_quota: StrictInt | None = None
    """
    할부 개월 수.

    Number of monthly instalments.

    0: 일시불. Paid at once.

    출처 Sources: payrt-2023-05, integration-docs
    """
    currency: StrictStr | None = None
    """
    통화 코드. 없으면 원(KRW)이다.

    Currency code; KRW where it is missing.

    출처 Sources: payrt-2023-05, integration-docs
    """
    pg_type: StrictStr | None = None
    """
    응답의 종류. 결제는 payment, 본인인증은 certification.

    Kind of response; payment, or certification for identity verification.

    출처 Sources: payrt-2023-05, observed
    """
    request_id: StrictStr | None = None
    """
    결제 요청의 식별자. 문서에 없다.

    Id of the request; not documented.

    출처 Sources: observed
    """
    customer_uid: StrictStr | None = None
    """
    빌링키에 붙인 가맹점의 식별자. 문서에 없다.

    The shop's id of a billing key; not documented.

    개인정보다. Personal data.

    출처 Sources: observed
    """


class RedirectQuery(Query):
    """
    m_redirect_url의 쿼리. 값은 문자열이고, 되풀이되면 그 목록이다.

    The query of m_redirect_url: texts, or lists of texts where repeated.

    이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여 금액과 주문을 확인한 뒤에만 믿는다.

    An outcome is what the browser reports, not proof of payment. The server must ask PortOne for the imp_uid and compare amount and order before it trusts anything.
    """

    model_config = ConfigDict(
        extra="allow",
        use_attribute_docstrings=True,
    )
    success: Once | None = Field(default=None, union_mode="left_to_right")
    """
    포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다.

    Whether PortOne answered with success. No proof of payment.

    결제가 승인된 경우뿐 아니라 가상계좌가 발급된 경우에도 true다. 응답하는 순간 포트원의 처리가 정상으로 끝났다는 뜻이지 돈이 옮겨졌다는 뜻이 아니며, 신모듈 PG사에서는 오해를 낳아 응답에서 빠졌다. daou에서는 결제가 되었는데도 false일 수 있다. 리디렉션에서는 언제나 문자열 "true" 또는 "false"이고, 키 이름은 imp_success일 수 있다.

    Also true when a virtual account was issued. It says that PortOne's own processing ended normally at the moment of answering, not that money moved; it was dropped for new-module providers because it misled. For daou it may be false although the payment went through. On a redirect it is always the text "true" or "false", and the key may be imp_success.

    출처 Sources: payrt-2023-05, payrt-2022-03, sdk-readme, guide-daou, manual-2018, mobile-sdks
    """
    imp_success: Once | None = Field(default=None, union_mode="left_to_right")
    """
    success의 다른 이름이다.

    Another name of success.

    출처 Source: payrt-2023-05
    """
    error_code: Once | None = Field(default=None, union_mode="left_to_right")
    """
    PG사가 준 실패 코드.

    The provider's own code for a failure.

    정해진 코드 체계가 없다. 구매자가 결제를 취소한 경우에는 오지 않으므로 실패했는지를 이 값만으로 판단하면 안 된다. F0004 같은 코드가 error_msg 안에 들어 있기도 하다.

    There is no system of codes. It does not come when the buyer cancels, so it alone does not tell a failure. Codes such as F0004 may stand inside error_msg instead.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    error_msg: Once | None = Field(default=None, union_mode="left_to_right")
    """
    PG사가 준 실패 메시지.

    The provider's message for a failure.

    사람이 읽는 메시지이므로 그 문구로 분기하지 않는다. 내용 없이 "에러코드 : "만 오기도 한다. 네이버페이는 구매자에게 고치지 않고 보여 주도록 요구한다.

    Text for a person; do not branch on its wording. It may be no more than "에러코드 : ". NaverPay requires it to be shown to the buyer unmodified.

    출처 Sources: payrt-2023-05, payrt-2022-03, guide-naverpay, manual-2018
    """
    imp_uid: Once | None = Field(default=None, union_mode="left_to_right")
    """
    포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다.

    PortOne's id of the payment. What the server asks about.

    imp_ 뒤에 숫자 12자리가 오고, 키인 결제는 imps_로 시작한다. 사전 검증에서 실패하면 null이고, 구매자가 창을 닫아 모바일 SDK가 스스로 만든 응답에는 키가 없다.

    imp_ and 12 digits, or imps_… for key-in payments. Null when pre-validation failed; no key at all in a response that the mobile SDK makes itself when the buyer closes the view.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    merchant_uid: StrictStr | list[StrictStr] | None = Field(
        default=None, union_mode="left_to_right"
    )
    """
    가맹점이 지정한 주문번호.

    The shop's own order id.

    40자에서 잘린 것이 관찰되었다. 앱이 쿼리를 겹쳐 붙이면 같은 이름이 두 번 와서 목록이 된다. 이때 속성은 첫 값이고, 전체는 `repeated`에 있다.

    Has been seen cut at 40 characters. When an app joins two queries the name comes twice and makes a list; the attribute is then its first value, and `repeated` has them all.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    pay_method: PayMethod | Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제수단 코드.

    Code of the payment method.

    요청한 결제수단과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이 결제에서는 trans가 관찰되었다. 규칙은 아니다.

    May differ from the method that was asked for. Payments by kakaopay were seen with point, those by tosspay with trans; that is no rule.

    출처 Sources: payrt-2023-05, payrt-2022-03, observed, manual-2018
    """
    paid_amount: Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제 금액. 단위는 currency이며, 없으면 원(KRW).

    The amount paid, in units of currency, or KRW where that is missing.

    가상계좌라면 입금할 금액이다. 외화는 소수일 수 있다(예: 14.2 USD). REST API에서는 이름이 amount다.

    For a virtual account, the amount to be paid in. Foreign currency may have decimals (14.2 USD). The REST API calls it amount.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    status: Status | Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제 상태 코드.

    Code of the payment's state.

    실패 응답에는 오지 않는다. 가상계좌를 발급한 뒤에는 ready다.

    Does not come with failures. After a virtual account was issued it is ready.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    name: Once | None = Field(default=None, union_mode="left_to_right")
    """
    주문명. 주문자의 이름이 아니다.

    The name of the order, not of the person who ordered.

    출처 Sources: payrt-2023-05, payrt-2022-03, payrt-2025-03, manual-2018
    """
    pg_provider: PgProvider | Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제를 처리한 PG사 코드.

    Code of the payment gateway that handled the payment.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    emb_pg_provider: EmbPgProvider | Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제창 안에서 고른 간편결제사의 코드.

    Code of the easy-pay service chosen inside the payment window.

    간편결제를 쓰지 않으면 키가 없다. 공개된 콜백 39건 가운데 이 키가 있는 것은 하나도 없다.

    No key when no easy-pay service was used. None of the 39 published callbacks has it.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, guide-nice_v2
    """
    pg_tid: Once | None = Field(default=None, union_mode="left_to_right")
    """
    PG사가 발급한 거래번호.

    The provider's own transaction id.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_name: Once | None = Field(default=None, union_mode="left_to_right")
    """
    구매자 이름.

    The buyer's name.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_email: Once | None = Field(default=None, union_mode="left_to_right")
    """
    구매자 이메일 주소.

    The buyer's e-mail address.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_tel: Once | None = Field(default=None, union_mode="left_to_right")
    """
    구매자 전화번호.

    The buyer's telephone number.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_addr: Once | None = Field(default=None, union_mode="left_to_right")
    """
    구매자 주소.

    The buyer's address.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    buyer_postcode: Once | None = Field(default=None, union_mode="left_to_right")
    """
    구매자 우편번호.

    The buyer's postcode.

    요청할 때 주지 않았으면 빈 문자열("")로 온다.

    An empty text where the shop gave none with the request.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    custom_data: Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다.

    What the shop put into the request; it comes back as it was.

    문자열, JSON을 담은 문자열, 객체, null이 모두 관찰되었다. 쿼리에서는 문자열 "null"로 오기도 한다.

    Text, JSON inside a text, objects and null have all been seen; in a query also the text "null".

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    paid_at: Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초.

    When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC.

    0: 아직 결제되지 않았다. Not paid yet.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi
    """
    receipt_url: Once | None = Field(default=None, union_mode="left_to_right")
    """
    매출전표 주소.

    Address of the sales slip.

    주소를 아는 사람은 누구나 전표를 볼 수 있으므로 로그에 남기지 않는다.

    Whoever has the address sees the slip, so it is kept out of logs.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, payrt-2022-07, guide-settle_acc, guide-tosspayments, manual-2018
    """
    apply_num: Once | None = Field(default=None, union_mode="left_to_right")
    """
    신용카드 승인번호.

    Approval number of a card payment.

    카드가 아닌 결제에서는 키가 있고 값은 빈 문자열("")이다.

    For other methods the key is there with an empty text.

    출처 Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018
    """
    vbank_num: Once | None = Field(default=None, union_mode="left_to_right")
    """
    입금할 가상계좌의 번호.

    Number of the virtual account to pay into.

    PG사가 준 그대로라서 숫자만이 아니라 하이픈 같은 기호가 섞일 수 있다.

    As the provider gave it, so it may hold dashes and other signs besides digits.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, guide-eximbay, manual-2018
    """
    vbank_name: Once | None = Field(default=None, union_mode="left_to_right")
    """
    가상계좌 은행 이름.

    Name of the virtual account's bank.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018
    """
    vbank_holder: Once | None = Field(default=None, union_mode="left_to_right")
    """
    가상계좌 예금주. 계약한 사업자의 이름이다.

    Holder of the virtual account; the name of the contracted business.

    일부 PG사는 null을 준다.

    Some providers send null.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, payrt-2022-03, guide-tosspayments, manual-2018
    """
    vbank_date: Once | None = Field(default=None, union_mode="left_to_right")
    """
    가상계좌 입금 기한.

    Until when the virtual account takes the payment.

    실제로는 "2017-01-19 23:59:59"처럼 시간대 없는 한국 시각(UTC+9) 문자열이 온다. 에포크 초도 받는다.

    What really comes is text such as "2017-01-19 23:59:59", in Korean time (UTC+9) and without a zone. Seconds since 1970 are taken too.

    0: 기한이 없다. No such date.

    출처 Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi
    """
    bank_name: Once | None = Field(default=None, union_mode="left_to_right")
    """
    계좌이체에 쓰인 은행 이름.

    Name of the bank of an account transfer.

    계좌이체가 아니면 null이거나 빈 문자열, 또는 키가 없다.

    Null, empty or absent for other methods.

    출처 Sources: payrt-2023-05, integration-docs
    """
    card_name: Once | None = Field(default=None, union_mode="left_to_right")
    """
    카드사 이름.

    Name of the card company.

    출처 Sources: payrt-2023-05
    """
    card_number: Once | None = Field(default=None, union_mode="left_to_right")
    """
    카드번호. 얼마나 가려지는지는 PG사마다 다르다.

    Card number; how much of it is masked depends on the provider.

    16자리가 그대로 온 예가 있다. 저장하거나 출력하지 않는다. 2016~2020년의 SDK에는 키가 없다.

    All 16 digits have been seen. Neither store nor print it. SDKs of 2016 to 2020 have no such key.

    개인정보다. Personal data.

    출처 Sources: payrt-2023-05, integration-docs
    """
    card_quota: Once | None = Field(default=None, union_mode="left_to_right")
    """
    할부 개월 수.

    Number of monthly instalments.

    0: 일시불. Paid at once.

    출처 Sources: payrt-2023-05, integration-docs
    """
    currency: Once | None = Field(default=None, union_mode="left_to_right")
    """
    통화 코드. 없으면 원(KRW)이다.

    Currency code; KRW where it is missing.

    출처 Sources: payrt-2023-05, integration-docs
    """
    pg_type: Once | None = Field(default=None, union_mode="left_to_right")
    """
    응답의 종류. 결제는 payment, 본인인증은 certification.

    Kind of response; payment, or certification for identity verification.

    출처 Sources: payrt-2023-05, observed
    """
    request_id: Once | None = Field(default=None, union_mode="left_to_right")
    """
    결제 요청의 식별자. 문서에 없다.

    Id of the request; not documented.

    출처 Sources: observed
    """
    customer_uid: Once | None = Field(default=None, union_mode="left_to_right")
    """
    빌링키에 붙인 가맹점의 식별자. 문서에 없다.

    The shop's id of a billing key; not documented.

    개인정보다. Personal data.

    출처 Sources: observed
    """


__all__ = [
    "RedirectQuery",
    "RequestPayResponse",
]
