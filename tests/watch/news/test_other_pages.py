"""Pages about something else are refused, with what they look like."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.watch.news.compare import compare
from generator.watch.page.model import Page, PageError
from tests.watch.news.pages import latest, page_of, spec

CERTIFICATION = ("success", "error_code", "error_msg", "imp_uid", "merchant_uid")
REQUEST = (
    *("pg", "pay_method", "escrow", "merchant_uid", "name", "amount", "custom_data", "tax_free"),
    *("currency", "language", "buyer_name", "buyer_tel", "buyer_email", "buyer_addr", "digital"),
    *("buyer_postcode", "m_redirect_url", "notice_url", "vbank_due", "period", "app_scheme"),
)
REST = (
    *("imp_uid", "merchant_uid", "pay_method", "channel", "pg_provider", "emb_pg_provider"),
    *("pg_tid", "pg_id", "escrow", "apply_num", "bank_code", "bank_name", "card_code", "card_name"),
    *("card_quota", "card_number", "card_type", "vbank_code", "vbank_name", "vbank_num"),
    *("vbank_holder", "vbank_date", "vbank_issued_at", "name", "amount", "cancel_amount"),
    *("currency", "buyer_name", "buyer_email", "buyer_tel", "buyer_addr", "buyer_postcode"),
    *("custom_data", "user_agent", "status", "started_at", "paid_at", "failed_at", "cancelled_at"),
    *("fail_reason", "cancel_reason", "receipt_url", "cancel_history", "customer_uid"),
)


def page_with(names: tuple[str, ...]) -> Page:
    page = page_of(latest())
    return replace(page, fields=tuple(replace(page.fields[0], name=name) for name in names))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (CERTIFICATION, "looks like an identity-verification callback"),
        (REQUEST, "21 fields, of which 10 are the payment response's (others: amount, app_scheme"),
        (REST, "looks like a payment of the REST API"),
        (("imp_uid", "merchant_uid", "status"), "looks like a webhook body"),
        (("id", "url", "title"), "3 fields, of which 0 are"),
    ],
    ids=["certification", "request", "rest", "webhook", "something else"],
)
def test_another_page_is_refused(names: tuple[str, ...], words: str) -> None:
    with pytest.raises(PageError) as caught:
        compare(spec(), page_with(names))

    assert str(caught.value).startswith("page: ")
    assert words in str(caught.value)
    assert "expected the payment response's page" in str(caught.value)


def test_half_of_the_fields_are_enough() -> None:
    page = page_of(latest())
    half = replace(page, fields=page.fields[: (len(page.fields) + 1) // 2])

    assert len(compare(spec(), half).news) == len(page.fields) // 2
