# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""The code tables. All of them are open: a code that is not here arrives as UnknownCode."""

from __future__ import annotations

from typing import Final

from portone_v1._code import Code, Spellings, UnknownCode, spellings

__all__ = [
    "EMB_PG_PROVIDER_CODES",
    "PAY_METHOD_CODES",
    "PG_PROVIDER_CODES",
    "STATUS_CODES",
    "Code",
    "EmbPgProvider",
    "Outcome",
    "PayMethod",
    "PgProvider",
    "Status",
    "UnknownCode",
]


class PayMethod(Code):
    """결제수단을 구분한다.

    Tells payment methods apart.

    간편결제는 실제로 오는 코드가 이 표의 이름과 다를 수 있다. 카카오페이 결제에서는 point,
    토스페이 결제에서는 trans가 관찰되었다.

    For easy-pay services the code that arrives may not be the one named after them: kakaopay
    payments were seen with point, tosspay ones with trans.
    """

    CARD = ("card", "신용카드", "credit card")
    """신용카드 (credit card)."""
    TRANS = ("trans", "실시간 계좌이체", "account transfer")
    """실시간 계좌이체 (account transfer).

    토스페이 결제에도 이 코드가 온다.

    Payments by tosspay come with this code, too.
    """
    VBANK = ("vbank", "가상계좌", "virtual account")
    """가상계좌 (virtual account)."""
    PHONE = ("phone", "휴대폰 소액결제", "mobile micropayment")
    """휴대폰 소액결제 (mobile micropayment)."""
    SAMSUNG = ("samsung", "삼성페이", "Samsung Pay")
    """삼성페이 (Samsung Pay)."""
    KPAY = ("kpay", "KPay앱 직접호출", "KPay app")
    """KPay앱 직접호출 (KPay app). On the page until 2023-08-18."""
    KAKAOPAY = ("kakaopay", "카카오페이", "Kakao Pay")
    """카카오페이 (Kakao Pay).

    공개된 카카오페이 결제에는 point가 왔다.

    The published payments by Kakao Pay came with point.
    """
    PAYCO = ("payco", "페이코", "PAYCO")
    """페이코 (PAYCO)."""
    LPAY = ("lpay", "L페이", "L.PAY")
    """L페이 (L.PAY)."""
    SSGPAY = ("ssgpay", "SSG페이", "SSG Pay")
    """SSG페이 (SSG Pay)."""
    TOSSPAY = ("tosspay", "토스페이", "Toss Pay")
    """토스페이 (Toss Pay).

    실제 토스페이 결제에는 trans가 왔다.

    Payments by Toss Pay really came with trans.
    """
    CULTURELAND = ("cultureland", "컬쳐랜드 상품권 (구.문화상품권)", "Cultureland gift certificate")
    """컬쳐랜드 상품권 (구.문화상품권) (Cultureland gift certificate)."""
    SMARTCULTURE = (
        "smartculture",
        "스마트문상 (게임 문화 상품권)",
        "Smart Munsang (game and culture gift certificate)",
    )
    """스마트문상 (게임 문화 상품권) (Smart Munsang (game and culture gift certificate))."""
    HAPPYMONEY = ("happymoney", "해피머니", "Happy Money gift certificate")
    """해피머니 (Happy Money gift certificate). On the page until 2024-07-29."""
    BOOKNLIFE = ("booknlife", "도서 문화 상품권", "book and culture gift certificate")
    """도서 문화 상품권 (book and culture gift certificate)."""
    POINT = ("point", "베네피아 포인트 등 포인트 결제", "points such as Benepia")
    """베네피아 포인트 등 포인트 결제 (points such as Benepia).

    카카오페이 결제에도 이 코드가 온다.

    Payments by kakaopay come with this code, too.
    """
    WECHAT = ("wechat", "위쳇페이", "WeChat Pay")
    """위쳇페이 (WeChat Pay)."""
    ALIPAY = ("alipay", "알리페이", "Alipay")
    """알리페이 (Alipay)."""
    UNIONPAY = ("unionpay", "유니온페이", "UnionPay")
    """유니온페이 (UnionPay)."""
    TENPAY = ("tenpay", "텐페이", "TenPay")
    """텐페이 (TenPay)."""
    CULTUREGIFT = ("culturegift", "문화상품권", "Munhwa gift certificate")
    """문화상품권 (Munhwa gift certificate)."""
    NAVERPAY = ("naverpay", "네이버페이", "Naver Pay")
    """네이버페이 (Naver Pay)."""
    APPLEPAY = ("applepay", "애플페이", "Apple Pay")
    """애플페이 (Apple Pay)."""
    PINPAY = ("pinpay", "핀페이", "PinPay")
    """핀페이 (PinPay)."""
    SKPAY = ("skpay", "11Pay (구.SKPay)", "11Pay (formerly SK Pay)")
    """11Pay (구.SKPay) (11Pay (formerly SK Pay))."""
    PAYSBUY = ("paysbuy", "페이스바이", "Paysbuy")
    """페이스바이 (Paysbuy)."""
    ECONTEXT = ("econtext", "편의점 결제", "convenience store payment")
    """편의점 결제 (convenience store payment)."""
    MOLPAY = ("molpay", "MOL페이", "MOLPay")
    """MOL페이 (MOLPay)."""
    PAYPAL = ("paypal", "페이팔", "PayPal")
    """페이팔 (PayPal)."""
    TOSS_BRANDPAY = ("toss_brandpay", "토스페이먼츠 브랜드페이", "TossPayments BrandPay")
    """토스페이먼츠 브랜드페이 (TossPayments BrandPay)."""
    NAVERPAY_CARD = ("naverpay_card", "네이버페이 - 카드", "Naver Pay, card")
    """네이버페이 - 카드 (Naver Pay, card)."""
    NAVERPAY_POINT = ("naverpay_point", "네이버페이 - 포인트", "Naver Pay, points")
    """네이버페이 - 포인트 (Naver Pay, points)."""


