"""Names that bindings make of the spec."""

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake
from generator.spec.kinds import PLAIN_TYPES
from generator.spec.lookups import attribute_of, is_name, member_name
from generator.spec.model import Spec
from generator.spec.taken import TAKEN, TAKEN_TYPES


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


def names_are_free(spec: Spec) -> Iterator[Mistake]:
    """What the bindings call a field can be a name, and is not taken there."""
    own = {field.name for field in spec.fields}
    aliases = [(alias.name, field.name) for field in spec.fields for alias in field.aliases]
    seen = {alias: name for alias, name in aliases if alias not in own}
    for i, field in enumerate(spec.fields):
        name = attribute_of(field)
        path = ("fields", i, "attribute" if field.attribute else "name")
        if name.startswith("TODO"):
            continue  # that is another rule's mistake
        if not is_name(name):
            message = f"{name!r} cannot be a name in the bindings"
            yield path, message, f"{_SAY}, in small letters, digits and _"
        elif owners := [owner for owner, names in TAKEN.items() if name in names]:
            message = f"the name {name!r} is taken: {', '.join(owners)}"
            yield path, message, _SAY
        elif seen.setdefault(name, field.name) != field.name:
            message = f"{seen[name]} and {field.name} would both be {name!r} in the bindings"
            yield path, message, "give one another `attribute`"


_SAY = "say in `attribute` what the bindings call the field"


def types_are_free(spec: Spec) -> Iterator[Mistake]:
    """What the bindings call the type of a table is not taken there."""
    seen: dict[str, str] = {}
    for name, table in spec.codes.items():
        path = ("codes", name, "python")
        if table.python in TAKEN_TYPES:
            message = f"the name {table.python} is taken by the bindings"
            yield path, message, "name the type after the field"
        elif seen.setdefault(table.python, name) != name:
            message = f"{seen[table.python]} and {name} would both have the type {table.python}"
            yield path, message, "name the type after the field"


def tables_belong_to_fields(spec: Spec) -> Iterator[Mistake]:
    """Every code table is the table of a field."""
    typed = {field.name: field.python for field in spec.fields}
    for name, table in spec.codes.items():
        hint = f"a field {name!r} with `python: {table.python}` is needed"
        if name not in typed or typed[name] in PLAIN_TYPES:
            yield ("codes", name), f"no field has the table {name}", hint
        elif table.python != typed[name]:
            message = f"the field {name} has the type {typed[name]}, not {table.python}"
            yield ("codes", name, "python"), message, hint
