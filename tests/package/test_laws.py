"""Laws that hold for every payload."""

from __future__ import annotations

import copy
import json
import pickle
from contextlib import suppress
from typing import Any
from urllib.parse import unquote_plus, urlencode

import attrs
import portone_v1
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from portone_v1 import _careful, _query, _structure
from portone_v1._response import SENSITIVE
from portone_v1.testing.strategies import callbacks, json_values, redirects

from generator.spec.lookups import REDIRECTED
from tests.package.payloads import KEYS, SPEC, broken_payloads, spoilt_payloads
from tests.project import ROOT

pytestmark = pytest.mark.needs("hypothesis")

FOREIGN_KEYS = sorted({key for one in SPEC.foreign for mark in one.marks for key in mark.any_of})
TEXTS = st.text(max_size=9) | st.sampled_from(["paid", "ready", "true", "false", "1"])
REDIRECTS = [
    case
    for case in json.loads((ROOT / "generated/fixtures/cases.json").read_text("utf-8"))
    if case["entry"] == "redirect" and "outcome" in case
]


def _text(value: object) -> str:
    return json.dumps(value)


@given(callbacks())
def test_what_portone_sends_comes_back_as_the_same_json_text(payload: dict[str, Any]) -> None:
    response = portone_v1.structure(payload)

    assert _text(portone_v1.unstructure(response)) == _text(payload)


@given(spoilt_payloads)
def test_what_came_back_once_comes_back_unchanged(payload: dict[str, Any]) -> None:
    try:
        once = portone_v1.unstructure(portone_v1.structure(payload))
    except portone_v1.ResponseError:
        return

    assert _text(portone_v1.unstructure(portone_v1.structure(once))) == _text(once)


@given(st.dictionaries(st.sampled_from([*KEYS, *FOREIGN_KEYS]) | st.text(max_size=9), TEXTS))
@example({"imp_success": "false", "paid_at": "", "custom_data": "null"})
@example({"imp_uid": "imp_1", "imp_success": "true"})
@example({"imp_uid": "imp_1", "merchant_uid": "1", "status": "shipped"})
@example({"imp_uid": "imp_1", "merchant_uid": "1", "status": "paid", "amount": "1"})
@example({"imp_uid": "imp_1", "order": "5", REDIRECTED: "text"})
def test_what_a_query_became_is_taken_as_a_callback(query: dict[str, str]) -> None:
    with suppress(portone_v1.ResponseError):
        comes_back(portone_v1.structure_query(query))


@given(redirects())
def test_redirects_of_the_strategy_are_taken_as_callbacks(query: str) -> None:
    comes_back(portone_v1.structure_query(query))


@pytest.mark.parametrize("redirect", REDIRECTS, ids=lambda case: str(case["id"]))
def test_redirects_of_the_fixtures_are_taken_as_callbacks(redirect: dict[str, Any]) -> None:
    comes_back(portone_v1.structure_query(redirect["payload"]))


def comes_back(response: portone_v1.PaymentResponse) -> None:
    """Through the callback's way in, from the wire form and from its JSON text."""
    once = portone_v1.unstructure(response)
    again = portone_v1.structure(once)
    assert again == response
    assert (again.outcome, again.fields_set) == (response.outcome, response.fields_set)
    assert _text(portone_v1.unstructure(again)) == _text(once)
    assert portone_v1.structure(json.loads(portone_v1.dumps(response))) == response
    changed = attrs.evolve(response, receipt_url="https://shop.example")
    assert portone_v1.structure(portone_v1.unstructure(changed)) == changed


@given(json_values() | broken_payloads | spoilt_payloads)
def test_structure_raises_nothing_but_response_error(value: Any) -> None:
    with suppress(portone_v1.ResponseError):
        portone_v1.structure(value)


@given(json_values() | broken_payloads | spoilt_payloads)
def test_structure_query_raises_nothing_but_response_error(value: Any) -> None:
    with suppress(portone_v1.ResponseError):
        portone_v1.structure_query(value)


@given(st.text())
@example("%")
@example("http://[::1")
@example("a=%ff&imp_uid=%ff")
def test_structure_query_takes_any_text(text: str) -> None:
    with suppress(portone_v1.ResponseError):
        portone_v1.structure_query(text)


@given(st.text(alphabet="%+aF0 é\udcff가", max_size=12))
def test_escapes_are_undone_as_the_standard_library_does(text: str) -> None:
    assert _query._decode(text) == unquote_plus(text, errors="surrogateescape")