class PgProvider(Code):
    """PG사를 구분한다.

    Tells payment gateways apart.

    문서마다 표가 달라 이 표에 없는 코드도 온다.

    The documents' tables disagree, and codes that are not in this one arrive.
    """

    HTML5_INICIS = ("html5_inicis", "KG이니시스웹표준", "KG Inicis, web standard")
    """KG이니시스웹표준 (KG Inicis, web standard)."""
    INICIS = ("inicis", "KG이니시스ActiveX결제창", "KG Inicis, ActiveX window")
    """KG이니시스ActiveX결제창 (KG Inicis, ActiveX window)."""
    KCP = ("kcp", "NHN KCP", "NHN KCP")
    """NHN KCP (NHN KCP)."""
    KCP_BILLING = ("kcp_billing", "NHN KCP 정기결제", "NHN KCP, recurring payments")
    """NHN KCP 정기결제 (NHN KCP, recurring payments)."""
    UPLUS = ("uplus", "(구) 토스페이먼츠(구 LG U+)", "TossPayments, old module (formerly LG U+)")
    """(구) 토스페이먼츠(구 LG U+) (TossPayments, old module (formerly LG U+))."""
    NICE = ("nice", "(구) 나이스정보통신", "NICE, old module")
    """(구) 나이스정보통신 (NICE, old module)."""
    JTNET = ("jtnet", "JTNet", "JTNet")
    """JTNet (JTNet). On the page until 2023-08-18."""
    KICC = ("kicc", "한국정보통신", "KICC")
    """한국정보통신 (KICC)."""
    BLUEWALNUT = ("bluewalnut", "블루월넛", "Bluewalnut")
    """블루월넛 (Bluewalnut). On the page until 2024-04-18."""
    KAKAOPAY = ("kakaopay", "카카오페이", "Kakao Pay")
    """카카오페이 (Kakao Pay)."""
    DANAL = ("danal", "다날 휴대폰 소액결제", "Danal, mobile micropayment")
    """다날 휴대폰 소액결제 (Danal, mobile micropayment)."""
    DANAL_TPAY = ("danal_tpay", "다날 일반결제", "Danal, general payments")
    """다날 일반결제 (Danal, general payments)."""
    MOBILIANS = ("mobilians", "KG파이낸셜", "KG Financial (formerly KG Mobilians)")
    """KG파이낸셜 (KG Financial (formerly KG Mobilians))."""
    CHAI = ("chai", "차이 간편결제", "Chai")
    """차이 간편결제 (Chai). On the page until 2023-08-18."""
    SYRUP = ("syrup", "시럽페이", "Syrup Pay")
    """시럽페이 (Syrup Pay). On the page until 2023-08-18."""
    PAYCO = ("payco", "페이코", "PAYCO")
    """페이코 (PAYCO)."""
    PAYPAL = ("paypal", "(구) 페이팔", "PayPal, old module")
    """(구) 페이팔 (PayPal, old module)."""
    EXIMBAY = ("eximbay", "엑심베이", "Eximbay")
    """엑심베이 (Eximbay).

    공식 문서의 표에 두 번 나온다.

    Stands twice in the page's table.
    """
    NAVERPAY = ("naverpay", "네이버페이-결제형", "Naver Pay, payment type")
    """네이버페이-결제형 (Naver Pay, payment type).

    naverco와 다른 코드다. 공식 문서에는 결제형이라는 이름만 있고 차이는 설명하지 않는다.

    Not the same as naverco. The page names it the payment type, and does not explain the
    difference.
    """
    NAVERCO = ("naverco", "네이버페이-주문형", "Naver Pay, order type")
    """네이버페이-주문형 (Naver Pay, order type).

    naverpay와 다른 코드다. 공식 문서에는 주문형이라는 이름만 있고 차이는 설명하지 않는다.

    Not the same as naverpay. The page names it the order type, and does not explain the
    difference.
    """
    SMILEPAY = ("smilepay", "스마일페이", "Smile Pay")
    """스마일페이 (Smile Pay)."""
    ALIPAY = ("alipay", "알리페이", "Alipay")
    """알리페이 (Alipay). On the page until 2024-04-18."""
    PAYMENTWALL = ("paymentwall", "페이먼트월", "Paymentwall")
    """페이먼트월 (Paymentwall)."""
    PAYPLE = ("payple", "페이플", "Payple")
    """페이플 (Payple). On the page until 2023-08-18."""
    TOSSPAY = ("tosspay", "토스페이", "Toss Pay")
    """토스페이 (Toss Pay)."""
    SMARTRO = ("smartro", "(구) 스마트로", "Smartro, old module")
    """(구) 스마트로 (Smartro, old module)."""
    SETTLE = ("settle", "세틀뱅크", "Settlebank")
    """세틀뱅크 (Settlebank)."""
    SETTLE_ACC = ("settle_acc", "세틀뱅크 내통장 결제", "Settlebank, my account payment")
    """세틀뱅크 내통장 결제 (Settlebank, my account payment)."""
    DAOU = ("daou", "키움페이 (구. 페이조아)", "Kiwoom Pay (formerly PayJoa)")
    """키움페이 (구. 페이조아) (Kiwoom Pay (formerly PayJoa))."""
    TOSSPAYMENTS = ("tosspayments", "(신) 토스페이먼츠", "TossPayments, new module")
    """(신) 토스페이먼츠 (TossPayments, new module)."""
    PAYPAL_V2 = ("paypal_v2", "(신) 페이팔", "PayPal, new module")
    """(신) 페이팔 (PayPal, new module)."""
    NICE_V2 = ("nice_v2", "(신) 나이스정보통신", "NICE, new module")
    """(신) 나이스정보통신 (NICE, new module)."""
    SMARTRO_V2 = ("smartro_v2", "(신) 스마트로", "Smartro, new module")
    """(신) 스마트로 (Smartro, new module)."""
    TOSS_BRANDPAY = ("toss_brandpay", "토스페이먼츠 브랜드페이", "TossPayments BrandPay")
    """토스페이먼츠 브랜드페이 (TossPayments BrandPay)."""
    WELCOME = ("welcome", "웰컴페이먼츠", "Welcome Payments")
    """웰컴페이먼츠 (Welcome Payments)."""
    KSNET = ("ksnet", "KSNET", "KSNET")
    """KSNET (KSNET).

    공식 문서의 안내문에는 나오지만 표에는 없다. PG사 코드표에는 있다.

    Named in the page's note but missing in its table; stands in the separate table of PG codes.
    """
    INICIS_UNIFIED = ("inicis_unified", "KG이니시스 통합인증", "KG Inicis, unified identification")
    """KG이니시스 통합인증 (KG Inicis, unified identification)."""
    KCP_QUICK = ("kcp_quick", "NHN KCP 퀵페이", "NHN KCP Quick Pay")
    """NHN KCP 퀵페이 (NHN KCP Quick Pay)."""
    GALAXIA = ("galaxia", "갤럭시아", "Galaxia")
    """갤럭시아 (Galaxia)."""
    INICIS_JP = ("inicis_jp", "KG이니시스 일본결제", "KG Inicis, Japan")
    """KG이니시스 일본결제 (KG Inicis, Japan)."""
    TOSSPAY_V2 = ("tosspay_v2", "토스페이 신모듈", "Toss Pay, new module")
    """토스페이 신모듈 (Toss Pay, new module)."""
    PAYLETTER = ("payletter", "페이레터", "Payletter")
    """페이레터 (Payletter)."""


