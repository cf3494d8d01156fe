"""The JSON Schemas of the callback object and of the redirect's query, and the same as OpenAPI.

The OpenAPI document has no paths, but the JSON Schemas as components to refer to.
"""

from collections.abc import Mapping
from typing import Any

from generator.spec.lookups import both
from generator.spec.model import CodeTable, Spec
from generator.spec.project import project
from generator.spec.response_schema.query import REDIRECT
from generator.spec.response_schema.text import code_label, paragraphs, table_text
from generator.spec.response_schema.values import CALLBACK, Entry, Schema, any_of
from generator.spec.response_schema.whole import DIALECT, schema
from generator.text.json import json_text

_FOLDER = "generated/schema"
_DEFS = "#/$defs/"
_COMPONENTS = "#/components/schemas/"


def files(spec: Spec) -> Mapping[str, str]:
    """One schema for each entry, each complete in itself, and the OpenAPI document."""
    documents = {f"{_FOLDER}/{e.name}.schema.json": schema(spec, e) for e in (CALLBACK, REDIRECT)}
    documents["generated/openapi/portone-v1.json"] = openapi_document(spec)
    return {path: f"{json_text(document)}\n" for path, document in documents.items()}


def openapi_document(spec: Spec) -> Schema:
    """Both objects, and the code tables that they share."""
    schemas = {
        **_components(spec, CALLBACK),
        **_components(spec, REDIRECT),
        **{table.python: _codes(table) for table in spec.codes.values()},
    }
    return {
        "openapi": "3.1.0",
        "info": _info(spec),
        "jsonSchemaDialect": DIALECT,
        "servers": [{"url": "/"}],
        "paths": {},
        "components": {"schemas": schemas},
    }


def _info(spec: Spec) -> Schema:
    """Its version is that of the project."""
    return {
        "title": "PortOne V1 payment responses",
        "summary": f"{spec.page.title.ko} · {spec.page.title.en}",
        "description": both(spec.outcomes.warning),
        "version": project().version,
        "license": {"name": "MIT", "identifier": "MIT"},
    }


def _codes(table: CodeTable) -> Schema:
    """The known codes as one enum, since few generators read a list of constants as one."""
    labels = "\n".join(f"- {code.code}: {code_label(code)}" for code in table.codes)
    codes = [code.code for code in table.codes]
    known = {"title": f"Known{table.python}", "type": "string", "enum": codes}
    text = paragraphs(table_text(table), labels)
    return {"title": table.python, "description": text, **any_of(known, {"type": "string"})}


def _components(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """An object under its own name, and the kinds of its values under names that begin with it.

    Rules stand where they are used: what makes code of a document would make types of them.
    """
    whole = schema(spec, entry)
    definitions = whole["$defs"]
    kinds = {name: f"{entry.title}_{name}" for name in entry.definitions(spec)}
    names = {table.python: table.python for table in spec.codes.values()} | kinds
    rest = {key: item for key, item in whole.items() if key not in ("$schema", "$id", "$defs")}
    own = {component: definitions[name] for name, component in kinds.items()}
    found: dict[str, Schema] = _placed({entry.title: rest, **own}, names, definitions)
    return found


def _placed(value: Any, names: dict[str, str], definitions: dict[str, Schema]) -> Any:
    """The same with every `$ref` to a component, or what it refers to in its place."""
    if isinstance(value, list):
        return [_placed(item, names, definitions) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        name = value["$ref"].removeprefix(_DEFS)
        if name not in names:
            return _placed(definitions[name], names, definitions)
        return {"$ref": _COMPONENTS + names[name]}
    return {key: _placed(item, names, definitions) for key, item in value.items()}
