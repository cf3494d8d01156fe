"""spec/schema.json and the names in the spec -> a schema with which editors complete these, too."""

import json
from functools import partial
from pathlib import Path as FilePath
from typing import Any

from generator.spec.load import SPEC
from generator.spec.marks import select
from generator.spec.schema import SCHEMA
from generator.spec.source import read_text

PATH = "spec/editor.schema.json"


def render(root: FilePath, data: object) -> str:
    """The text of the schema for editors. Relies on data of a spec that was checked."""
    text = read_text(root / SCHEMA, SCHEMA)
    offer = partial(_offer, json.loads(text)["$defs"], data)
    schema = json.loads(text, object_hook=offer)
    schema["$id"] = schema["$id"].replace(SCHEMA, PATH)
    schema["$comment"] = f"Made by `python3 -m generator` from {SCHEMA} and {SPEC}. Do not edit."
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _offer(definitions: Any, data: object, at: dict[str, Any]) -> dict[str, Any]:
    """A part of the schema that offers the names to which it refers.

    Others are no mistake in an editor: it cannot know a name that was added a moment ago.
    """
    if selector := at.get("x-refers-to"):
        names = [*dict(select(selector, data)).values(), *at.get("x-or", ())]
        return {**at, "anyOf": [{"enum": names}, {"type": "string"}]}
    definition = at.get("propertyNames", {}).get("$ref", "").rpartition("/")[2]
    if selector := definitions.get(definition, {}).get("x-refers-to"):
        names = [str(name) for _, name in select(selector, data)]
        return {**at, "properties": dict.fromkeys(names, at.get("additionalProperties", {}))}
    return at