class Status(Code):
    """결제 상태를 구분한다.

    Tells the states of a payment apart.

    실패한 응답에는 status가 없다.

    Failed responses have no status.
    """

    READY = ("ready", "미결제", "not paid yet")
    """미결제 (not paid yet).

    가상계좌가 발급된 뒤, 그리고 구매자가 창을 떠난 경우다.

    After a virtual account was issued, and where the buyer left the window.
    """
    PAID = ("paid", "결제완료", "paid")
    """결제완료 (paid)."""
    FAILED = ("failed", "결제실패", "failed")
    """결제실패 (failed).

    콜백에서 관찰된 적이 없다. 공개된 실패 응답에는 status가 없다.

    Never seen in a callback; the published failures carry no status.
    """
    CANCELLED = ("cancelled", "결제취소", "cancelled")
    """결제취소 (cancelled).

    매뉴얼과 REST 응답, 웹훅에 있다. 부분취소도 포함한다.

    Known to the manual, REST bodies and webhooks; includes partial cancellation.
    """
    PENDING = ("pending", "처리 중", "pending")
    """처리 중 (pending).

    paypal_v2와 payletter의 안내문에만 나온다.

    Only in the prose about paypal_v2 and payletter.
    """


class EmbPgProvider(Code):
    """결제창 안의 간편결제사를 구분한다.

    Tells the easy-pay services inside a payment window apart.

    2022년 7월까지 공식 문서는 코드가 아니라 표시 이름을 적었다. 그 이름도 별칭으로 받는다.

    Until July 2022 the page printed display names instead of codes; they are taken as aliases.
    """

    NAVERPAY = ("naverpay", "네이버페이", "Naver Pay")
    """네이버페이 (Naver Pay)."""
    KAKAOPAY = ("kakaopay", "카카오페이", "Kakao Pay")
    """카카오페이 (Kakao Pay).

    공식 문서는 kakopay라고만 적었다. 두 철자를 모두 받는다.

    The page only ever printed kakopay; both spellings are taken.
    """
    PAYCO = ("payco", "페이코", "PAYCO")
    """페이코 (PAYCO)."""
    SAMSUNGPAY = ("samsungpay", "삼성페이", "Samsung Pay")
    """삼성페이 (Samsung Pay)."""
    SSGPAY = ("ssgpay", "SSG페이", "SSG Pay")
    """SSG페이 (SSG Pay)."""
    LPAY = ("lpay", "L페이", "L.PAY")
    """L페이 (L.PAY)."""
    KPAY = ("kpay", "KPay", "KPay")
    """KPay (KPay). On the page until 2023-08-18."""
    APPLEPAY = ("applepay", "애플페이", "Apple Pay")
    """애플페이 (Apple Pay)."""
    PINPAY = ("pinpay", "핀페이", "PinPay")
    """핀페이 (PinPay)."""
    TOSSPAY = ("tosspay", "토스페이", "Toss Pay")
    """토스페이 (Toss Pay)."""
    SKPAY = ("skpay", "SK페이", "SK Pay")
    """SK페이 (SK Pay)."""
    TOSS_BRANDPAY = ("toss_brandpay", "토스페이먼츠 브랜드페이", "TossPayments BrandPay")
    """토스페이먼츠 브랜드페이 (TossPayments BrandPay)."""


