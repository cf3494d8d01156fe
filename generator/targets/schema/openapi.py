"""The OpenAPI document: no paths, but the JSON Schemas as components to refer to."""

from __future__ import annotations

from typing import Any

from generator.spec.lookups import base_source, both
from generator.spec.model import Spec
from generator.spec.response_schema.query import REDIRECT
from generator.spec.response_schema.values import CALLBACK, Entry, Schema
from generator.spec.response_schema.whole import DIALECT, code_definitions, schema

_DEFS = "#/$defs/"
_COMPONENTS = "#/components/schemas/"


def openapi_document(spec: Spec) -> Schema:
    """Both objects, and the code tables that they share."""
    schemas = {
        **_components(spec, CALLBACK),
        **_components(spec, REDIRECT),
        **code_definitions(spec),
    }
    return {
        "openapi": "3.1.0",
        "info": _info(spec),
        "jsonSchemaDialect": DIALECT,
        "paths": {},
        "components": {"schemas": schemas},
    }


def _info(spec: Spec) -> Schema:
    """Its version is the date of the page that the spec follows."""
    return {
        "title": "PortOne V1 payment responses",
        "summary": f"{spec.page.title.ko} · {spec.page.title.en}",
        "description": both(spec.outcomes.warning),
        "version": base_source(spec).date,
        "license": {"name": "MIT", "identifier": "MIT"},
    }


def _components(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """An object under its own name, and what it alone refers to under names that begin with it."""
    whole = schema(spec, entry)
    shared = code_definitions(spec)
    names = {name: name if name in shared else f"{entry.title}_{name}" for name in whole["$defs"]}
    own = {names[name]: item for name, item in whole["$defs"].items() if name not in shared}
    rest = {key: item for key, item in whole.items() if key not in ("$schema", "$id", "$defs")}
    found: dict[str, Schema] = _renamed({entry.title: rest, **own}, names)
    return found


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """The same with every `$ref` under its new name."""
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _COMPONENTS + names[item.removeprefix(_DEFS)]
        if key == "$ref"
        else _renamed(item, names)
        for key, item in value.items()
    }
