"""What `_codes.py` needs: the code tables and the outcomes as enums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.lookups import both, constant_name, member_name
from generator.spec.model import Code, CodeTable, Spec, Text
from generator.text.python import call, literal


@dataclass(frozen=True, kw_only=True)
class PyCode:
    """One enum member: its assignment and its docstring."""

    definition: str
    doc: str


@dataclass(frozen=True, kw_only=True)
class PyTable:
    """One code table: its enum, and the mapping that finds a member."""

    name: str
    lookup: str
    doc: str
    codes: Sequence[PyCode]
    aliases: Sequence[tuple[str, str]]
    """Other spellings, each with its member."""


def py_tables(spec: Spec) -> list[PyTable]:
    """The code tables as enums."""
    return [_py_table(table) for table in spec.codes.values()]


def _py_table(table: CodeTable) -> PyTable:
    return PyTable(
        name=table.python,
        lookup=f"{constant_name(table)}_CODES",
        doc=both(table.brief, table.note),
        codes=[_py_code(code) for code in table.codes],
        aliases=[
            (alias.code, member_name(code.code)) for code in table.codes for alias in code.aliases
        ],
    )


def _py_code(code: Code) -> PyCode:
    doc = f"{code.label.ko} ({code.label.en})."
    if code.listed and code.listed.until:
        doc += f" On the page until {code.listed.until}."
    if code.note:
        doc += f"\n\n{both(code.note)}"
    return PyCode(definition=_member(code.code, code.label), doc=doc)


def _member(code: str, label: Text) -> str:
    values = [literal(code), literal(label.ko), literal(label.en)]
    return call(f"{member_name(code)} = ", values, "", 4)


def py_outcomes(spec: Spec) -> list[PyCode]:
    """The outcomes as enum members."""
    return [
        PyCode(definition=_member(meaning.outcome, meaning.label), doc=both(meaning.brief))
        for meaning in spec.outcomes.meanings
    ]