class Outcome(Code):
    """무엇을 알리는 응답인지.

    What the response reports.

    이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에
    조회하여 금액과 주문을 확인한 뒤에만 믿는다.

    An outcome is what the browser reports, not proof of payment. The server must ask PortOne
    for the imp_uid and compare amount and order before it trusts anything.
    """

    PAID = ("paid", "결제됨", "paid")
    """결제되었다고 응답한다.

    The response reports a payment.
    """
    VIRTUAL_ACCOUNT_ISSUED = ("virtual_account_issued", "가상계좌 발급됨", "virtual account issued")
    """가상계좌가 발급되었고 아직 입금되지 않았다고 응답한다.

    The response reports a virtual account that waits for its payment.
    """
    FAILED = ("failed", "실패", "failed")
    """실패했거나 구매자가 취소했다고 응답한다.

    The response reports a failure, or that the buyer cancelled.
    """
    UNCONFIRMED = ("unconfirmed", "미확인", "unconfirmed")
    """식별자만 있거나 값들이 서로 어긋나 응답만으로는 알 수 없다.

    Identifiers only, or values that contradict each other; the response does not tell.
    """


PAY_METHOD_CODES: Final[Spellings[PayMethod]] = spellings(
    PayMethod,
    {},
)

PG_PROVIDER_CODES: Final[Spellings[PgProvider]] = spellings(
    PgProvider,
    {
        "kakao": PgProvider.KAKAOPAY,
    },
)

STATUS_CODES: Final[Spellings[Status]] = spellings(
    Status,
    {},
)

EMB_PG_PROVIDER_CODES: Final[Spellings[EmbPgProvider]] = spellings(
    EmbPgProvider,
    {
        "Naver Pay": EmbPgProvider.NAVERPAY,
        "kakopay": EmbPgProvider.KAKAOPAY,
        "Kako Pay": EmbPgProvider.KAKAOPAY,
        "Payco": EmbPgProvider.PAYCO,
        "Samsung Pay": EmbPgProvider.SAMSUNGPAY,
        "SSG Pay": EmbPgProvider.SSGPAY,
        "L.pay": EmbPgProvider.LPAY,
        "Kpay": EmbPgProvider.KPAY,
    },
)
spellings(Outcome, {})
