"""The import package `portone_v1`: attrs classes, code tables, and the ways in and out.

What the spec does not change stands in `static/` and is copied; templates make the rest.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from generator.render import environment, static
from generator.spec import limits
from generator.spec.kinds import Kind, kind_of, read_in_python
from generator.spec.lookups import (
    REDIRECTED,
    attribute_of,
    both,
    field_doc,
    field_named,
    fields_by_key,
    foreign_description,
    member_name,
    outcome_doc,
)
from generator.spec.model import Spec, Text
from generator.spec.statements import one_statements
from generator.targets.python import response, tables
from generator.text.python import call, comment, docstring, header, literal, source

_PACKAGE = "generated/python/portone_v1"
_LIMITS = Path(limits.__file__)
_TEMPLATES = (
    "__init__",
    "_codes",
    "_labels",
    "_response",
    "_spec",
    "_statements",
    "_steps",
)


def files(spec: Spec) -> Mapping[str, str]:
    """Every file of the package."""
    filters: dict[str, Any] = {
        "py": source,
        "docstring": docstring,
        "attribute": attribute_of,
        "tuple": tuple,
    }
    env, context = environment(__file__, filters), _context(spec)
    made, copied = header("spec/payment_response.yaml"), header("generator/targets/python/static")
    rendered = {name: env.get_template(f"{name}.py.jinja").render(context) for name in _TEMPLATES}
    return {
        f"{_PACKAGE}/py.typed": "",
        f"{_PACKAGE}/_limits.py": header("generator/spec/limits.py") + _LIMITS.read_text("utf-8"),
        **{f"{_PACKAGE}/{path}": copied + text for path, text in static(__file__).items()},
        **{f"{_PACKAGE}/{name}.py": made + text for name, text in rendered.items()},
    }


def _context(spec: Spec) -> dict[str, Any]:
    names = ["Outcome", *(table.python for table in spec.codes.values())]
    lookups = [tables.lookup(table) for table in spec.codes.values()]
    seen = (seen for provider in spec.providers for seen in provider.observed)
    return {
        **_ASKED,
        "spec": spec,
        "outcome_doc": outcome_doc(spec),
        "package_doc": _package_doc(spec),
        "class_doc": _class_doc(spec),
        "warning": f"{spec.outcomes.warning.ko} {spec.outcomes.warning.en}",
        "other_names": response.other_names(spec),
        "repeatable": _repeatable(spec),
        "redirected": REDIRECTED,
        "test": partial(response.test, spec),
        "asked_tables": response.asked_tables(spec),
        "beside": attribute_of(field_named(spec.wrappers.failure.beside, spec)),
        "field_rows": tables.field_rows(spec),
        "kinds": sorted({kind_of(field).name for field in spec.fields}),
        **_steps_context(spec),
        "code_names": _sorted(names),
        "codes_all": _sorted([*names, "Code", "UnknownCode", *lookups]),
        "lookups": _sorted(lookups),
        "all_names": _sorted([*names, *_API]),
        "observations": sorted({each.source for each in seen}),
        "statements": one_statements(spec),
    }


def _steps_context(spec: Spec) -> dict[str, Any]:
    in_order = tables.keys_in_order(spec)
    return {
        "few": tables.FEW,
        "step_rows": tables.step_rows(spec),
        "nullable_keys": [key for key, field in fields_by_key(spec).items() if field.nullable],
        "sample_keys": [key for key in in_order if key in spec.sample.payload],
        "other_keys": [key for key in in_order if key not in spec.sample.payload],
        "variables": tables.variables(spec),
        "steps": tables.steps(spec),
        "doubts_by_key": tables.doubts_by_key(spec),
        "doubts_of_all": tables.look_alike_doubts(spec, range(tables.FEW + 1, len(in_order) + 1)),
        "telling": [(key, list(texts)) for key, texts in tables.telling_values(spec)],
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


def _definition(code: str, label: Text) -> str:
    """The assignment of an enum member."""
    return call(f"{member_name(code)} = ", [*map(literal, (code, label.ko, label.en))], "", 4)


def _imports(module: str, names: Sequence[str]) -> str:
    """An import, each name on a line of its own."""
    return "\n".join([f"from {module} import (", *(f"    {name}," for name in names), ")"])


_ASKED: Mapping[str, Callable[..., Any]] = {
    "both": both,
    "comment": comment,
    "default": response.default,
    "definition": _definition,
    "field_doc": field_doc,
    "foreign_description": foreign_description,
    "imports": _imports,
    "lookup": tables.lookup,
    "marked": tables.marked,
    "member_name": member_name,
    "read_in_python": read_in_python,
}
"""What templates ask of a part of the spec."""


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
