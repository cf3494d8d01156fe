"""Fields and code tables: names that bindings make of them, their types and examples."""

import keyword
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.spec.diagnostics import Mistake
from generator.spec.kinds import PLAIN_TYPES, Kind
from generator.spec.lookups import attribute_of, is_name, member_name
from generator.spec.model import Spec
from generator.spec.reading import WrongError, meaning
from generator.spec.source import read_yaml

_TABLE: Any = read_yaml(Path(__file__).with_name("taken.yaml"), "taken.yaml").data
TAKEN: Mapping[str, frozenset[str]] = {
    "a word of Python": frozenset({*keyword.kwlist, "cls", "self"}),
    **{what: frozenset(names) for what, names in _TABLE["names"].items()},
}
"""Names that a field cannot have in the bindings, by what has them already."""
TAKEN_TYPES = frozenset(_TABLE["types"])
"""Names that the type of a code table cannot have."""
_SAY = "say in `attribute` what the bindings call the field"


def names_are_free(spec: Spec) -> Iterator[Mistake]:
    """What the bindings call a field can be a name, and is not taken there."""
    own = {field.name for field in spec.fields}
    aliases = [(alias.name, field.name) for field in spec.fields for alias in field.aliases]
    seen = {alias: name for alias, name in aliases if alias not in own}
    for field in spec.fields:
        name = attribute_of(field)
        place = (field, "attribute" if field.attribute else "name")
        if name.startswith("TODO"):
            continue  # that is another rule's mistake
        if not is_name(name):
            message = f"{name!r} cannot be a name in the bindings"
            yield place, message, f"{_SAY}, in small letters, digits and _"
        elif owners := [owner for owner, names in TAKEN.items() if name in names]:
            yield place, f"the name {name!r} is taken: {', '.join(owners)}", _SAY
        elif seen.setdefault(name, field.name) != field.name:
            message = f"{seen[name]} and {field.name} would both be {name!r} in the bindings"
            yield place, message, "give one another `attribute`"


def types_are_free(spec: Spec) -> Iterator[Mistake]:
    """What the bindings call the type of a table is not taken there."""
    seen: dict[str, str] = {}
    for name, table in spec.codes.items():
        message = f"the name {table.python} is taken by the bindings"
        if seen.setdefault(table.python, name) != name:
            message = f"{seen[table.python]} and {name} would both have the type {table.python}"
        elif table.python not in TAKEN_TYPES:
            continue
        yield (table, "python"), message, "name the type after the field"


def members_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No two codes of a table make the same enum member."""
    for table in spec.codes.values():
        members: dict[str, str] = {}
        for code in table.codes:
            first = members.setdefault(member_name(code.code), code.code)
            if first != code.code:
                message = f"{code.code!r} and {first!r} make the same enum member"
                yield (code, "code"), message, "make one an alias of the other"


def types_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's Python type is that of its code table, or one that its wire types can become."""
    lost = spec.codes.keys() - {field.name for field in spec.fields}
    for field in spec.fields:
        table = spec.codes.get(field.name)
        allowed = [kind.python for kind in Kind if kind.wire == tuple(field.wire) and kind.python]
        if table and (field.python != table.python or list(field.wire) != ["string"]):
            message = f"{field.name} has a table of codes, and another type"
            hint = f"expected `wire: [string]` and `python: {table.python}`"
            yield (field, "python"), message, hint
        elif lost and field.python not in PLAIN_TYPES:
            pass  # that a table has no field is the mistake
        elif not table and field.python not in allowed:
            message = f"{field.python!r} cannot be made from {', '.join(field.wire)}"
            hint = f"expected {' or '.join(allowed) or 'another combination'}"
            yield (field, "python"), message, hint


def examples_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's example is one that its reader takes, and no longer than it may be."""
    for field in spec.fields:
        place, example = (field, "example"), field.example
        try:
            if example is not None or not field.nullable:
                meaning(spec, field, example)
        except WrongError as wrong:
            expected, found = wrong.args
            hint = "an invented value in the form PortOne sends; quote text that has digits"
            yield place, f"expected {expected}, found {found}", hint
        if field.max_length and len(str(example)) > field.max_length:
            message = f"{len(str(example))} characters, where {field.max_length} are the most"
            yield place, message, "shorten it"
