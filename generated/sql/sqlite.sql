-- Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
-- 결제응답 하나가 한 행이다. 속성은 structure나 structure_query가 준 그대로이고, 모르는 키는 extra에 둔다.
-- A row for each response: its attributes as structure or structure_query gives them, unknown keys in extra.
-- 수는 정확하도록 문자열로, 시각은 ISO 8601 문자열로, JSON은 JSON 문자열로 적는다.
-- Numbers are text, so that they stay exact; times are text of ISO 8601, and JSON is its text.
-- 이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여 금액과 주문을 확인한 뒤에만 믿는다.
-- An outcome is what the browser reports, not proof of payment. The server must ask PortOne for the imp_uid and compare amount and order before it trusts anything.
CREATE TABLE payment_responses (
    "row_id" integer PRIMARY KEY,
    "stored_at" text NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    "outcome" text NOT NULL,
    "success" integer, -- 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. · Whether PortOne answered with success. No proof of payment.
    "error_code" text, -- PG사가 준 실패 코드. · The provider's own code for a failure.
    "error_msg" text, -- PG사가 준 실패 메시지. · The provider's message for a failure.
    "imp_uid" text, -- 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. · PortOne's id of the payment. What the server asks about. · 최대 32자 (up to 32)
    "merchant_uid" text, -- 가맹점이 지정한 주문번호. · The shop's own order id. · 최대 40자 (up to 40)
    "pay_method" text, -- 결제수단 코드. · Code of the payment method.
    "paid_amount" text, -- 결제 금액. 단위는 currency이며, 없으면 원(KRW). · The amount paid, in units of currency, or KRW where that is missing.
    "status" text, -- 결제 상태 코드. · Code of the payment's state.
    "name" text, -- 주문명. 주문자의 이름이 아니다. · The name of the order, not of the person who ordered.
    "pg_provider" text, -- 결제를 처리한 PG사 코드. · Code of the payment gateway that handled the payment.
    "emb_pg_provider" text, -- 결제창 안에서 고른 간편결제사의 코드. · Code of the easy-pay service chosen inside the payment window.
    "pg_tid" text, -- PG사가 발급한 거래번호. · The provider's own transaction id. · 최대 64자 (up to 64)
    "buyer_name" text, -- 구매자 이름. · The buyer's name. · 최대 16자 (up to 16) · 개인정보 (personal data)
    "buyer_email" text, -- 구매자 이메일 주소. · The buyer's e-mail address. · 최대 64자 (up to 64) · 개인정보 (personal data)
    "buyer_tel" text, -- 구매자 전화번호. · The buyer's telephone number. · 최대 16자 (up to 16) · 개인정보 (personal data)
    "buyer_addr" text, -- 구매자 주소. · The buyer's address. · 최대 128자 (up to 128) · 개인정보 (personal data)
    "buyer_postcode" text, -- 구매자 우편번호. · The buyer's postcode. · 최대 8자 (up to 8) · 개인정보 (personal data)
    "custom_data" text, -- 결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다. · What the shop put into the request; it comes back as it was. · 개인정보 (personal data)
    "paid_at" text, -- 결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초. · When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC. · 이 열은 시각이다 (a time in this column)
    "receipt_url" text, -- 매출전표 주소. · Address of the sales slip. · 개인정보 (personal data)
    "apply_num" text, -- 신용카드 승인번호. · Approval number of a card payment. · 최대 20자 (up to 20)
    "vbank_num" text, -- 입금할 가상계좌의 번호. · Number of the virtual account to pay into. · 개인정보 (personal data)
    "vbank_name" text, -- 가상계좌 은행 이름. · Name of the virtual account's bank.
    "vbank_holder" text, -- 가상계좌 예금주. 계약한 사업자의 이름이다. · Holder of the virtual account; the name of the contracted business. · 개인정보 (personal data)
    "vbank_date" text, -- 가상계좌 입금 기한. · Until when the virtual account takes the payment. · 이 열은 시각이다 (a time in this column)
    "bank_name" text, -- 계좌이체에 쓰인 은행 이름. · Name of the bank of an account transfer.
    "card_name" text, -- 카드사 이름. · Name of the card company.
    "card_number" text, -- 카드번호. 얼마나 가려지는지는 PG사마다 다르다. · Card number; how much of it is masked depends on the provider. · 개인정보 (personal data)
    "card_quota" text, -- 할부 개월 수. · Number of monthly instalments.
    "currency" text, -- 통화 코드. 없으면 원(KRW)이다. · Currency code; KRW where it is missing.
    "pg_type" text, -- 응답의 종류. 결제는 payment, 본인인증은 certification. · Kind of response; payment, or certification for identity verification.
    "request_id" text, -- 결제 요청의 식별자. 문서에 없다. · Id of the request; not documented.
    "customer_uid" text, -- 빌링키에 붙인 가맹점의 식별자. 문서에 없다. · The shop's id of a billing key; not documented. · 개인정보 (personal data)
    "extra" text NOT NULL DEFAULT '{}'
);

CREATE INDEX payment_responses_imp_uid ON payment_responses ("imp_uid");
CREATE INDEX payment_responses_merchant_uid ON payment_responses ("merchant_uid");
