"""The import package `portone_v1`: `static/` is copied, and templates make the rest."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.render import copied, environment, header
from generator.spec import limits, lookups
from generator.spec.kinds import kind_of
from generator.spec.model import Spec
from generator.targets.python import tables
from generator.text.python import call, comment, docstring, source

_PACKAGE = "generated/python/portone_v1"


def files(spec: Spec) -> Mapping[str, str]:
    """Every file of the package."""
    env = environment(__file__, _FILTERS)
    env.globals.update(_asked(spec))
    made = header("spec/payment_response.yaml")
    bounds = header("generator/spec/limits.py") + Path(limits.__file__).read_text("utf-8")
    return {
        f"{_PACKAGE}/py.typed": "",
        f"{_PACKAGE}/_limits.py": bounds,
        **copied(__file__, _PACKAGE),
        **{
            f"{_PACKAGE}/{name.removesuffix('.jinja')}": made + env.get_template(name).render()
            for name in env.list_templates()
        },
    }


def _asked(spec: Spec) -> dict[str, Any]:
    """What templates ask besides what the spec says itself."""
    return {
        "spec": spec,
        "tables": tables,
        "lookups": lookups,
        "call": call,
        "comment": comment,
        "imports": _imports,
        "kind_of": kind_of,
        "code_names": ["Outcome", *(table.python for table in spec.codes.values())],
        "code_lookups": [*map(tables.codes_of, spec.codes.values())],
        "kinds": [*{kind_of(field).name for field in spec.fields}],
        "observations": sorted({seen.source for p in spec.providers for seen in p.observed}),
        "one_statements": lookups.one_statements,
    }


def _imports(module: str, names: Iterable[str]) -> str:
    """An import, each name on a line of its own."""
    rows = [f"    {name}," for name in _in_order(names)]
    return "\n".join([f"from {module} import (", *rows, ")"])


def _rows(values: Iterable[object], indent: int) -> str:
    """Values, each on a line of its own."""
    return "\n".join(f"{' ' * indent}{source(value)}," for value in values)


def _in_order(names: Iterable[str]) -> list[str]:
    """Constants, classes, functions: the order in which ruff keeps imports and `__all__`."""
    return sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


_FILTERS: Mapping[str, Callable[..., Any]] = {
    "py": source,
    "rows": _rows,
    "docstring": docstring,
    "in_order": _in_order,
    "tuple": tuple,
    "attribute": lookups.attribute_of,
    "variable": tables.variable,
}
