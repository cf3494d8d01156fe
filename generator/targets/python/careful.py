"""What `_careful.py` needs beyond the fields: how foreign objects are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.spec.model import ForeignObject, Spec
from generator.text.python import literal


@dataclass(frozen=True, kw_only=True)
class PyForeign:
    """What tells one foreign object."""

    description: str
    sets: Sequence[tuple[str, Sequence[str]]]
    equals: str


def py_foreigners(spec: Spec) -> list[PyForeign]:
    """The tests by which foreign objects are told."""
    return [
        PyForeign(
            description=foreign_description(f),
            sets=[
                ("entries", f.entry),
                ("all_of", f.all_of),
                ("any_of", f.any_of),
                ("none_of", f.none_of),
                ("only", f.only),
            ],
            equals=_mapping(f.equals or {}),
        )
        for f in spec.foreign
    ]


def foreign_description(foreign: ForeignObject) -> str:
    """What the object is, and what to do with it, as every binding says it in an error."""
    title, hint = foreign.title, foreign.hint
    return f"{title.en} ({title.ko}). {hint.en} {hint.ko}"


def _mapping(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in values.items()) + "}"
