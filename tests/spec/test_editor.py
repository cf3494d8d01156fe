"""Editors complete the names that the spec has, and still take one that was added a moment ago."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.spec import editor
from generator.spec.load import SPEC
from generator.spec.source import read_yaml
from tests.project import ROOT
from tests.today import the_spec

SPEC_OF_TODAY = the_spec()
SCHEMA: Any = json.loads(editor.render(ROOT, read_yaml(ROOT / SPEC, SPEC).data))
CODES = {name: [code.code for code in table.codes] for name, table in SPEC_OF_TODAY.codes.items()}
FIELDS = [field.name for field in SPEC_OF_TODAY.fields]
OFFERED = {
    "SourceId": [source.id for source in SPEC_OF_TODAY.sources],
    "RevisionId": [source.id for source in SPEC_OF_TODAY.sources if source.revision],
    "Date": [source.date for source in SPEC_OF_TODAY.sources if source.revision],
    "FieldName": FIELDS,
    "ProviderCode": CODES["pg_provider"],
    "MethodCode": CODES["pay_method"],
}


@pytest.mark.parametrize("name", OFFERED)
def test_every_name_of_the_spec_is_offered_where_it_may_stand(name: str) -> None:
    (names, others) = SCHEMA["$defs"][name]["anyOf"]

    assert names["enum"] == OFFERED[name]
    assert others == {"type": "string"}


def test_names_are_offered_as_keys_and_to_conditions() -> None:
    seen = SCHEMA["$defs"]["Observation"]["properties"]["fields"]
    asked = SCHEMA["$defs"]["Condition"]["properties"]["attribute"]

    assert list(seen["properties"]) == FIELDS
    assert asked["anyOf"][0]["enum"] == [*FIELDS, "sdk_failure"]


def test_the_spec_is_right_in_an_editor_and_so_is_a_name_that_is_new() -> None:
    text = (ROOT / SPEC).read_text(encoding="utf-8")
    data: Any = read_yaml(ROOT / SPEC, SPEC).data
    data["providers"].append({"code": "zz_unknown"})

    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert text.startswith(f"# yaml-language-server: $schema={editor.PATH.removeprefix('spec/')}\n")
