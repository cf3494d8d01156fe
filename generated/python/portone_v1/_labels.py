# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What the fields are, for people."""

from __future__ import annotations

from typing import Final

WARNING: Final = "이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여 금액과 주문을 확인한 뒤에만 믿는다. An outcome is what the browser reports, not proof of payment. The server must ask PortOne for the imp_uid and compare amount and order before it trusts anything."

BRIEFS: Final[dict[str, str]] = {
    "success": "포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. Whether PortOne answered with success. No proof of payment.",
    "error_code": "PG사가 준 실패 코드. The provider's own code for a failure.",
    "error_msg": "PG사가 준 실패 메시지. The provider's message for a failure.",
    "imp_uid": "포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. PortOne's id of the payment. What the server asks about.",
    "merchant_uid": "가맹점이 지정한 주문번호. The shop's own order id.",
    "pay_method": "결제수단 코드. Code of the payment method.",
    "paid_amount": "결제 금액. 단위는 currency이며, 없으면 원(KRW). The amount paid, in units of currency, or KRW where that is missing.",
    "status": "결제 상태 코드. Code of the payment's state.",
    "name": "주문명. 주문자의 이름이 아니다. The name of the order, not of the person who ordered.",
    "pg_provider": "결제를 처리한 PG사 코드. Code of the payment gateway that handled the payment.",
    "emb_pg_provider": "결제창 안에서 고른 간편결제사의 코드. Code of the easy-pay service chosen inside the payment window.",
    "pg_tid": "PG사가 발급한 거래번호. The provider's own transaction id.",
    "buyer_name": "구매자 이름. The buyer's name.",
    "buyer_email": "구매자 이메일 주소. The buyer's e-mail address.",
    "buyer_tel": "구매자 전화번호. The buyer's telephone number.",
    "buyer_addr": "구매자 주소. The buyer's address.",
    "buyer_postcode": "구매자 우편번호. The buyer's postcode.",
    "custom_data": "결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다. What the shop put into the request; it comes back as it was.",
    "paid_at": "결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초. When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC.",
    "receipt_url": "매출전표 주소. Address of the sales slip.",
    "apply_num": "신용카드 승인번호. Approval number of a card payment.",
    "vbank_num": "입금할 가상계좌의 번호. Number of the virtual account to pay into.",
    "vbank_name": "가상계좌 은행 이름. Name of the virtual account's bank.",
    "vbank_holder": "가상계좌 예금주. 계약한 사업자의 이름이다. Holder of the virtual account; the name of the contracted business.",
    "vbank_date": "가상계좌 입금 기한. Until when the virtual account takes the payment.",
    "bank_name": "계좌이체에 쓰인 은행 이름. Name of the bank of an account transfer.",
    "card_name": "카드사 이름. Name of the card company.",
    "card_number": "카드번호. 얼마나 가려지는지는 PG사마다 다르다. Card number; how much of it is masked depends on the provider.",
    "card_quota": "할부 개월 수. Number of monthly instalments.",
    "currency": "통화 코드. 없으면 원(KRW)이다. Currency code; KRW where it is missing.",
    "pg_type": "응답의 종류. 결제는 payment, 본인인증은 certification. Kind of response; payment, or certification for identity verification.",
    "request_id": "결제 요청의 식별자. 문서에 없다. Id of the request; not documented.",
    "customer_uid": "빌링키에 붙인 가맹점의 식별자. 문서에 없다. The shop's id of a billing key; not documented.",
}
