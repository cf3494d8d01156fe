"""spec/payment_response.yaml -> a typed, checked Spec."""

import copy
from collections.abc import Sequence
from pathlib import Path as FilePath
from typing import Any

from msgspec import convert

from generator.spec.diagnostics import Path, SpecError
from generator.spec.model import Spec
from generator.spec.rules import LATER_RULES, RULES, Rule, mistakes_of
from generator.spec.schema import SCHEMA, Schema, Violation, located, read_schema, violations
from generator.spec.source import Document, read_yaml

SPEC = "spec/payment_response.yaml"

# What other parts of the spec refer to. An invented one would make mistakes of its own.
_REFERRED_TO = {"base", "code", "codes", "date", "id", "listed", "name", "python", "revision"}


def load(root: FilePath) -> Spec:
    """The spec of the tree at `root`. Raises SpecError with every mistake and where it stands.

    The rules need data of the schema's form. Where the file has another, they read a mended copy,
    if there can be one.
    """
    return checked(root, read_yaml(root / SPEC, SPEC))


def checked(root: FilePath, document: Document, rules: Sequence[Rule] = RULES) -> Spec:
    """The same of a document, whose schema is that of the tree at `root`."""
    schema = read_schema(root / SCHEMA)
    broken = violations(document.data, schema)
    mistakes = located(broken, document)
    data = _mended(document.data, broken, schema) if broken else document.data
    if data is None:
        raise SpecError(mistakes)
    spec, later = convert(data, Spec), () if broken else LATER_RULES
    # A mistake in a mended entry may be about what was put in.
    mended = {_entry(violation.path) for violation in broken if violation.expected is not None}
    mistakes += [
        document.diagnostic(path, message, hint)
        for path, message, hint in mistakes_of(spec, data, schema, rules, later)
        if _entry(path) not in mended
    ]
    if mistakes:
        raise SpecError(mistakes)
    return spec


def _entry(path: Path) -> Path:
    """The entry of a section, or of a code table: `fields[3]`, `codes.status.codes[0]`."""
    return path[:4] if path[:1] == ("codes",) else path[:2]


def _mended(data: object, found: Sequence[Violation], schema: Schema) -> object | None:
    """The data in the schema's form; None where that would invent a name or a date."""
    data = copy.deepcopy(data)
    try:
        for violation in found:
            *above, last = violation.path
            at: Any = data
            for step in above:
                at = at[step]
            if violation.expected is None and above != ["codes"]:
                value = at.pop(last)
                if violation.meant:
                    at[violation.meant] = value
            elif violation.expected is None or _REFERRED_TO.intersection(violation.path[-2:]):
                return None
            else:
                at[last] = _filler(violation.expected)
    except (KeyError, IndexError, TypeError, ValueError):
        return None  # the whole, within something that is mended already, or to be left alone
    return None if violations(data, schema) else data


def _filler(expected: Schema) -> Any:
    """A value of the form. Raises KeyError for an entry that has a name."""
    if "enum" in expected:
        return expected["enum"][0]
    if expected.get("type") == "object":
        required = expected.get("required", [])
        if named := _REFERRED_TO.intersection(required):
            raise KeyError(*named)
        return {key: _filler(expected["properties"][key]) for key in required}
    return {"string": "x", "boolean": False, "array": []}.get(str(expected.get("type")), 0)


def in_form(root: FilePath, document: Document) -> Spec:
    """The spec of a document, whatever the rules say of it."""
    if broken := violations(document.data, read_schema(root / SCHEMA)):
        raise SpecError(located(broken, document))
    return convert(document.data, Spec)
