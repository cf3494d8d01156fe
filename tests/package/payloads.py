"""Hypothesis strategies for payloads, made from the spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from generator.load import load
from generator.model import Field, Spec
from tests.project import ROOT

SPEC: Spec = load(ROOT)
FIELDS: Mapping[str, Field] = {
    key: field
    for field in SPEC.fields
    for key in (field.name, *(alias.name for alias in field.aliases))
}

json_scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
)
json_values = st.recursive(
    json_scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=10,
)


def _codes(field: Field) -> st.SearchStrategy[str]:
    table = SPEC.codes[field.name]
    known = [c.code for c in table.codes] + [a.code for c in table.codes for a in c.aliases]
    return st.sampled_from(known) | st.text(max_size=12)


_seconds = st.integers(0, 253_402_300_799)
_local = st.datetimes().map(lambda time: time.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0"))
_BY_PYTHON: Mapping[str, st.SearchStrategy[Any]] = {
    "bool": st.booleans(),
    "str": st.text(max_size=40),
    "int": st.integers(),
    "JSON": json_values,
    "int | Decimal": st.integers()
    | st.decimals(0, 10**9, places=2).map(float).filter(lambda amount: amount % 1 != 0),
}


def _value(field: Field) -> st.SearchStrategy[Any]:
    if field.name in SPEC.codes:
        values: st.SearchStrategy[Any] = _codes(field)
    elif field.python == "datetime":
        values = (_local | _seconds) if "string" in field.wire else _seconds
    else:
        values = _BY_PYTHON[field.python]
    return values | st.none() if field.nullable and not field.required else values


_unknown_keys = st.text(max_size=12).filter(lambda key: key not in FIELDS and key != "amount")


@st.composite
def canonical_payloads(draw: st.DrawFn) -> dict[str, Any]:
    """Callback objects in the form PortOne sends: any fields, known and unknown, in any order."""
    required = {name: _value(field) for name, field in FIELDS.items() if field.required}
    optional = {name: _value(field) for name, field in FIELDS.items() if not field.required}
    del optional["imp_success"]
    optional["pg_type"] = st.sampled_from(["payment", "other"]) | st.none()
    payload = draw(st.fixed_dictionaries(required, optional=optional))
    payload.update(draw(st.dictionaries(_unknown_keys, json_values, max_size=3)))
    if set(payload) <= {"imp_uid", "merchant_uid", "status", "cancellation_id"}:
        payload["success"] = draw(st.booleans())
    keys = draw(st.permutations(list(payload)))
    return {key: payload[key] for key in keys}


def _any_keys() -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(FIELDS)) | st.text(max_size=12)


# Objects that look like a response in parts, and are wrong in others.
broken_payloads = st.dictionaries(_any_keys(), json_values, max_size=12)
# A response in which some values were replaced by anything.
spoilt_payloads = st.builds(
    lambda payload, spoilt: {**payload, **spoilt},
    canonical_payloads(),
    st.dictionaries(_any_keys(), json_values, max_size=3),
)
