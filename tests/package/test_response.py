"""What a developer sees of a response."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from portone_v1 import (
    EmbPgProvider,
    PaymentResponse,
    PayMethod,
    PgProvider,
    ResponseError,
    Status,
    UnknownCode,
    structure,
    unstructure,
)

from tests.today import the_spec

PAID: dict[str, Any] = {
    "success": True,
    "imp_uid": "imp_036925814703",
    "merchant_uid": "order_051",
    "pay_method": "card",
    "pg_provider": "kcp",
    "paid_amount": 100,
    "paid_at": 1663830096,
    "status": "paid",
    "buyer_email": "buyer@example.com",
    "buyer_tel": "",
    "card_name": None,
}


def test_codes_are_enum_members_that_equal_their_text() -> None:
    response = structure(PAID)

    assert response.pay_method is PayMethod.CARD
    assert response.pg_provider is PgProvider.KCP
    assert response.status == "paid"
    assert response.status is Status.PAID
    card = next(code for code in the_spec().codes["pay_method"].codes if code.code == "card")
    assert (PayMethod.CARD.label, PayMethod.CARD.label_en) == (card.label.ko, card.label.en)


def test_an_unknown_code_is_kept() -> None:
    response = structure({**PAID, "pay_method": "zz_unknown"})

    assert response.pay_method == "zz_unknown"
    assert isinstance(response.pay_method, UnknownCode)
    assert json.dumps(response.pay_method) == '"zz_unknown"'
    assert unstructure(response)["pay_method"] == "zz_unknown"


@pytest.mark.parametrize("spelling", ["kakaopay", "kakopay", "Kako Pay"])
def test_every_spelling_of_a_code_is_the_same_member_and_comes_back_as_it_was(
    spelling: str,
) -> None:
    response = structure({**PAID, "emb_pg_provider": spelling})

    assert response.emb_pg_provider is EmbPgProvider.KAKAOPAY
    assert unstructure(response)["emb_pg_provider"] == spelling


def test_absent_and_null_are_both_none_and_can_be_told_apart() -> None:
    response = structure(PAID)

    assert response.card_name is None
    assert response.bank_name is None
    assert "card_name" in response.fields_set
    assert "bank_name" not in response.fields_set


def test_the_time_of_payment_is_aware_and_zero_means_none() -> None:
    assert structure(PAID).paid_at == datetime(2022, 9, 22, 7, 1, 36, tzinfo=UTC)
    for zero in (0, 0.0):
        unpaid = structure({**PAID, "paid_at": zero})
        assert unpaid.paid_at is None
        assert unstructure(unpaid)["paid_at"] == 0


@pytest.mark.parametrize(("wire", "iso"), [
    ("2017-01-19 23:59:59", "2017-01-19T23:59:59+09:00"),
    (1484837999, "2017-01-19T14:59:59+00:00"),
])  # fmt: skip
def test_the_due_date_is_korean_text_or_seconds(wire: str | int, iso: str) -> None:
    due = structure({**PAID, "vbank_date": wire}).vbank_date

    assert due is not None
    assert due.isoformat() == iso


@pytest.mark.parametrize(
    "text",
    [
        "2017-01-19",
        "2017-01-19T23:59:59",
        "2017-01-19 24:00:00",
        "2017-02-30 00:00:00",
        "2017-W03-4 23:59:59",
        "1484837999",
        "2017-01-19 23:59:5９",
    ],
)
def test_a_due_date_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ResponseError) as caught:
        structure({**PAID, "vbank_date": text})

    assert [error.field for error in caught.value.errors] == ["vbank_date"]


@pytest.mark.parametrize(
    ("wire", "amount"),
    [(100, 100), (100.0, 100), (14.2, Decimal("14.2")), (Decimal("14.20"), Decimal("14.20"))],
)
def test_amounts_are_exact(wire: Any, amount: int | Decimal) -> None:
    found = structure({**PAID, "paid_amount": wire}).paid_amount

    assert found == amount
    assert type(found) is type(amount)


@pytest.mark.parametrize(
    "wire", [True, "100", None, float("nan"), float("inf"), Decimal("NaN"), Decimal("1e999999999")]
)
def test_what_is_no_amount_is_refused(wire: Any) -> None:
    with pytest.raises(ResponseError) as caught:
        structure({**PAID, "paid_amount": wire})

    assert [error.field for error in caught.value.errors] == ["paid_amount"]


@pytest.mark.parametrize("wire", [-1, 253402300800, 1648344363000, 1.5, True, "1648344363"])
def test_what_is_no_time_of_payment_is_refused(wire: Any) -> None:
    with pytest.raises(ResponseError) as caught:
        structure({**PAID, "paid_at": wire})

    assert [error.field for error in caught.value.errors] == ["paid_at"]


def test_success_may_arrive_as_imp_success() -> None:
    payload = {key: value for key, value in PAID.items() if key != "success"}
    response = structure({**payload, "imp_success": True})

    assert response.success is True
    assert "success" in response.fields_set
    assert unstructure(response)["imp_success"] is True
    assert "success" not in unstructure(response)


def test_custom_data_may_be_any_json_and_is_a_copy() -> None:
    data: dict[str, Any] = {"cart": [1, {"x": None}]}
    response = structure({**PAID, "custom_data": data})
    data["cart"].clear()

    assert response.custom_data == {"cart": [1, {"x": None}]}


def test_json_that_is_too_deep_is_refused() -> None:
    deep: Any = []
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(ResponseError) as caught:
        structure({**PAID, "custom_data": deep})

    assert [error.field for error in caught.value.errors] == ["custom_data"]


def test_all_problems_come_in_one_error() -> None:
    with pytest.raises(ResponseError) as caught:
        structure({"success": "false", "paid_amount": True, "name": None, "imp_uid": "imp_1"})

    assert {error.field for error in caught.value.errors} == {
        "success",
        "paid_amount",
        "name",
        "merchant_uid",
    }
    assert "name: expected text, got null" in str(caught.value)


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        (None, "$: expected an object, got null"),
        ([], "$: expected an object, got a list"),
        ("text", "$: expected an object, got text"),
        ({1: 2}, "$: expected keys of text, got a key that is an integer"),
        ({}, "merchant_uid: expected text, unless a failure is reported, got nothing"),
        ({"x": 1}, "imp_uid: expected text, unless a failure is reported, got nothing"),
        ({"x": {1: 2}}, "$: expected a JSON value, got an object with keys that are not text"),
        ({"custom_data": {1}}, "custom_data: expected a JSON value, got a Python set"),
    ],
)
def test_what_is_no_response_at_all_is_refused(payload: Any, problem: str) -> None:
    with pytest.raises(ResponseError) as caught:
        structure(payload)

    assert f"  {problem}" in str(caught.value).splitlines()


def test_identifiers_may_lack_only_where_a_failure_is_reported() -> None:
    assert structure({"success": False, "error_code": "IAMPORT_CORDOVA"}).outcome == "failed"
    with pytest.raises(ResponseError):
        structure({"success": True, "imp_uid": None, "merchant_uid": "order_1"})


def test_repr_masks_personal_data_and_shows_what_a_log_needs() -> None:
    text = repr(structure({**PAID, "unknown": "buyer@example.com"}))

    assert "buyer@example.com" not in text
    assert "buyer_email=***" in text
    assert "buyer_tel=''" in text
    assert "outcome='paid'" in text
    assert "imp_uid='imp_036925814703'" in text
    assert "extra=<1 keys>" in text


def test_a_response_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        structure(PAID).status = Status.FAILED  # type: ignore[misc]


def test_a_response_made_by_hand_is_written_in_the_form_portone_sends() -> None:
    response = PaymentResponse(
        imp_uid="imp_1",
        merchant_uid="order_1",
        pay_method=PayMethod.VBANK,
        paid_amount=Decimal("14.2"),
        vbank_date=datetime(2017, 1, 19, 14, 59, 59, tzinfo=UTC),
        paid_at=datetime(2022, 9, 22, 7, 1, 36, tzinfo=UTC),
        extra={"x": 1},
    )

    assert json.dumps(unstructure(response)) == json.dumps({
        "imp_uid": "imp_1",
        "merchant_uid": "order_1",
        "pay_method": "vbank",
        "paid_amount": 14.2,
        "paid_at": 1663830096,
        "vbank_date": "2017-01-19 23:59:59",
        "x": 1,
    })  # fmt: skip
    assert response.fields_set >= {"imp_uid", "vbank_date"}


def test_the_last_moment_of_time_is_the_last_second() -> None:
    response = attrs.evolve(structure(PAID), paid_at=datetime.max.replace(tzinfo=UTC))

    assert structure(unstructure(response)).paid_at == datetime(
        9999, 12, 31, 23, 59, 59, tzinfo=UTC
    )


def test_a_response_made_by_hand_is_paid_only_by_a_time() -> None:
    wrong: tuple[Any, ...] = (
        0,
        1663830096,
        "",
        "1663830096",
        False,
        datetime.fromtimestamp(0, UTC),
    )
    for paid_at in wrong:
        assert PaymentResponse(status=Status.PAID, paid_at=paid_at).outcome == "unconfirmed"
    paid_at = datetime(2022, 9, 22, tzinfo=UTC)
    assert PaymentResponse(status=Status.PAID, paid_at=paid_at).outcome == "paid"
    success: Any = "false"
    response = PaymentResponse(status=Status.PAID, paid_at=paid_at, success=success)
    assert response.outcome == "unconfirmed"


@pytest.mark.parametrize("extra", [{3: 4}, {"buyer_name": "x"}, {"imp_success": True}])
def test_extra_takes_no_keys_of_fields_and_none_that_are_not_text(extra: Any) -> None:
    with pytest.raises(ValueError, match="extra has keys"):
        PaymentResponse(extra=extra)


def test_a_time_without_zone_is_not_written() -> None:
    response = attrs.evolve(structure(PAID), paid_at=datetime(2022, 9, 22, 7, 1, 36))

    expected = (
        r"^paid_at: expected a time with a time zone, such as datetime\.UTC, got one without$"
    )
    with pytest.raises(ValueError, match=expected):
        unstructure(response)


def test_evolve_to_none_writes_null_where_null_is_taken_and_leaves_out_the_rest() -> None:
    response = attrs.evolve(structure(PAID), buyer_email=None, paid_at=None, card_name=None)

    wire = unstructure(response)
    assert wire == {
        key: value for key, value in PAID.items() if key not in ("buyer_email", "paid_at")
    }
    assert structure(wire) == response
    assert response.fields_set == wire.keys()


def test_evolve_fills_what_was_null_or_absent() -> None:
    response = attrs.evolve(structure(PAID), card_name="삼성카드", bank_name="하나은행")

    wire = unstructure(response)
    assert (wire["card_name"], wire["bank_name"]) == ("삼성카드", "하나은행")


def test_evolve_writes_a_field_under_the_name_it_came_by() -> None:
    response = structure({"imp_success": True, "imp_uid": "imp_1", "merchant_uid": "1"})

    wire = unstructure(attrs.evolve(response, success=False))

    assert wire == {"imp_success": False, "imp_uid": "imp_1", "merchant_uid": "1"}


def test_text_of_a_subclass_of_str_is_text() -> None:
    class SafeText(str):
        __slots__ = ()

    response = structure({**PAID, "buyer_email": SafeText("a@b"), "pay_method": SafeText("card")})

    assert response.pay_method is PayMethod.CARD
    assert response.buyer_email == "a@b"


@pytest.mark.parametrize("wrap", [lambda inner: [inner], lambda inner: {"x": inner}])
def test_json_may_be_a_hundred_deep_and_no_deeper(wrap: Any) -> None:
    deep: Any = 0
    for _ in range(100):
        deep = wrap(deep)

    assert structure({**PAID, "custom_data": deep}).custom_data == deep
    with pytest.raises(ResponseError) as caught:
        structure({**PAID, "custom_data": wrap(deep)})
    (error,) = caught.value.errors
    assert str(error) == "custom_data: expected JSON that is at most 100 deep, got deeper JSON"


def test_an_amount_that_a_float_has_rounded_is_refused_and_a_decimal_keeps_its_digits() -> None:
    for amount in (12345678901234567.89, 2.0**53, -1e30):
        for field in ("paid_amount", "card_quota"):
            with pytest.raises(ResponseError, match=f"{field}.*parse with parse_float=Decimal"):
                structure({**PAID, field: amount})
    exact = Decimal("12345678901234567.89")

    assert structure({**PAID, "paid_amount": exact}).paid_amount == exact
    assert structure({**PAID, "paid_amount": 2**53 - 1.0}).paid_amount == 2**53 - 1
    assert structure({**PAID, "paid_amount": 10**30}).paid_amount == 10**30


@pytest.mark.parametrize(
    "amount", [float("inf"), 1e31, 10**31, -(10**31), Decimal("1e31"), Decimal("sNaN")]
)
def test_an_amount_beyond_all_money_is_refused_in_words(amount: Any) -> None:
    with pytest.raises(ResponseError) as caught:
        structure({**PAID, "paid_amount": amount})

    (error,) = caught.value.errors
    assert (error.expected, error.got) == (
        "a number",
        "a number that is too large or none at all",
    )
    assert structure({**PAID, "paid_amount": Decimal("1e30")}).paid_amount == 10**30


def test_repr_reads_like_the_call_that_would_make_it() -> None:
    response = structure({"imp_uid": "imp_1", "merchant_uid": "1", "pay_method": "card"})

    assert repr(response) == (
        "PaymentResponse(outcome='unconfirmed', imp_uid='imp_1', merchant_uid='1', "
        "pay_method=PayMethod.CARD)"
    )


def test_the_error_pickles_and_reads_line_by_line() -> None:
    with pytest.raises(ResponseError) as caught:
        structure({"merchant_uid": 3, "imp_uid": "imp_1"})
    twin = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes

    assert twin.errors == caught.value.errors
    assert str(twin) == "not a payment response:\n  merchant_uid: expected text, got an integer"
    assert isinstance(twin, ValueError)


def test_a_decimal_that_no_float_prints_is_written_as_it_is() -> None:
    exact = Decimal("12345678901234567.89")
    response = attrs.evolve(structure(PAID), paid_amount=exact)

    assert unstructure(response)["paid_amount"] == exact


def test_text_of_a_subclass_becomes_plain_text_where_it_is_looked_at_closely() -> None:
    class SafeText(str):
        __slots__ = ()

    response = structure({**PAID, "buyer_email": SafeText("a@b"), "paid_amount": 100.0})

    assert type(response.buyer_email) is str
    assert type(unstructure(response)["buyer_email"]) is str


@pytest.mark.parametrize("further", [{}, {"cancellation_id": "c_1"}])
def test_a_webhook_is_told_by_its_keys(further: dict[str, Any]) -> None:
    webhook = {"imp_uid": "imp_1", "merchant_uid": "1", "status": "paid", **further}

    with pytest.raises(ResponseError, match="a webhook body"):
        structure(webhook)
    assert structure({**webhook, "paid_at": 1663830096}).outcome == "paid"


@pytest.mark.parametrize(
    "change",
    [
        lambda extra: extra.update(memo=1),
        lambda extra: extra["memo"].update(a=2),
        lambda extra: extra["memo"]["b"].append(2),
        lambda extra: extra["memo"]["b"].__iadd__([2]),
        lambda extra: extra["memo"]["b"][0].pop("c"),
    ],
)
def test_nothing_in_extra_can_be_changed_also_of_a_copy(change: Callable[[Any], None]) -> None:
    payload = {"imp_uid": "imp_1", "merchant_uid": "1", "memo": {"a": 1, "b": [{"c": None}]}}
    response = structure(payload)
    sent = json.dumps(payload)

    for one in (response, copy.deepcopy(response), pickle.loads(pickle.dumps(response))):  # noqa: S301
        with pytest.raises(TypeError, match="cannot be changed"):
            change(one.extra)
        assert json.dumps(unstructure(one)) == json.dumps(payload) == sent
        assert json.dumps(one.extra) == json.dumps({"memo": payload["memo"]})
