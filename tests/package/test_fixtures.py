"""Every case of the fixtures gives the verdict that it states."""

from __future__ import annotations

import json
from typing import Any

import portone_v1
import pytest

from tests.project import ROOT

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "generated/fixtures/cases.json").read_text("utf-8")
)
VALID = [case for case in CASES if "outcome" in case]
INVALID = [case for case in CASES if "errors" in case]


def _structure(case: dict[str, Any]) -> portone_v1.PaymentResponse:
    redirect = case["entry"] == "redirect"
    return (portone_v1.structure_query if redirect else portone_v1.structure)(case["payload"])


def _id(case: dict[str, Any]) -> str:
    return str(case["id"])


@pytest.mark.parametrize("case", VALID, ids=_id)
def test_a_valid_payload_has_the_stated_outcome(case: dict[str, Any]) -> None:
    assert _structure(case).outcome == case["outcome"]


@pytest.mark.parametrize("case", VALID, ids=_id)
def test_a_valid_payload_comes_back_as_stated(case: dict[str, Any]) -> None:
    stated = case.get("unstructured", case["payload"])

    # As text: to Python 1 == 1.0 == True.
    assert json.dumps(portone_v1.unstructure(_structure(case))) == json.dumps(stated)


@pytest.mark.parametrize("case", INVALID, ids=_id)
def test_an_invalid_payload_has_the_stated_errors(case: dict[str, Any]) -> None:
    with pytest.raises(portone_v1.ResponseError) as caught:
        _structure(case)

    assert [error._asdict() for error in caught.value.errors] == case["errors"]


def test_stock_cattrs_would_fail_the_invalid_fixtures() -> None:
    """The negative fixtures can fail: a converter without our hooks takes most of them."""
    cattrs = pytest.importorskip("cattrs")
    stock = cattrs.Converter()
    stock.register_structure_hook_func(lambda type_: True, lambda value, type_: value)
    taken = [case for case in INVALID if _takes(stock, case["payload"])]

    assert len(taken) > len(INVALID) / 2


def _takes(converter: Any, payload: Any) -> bool:
    try:
        converter.structure_attrs_fromdict(payload, portone_v1.PaymentResponse)
    except Exception:
        return False
    return True
