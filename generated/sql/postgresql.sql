-- Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
-- 결제응답 하나가 한 행이다. 속성은 structure나 structure_query가 준 그대로이고, 모르는 키는 extra에 둔다.
-- A row for each response: its attributes as structure or structure_query gives them, unknown keys in extra.
-- 이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여 금액과 주문을 확인한 뒤에만 믿는다.
-- An outcome is what the browser reports, not proof of payment. The server must ask PortOne for the imp_uid and compare amount and order before it trusts anything.
CREATE TABLE payment_responses (
    "row_id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "stored_at" timestamptz NOT NULL DEFAULT now(),
    "outcome" text NOT NULL,
    "success" boolean,
    "error_code" text,
    "error_msg" text,
    "imp_uid" text,
    "merchant_uid" text,
    "pay_method" text,
    "paid_amount" numeric,
    "status" text,
    "name" text,
    "pg_provider" text,
    "emb_pg_provider" text,
    "pg_tid" text,
    "buyer_name" text,
    "buyer_email" text,
    "buyer_tel" text,
    "buyer_addr" text,
    "buyer_postcode" text,
    "custom_data" json,
    "paid_at" timestamptz,
    "receipt_url" text,
    "apply_num" text,
    "vbank_num" text,
    "vbank_name" text,
    "vbank_holder" text,
    "vbank_date" timestamptz,
    "bank_name" text,
    "card_name" text,
    "card_number" text,
    "card_quota" numeric,
    "currency" text,
    "pg_type" text,
    "request_id" text,
    "customer_uid" text,
    "extra" json NOT NULL DEFAULT '{}'
);

CREATE INDEX payment_responses_imp_uid ON payment_responses ("imp_uid");
CREATE INDEX payment_responses_merchant_uid ON payment_responses ("merchant_uid");

COMMENT ON COLUMN payment_responses."success" IS '포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. · Whether PortOne answered with success. No proof of payment.';
COMMENT ON COLUMN payment_responses."error_code" IS 'PG사가 준 실패 코드. · The provider''s own code for a failure.';
COMMENT ON COLUMN payment_responses."error_msg" IS 'PG사가 준 실패 메시지. · The provider''s message for a failure.';
COMMENT ON COLUMN payment_responses."imp_uid" IS '포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. · PortOne''s id of the payment. What the server asks about. · 최대 32자 (up to 32)';
COMMENT ON COLUMN payment_responses."merchant_uid" IS '가맹점이 지정한 주문번호. · The shop''s own order id. · 최대 40자 (up to 40)';
COMMENT ON COLUMN payment_responses."pay_method" IS '결제수단 코드. · Code of the payment method.';
COMMENT ON COLUMN payment_responses."paid_amount" IS '결제 금액. 단위는 currency이며, 없으면 원(KRW). · The amount paid, in units of currency, or KRW where that is missing.';
COMMENT ON COLUMN payment_responses."status" IS '결제 상태 코드. · Code of the payment''s state.';
COMMENT ON COLUMN payment_responses."name" IS '주문명. 주문자의 이름이 아니다. · The name of the order, not of the person who ordered.';
COMMENT ON COLUMN payment_responses."pg_provider" IS '결제를 처리한 PG사 코드. · Code of the payment gateway that handled the payment.';
COMMENT ON COLUMN payment_responses."emb_pg_provider" IS '결제창 안에서 고른 간편결제사의 코드. · Code of the easy-pay service chosen inside the payment window.';
COMMENT ON COLUMN payment_responses."pg_tid" IS 'PG사가 발급한 거래번호. · The provider''s own transaction id. · 최대 64자 (up to 64)';
COMMENT ON COLUMN payment_responses."buyer_name" IS '구매자 이름. · The buyer''s name. · 최대 16자 (up to 16) · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."buyer_email" IS '구매자 이메일 주소. · The buyer''s e-mail address. · 최대 64자 (up to 64) · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."buyer_tel" IS '구매자 전화번호. · The buyer''s telephone number. · 최대 16자 (up to 16) · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."buyer_addr" IS '구매자 주소. · The buyer''s address. · 최대 128자 (up to 128) · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."buyer_postcode" IS '구매자 우편번호. · The buyer''s postcode. · 최대 8자 (up to 8) · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."custom_data" IS '결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다. · What the shop put into the request; it comes back as it was. · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."paid_at" IS '결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초. · When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC. · 이 열은 시각이다 (a time in this column)';
COMMENT ON COLUMN payment_responses."receipt_url" IS '매출전표 주소. · Address of the sales slip. · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."apply_num" IS '신용카드 승인번호. · Approval number of a card payment. · 최대 20자 (up to 20)';
COMMENT ON COLUMN payment_responses."vbank_num" IS '입금할 가상계좌의 번호. · Number of the virtual account to pay into. · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."vbank_name" IS '가상계좌 은행 이름. · Name of the virtual account''s bank.';
COMMENT ON COLUMN payment_responses."vbank_holder" IS '가상계좌 예금주. 계약한 사업자의 이름이다. · Holder of the virtual account; the name of the contracted business. · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."vbank_date" IS '가상계좌 입금 기한. · Until when the virtual account takes the payment. · 이 열은 시각이다 (a time in this column)';
COMMENT ON COLUMN payment_responses."bank_name" IS '계좌이체에 쓰인 은행 이름. · Name of the bank of an account transfer.';
COMMENT ON COLUMN payment_responses."card_name" IS '카드사 이름. · Name of the card company.';
COMMENT ON COLUMN payment_responses."card_number" IS '카드번호. 얼마나 가려지는지는 PG사마다 다르다. · Card number; how much of it is masked depends on the provider. · 개인정보 (personal data)';
COMMENT ON COLUMN payment_responses."card_quota" IS '할부 개월 수. · Number of monthly instalments.';
COMMENT ON COLUMN payment_responses."currency" IS '통화 코드. 없으면 원(KRW)이다. · Currency code; KRW where it is missing.';
COMMENT ON COLUMN payment_responses."pg_type" IS '응답의 종류. 결제는 payment, 본인인증은 certification. · Kind of response; payment, or certification for identity verification.';
COMMENT ON COLUMN payment_responses."request_id" IS '결제 요청의 식별자. 문서에 없다. · Id of the request; not documented.';
COMMENT ON COLUMN payment_responses."customer_uid" IS '빌링키에 붙인 가맹점의 식별자. 문서에 없다. · The shop''s id of a billing key; not documented. · 개인정보 (personal data)';
