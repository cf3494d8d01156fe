"""Mends data that has not the schema's form, so that the rules find the other mistakes as well."""

import copy
from collections.abc import Sequence
from typing import Any

from generator.spec.diagnostics import Path
from generator.spec.schema import Schema, Violation
from generator.spec.schema import violations as find_violations

# What other parts of the spec refer to. An invented one would make mistakes of its own.
_REFERRED_TO = {"base", "code", "codes", "date", "id", "listed", "name", "python", "revision"}


def mended(data: object, violations: Sequence[Violation], schema: Schema) -> object | None:
    """The data without unknown keys and with something of the right form in place of what is wrong.

    None where that would invent a name or a date, or does not come out right.
    """
    data = copy.deepcopy(data)
    try:
        for violation in violations:
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
    return None if find_violations(data, schema) else data


def is_touched(path: Path, violations: Sequence[Violation]) -> bool:
    """Whether a place is in a mended entry: a mistake there may be about what was put in."""
    mended_at = [v.path for v in violations if v.expected is not None]
    return any(_entry(path) == _entry(other) for other in mended_at)


def _entry(path: Path) -> Path:
    """The entry of a section, or of a code table: `fields[3]`, `codes.status.codes[0]`."""
    return path[:4] if path[:1] == ("codes",) else path[:2]


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