@given(callbacks())
def test_the_query_of_a_payload_is_read_from_url_text_and_mapping_alike(
    payload: dict[str, Any],
) -> None:
    texts = {key: value for key, value in payload.items() if isinstance(value, str)}
    url = f"https://shop.example/done?{urlencode(texts, errors='surrogatepass')}"
    readings = []
    for query in (url, url.partition("?")[2], texts):
        try:
            readings.append(_text(portone_v1.unstructure(portone_v1.structure_query(query))))
        except portone_v1.ResponseError as error:
            readings.append(str(error))

    assert len({reading for reading in readings if "UTF-8" not in reading}) <= 1


@given(spoilt_payloads)
def test_the_fast_way_agrees_with_the_careful_one(payload: dict[str, Any]) -> None:
    fast = _structure.read(payload)
    if fast is None:
        return
    careful = _careful.structured(payload, "callback")

    assert isinstance(careful, portone_v1.PaymentResponse)
    assert fast == careful
    assert repr(fast) == repr(careful)
    assert fast.fields_set == careful.fields_set
    assert [type(v) for v in attrs.astuple(fast)] == [type(v) for v in attrs.astuple(careful)]
    assert _text(portone_v1.unstructure(fast)) == _text(portone_v1.unstructure(careful))


def test_what_providers_send_goes_the_fast_way() -> None:
    """Otherwise the law above would compare the careful way with itself."""
    exact = [
        shape
        for shape in SPEC.shapes
        if shape.canonical is None
        and shape.entry == "callback"
        and shape.payload.get("imp_uid", "") is not None
    ]
    slow = {s.id for s in exact if _structure.read(dict(s.payload)) is None}

    # Decimals, two names of one field and keys of V2 are worth a second look, as is a null imp_uid.
    assert slow <= {
        "android_object",
        "foreign_currency_paid",
        "sdk_code_and_message",
    }
    assert _structure.read(dict(SPEC.sample.payload)) is not None


@given(callbacks(), st.text(min_size=8, max_size=20), st.sampled_from(sorted(SENSITIVE)))
def test_personal_data_is_never_printed(payload: dict[str, Any], secret: str, field: str) -> None:
    secret = f"<{secret}>"
    ids = {"imp_uid": "imp_1", "merchant_uid": "order_1"}  # such a value may excuse no lack of them
    payload = {**payload, **ids, field: secret, "unknown": secret}

    assert secret not in repr(portone_v1.structure(payload))
    for wrong in ([secret], {"x": secret}, 1.5):
        with_secret = {**payload, "success": secret, "buyer_name": wrong, "paid_at": secret}
        with pytest.raises(portone_v1.ResponseError) as caught:
            portone_v1.structure(with_secret)
        assert secret not in str(caught.value)
        assert secret not in repr(caught.value)


@given(callbacks())
def test_copies_equal_their_original(payload: dict[str, Any]) -> None:
    response = portone_v1.structure(payload)

    for twin in (
        copy.copy(response),
        copy.deepcopy(response),
        pickle.loads(pickle.dumps(response)),  # noqa: S301 - our own bytes
        attrs.evolve(response),
        portone_v1.structure(payload),
    ):
        assert twin == response
        assert hash(twin) == hash(response)
        assert type(twin) is portone_v1.PaymentResponse
        assert _text(portone_v1.unstructure(twin)) == _text(payload)


@given(callbacks())
def test_changing_the_payload_or_the_result_does_not_change_the_response(
    payload: dict[str, Any],
) -> None:
    response = portone_v1.structure(payload)
    before = _text(portone_v1.unstructure(response))
    _spoil(portone_v1.unstructure(response))
    _spoil(payload)

    assert _text(portone_v1.unstructure(response)) == before


def _spoil(value: Any) -> None:
    if isinstance(value, dict):
        for item in value.values():
            _spoil(item)
        value.clear()
    elif isinstance(value, list):
        for item in value:
            _spoil(item)
        value.append("spoilt")


@given(callbacks(), st.text(max_size=10))
def test_evolve_changes_one_value_on_the_wire_and_nothing_else(
    payload: dict[str, Any], name: str
) -> None:
    response = attrs.evolve(portone_v1.structure(payload), name=name)

    assert _text(portone_v1.unstructure(response)) == _text({**payload, "name": name})
