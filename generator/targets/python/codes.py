"""What `_codes.py` needs: the code tables and the outcomes as enums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.lookups import both, member_name
from generator.spec.model import Code, CodeTable, Spec, Text
from generator.targets.python.response import lookup_name
from generator.text.python import call, literal


@dataclass(frozen=True, kw_only=True)
class PyCode:
    """One enum member: its assignment and its docstring."""

    definition: str
    doc: str


@dataclass(frozen=True, kw_only=True)
class PyAlias:
    """Another spelling, and the member that it means."""

    spelling: str
    member: str


@dataclass(frozen=True, kw_only=True)
class PyTable:
    """One code table: its enum, the dict that finds a member, and the function that reads one."""

    name: str
    lookup: str
    reader: str
    doc: str
    codes: Sequence[PyCode]
    aliases: Sequence[PyAlias]


def py_tables(spec: Spec) -> list[PyTable]:
    """The code tables as enums."""
    return [_py_table(name, table) for name, table in spec.codes.items()]


def _py_table(name: str, table: CodeTable) -> PyTable:
    return PyTable(
        name=table.python,
        lookup=lookup_name(table),
        reader=f"_{name}",
        doc=both(table.brief, table.note),
        codes=[_py_code(code) for code in table.codes],
        aliases=[
            PyAlias(spelling=alias.code, member=member_name(code.code))
            for code in table.codes
            for alias in code.aliases
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
