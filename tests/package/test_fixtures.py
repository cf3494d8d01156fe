"""Every fixture gives the verdict that the index states."""

from __future__ import annotations

import json
from typing import Any

import portone_v1
import pytest

from tests.project import ROOT

FIXTURES = ROOT / "generated" / "fixtures"
INDEX: list[dict[str, Any]] = json.loads((FIXTURES / "index.json").read_text("utf-8"))
VALID = [entry for entry in INDEX if "outcome" in entry]
INVALID = [entry for entry in INDEX if "errors" in entry]


def _payload(entry: dict[str, Any]) -> Any:
    return json.loads((FIXTURES / entry["file"]).read_text("utf-8"))


def _structure(entry: dict[str, Any]) -> portone_v1.PaymentResponse:
    if entry["entry"] == "redirect":
        return portone_v1.structure_query(_payload(entry))
    return portone_v1.structure(_payload(entry))


def _file(entry: dict[str, Any]) -> str:
    return str(entry["file"])


@pytest.mark.parametrize("entry", VALID, ids=_file)
def test_a_valid_payload_has_the_stated_outcome(entry: dict[str, Any]) -> None:
    assert _structure(entry).outcome == entry["outcome"]


@pytest.mark.parametrize("entry", VALID, ids=_file)
def test_a_valid_payload_comes_back_as_stated(entry: dict[str, Any]) -> None:
    stated = entry.get("unstructured", _payload(entry))

    # As text: to Python 1 == 1.0 == True.
    assert json.dumps(portone_v1.unstructure(_structure(entry))) == json.dumps(stated)


@pytest.mark.parametrize("entry", INVALID, ids=_file)
def test_an_invalid_payload_has_the_stated_errors(entry: dict[str, Any]) -> None:
    with pytest.raises(portone_v1.ResponseError) as caught:
        _structure(entry)

    found = [
        {"field": error.field, "expected": error.expected, "got": error.got}
        for error in caught.value.errors
    ]
    assert found == entry["errors"]


def test_every_file_stands_in_the_index() -> None:
    files = {path.relative_to(FIXTURES).as_posix() for path in FIXTURES.glob("*/*.json")}

    assert files == {entry["file"] for entry in INDEX}


def test_stock_cattrs_would_fail_the_invalid_fixtures() -> None:
    """The negative fixtures can fail: a converter without our hooks takes most of them."""
    cattrs = pytest.importorskip("cattrs")
    stock = cattrs.Converter()
    stock.register_structure_hook_func(lambda type_: True, lambda value, type_: value)
    taken = [entry for entry in INVALID if _takes(stock, _payload(entry))]

    assert len(taken) > len(INVALID) / 2


def _takes(converter: Any, payload: Any) -> bool:
    try:
        converter.structure_attrs_fromdict(payload, portone_v1.PaymentResponse)
    except Exception:
        return False
    return True
