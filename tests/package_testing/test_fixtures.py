"""The fixtures of the package are the fixtures of the project."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from portone_v1 import Outcome
from portone_v1.testing import fixtures

from tests.project import ROOT

FOLDER = ROOT / "generated" / "fixtures"


def text(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def test_they_hold_what_the_files_hold() -> None:
    index: list[dict[str, Any]] = json.loads((FOLDER / "index.json").read_text("utf-8"))

    found = {fixture.file: fixture for fixture in fixtures()}

    assert found.keys() == {entry["file"] for entry in index}
    for entry in index:
        fixture = found[entry["file"]]
        payload = json.loads((FOLDER / entry["file"]).read_text("utf-8"))
        assert text(fixture.payload) == text(payload)
        assert (fixture.title, fixture.entry) == (entry["title"], entry["entry"])
        assert fixture.outcome == (Outcome(entry["outcome"]) if "outcome" in entry else None)
        assert [attrs.asdict(error) for error in fixture.errors] == entry.get("errors", [])
        unstructured = entry.get("unstructured", payload) if fixture.outcome else None
        assert text(fixture.unstructured) == text(unstructured)


def test_each_stands_on_a_line_of_its_own() -> None:
    lines = (ROOT / "generated/python/portone_v1/testing/fixtures.json").read_text("utf-8")

    entries = lines.splitlines()[1:-1]

    assert len(entries) == len(fixtures())
    assert all(json.loads(entry.removesuffix(",")) for entry in entries)


def test_they_are_frozen_and_new_each_time() -> None:
    first, *_ = fixtures()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        first.title = "other"  # type: ignore[misc]
    first.payload.clear()

    assert fixtures()[0].payload
