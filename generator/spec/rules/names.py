"""Names that bindings make of the spec."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake
from generator.spec.kinds import PLAIN_TYPES
from generator.spec.lookups import member_name
from generator.spec.model import Spec


def members_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No two codes of a table make the same enum member."""
    for name, table in spec.codes.items():
        members: dict[str, str] = {}
        for i, code in enumerate(table.codes):
            first = members.setdefault(member_name(code.code), code.code)
            if first != code.code:
                message = f"{code.code!r} and {first!r} make the same enum member"
                hint = "make one an alias of the other"
                yield ("codes", name, "codes", i, "code"), message, hint


def tables_belong_to_fields(spec: Spec) -> Iterator[Mistake]:
    """Every code table is the table of a field."""
    typed = {field.name: field.python for field in spec.fields}
    for name, table in spec.codes.items():
        if name not in typed or typed[name] in PLAIN_TYPES:
            hint = f"a field {name!r} with `python: {table.python}` is needed"
            yield ("codes", name), f"no field has the table {name}", hint
