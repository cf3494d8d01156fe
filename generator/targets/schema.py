"""The JSON Schemas of the callback object and of the redirect's query, in generated/schema/."""

from __future__ import annotations

from collections.abc import Mapping

from generator.json_text import json_text
from generator.model import Spec
from generator.render import environment
from generator.views.schema import schema
from generator.views.schema_query import REDIRECT
from generator.views.schema_values import CALLBACK

_FOLDER = "generated/schema"


def files(spec: Spec) -> Mapping[str, str]:
    """One schema for each entry; each is complete in itself."""
    template = environment("schema", {"json": json_text}).get_template("schema.json.jinja")
    return {
        f"{_FOLDER}/{entry.name}.schema.json": template.render(schema=schema(spec, entry))
        for entry in (CALLBACK, REDIRECT)
    }
