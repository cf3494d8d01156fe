"""The import package `portone_v1`: attrs classes, code tables, and the ways in and out.

What the spec does not change stands in `static/` and is copied; templates make the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.render import environment, static
from generator.spec import limits
from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import attribute_of, both, field_named, outcome_doc
from generator.spec.model import Spec
from generator.targets.python import availability, tables
from generator.targets.python.codes import py_outcomes, py_tables
from generator.targets.python.response import asked_tables, other_names, py_fields, py_rules
from generator.text.python import docstring, header, source

_PACKAGE = "generated/python/portone_v1"
_TEMPLATES = (
    "__init__",
    "_codes",
    "_labels",
    "_limits",
    "_response",
    "_spec",
    "_statements",
    "_steps",
)


def files(spec: Spec) -> Mapping[str, str]:
    """Every file of the package."""
    env = environment(__file__, {"py": source, "docstring": docstring})
    context = _context(spec)
    made, copied = header("spec/payment_response.yaml"), header("generator/targets/python/static")
    rendered = {name: env.get_template(f"{name}.py.jinja").render(context) for name in _TEMPLATES}
    return {
        f"{_PACKAGE}/py.typed": "",
        **{f"{_PACKAGE}/{path}": copied + text for path, text in static(__file__).items()},
        **{f"{_PACKAGE}/{name}.py": made + text for name, text in rendered.items()},
    }


def _context(spec: Spec) -> dict[str, Any]:
    code_tables = py_tables(spec)
    names = ["Outcome", *(table.name for table in code_tables)]
    return {
        "limits": limits,
        "tables": code_tables,
        "outcomes": py_outcomes(spec),
        "outcome_doc": outcome_doc(spec),
        "package_doc": _package_doc(spec),
        "class_doc": _class_doc(spec),
        "warning": f"{spec.outcomes.warning.ko} {spec.outcomes.warning.en}",
        "fields": py_fields(spec),
        "sensitive": [attribute_of(field) for field in spec.fields if field.sensitive],
        "other_names": other_names(spec),
        "repeatable": _repeatable(spec),
        "rules": py_rules(spec),
        "asked_tables": asked_tables(spec),
        "wrappers": spec.wrappers,
        "beside": attribute_of(field_named(spec.wrappers.failure.beside, spec)),
        "field_rows": tables.field_rows(spec),
        "foreigners": tables.foreigners(spec),
        "kinds": sorted({kind_of(field).name for field in spec.fields}),
        **_steps_context(spec),
        "code_names": _sorted(names),
        "codes_all": _sorted([*names, "Code", "UnknownCode", *(t.lookup for t in code_tables)]),
        "lookups": _sorted([table.lookup for table in code_tables]),
        "all_names": _sorted([*names, *_API]),
        "sources": availability.sources(spec),
        "observations": availability.observations(spec),
        "statements": availability.statements(spec),
    }


def _steps_context(spec: Spec) -> dict[str, Any]:
    sample, known = tables.sample_steps(spec), tables.known_steps(spec)
    return {
        "sample_steps": sample,
        "sample_doubts": [doubt for step in sample for doubt in step.doubts],
        "known_steps": known,
        "known_doubts": [
            *(doubt for step in known for doubt in step.doubts),
            *tables.look_alike_doubts(spec),
        ],
        "step_rows": tables.step_rows(spec),
        "doubts_by_key": tables.doubts_by_key(spec),
        "keys_of": {step.attribute: step.key for step in known if step.store},
        "converters": tables.converters(),
        "telling": [(key, list(texts)) for key, texts in tables.telling_values(spec)],
        "not_in_sample": tables.not_in_sample(spec),
        "look_alikes": tables.look_alikes(spec),
        "suspects": tables.suspects(spec),
    }


_API = (
    "JSON",
    "Availability",
    "Code",
    "FieldError",
    "PaymentResponse",
    "ResponseError",
    "Statement",
    "UnknownCode",
    "availability",
    "converter",
    "dumps",
    "register",
    "structure",
    "structure_query",
    "unstructure",
)


def _sorted(names: Sequence[str]) -> list[str]:
    """Constants, classes, functions: the order in which ruff keeps imports and `__all__`."""
    return sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def _repeatable(spec: Spec) -> Mapping[str, str]:
    """The keys that may arrive several times, with their attributes."""
    fields = (field for field in spec.fields if kind_of(field) is Kind.TEXT_OR_LIST)
    return {field.name: attribute_of(field) for field in fields}


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
