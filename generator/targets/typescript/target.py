"""The npm package `portone-v1`: an ES module without dependencies, and its types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.render import environment
from generator.spec.lookups import both, outcome_doc
from generator.spec.model import Spec
from generator.targets.typescript.module import (
    js_aliases,
    js_foreigners,
    js_keys,
    js_label,
    js_rules,
    js_tables,
)
from generator.targets.typescript.reference import js_fields, js_sources, js_statements
from generator.targets.typescript.types import (
    callback_members,
    outcome_type,
    read_members,
    redirect_members,
    ts_codes,
    ts_outcomes,
    union,
)
from generator.text.js import array, jsdoc, literal

_FOLDER = "generated/typescript"
_FILES = (
    "LICENSE",
    "README.md",
    "package.json",
    "portone-v1.d.ts",
    "portone-v1.js",
    "reference.d.ts",
    "reference.js",
)


def files(spec: Spec) -> Mapping[str, str]:
    """Every file of the package."""
    env = environment(__file__, {"js": literal, "jsdoc": jsdoc})
    context = {**_module(spec), **_types(spec), **_reference(spec)}
    return {
        f"{_FOLDER}/{name}": env.get_template(f"{name}.jinja").render(context) for name in _FILES
    }


def _module(spec: Spec) -> dict[str, Any]:
    return {
        "tables": js_tables(spec),
        "outcome_labels": [js_label(m.outcome, m.label) for m in spec.outcomes.meanings],
        "outcome_doc": outcome_doc(spec),
        "sensitive": sorted(field.name for field in spec.fields if field.sensitive),
        "keys": js_keys(spec),
        "aliases": js_aliases(spec),
        "required": array("", [literal(f.name) for f in spec.fields if f.required], "", 0),
        "rules": js_rules(spec),
        "foreigners": js_foreigners(spec),
    }


def _types(spec: Spec) -> dict[str, Any]:
    return {
        "callback": callback_members(spec),
        "redirect": redirect_members(spec),
        "read": read_members(spec),
        "codes": ts_codes(spec),
        "field_names": union([literal(field.name) for field in spec.fields]),
        "outcomes": ts_outcomes(spec),
        "outcome_types": union([outcome_type(m.outcome) for m in spec.outcomes.meanings]),
        "response_doc": _response_doc(spec),
    }


def _reference(spec: Spec) -> dict[str, Any]:
    return {
        "fields": js_fields(spec),
        "sources": js_sources(spec),
        "statements": js_statements(spec),
    }


def _response_doc(spec: Spec) -> str:
    return (
        "읽은 결제응답. A payment response that was read; `outcome` tells its kind.\n\n"
        f"{both(spec.outcomes.warning)}"
    )
