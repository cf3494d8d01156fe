"""`portone_v1.arrow`: archives as record batches, without losing a line or giving a person away."""

from __future__ import annotations

import hmac
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from portone_v1 import ResponseError, structure, structure_query
from portone_v1._spec import FIELDS
from portone_v1.arrow import _TYPES, schema, to_batches

from generator.spec.lookups import attribute_of
from tests.bindings.fixtures import FIXTURES, is_rounded
from tests.project import ROOT
from tests.today import the_spec

pa: Any = pytest.importorskip("pyarrow")
parquet: Any = pytest.importorskip("pyarrow.parquet")

IDS = {"imp_uid": "imp_036925814703", "merchant_uid": "order_051"}
CANARY = "canary"
KEY = b"a key of the shop's own"


def table(lines: Any, **options: Any) -> Any:
    return pa.Table.from_batches(to_batches(lines, **options), schema(**options))


def row(line: Any, **options: Any) -> dict[str, Any]:
    (found,) = table([line], **options).to_pylist()
    return {name: value for name, value in found.items() if value is not None}


def test_there_is_a_type_for_every_kind_of_field() -> None:
    assert _TYPES.keys() >= {field.kind for field in FIELDS.values()}


def test_every_fixture_is_a_row_with_its_outcome_or_its_errors() -> None:
    # Text is read with all its digits.
    callbacks = [f for f in FIXTURES if f.entry == "callback" and not is_rounded(f)]
    found = table([fixture.text for fixture in callbacks], personal=True).to_pylist()

    assert [one["line"] for one in found] == list(range(1, len(callbacks) + 1))
    for fixture, one in zip(callbacks, found, strict=True):
        # Text is read to the last digit; a float that lost some is refused.
        exact = json.loads(fixture.text, parse_float=Decimal)
        errors = errors_of(exact)
        assert (one["errors"] or []) == errors, fixture.id
        outcome = None if errors else structure(exact).outcome.value
        assert one["outcome"] == outcome
        assert one["text"] == (fixture.text if errors else None)


def errors_of(payload: Any) -> list[dict[str, str]]:
    try:
        structure(payload)
    except ResponseError as error:
        return [problem._asdict() for problem in error.errors]
    return []


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        (IDS, "callback"),
        (json.dumps(IDS), "callback"),
        (json.dumps(IDS).encode(), "callback"),
        ("imp_uid=imp_036925814703&merchant_uid=order_051", "redirect"),
        (
            b"https://shop.example/done?imp_uid=imp_036925814703&merchant_uid=order_051\n",
            "redirect",
        ),
        ('"?imp_uid=imp_036925814703&merchant_uid=order_051"', "redirect"),
    ],
)
def test_an_object_is_a_callback_and_other_text_a_redirect(line: Any, entry: str) -> None:
    assert row(line) == {"line": 1, "entry": entry, "outcome": "unconfirmed", **IDS}


@pytest.mark.parametrize(
    "line", ['{"imp_uid": ', b"\xff", "[]", "null", "-", "nonsense", "[" * 10_000, 5, None, [1]]
)
def test_what_is_refused_keeps_its_number_and_its_problems(line: Any) -> None:
    *_, found = table([IDS, "", line]).to_pylist()

    assert (found["line"], found["outcome"]) == (3, None)
    assert found["errors"][0]["field"] in ("$", "imp_uid")


def test_amounts_are_exact_and_times_have_a_zone() -> None:
    found = row('{"imp_uid": "a", "merchant_uid": "b", "paid_amount": 14.2, "paid_at": 1648344363}')

    assert found["paid_amount"] == Decimal("14.2")
    assert found["paid_at"] == structure({**IDS, "paid_at": 1648344363}).paid_at


def test_an_amount_that_has_no_place_is_named() -> None:
    found = row({**IDS, "paid_amount": Decimal("0.123456789")})

    assert "paid_amount" not in found
    assert found["outcome"] == "unconfirmed"
    assert found["errors"] == [
        {"field": "paid_amount", "expected": "at most 7 decimals", "got": "more"}
    ]


def canaries() -> Iterator[dict[str, Any]]:
    """A response and what is refused, with the canary in every place for personal data."""
    personal = [field for field in the_spec().fields if field.sensitive or field.python == "JSON"]
    texts = {field.name: f"{CANARY}-{field.name}" for field in personal}
    yield {**IDS, **texts, f"{CANARY}_key": CANARY}
    yield {**IDS, **texts, "paid_amount": CANARY, f"{CANARY}_key": float("nan")}


def test_personal_data_is_there_only_where_it_is_asked_for() -> None:
    assert CANARY not in str(table(canaries()).to_pydict())
    assert CANARY not in str(table(canaries(), key=KEY).to_pydict())
    shown, refused = table(canaries(), personal=True).to_pylist()
    for field in the_spec().fields:
        if field.sensitive:
            text = f"{CANARY}-{field.name}"
            assert shown[attribute_of(field)] in (text, json.dumps(text))
    assert shown["extra"] == f'{{"{CANARY}_key": "{CANARY}"}}'
    assert CANARY in refused["text"]


def test_under_a_key_equal_values_stay_equal() -> None:
    one, other = (row({**IDS, "buyer_tel": tel}, key=KEY) for tel in ("010-1", "010-2"))

    assert one["buyer_tel"] == hmac.digest(KEY, b"010-1", "sha256").hex()
    assert one["buyer_tel"] != other["buyer_tel"]
    assert "extra" not in schema(key=KEY).names


def test_half_characters_are_kept_as_escapes() -> None:
    line = json.dumps({**IDS, "imp_uid": "\ud800", "memo": "\ud800"})

    found = row(line, personal=True)
    assert (found["imp_uid"], found["extra"]) == ("\\ud800", '{"memo": "\\ud800"}')


def test_batches_are_made_as_they_are_asked_for() -> None:
    asked = []

    def lines() -> Iterator[dict[str, Any]]:
        for number in range(10):
            asked.append(number)
            yield {**IDS, "imp_uid": f"imp_{number}"}

    batches = to_batches(lines(), rows=4)
    assert asked == []
    assert next(batches).num_rows == 4
    assert asked == [0, 1, 2, 3]
    assert [batch.num_rows for batch in batches] == [4, 2]


def test_parquet_takes_every_row_and_gives_it_back() -> None:
    lines = [fixture.payload for fixture in FIXTURES if fixture.entry == "callback"]
    found = table(lines, personal=True)
    file = io.BytesIO()

    parquet.write_table(found, file)
    assert parquet.read_table(io.BytesIO(file.getvalue())).equals(found)


@pytest.mark.parametrize("options", [{"personal": True, "key": KEY}, {"rows": 0}])
def test_options_that_contradict_each_other_are_refused_at_once(options: Any) -> None:
    with pytest.raises(ValueError, match=r"not both|at least one row"):
        to_batches([], **options)


@pytest.mark.parametrize("module", ["portone_v1.arrow", "portone_v1.spark"])
def test_without_pyarrow_the_error_says_what_to_install(module: str) -> None:
    code = f"import sys; sys.modules['pyarrow'] = None; import {module}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stderr.splitlines()[-1] == (
        f"ModuleNotFoundError: {module} needs pyarrow: pip install 'portone-v1[archive]'"
    )


def test_a_redirect_reads_as_structure_query_does() -> None:
    query = "?imp_uid=a&imp_success=false&error_msg=x"

    assert row(query)["outcome"] == structure_query(query).outcome
