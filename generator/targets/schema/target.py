"""The JSON Schemas of the callback object and of the redirect's query, and the same as OpenAPI."""

from collections.abc import Mapping

from generator.spec.model import Spec
from generator.spec.response_schema.query import REDIRECT
from generator.spec.response_schema.values import CALLBACK
from generator.spec.response_schema.whole import schema
from generator.targets.schema.openapi import openapi_document
from generator.text.json import json_text

_FOLDER = "generated/schema"


def files(spec: Spec) -> Mapping[str, str]:
    """One schema for each entry, each complete in itself, and the OpenAPI document."""
    documents = {f"{_FOLDER}/{e.name}.schema.json": schema(spec, e) for e in (CALLBACK, REDIRECT)}
    documents["generated/openapi/portone-v1.json"] = openapi_document(spec)
    return {path: f"{json_text(document)}\n" for path, document in documents.items()}
