"""The OpenAPI document generated/openapi/portone-v1.json."""

from __future__ import annotations

from collections.abc import Mapping

from generator.json_text import json_text
from generator.model import Spec
from generator.render import environment
from generator.views.openapi import openapi_document


def files(spec: Spec) -> Mapping[str, str]:
    """The one document."""
    env = environment("openapi", {"json": json_text})
    template = env.get_template("portone-v1.json.jinja")
    text = template.render(document=openapi_document(spec))
    return {"generated/openapi/portone-v1.json": text}
