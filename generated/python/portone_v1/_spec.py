# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What the spec says of keys, of foreign objects and of what wrappers write, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from portone_v1._codes import (
    EMB_PG_PROVIDER_CODES,
    PAY_METHOD_CODES,
    PG_PROVIDER_CODES,
    STATUS_CODES,
)
from portone_v1._marks import Foreign, Mark
from portone_v1._values import (
    BOOLEAN,
    CODE,
    INTEGER,
    JSON,
    NUMBER,
    SECONDS,
    SECONDS_OR_LOCAL_TEXT,
    TEXT,
    TEXT_OR_LIST,
    Field,
)

# By the key: a field's own name first, then its other names.
FIELDS: Final[Mapping[str, Field]] = {
    "success": Field("success", BOOLEAN, "a boolean", nullable=True),
    "imp_success": Field("success", BOOLEAN, "a boolean", nullable=True),
    "error_code": Field("error_code", TEXT, "text", nullable=True),
    "error_msg": Field("error_msg", TEXT, "text", nullable=True),
    "imp_uid": Field("imp_uid", TEXT, "text", nullable=True, required=("callback", "redirect")),
    "merchant_uid": Field(
        "merchant_uid",
        TEXT_OR_LIST,
        "text",
        nullable=True,
        required=("callback",),
    ),
    "pay_method": Field("pay_method", CODE, "text", nullable=False, codes=PAY_METHOD_CODES),
    "paid_amount": Field("paid_amount", NUMBER, "a number", nullable=False),
    "status": Field("status", CODE, "text", nullable=False, codes=STATUS_CODES),
    "name": Field("name", TEXT, "text", nullable=False),
    "pg_provider": Field("pg_provider", CODE, "text", nullable=False, codes=PG_PROVIDER_CODES),
    "emb_pg_provider": Field(
        "emb_pg_provider",
        CODE,
        "text",
        nullable=True,
        codes=EMB_PG_PROVIDER_CODES,
    ),
    "pg_tid": Field("pg_tid", TEXT, "text", nullable=False),
    "buyer_name": Field("buyer_name", TEXT, "text", nullable=False),
    "buyer_email": Field("buyer_email", TEXT, "text", nullable=False),
    "buyer_tel": Field("buyer_tel", TEXT, "text", nullable=False),
    "buyer_addr": Field("buyer_addr", TEXT, "text", nullable=False),
    "buyer_postcode": Field("buyer_postcode", TEXT, "text", nullable=False),
    "custom_data": Field("custom_data", JSON, "a JSON value", nullable=True),
    "paid_at": Field("paid_at", SECONDS, "whole seconds since 1970", nullable=False),
    "receipt_url": Field("receipt_url", TEXT, "text", nullable=False),
    "apply_num": Field("apply_num", TEXT, "text", nullable=False),
    "vbank_num": Field("vbank_num", TEXT, "text", nullable=False),
    "vbank_name": Field("vbank_name", TEXT, "text", nullable=False),
    "vbank_holder": Field("vbank_holder", TEXT, "text", nullable=True),
    "vbank_date": Field(
        "vbank_date",
        SECONDS_OR_LOCAL_TEXT,
        "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970",
        nullable=False,
    ),
    "bank_name": Field("bank_name", TEXT, "text", nullable=True),
    "card_name": Field("card_name", TEXT, "text", nullable=True),
    "card_number": Field("card_number", TEXT, "text", nullable=True),
    "card_quota": Field("card_quota", INTEGER, "an integer", nullable=True),
    "currency": Field("currency", TEXT, "text", nullable=True),
    "pg_type": Field("pg_type", TEXT, "text", nullable=True),
    "request_id": Field("request_id", TEXT, "text", nullable=True),
    "customer_uid": Field("customer_uid", TEXT, "text", nullable=True),
}

