"""`portone_v1.testing`: what a shop's own tests need, and the plugin by which pytest finds it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.render import environment
from generator.spec.model import Spec
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
    """The modules and the plugin; the fixtures, which they ship, are made beside the others."""
    env = environment(__file__, {"py": literal})
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
    return {
        path: _HEADER + env.get_template(f"{name}.py.jinja").render(context)
        for path, name in modules.items()
    }
