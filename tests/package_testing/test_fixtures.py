"""The fixtures of the package are the fixtures of the project."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from portone_v1 import FieldError, Outcome
from portone_v1.testing import fixtures

from tests.project import ROOT

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "generated" / "fixtures" / "cases.json").read_text("utf-8")
)


def text(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def test_they_hold_what_the_file_holds() -> None:
    found = {fixture.id: fixture for fixture in fixtures()}

    assert [*found] == [case["id"] for case in CASES]
    for case in CASES:
        fixture = found[case["id"]]
        assert text(fixture.payload) == text(case["payload"])
        assert (fixture.title, fixture.entry) == (case["title"], case["entry"])
        assert fixture.outcome == (Outcome(case["outcome"]) if "outcome" in case else None)
        errors = [FieldError(**error) for error in case.get("errors", ())]
        assert [*fixture.errors] == errors
        unstructured = case.get("unstructured", case["payload"]) if fixture.outcome else None
        assert text(fixture.unstructured) == text(unstructured)


def test_each_stands_on_a_line_of_its_own() -> None:
    lines = (ROOT / "generated/python/portone_v1/testing/cases.json").read_text("utf-8")

    entries = lines.splitlines()[1:-1]

    assert len(entries) == len(fixtures())
    assert all(json.loads(entry.removesuffix(",")) for entry in entries)


def test_they_are_frozen_and_new_each_time() -> None:
    first = next(fixture for fixture in fixtures() if isinstance(fixture.payload, dict))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        first.title = "other"  # type: ignore[misc]
    first.payload.clear()  # type: ignore[union-attr]

    assert next(fixture for fixture in fixtures() if fixture.id == first.id).payload