# Objects that people mistake for a payment response, in the order in which they are tried.
FOREIGN: Final = (
    Foreign(
        "a REST API body ({code, message, response}) (REST API 응답 본문({code, message, response})). The payment is inside `response`. 결제 정보는 response 안에 있다.",
        [
            Mark(
                {"callback", "redirect"},
                all_of={"code", "message", "response"},
                none_of={
                    "imp_uid",
                    "merchant_uid",
                    "success",
                    "imp_success",
                    "error_code",
                    "error_msg",
                },
            ),
        ],
    ),
    Foreign(
        "a payment of the REST API (GET /payments/{imp_uid}) (REST API의 결제 객체(GET /payments/{imp_uid})). Its amount is `amount`, and its state `status`. 금액은 amount, 상태는 status에 있다.",
        [
            Mark(
                {"callback"},
                all_of={"amount"},
                any_of={
                    "cancel_amount",
                    "cancelled_at",
                    "failed_at",
                    "started_at",
                    "pg_id",
                    "user_agent",
                    "channel",
                    "escrow",
                    "cancel_history",
                    "cash_receipt_issued",
                    "sandbox",
                },
                none_of={"paid_amount"},
            ),
            Mark(
                {"callback"},
                all_of={"imp_uid", "status", "amount"},
                none_of={"paid_amount", "success", "imp_success", "error_code", "error_msg"},
            ),
            Mark(
                {"callback"},
                any_of={
                    "cancel_amount",
                    "cancelled_at",
                    "failed_at",
                    "started_at",
                    "cancel_history",
                    "cancel_reason",
                    "cancel_receipt_urls",
                    "cash_receipt_issued",
                    "customer_uid_usage",
                    "fail_reason",
                    "vbank_issued_at",
                },
                none_of={"paid_amount", "success", "imp_success", "error_code", "error_msg"},
            ),
            Mark(
                {"redirect"},
                any_of={
                    "amount",
                    "cancel_amount",
                    "cancelled_at",
                    "failed_at",
                    "started_at",
                    "pg_id",
                    "user_agent",
                    "channel",
                    "escrow",
                    "cancel_history",
                    "cancel_reason",
                    "cancel_receipt_urls",
                    "cash_receipt_issued",
                    "customer_uid_usage",
                    "fail_reason",
                    "vbank_issued_at",
                    "sandbox",
                },
                none_of={"success", "imp_success", "error_code", "error_msg"},
                at_least=3,
            ),
        ],
    ),
    Foreign(
        "a webhook body (웹훅 본문). Ask the REST API for its imp_uid. imp_uid로 REST API에 조회한다.",
        [
            Mark(
                {"callback"},
                all_of={"imp_uid", "merchant_uid", "status"},
                only={"imp_uid", "merchant_uid", "status", "cancellation_id"},
            ),
            Mark(
                {"redirect"},
                all_of={"imp_uid", "merchant_uid", "status"},
                only={"imp_uid", "merchant_uid", "status", "cancellation_id"},
                values={"status": ("ready", "paid", "failed", "cancelled")},
            ),
        ],
    ),
    Foreign(
        "an escrow webhook body (에스크로 웹훅 본문). KG Inicis tells of delivery and acceptance by it. Ask the REST API for its imp_uid. KG이니시스가 배송과 구매 확정을 알리는 것이다. imp_uid로 REST API에 조회한다.",
        [
            Mark(
                {"callback"},
                all_of={"event", "imp_uid", "merchant_uid", "status"},
                none_of={"paid_amount", "success", "imp_success", "error_code", "error_msg"},
            ),
            Mark(
                {"redirect"},
                all_of={"event", "imp_uid", "merchant_uid", "status"},
                only={"event", "imp_uid", "merchant_uid", "status", "extra", "cancellation_id"},
                values={"status": ("ready", "paid", "failed", "cancelled")},
            ),
        ],
    ),
    Foreign(
        "an identity-verification callback (본인인증 콜백). It is no payment; ask GET /certifications/{imp_uid}. 결제가 아니다. GET /certifications/{imp_uid}로 조회한다.",
        [
            Mark({"callback", "redirect"}, values={"pg_type": ("certification",)}),
        ],
    ),
    Foreign(
        "an identity verification of PortOne V2 (V2 본인인증 응답). Ask the V2 API for its identityVerificationId. identityVerificationId로 V2 API에 조회한다.",
        [
            Mark(
                {"callback", "redirect"},
                any_of={"identityVerificationId", "identityVerificationTxId"},
                none_of={"imp_uid", "success", "imp_success", "error_code", "error_msg"},
            ),
        ],
    ),
    Foreign(
        "an issued billing key of PortOne V2 (V2 빌링키 발급 응답). Ask the V2 API for its billingKey. billingKey로 V2 API에 조회한다.",
        [
            Mark(
                {"callback", "redirect"},
                any_of={"billingKey", "billingIssueToken"},
                none_of={"imp_uid", "success", "imp_success", "error_code", "error_msg"},
            ),
        ],
    ),
    Foreign(
        "a webhook body of PortOne V2 (V2 웹훅 본문). Verify its signature, and ask the V2 API. 서명을 검증하고 V2 API에 조회한다.",
        [
            Mark(
                {"callback", "redirect"},
                all_of={"type", "timestamp", "data"},
                none_of={"imp_uid", "success", "imp_success", "error_code", "error_msg"},
            ),
            Mark(
                {"callback", "redirect"},
                all_of={"payment_id", "tx_id", "status"},
                none_of={"imp_uid", "success", "imp_success", "error_code", "error_msg"},
            ),
        ],
    ),
    Foreign(
        "a payment response of PortOne V2 (V2 결제 응답). A code in it is a failure; ask the V2 API for its paymentId. code가 있으면 실패이고, 결제는 paymentId로 V2 API에 조회한다.",
        [
            Mark(
                {"callback", "redirect"},
                any_of={
                    "transactionType",
                    "txId",
                    "paymentId",
                    "paymentToken",
                    "payment_id",
                    "tx_id",
                },
                none_of={"imp_uid", "success", "imp_success", "error_code", "error_msg"},
            ),
        ],
    ),
)

# What wrappers write where there is nothing.
WORDS_FOR_NOTHING: Final = frozenset(
    {
        "undefined",
        "null",
    }
)

# Keys whose value is an address, and may have a query of its own.
ADDRESSES: Final = frozenset(
    {
        "receipt_url",
        "m_redirect_url",
    }
)

# Keys by which a mobile SDK tells of a failure.
FAILURE: Final = ("code", "message")
