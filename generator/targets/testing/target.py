"""`portone_v1.testing`: what a shop's own tests need, and the plugin by which pytest finds it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.render import environment
from generator.spec.model import Spec
from generator.targets.fixtures.payloads import fixtures, index_entry
from generator.targets.testing.strategies import (
    bases,
    examples,
    outcome_rules,
    redirects,
    st_fields,
    st_imports,
)
from generator.text.python import literal

_FOLDER = "generated/python"
_PACKAGE = f"{_FOLDER}/portone_v1/testing"
_HEADER = "# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.\n"
_MODULES = ("__init__", "_fixtures", "_payloads", "_shapes", "strategies")
# Beside the package: importing a module of the package would import the package.
_PLUGIN = "_portone_v1_pytestplugin"


def files(spec: Spec) -> Mapping[str, str]:
    """The modules, the fixtures as one file, and the plugin."""
    env = environment(__file__, {"py": literal, "json": _json})
    context = {
        "bases": bases(spec),
        "redirects": redirects(spec),
        "examples": examples(spec),
        "fields": st_fields(spec),
        "lookups": st_imports(spec),
        "rules": outcome_rules(spec),
    }
    modules = {f"{_PACKAGE}/{name}.py": name for name in _MODULES}
    modules[f"{_FOLDER}/{_PLUGIN}.py"] = _PLUGIN
    entries = [{**index_entry(f), "payload": f.payload} for f in fixtures(spec)]
    data = env.get_template("fixtures.json.jinja").render(entries=entries)
    return {
        **{
            path: _HEADER + env.get_template(f"{name}.py.jinja").render(context)
            for path, name in modules.items()
        },
        f"{_PACKAGE}/fixtures.json": data,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
