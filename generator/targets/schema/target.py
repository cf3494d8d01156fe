"""The JSON Schemas of both entries, and the same as components of an OpenAPI document."""

from collections.abc import Mapping
from typing import Any

from generator.spec.lookups import both
from generator.spec.model import CodeTable, Spec
from generator.spec.project import project
from generator.spec.response_schema.values import TEXT, Entry, Schema, any_of, definitions
from generator.spec.response_schema.whole import DIALECT, TITLES, code_label, schema, table_text
from generator.text.js import json_text


def files(spec: Spec) -> Mapping[str, str]:
    """One schema for each entry, each complete in itself, and the OpenAPI document."""
    documents = {
        "generated/schema/callback.schema.json": schema(Entry("callback", spec)),
        "generated/schema/redirect.schema.json": schema(Entry("redirect", spec)),
        "generated/openapi/portone-v1.json": openapi_document(spec),
    }
    return {path: f"{json_text(document)}\n" for path, document in documents.items()}


def openapi_document(spec: Spec) -> Schema:
    """Both objects, and the code tables that they share. Its version is that of the project."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "PortOne V1 payment responses",
            "summary": f"{spec.page.title.ko} · {spec.page.title.en}",
            "description": both(spec.outcomes.warning),
            "version": project().version,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "jsonSchemaDialect": DIALECT,
        "servers": [{"url": "/"}],
        "paths": {},
        "components": {
            "schemas": {
                **_components(Entry("callback", spec)),
                **_components(Entry("redirect", spec)),
                **{table.python: _codes(table) for table in spec.codes.values()},
            }
        },
    }


def _codes(table: CodeTable) -> Schema:
    """The known codes as one enum, since few generators read a list of constants as one."""
    labels = "\n".join(f"- {code.code}: {code_label(code)}" for code in table.codes)
    codes = [code.code for code in table.codes]
    known = {"title": f"Known{table.python}", "type": "string", "enum": codes}
    text = both(table_text(table), labels)
    return {"title": table.python, "description": text, **any_of(known, TEXT)}


def _components(entry: Entry) -> dict[str, Schema]:
    """An object under its own name, and the kinds of its values under names that begin with it.

    Rules stand where they are used: what makes code of a document would make types of them.
    """
    whole, title = schema(entry), TITLES[entry.name]
    kinds = {name: f"{title}_{name}" for name in definitions(entry.name, [])}
    names = {table.python: table.python for table in entry.spec.codes.values()} | kinds

    def placed(value: Any) -> Any:
        """The same with every `$ref` to a component, or what it refers to in its place."""
        if isinstance(value, list):
            return [placed(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "$ref" not in value:
            return {key: placed(item) for key, item in value.items()}
        name = value["$ref"].removeprefix("#/$defs/")
        component = {"$ref": f"#/components/schemas/{names.get(name)}"}
        return component if name in names else placed(whole["$defs"][name])

    rest = {key: item for key, item in whole.items() if key not in ("$schema", "$id", "$defs")}
    own = {component: whole["$defs"][name] for name, component in kinds.items()}
    return {name: placed(said) for name, said in {title: rest, **own}.items()}
