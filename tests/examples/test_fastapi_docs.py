"""The /docs page of the FastAPI shop explains the fields of both endpoints."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from examples.fastapi_shop import app
from tests.today import the_spec

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx` with `starlette.testclient`")


@pytest.fixture
def document() -> Any:
    """What the page is made of."""
    from fastapi.testclient import TestClient  # warns when it is imported

    client = TestClient(app)
    assert "/openapi.json" in client.get("/docs").text
    return client.get("/openapi.json").json()


def test_it_is_an_openapi_document(document: Any) -> None:
    validate(document)


def test_both_endpoints_explain_every_field(document: Any) -> None:
    body = document["components"]["schemas"]["RequestPayResponse"]["properties"]
    parameters = {
        parameter["name"]: parameter
        for parameter in document["paths"]["/payments/redirect"]["get"]["parameters"]
    }

    for field in the_spec().fields:
        for described in (body[field.name], parameters[field.name]):
            paragraphs = described["description"].split("\n\n")
            assert paragraphs[:2] == [field.brief.ko, field.brief.en]


def test_the_codes_are_offered_and_others_are_taken(document: Any) -> None:
    schemas = document["components"]["schemas"]

    assert "kakaopay" in schemas["EmbPgProvider"]["enum"]
    assert {"$ref": "#/components/schemas/PayMethod"} in forms(schemas)
    assert {"type": "string"} in forms(schemas)


def forms(schemas: Any) -> Any:
    return schemas["RequestPayResponse"]["properties"]["pay_method"]["anyOf"]


def test_the_body_has_an_example(document: Any) -> None:
    (example,) = document["components"]["schemas"]["RequestPayResponse"]["examples"]

    assert (example["pay_method"], example["status"]) == ("card", "paid")
