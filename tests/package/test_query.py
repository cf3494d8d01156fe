"""Redirect queries as they really look."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import pytest
from portone_v1 import PayMethod, ResponseError, UnknownCode, structure_query, unstructure

LOCAL_TIME = "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970"
IDS = "imp_uid=imp_036925814703&merchant_uid=order_031"


@pytest.mark.parametrize(
    "query",
    [
        f"{IDS}&imp_success=true",
        f"?{IDS}&imp_success=true",
        f"https://shop.example/done?{IDS}&imp_success=true",
        f"https://shop.example/done?{IDS}&imp_success=true#top",
        f"https://shop.example/#/done?{IDS}&imp_success=true",
        f"https://shop.example/?#/done?{IDS}&imp_success=true",
        f"/done?{IDS}&imp_success=true",
        f"myshop://pay?{IDS}&imp_success=true",
        f"  {IDS}&imp_success=true\n",
        f"&&{IDS}&imp_success=true&",
        quote(f"{IDS}&imp_success=true"),
        f"myshop://pay?{quote(f'{IDS}&imp_success=true')}",
        {"imp_uid": "imp_036925814703", "merchant_uid": "order_031", "imp_success": "true"},
        {"imp_uid": ["imp_036925814703"], "merchant_uid": ["order_031"], "imp_success": ["true"]},
    ],
)
def test_a_redirect_is_read_from_whatever_the_framework_has(query: Any) -> None:
    response = structure_query(query)

    assert response.imp_uid == "imp_036925814703"
    assert response.merchant_uid == "order_031"
    assert response.success is True
    assert response.outcome == "unconfirmed"
    assert response.extra == {}


def test_the_text_false_is_false() -> None:
    assert structure_query(f"{IDS}&imp_success=false").success is False


@pytest.mark.parametrize("text", ["False", "0", "no", "TRUE", " true"])
def test_no_other_text_is_a_boolean(text: str) -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query({"imp_uid": "imp_1", "merchant_uid": "1", "imp_success": text})

    (error,) = caught.value.errors
    assert str(error) == "imp_success: expected the text true or false, got other text"


def test_the_shops_own_parameters_are_kept() -> None:
    response = structure_query(f"item=3&item=4&memo=%EA%B0%80+b&{IDS}")

    assert response.extra == {"item": ["3", "4"], "memo": "가 b"}
    assert unstructure(response)["item"] == ["3", "4"]


def test_a_repeated_order_id_is_told_by_its_first_value_and_kept_whole() -> None:
    response = structure_query(f"{IDS}&merchant_uid=order_042")

    assert response.merchant_uid == "order_031"
    assert response.repeated == {"merchant_uid": ("order_031", "order_042")}


def test_a_parameter_that_repeats_the_same_value_is_that_value() -> None:
    assert structure_query(f"{IDS}&{IDS}").repeated == {}


def test_another_field_with_two_values_is_refused() -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query(f"{IDS}&imp_uid=imp_other")

    (error,) = caught.value.errors
    assert (error.field, error.expected, error.got) == ("imp_uid", "one value", "2 different ones")


def test_numbers_times_and_nulls_in_text_become_what_they_stand_for() -> None:
    response = structure_query(
        f"{IDS}&paid_amount=14.20&paid_at=1643109582&card_quota=0&custom_data=null&bank_name=null"
        "&vbank_date=2017-01-19+23%3A59%3A59&pay_method=vbank&emb_pg_provider=zz_unknown"
    )

    assert response.paid_amount == Decimal("14.2")
    assert json.dumps(unstructure(response)["paid_amount"]) == "14.2"
    assert response.paid_at == datetime(2022, 1, 25, 11, 19, 42, tzinfo=UTC)
    assert response.card_quota == 0
    assert response.custom_data is None
    assert response.bank_name is None
    assert {"custom_data", "bank_name"} <= response.fields_set
    assert response.vbank_date is not None
    assert response.vbank_date.isoformat() == "2017-01-19T23:59:59+09:00"
    assert response.vbank_date.utcoffset() == timedelta(hours=9)
    assert response.pay_method is PayMethod.VBANK
    assert isinstance(response.emb_pg_provider, UnknownCode)


def test_a_due_date_in_digits_is_seconds() -> None:
    response = structure_query(f"{IDS}&vbank_date=1484837999")

    assert response.vbank_date == datetime(2017, 1, 19, 14, 59, 59, tzinfo=UTC)
    assert unstructure(response)["vbank_date"] == 1484837999


def test_gson_numbers_in_text_are_whole_numbers() -> None:
    response = structure_query(f"{IDS}&paid_amount=100.0&paid_at=1.679825535E9")

    assert unstructure(response)["paid_amount"] == 100
    assert unstructure(response)["paid_at"] == 1679825535


def test_an_amount_that_no_float_holds_keeps_its_digits() -> None:
    response = structure_query(f"{IDS}&paid_amount=12345678901234567.89")

    assert response.paid_amount == Decimal("12345678901234567.89")
    assert unstructure(response)["paid_amount"] == Decimal("12345678901234567.89")


@pytest.mark.parametrize("text", ["1e999999999", "9" * 5000, "0x10", "１０", "1_000", "NaN", "-"])
def test_hostile_numbers_are_refused(text: str) -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query({"imp_uid": "imp_1", "merchant_uid": "1", "paid_amount": text})

    assert [error.field for error in caught.value.errors] == ["paid_amount"]


def test_a_webhook_that_is_a_form_is_told_and_a_shops_own_status_is_none() -> None:
    with pytest.raises(ResponseError, match="a webhook body"):
        structure_query(f"{IDS}&status=paid")
    assert structure_query(f"{IDS}&status=shipped").outcome == "unconfirmed"
    assert structure_query(f"{IDS}&status=paid&item=3").outcome == "unconfirmed"


@pytest.mark.parametrize(
    ("query", "extra"),
    [
        (f"{IDS}&memo=a=b", {"memo": "a=b"}),
        (f"{IDS}&memo=a%2526b%253D1", {"memo": "a%26b%3D1"}),
        (f"{IDS}&next=/x?a=1", {"next": "/x?a=1"}),
        (f"https://shop.example/done?{IDS}&next=/x?a=1", {"next": "/x?a=1"}),
        (f"https://shop.example/?v=1#/done?{IDS}&next=/x?a=1", {"v": "1", "next": "/x?a=1"}),
        (f"{quote(IDS)}%26memo%3D%B0%A1", {"memo": "\udcb0\udca1"}),
    ],
)
def test_what_looks_like_markup_of_a_query_stays_in_its_value(
    query: str, extra: dict[str, str]
) -> None:
    response = structure_query(query)

    assert response.imp_uid == "imp_036925814703"
    assert response.extra == extra


def test_an_identity_verification_is_told_on_a_redirect_too() -> None:
    with pytest.raises(ResponseError, match="an identity-verification callback"):
        structure_query(f"{IDS}&success=true&pg_type=certification")
    with pytest.raises(ResponseError, match="an identity-verification callback"):
        structure_query(f"{IDS}&success=maybe&pg_type=certification")


def test_text_that_does_not_print_is_text() -> None:
    assert structure_query(f"{IDS}&name=a%E2%80%8Bb").name == "a\u200bb"


@pytest.mark.parametrize("escape", ["%80", "%FF"])
@pytest.mark.parametrize("field", ["merchant_uid", "name"])
def test_any_byte_that_is_not_utf8_is_refused_in_a_field(field: str, escape: str) -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query(f"imp_uid=imp_1&{field}=a{escape}&merchant_uid=a{escape}")

    assert field in {error.field for error in caught.value.errors}


def test_bytes_that_are_not_utf8_are_refused_in_a_field_and_kept_elsewhere() -> None:
    assert structure_query(f"{IDS}&memo=%B0%A1").extra == {"memo": "\udcb0\udca1"}
    with pytest.raises(ResponseError) as caught:
        structure_query(f"{IDS}&error_msg=%B0%A1")

    (error,) = caught.value.errors
    assert str(error) == "error_msg: expected percent-encoded UTF-8, got other bytes"


def test_all_problems_of_a_query_are_reported_at_once() -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query("imp_success=yes&paid_at=yesterday&vbank_date=soon")

    assert str(caught.value).splitlines() == [
        "not a payment response:",
        "  imp_success: expected the text true or false, got other text",
        "  paid_at: expected a number in text, got other text",
        f"  vbank_date: expected {LOCAL_TIME}, got other text",
        "  imp_uid: expected text, unless a failure is reported, got nothing",
    ]


def test_a_query_without_anything_of_portone_is_refused() -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query("https://shop.example/done?item=3")

    assert [error.field for error in caught.value.errors] == ["imp_uid"]


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        (b"imp_uid=1", "a Python bytes"),
        (None, "null"),
        (3, "an integer"),
        (0.5, "a number"),
        (True, "a boolean"),
        (["imp_uid=1"], "a list"),
    ],
)
def test_what_is_no_query_is_refused(query: Any, kind: str) -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query(query)

    (error,) = caught.value.errors
    expected = "a URL, a query string or a mapping of texts"
    assert (error.field, error.expected, error.got) == ("$", expected, kind)


def test_values_that_are_not_text_are_refused() -> None:
    with pytest.raises(ResponseError) as caught:
        structure_query({"imp_uid": "imp_1", "merchant_uid": 7, "imp_success": True})

    assert [(e.field, e.expected, e.got) for e in caught.value.errors] == [
        ("merchant_uid", "text", "an integer"),
        ("imp_success", "text", "a boolean"),
    ]
    wrong: dict[Any, Any] = {"imp_uid": "1", "merchant_uid": "1", 5: "x", None: "x"}
    with pytest.raises(ResponseError) as caught:
        structure_query(wrong)

    assert [(e.field, e.expected, e.got) for e in caught.value.errors] == [
        ("$", "text", "an integer"),
        ("$", "text", "null"),
    ]


@pytest.mark.needs("django", "werkzeug", "starlette")
def test_the_query_objects_of_web_frameworks_are_mappings() -> None:
    from django.conf import settings  # type: ignore[import-untyped]
    from django.http import QueryDict  # type: ignore[import-untyped]
    from starlette.datastructures import QueryParams
    from werkzeug.datastructures import MultiDict

    if not settings.configured:
        settings.configure()
    pairs = [("imp_uid", "imp_1"), ("merchant_uid", "a"), ("merchant_uid", "b"), ("x", "1")]
    queries = [
        QueryDict("imp_uid=imp_1&merchant_uid=a&merchant_uid=b&x=1"),
        QueryParams("imp_uid=imp_1&merchant_uid=a&merchant_uid=b&x=1"),
        MultiDict(pairs),
    ]
    for query in queries:
        response = structure_query(query)
        assert response.repeated == {"merchant_uid": ("a", "b")}
        assert response.extra == {"x": "1"}
