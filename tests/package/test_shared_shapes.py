"""Payloads in the shapes that integrators published, where they lie beside the project."""

from __future__ import annotations

import json
from typing import Any

import pytest
from portone_v1 import ResponseError, structure, structure_query, unstructure

from tests.project import ROOT

SHAPES = ROOT.parent / "shared" / "reference" / "shapes.json"
KINDS = {"callback": structure, "redirect-query": structure_query}

pytestmark = pytest.mark.skipif(not SHAPES.exists(), reason="no ../shared/reference/shapes.json")


def _shapes(*, ours: bool) -> list[dict[str, Any]]:
    shapes: list[dict[str, Any]] = json.loads(SHAPES.read_text("utf-8")) if SHAPES.exists() else []
    return [shape for shape in shapes if (shape["kind"] in KINDS) == ours]


@pytest.mark.parametrize("shape", _shapes(ours=True), ids=lambda shape: str(shape["id"]))
def test_a_published_response_is_taken_and_comes_back(shape: dict[str, Any]) -> None:
    response = KINDS[shape["kind"]](shape["payload"])
    once = unstructure(response)

    assert list(once) == list(shape["payload"])
    assert json.dumps(unstructure(structure(once))) == json.dumps(once)


@pytest.mark.parametrize("shape", _shapes(ours=False), ids=lambda shape: str(shape["id"]))
def test_another_object_is_told_what_it_is(shape: dict[str, Any]) -> None:
    words = {"webhook": "webhook", "rest-payment": "REST", "certification-callback": "identity"}
    with pytest.raises(ResponseError, match=words[shape["kind"]]):
        structure(shape["payload"])
