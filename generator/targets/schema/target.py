"""The JSON Schemas of the callback object and of the redirect's query, and the same as OpenAPI."""

from __future__ import annotations

from collections.abc import Mapping

from generator.render import environment
from generator.spec.model import Spec
from generator.spec.response_schema.query import REDIRECT
from generator.spec.response_schema.values import CALLBACK
from generator.spec.response_schema.whole import schema
from generator.targets.schema.openapi import openapi_document
from generator.text.json import json_text

_FOLDER = "generated/schema"


def files(spec: Spec) -> Mapping[str, str]:
    """One schema for each entry, each complete in itself, and the OpenAPI document."""
    env = environment(__file__, {"json": json_text})
    template, openapi = map(env.get_template, ("schema.json.jinja", "portone-v1.json.jinja"))
    return {
        **{
            f"{_FOLDER}/{entry.name}.schema.json": template.render(schema=schema(spec, entry))
            for entry in (CALLBACK, REDIRECT)
        },
        "generated/openapi/portone-v1.json": openapi.render(document=openapi_document(spec)),
    }
