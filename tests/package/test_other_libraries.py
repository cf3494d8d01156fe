"""Codes and responses are copied, stored and sent by the libraries that people use."""

from __future__ import annotations

import copy
import json
import pickle
import runpy
import sys
from decimal import Decimal
from typing import Any

import portone_v1
import pytest
from hypothesis import given
from hypothesis import strategies as st
from portone_v1 import (
    Outcome,
    PaymentResponse,
    PayMethod,
    UnknownCode,
    dumps,
    structure,
    unstructure,
)
from portone_v1.testing.strategies import callbacks

from tests.package.payloads import KEYS, spoilt_payloads
from tests.project import ROOT

pytestmark = pytest.mark.needs("msgspec", "orjson", "sqlalchemy", "yaml")

IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1"}
EXACT = Decimal("12345678901234567.89")
PAID = {**IDS, "status": "paid", "pay_method": "card", "pg_provider": "brand_new", "paid_at": 1}
RESPONSES = [structure(PAID), structure({**PAID, "paid_amount": EXACT, "memo": [{"a": None}]})]
CODES = [PayMethod.CARD, Outcome.PAID, UnknownCode("brand_new")]

_numbers = st.integers() | st.floats() | st.decimals() | st.sampled_from([EXACT, 10**30, 10**400])
_odd = st.dictionaries(st.sampled_from([*KEYS, "own"]), _numbers | st.lists(_numbers), max_size=3)


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    """The program that the page of the API shows."""
    examples = ROOT / "generator" / "targets" / "docs" / "static" / "examples"
    return runpy.run_path(str(examples / "other_libraries.py"))


@given(callbacks() | spoilt_payloads, _odd)
def test_whatever_structure_took_is_json_text_that_it_takes_again(
    payload: dict[str, Any], odd: dict[str, Any]
) -> None:
    try:
        response = structure({**payload, **odd})
    except portone_v1.ResponseError:
        return
    again = structure(json.loads(dumps(response), parse_float=Decimal))

    # Unknown keys may hold floats, which are read as Decimals here.
    assert json.loads(dumps(again)) == json.loads(dumps(response))
    assert again.paid_amount == response.paid_amount


def test_what_a_person_set_wrong_is_no_json_text() -> None:
    wrong = PaymentResponse(paid_amount=float("nan"))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="paid_amount: expected a number"):
        dumps(wrong)
    for call in (dumps, unstructure):
        with pytest.raises(TypeError, match="expected a PaymentResponse, got a Python dict"):
            call(IDS)  # type: ignore[arg-type]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("one", [*CODES, *RESPONSES], ids=repr)
def test_everything_is_pickled_by_every_protocol(one: Any, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(one, protocol))  # noqa: S301 - our own bytes

    assert (type(again), again) == (type(one), one)
    if isinstance(one, PaymentResponse):
        assert dumps(again) == dumps(one)


@pytest.mark.parametrize("one", [*CODES, *RESPONSES], ids=repr)
def test_everything_is_copied(one: Any) -> None:
    for twin in (copy.copy(one), copy.deepcopy(one), copy.deepcopy([one])[0]):
        assert (type(twin), twin) == (type(one), one)


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is new in Python 3.13")
def test_copy_replace_changes_one_value() -> None:
    replaced = copy.replace(RESPONSES[0], name="x")  # type: ignore[attr-defined]

    assert unstructure(replaced) == {**PAID, "name": "x"}


def test_json_and_orjson_write_codes_as_text() -> None:
    import orjson

    assert json.loads(json.dumps(CODES)) == CODES
    assert orjson.loads(orjson.dumps(CODES)) == CODES


@pytest.mark.parametrize("response", RESPONSES, ids=repr)
def test_orjson_and_msgspec_write_a_response_with_all_digits(
    response: PaymentResponse, shown: dict[str, Any]
) -> None:
    texts = [shown["by_orjson"]({"payment": response}), shown["by_msgspec"](response)]

    for text in texts:
        (sent,) = json.loads(text, parse_float=Decimal).values()
        assert structure(sent) == response


def test_msgspec_writes_codes_as_text() -> None:
    import msgspec

    assert msgspec.json.decode(msgspec.json.encode(CODES, enc_hook=str)) == CODES


def test_yaml_reads_what_it_was_given(shown: dict[str, Any]) -> None:
    import yaml

    assert structure(yaml.safe_load(shown["by_yaml"](RESPONSES[0]))) == RESPONSES[0]
    assert [yaml.safe_load(yaml.safe_dump(str(code))) for code in CODES] == CODES


def test_sqlalchemy_stores_codes_and_responses(shown: dict[str, Any]) -> None:
    import sqlalchemy as sa

    types = {"plain": sa.String, "code": shown["Method"], "wire": sa.JSON}
    types |= {"text": sa.Text, "whole": sa.PickleType}
    table = sa.Table("paid", sa.MetaData(), *(sa.Column(name, t) for name, t in types.items()))
    engine = sa.create_engine("sqlite://")
    table.metadata.create_all(engine)
    methods = [PayMethod.CARD, UnknownCode("brand_new")]
    with engine.begin() as connection:
        for code, one in zip(methods, RESPONSES, strict=True):
            wire = {**unstructure(one), "paid_amount": 1}
            row = {"plain": code, "code": code, "wire": wire, "text": dumps(one), "whole": one}
            connection.execute(sa.insert(table).values(row))
        found = connection.execute(sa.select(table)).all()
        (plain,) = connection.execute(sa.select(table.c.plain).where(table.c.code == "card")).all()

    assert [repr(row.code) for row in found] == [*map(repr, methods)]
    assert [row.whole for row in found] == RESPONSES
    assert [structure(json.loads(row.text, parse_float=Decimal)) for row in found] == RESPONSES
    assert [structure(row.wire).pay_method for row in found] == [PayMethod.CARD] * 2
    assert plain.plain == "card"
    engine.dispose()
