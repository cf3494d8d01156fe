"""Codes that are named outside their table, where the schema cannot know which table is meant."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake, Path
from generator.spec.marks import unknown_name
from generator.spec.model import Spec


def examples_are_codes(spec: Spec) -> Iterator[Mistake]:
    """The example of a field that has a table is one of its codes."""
    for i, field in enumerate(spec.fields):
        yield from unknown_code(("fields", i, "example"), str(field.example), field.name, spec)


def unknown_code(path: Path, value: str, table: str, spec: Spec) -> Iterator[Mistake]:
    """The mistake of a value that is no code of a field's table, where the field has one."""
    codes = [code.code for code in spec.codes[table].codes] if table in spec.codes else []
    # One that stands twice has lost a name, which is the mistake.
    if codes and value not in codes and len(codes) == len(set(codes)):
        yield path, *unknown_name(value, f"codes.{table}.codes[].code", codes)
