"""The import package `portone_v1`: attrs classes, code tables, and the ways in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.render import environment
from generator.spec.lookups import both, field_named, outcome_doc
from generator.spec.model import Spec
from generator.targets.python.availability import py_statements
from generator.targets.python.careful import py_foreigners
from generator.targets.python.codes import py_outcomes, py_tables
from generator.targets.python.response import py_fields, py_rules, wire_fields
from generator.targets.python.structure import Step, full_steps, guards, known_steps, unknown_guards
from generator.text.python import docstring, literal

_PACKAGE = "generated/python/portone_v1"
_HEADER = "# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.\n"
_MODULES = (
    "__init__",
    "__main__",
    "_availability",
    "_careful",
    "_codes",
    "_converter",
    "_errors",
    "_labels",
    "_query",
    "_render",
    "_response",
    "_structure",
    "_times",
)


def files(spec: Spec) -> Mapping[str, str]:
    """Every file of the package."""
    env = environment(__file__, {"py": literal, "docstring": docstring})
    context = _context(spec)
    modules = {
        f"{_PACKAGE}/{name}.py": _HEADER + env.get_template(f"{name}.py.jinja").render(context)
        for name in _MODULES
    }
    return {**modules, f"{_PACKAGE}/py.typed": ""}


def _context(spec: Spec) -> dict[str, Any]:
    tables = py_tables(spec)
    names = ["Code", "Outcome", "UnknownCode", *(table.name for table in tables)]
    lookups = [table.lookup for table in tables]
    full, known = full_steps(spec), known_steps(spec)
    return {
        "tables": tables,
        "outcomes": py_outcomes(spec),
        "outcome_doc": outcome_doc(spec),
        "package_doc": _package_doc(spec),
        "class_doc": _class_doc(spec),
        "warning": f"{spec.outcomes.warning.ko} {spec.outcomes.warning.en}",
        "fields": py_fields(spec),
        "aliases": _aliases(spec),
        "sensitive": sorted(field.name for field in spec.fields if field.sensitive),
        "repeatable": _repeatable(spec),
        "rules": py_rules(spec),
        "foreigners": py_foreigners(spec),
        "readers": wire_fields(spec),
        "required": [f for f in py_fields(spec) if field_named(f.name, spec).required],
        "from_text": _from_text(spec),
        "full": full,
        "not_full": [f for f in py_fields(spec) if f.name not in {s.name for s in full}],
        "known": known,
        "known_aliases": [
            {"key": step.key, "target": step.name} for step in known if step.key != step.name
        ],
        "full_checks": [*_checks(full), *guards(spec, full=True)],
        "known_checks": [*_checks(known), *guards(spec, full=False)],
        "extra_guards": unknown_guards(spec),
        "code_names": _sorted(names),
        "code_imports": _sorted(names, without="Code"),
        "structure_imports": _sorted(["UnknownCode", *lookups]),
        "careful_imports": _sorted(["Outcome", "UnknownCode", *lookups]),
        "converter_imports": _sorted([*names, *lookups], without="Outcome"),
        "all_names": _sorted([*names, *_API]),
        "sources": _sources(spec),
        "statements": py_statements(spec),
    }


def _checks(steps: list[Step]) -> list[str]:
    return [check for step in steps for check in step.checks]


_API = (
    "JSON",
    "FieldError",
    "PaymentResponse",
    "ResponseError",
    "Statement",
    "availability",
    "converter",
    "register",
    "structure",
    "structure_query",
    "unstructure",
)


def _sorted(names: Sequence[str], without: str = "") -> list[str]:
    """Constants, classes, functions: the order in which ruff keeps imports and `__all__`."""
    kept = [name for name in names if name != without]
    return sorted(kept, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def _aliases(spec: Spec) -> list[dict[str, str]]:
    return [
        {"key": alias.name, "attribute": field.name}
        for field in spec.fields
        for alias in field.aliases
    ]


def _repeatable(spec: Spec) -> list[str]:
    return [field.name for field in spec.fields if "array" in field.wire]


def _from_text(spec: Spec) -> list[dict[str, str]]:
    """The keys whose text in a query stands for something else."""
    readers = {"boolean": "_boolean", "integer": "_number", "number": "_number"}
    found = []
    for wire in wire_fields(spec):
        types = tuple(field_named(wire.name, spec).wire)
        reader = "_number_or_text" if types == ("string", "integer") else readers.get(types[0])
        if reader:
            found.append({"key": wire.key, "reader": reader})
    return found


def _sources(spec: Spec) -> list[dict[str, str]]:
    return [
        {
            "id": source.id,
            "title": source.title.en,
            "date": source.date,
            "url": literal(source.url) if source.url else "None",
        }
        for source in spec.sources
    ]


def _class_doc(spec: Spec) -> str:
    return (
        "포트원 V1 결제응답 파라미터.\n\nA PortOne V1 payment response.\n\n"
        "속성은 키가 없어도, null이어도 None이다. 둘은 `fields_set`으로 가린다. 비교와 해시는 "
        "어떻게 적혔는지가 아니라 무엇을 말하는지를 본다.\n\n"
        "An attribute is None where its key was absent or null; `fields_set` tells the two apart. "
        "Equality and hash look at what the response says, not at how it was written.\n\n"
        f"{both(spec.outcomes.warning)}"
    )


def _package_doc(spec: Spec) -> str:
    return (
        "PortOne (formerly Iamport) V1 payment responses, typed.\n\n"
        "`structure` takes the callback object, `structure_query` the redirect's query, "
        "`unstructure` gives the wire form back.\n\n"
        f"{both(spec.outcomes.warning)}"
    )
