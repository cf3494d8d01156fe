"""Tables of fields: the head of a column says what stands in it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from generator.watch.page.heading import Draft, heading, read_facts, truth
from generator.watch.page.lines import Kind, Line, join


class Role(StrEnum):
    """What a column is for."""

    NAME = "name"
    TYPE = "type"
    REQUIRED = "required"
    BRIEF = "brief"
    OTHER = "other"


# The first that fits: "parameter type" is a type, "field description" a description.
_HEADS = (
    (Role.REQUIRED, re.compile(r"필수|required|mandatory")),
    (Role.TYPE, re.compile(r"타입|type|형식|자료형")),
    (Role.OTHER, re.compile(r"비고|remark|note|참고|기본값|default|예시|example|버전|version")),
    (Role.BRIEF, re.compile(r"설명|desc|의미|meaning|내용|summary|레이블|라벨|label|^이름$")),
    (
        Role.NAME,
        re.compile(r"속성|필드|파라[미메]터|변수|항목|^키|name|field|param|propert|key"),
    ),
)


def field_table(rows: Sequence[Line], section: int) -> list[Draft]:
    """The fields that a table lists; none if it is a table of something else."""
    roles = _roles(rows)
    if not {Role.NAME, Role.TYPE} <= set(roles):
        return []
    fields: list[Draft] = []
    for row in rows[1:]:
        named = _cell(row, roles, Role.NAME)
        if named and (found := heading(named[0])):
            fields.append(_field(row, roles, found, section))
        elif fields:
            fields[-1].body += [*_cell(row, roles, Role.BRIEF), *_cell(row, roles, Role.OTHER)]
    return fields


def _roles(rows: Sequence[Line]) -> list[Role]:
    """What the head of each column says; a role that is taken makes a column of remarks."""
    roles: list[Role] = []
    for cell in rows[0].cells if rows else ():
        text = join(cell).lower()
        role = next((role for role, words in _HEADS if words.search(text)), Role.OTHER)
        roles.append(Role.OTHER if role in roles else role)
    return roles


def _field(row: Line, roles: Sequence[Role], found: Draft, section: int) -> Draft:
    facts = found.facts
    typed = _cell(row, roles, Role.TYPE)
    if typed:
        beside = read_facts(": " + typed[0].marked)
        facts = replace(facts, type=beside.type if not beside.rest else join(typed))
    told = Role.REQUIRED in roles
    if told:
        facts = replace(facts, required=truth(join(_cell(row, roles, Role.REQUIRED))))
    return replace(
        found,
        line=row.line,
        facts=facts,
        look=(Kind.ROW, 0, False),
        section=section,
        told=told,
        parameter=False,
        brief=_cell(row, roles, Role.BRIEF),
        body=_cell(row, roles, Role.OTHER),
    )


def _cell(row: Line, roles: Sequence[Role], role: Role) -> list[Line]:
    """What stands in the columns of a role."""
    cells = (cell for cell, its in zip(row.cells, roles, strict=False) if its is role)
    return [line for cell in cells for line in cell]
