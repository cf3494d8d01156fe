"""What `_structure.py` needs: for each key on a fast way in, its check and its store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.lookups import field_named, table_of
from generator.spec.model import Field, Spec
from generator.targets.python.response import PyField, lookup_name, wire_fields
from generator.text.python import choice, literal


@dataclass(frozen=True, kw_only=True)
class Step:
    """One key on a fast way in: how it is checked, and what becomes of it."""

    key: str
    name: str
    missing: str
    joined: bool
    local_text: bool
    checks: Sequence[str]
    store: str


def full_steps(spec: Spec) -> list[Step]:
    """The keys of the page's sample, all of which are there."""
    keys = set(spec.sample.payload)
    return [_step(f, spec, may_be_absent=False) for f in wire_fields(spec) if f.key in keys]


def known_steps(spec: Spec) -> list[Step]:
    """Every known key, any of which may be absent."""
    return [_step(f, spec, may_be_absent=True) for f in wire_fields(spec)]


def _step(wire: PyField, spec: Spec, *, may_be_absent: bool) -> Step:
    field = field_named(wire.name, spec)
    is_alias = wire.key != wire.name
    missing = _missing(field) if may_be_absent else ""
    return Step(
        key=wire.key,
        name=wire.name,
        missing=missing,
        joined=not may_be_absent and _is_text(field),
        local_text=field.python == "datetime" and field.wire[0] == "string",
        checks=[] if is_alias else _checks(field, wire.key, missing),
        store="" if is_alias else _store(field, wire.key, missing, spec),
    )


def _is_text(field: Field) -> bool:
    return field.wire[0] == "string" and not field.nullable


def _missing(field: Field) -> str:
    """What stands for an absent key on the fast way: None or 0 where those mean the same."""
    if field.nullable:
        return "None"
    return "0" if field.python == "datetime" and field.wire[0] == "integer" else "_ABSENT"


def _checks(field: Field, variable: str, missing: str) -> list[str]:
    """What a value in the form PortOne sends fulfils; anything else goes the careful way."""
    if not missing and _is_text(field):
        return []  # str.join asks
    if field.python == "datetime" and field.wire[0] == "integer":
        return [f"type({variable}) is int", f"0 <= {variable} <= LAST_SECOND"]
    checks = _type_checks(field, variable)
    absent = "None" if field.nullable else missing
    if field.required or not absent:
        return checks
    return [f"({variable} is {absent} or {check})" for check in checks]


def _type_checks(field: Field, variable: str) -> list[str]:
    if field.python == "bool":
        return [f"({variable} is True or {variable} is False)"]
    if field.python == "datetime":
        return [f"type({variable}) is datetime"]  # made of the text just before
    if field.python.startswith("int"):
        return [f"type({variable}) is int", f"-TOO_LARGE < {variable} < TOO_LARGE"]
    return [f"type({variable}) is str"]


def _store(field: Field, variable: str, missing: str, spec: Spec) -> str:
    target = f"response.{field.name}"
    value = _value(field, variable, spec)
    if field.python == "datetime" and field.wire[0] == "integer":
        return choice(target, value, variable, "None", 4)
    if missing == "_ABSENT" and not field.required:
        return choice(target, "None", f"{variable} is _ABSENT", value, 4)
    if field.nullable and value != variable:
        return choice(target, "None", f"{variable} is None", value, 4)
    return f"{target} = {value}"


def _value(field: Field, variable: str, spec: Spec) -> str:
    table = table_of(field, spec)
    if table:
        return f"{lookup_name(table)}.get({variable}) or UnknownCode({variable})"
    if field.python == "datetime" and field.wire[0] == "integer":
        return f"datetime.fromtimestamp({variable}, UTC)"
    return variable


def guards(spec: Spec, *, full: bool) -> list[str]:
    """What sends a payload the careful way because it may be a foreign object."""
    known = {f.key for f in wire_fields(spec)}
    found = []
    for foreign in spec.foreign:
        for key, value in (foreign.equals or {}).items():
            found.append(f"{key} != {literal(value)}")
        if foreign.only and not full and set(foreign.all_of) <= known:
            field = next(f for f in foreign.all_of if not _is_required(f, spec))
            found.append(f"({field} is _ABSENT or len(payload) > {len(foreign.only)})")
    return found


def _is_required(name: str, spec: Spec) -> bool:
    return any(field.name == name and field.required for field in spec.fields)


def unknown_guards(spec: Spec) -> list[str]:
    """Keys that no payment response has and a foreign object must have: one for each object."""
    known = {f.key for f in wire_fields(spec)}
    keys = [next((k for k in f.all_of if k not in known), None) for f in spec.foreign]
    return [key for key in keys if key is not None]
