"""The OpenAPI document is one, and its components are the JSON Schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from generator.targets.schema.target import files
from tests.bindings.fixtures import FIXTURES, HOSTILE_TEXTS, hostile_spec, is_told_by_counting
from tests.project import ROOT

PATH = "generated/openapi/portone-v1.json"
DOCUMENT: dict[str, Any] = json.loads((ROOT / PATH).read_text(encoding="utf-8"))
COMPONENTS: dict[str, Any] = DOCUMENT["components"]["schemas"]
NAMES = {"callback": "RequestPayResponse", "redirect": "RedirectQuery"}


def test_it_is_an_openapi_document() -> None:
    validate(DOCUMENT)

    assert DOCUMENT["openapi"].startswith("3.1.")
    assert all(re.fullmatch(r"[\w.-]+", name, re.ASCII) for name in COMPONENTS)


def test_every_fixture_gets_its_verdict_from_a_component() -> None:
    validators = {
        entry: Draft202012Validator({**DOCUMENT, "$ref": f"#/components/schemas/{name}"})
        for entry, name in NAMES.items()
    }

    wrong = [f for f in FIXTURES if validators[f.entry].is_valid(f.payload) != f.valid]
    assert [f.id for f in wrong if not is_told_by_counting(f)] == []


def test_every_reference_leads_to_a_component_and_every_component_is_led_to() -> None:
    found = {reference.removeprefix("#/components/schemas/") for reference in references(DOCUMENT)}

    assert found | {*NAMES.values()} == set(COMPONENTS)


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (item for key, item in value.items() if key == "$ref")
    if isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from references(item)


@pytest.mark.parametrize("entry", NAMES)
def test_a_component_describes_what_the_schema_describes(entry: str) -> None:
    text = (ROOT / f"generated/schema/{entry}.schema.json").read_text(encoding="utf-8")
    schema, component = json.loads(text), COMPONENTS[NAMES[entry]]

    assert component["description"] == schema["description"]
    assert described(component) == described(schema)


def described(schema: dict[str, Any]) -> list[tuple[str, str]]:
    return [(key, value["description"]) for key, value in schema["properties"].items()]


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_leaves_a_document(text: str) -> None:
    document = json.loads(files(hostile_spec(text))[PATH])

    assert [*document["components"]["schemas"]] == [*COMPONENTS]
    assert document["info"]["summary"] == f"{text} · {text}"
