"""spec/schema.json and the names in the spec -> a schema with which editors complete these, too."""

import json
from pathlib import Path as FilePath
from typing import Any

from generator.spec.load import SPEC
from generator.spec.marks import select
from generator.spec.schema import SCHEMA

PATH = "spec/editor.schema.json"


def render(root: FilePath, data: object) -> str:
    """The text of the schema for editors. Relies on data of a spec that was checked.

    Where something refers to names, it offers them. Others are no mistake in an editor: it cannot
    know a name that was added a moment ago.
    """
    text = (root / SCHEMA).read_text(encoding="utf-8")
    definitions = json.loads(text)["$defs"]

    def offering(at: dict[str, Any]) -> dict[str, Any]:
        if selector := at.get("x-refers-to"):
            names = [*dict(select(selector, data)).values(), *at.get("x-or", ())]
            return {**at, "anyOf": [{"enum": names}, {"type": "string"}]}
        definition = at.get("propertyNames", {}).get("$ref", "").rpartition("/")[2]
        if selector := definitions.get(definition, {}).get("x-refers-to"):
            names = [str(name) for _, name in select(selector, data)]
            return {**at, "properties": dict.fromkeys(names, at.get("additionalProperties", {}))}
        return at

    schema = json.loads(text, object_hook=offering)
    schema["$id"] = schema["$id"].replace(SCHEMA, PATH)
    schema["$comment"] = f"Made by `python3 -m generator` from {SCHEMA} and {SPEC}. Do not edit."
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
