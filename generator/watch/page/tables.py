"""Tables of fields and tables of codes: the head of a column says what stands in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.watch.page.codes import take_label
from generator.watch.page.heading import Facts, heading, read_facts, truth
from generator.watch.page.lines import Line, join


class Role(StrEnum):
    """What a column is for."""

    NAME = "name"
    TYPE = "type"
    REQUIRED = "required"
    BRIEF = "brief"
    CODE = "code"
    OTHER = "other"


# The first that fits: "parameter type" is a type, "field description" a description.
_HEADS = (
    (Role.REQUIRED, re.compile(r"필수|required|mandatory")),
    (Role.TYPE, re.compile(r"타입|type|형식|자료형")),
    (Role.OTHER, re.compile(r"비고|remark|note|참고|기본값|default|예시|example|버전|version")),
    (Role.BRIEF, re.compile(r"설명|desc|의미|meaning|내용|summary|레이블|라벨|label|^이름$")),
    (Role.CODE, re.compile(r"코드|\bcodes?\b|^값$|\bvalues?\b")),
    (
        Role.NAME,
        re.compile(r"속성|필드|파라[미메]터|변수|항목|^키|name|field|param|propert|key"),
    ),
)
_CODE = re.compile(r"[\w][\w.\-+]{0,39}")


@dataclass(frozen=True, kw_only=True, slots=True)
class TableField:
    """One row of a table of fields, and what its columns say."""

    name: str
    line: int
    facts: Facts
    brief: tuple[Line, ...]
    remarks: tuple[Line, ...]
    # True where a column exists that says whether the field is required.
    told: bool


def field_table(rows: Sequence[Line]) -> tuple[TableField, ...]:
    """The fields that a table lists; none if it is a table of something else."""
    roles = _roles(rows)
    if not {Role.NAME, Role.TYPE} <= set(roles):
        return ()
    fields: list[TableField] = []
    for row in rows[1:]:
        named = _cell(row, roles, Role.NAME)
        if named and (found := heading(named[0].marked)):
            fields.append(_field(row, roles, found.name, found.facts))
        elif fields:
            last = fields.pop()
            more = (*_cell(row, roles, Role.BRIEF), *_cell(row, roles, Role.OTHER))
            fields.append(replace(last, remarks=last.remarks + more))
    return tuple(fields)


def code_table(rows: Sequence[Line]) -> tuple[tuple[str, str | None, int], ...]:
    """Code, label and line of each row; none if the table holds something else."""
    roles = _roles(rows)
    if Role.CODE not in roles:
        return ()
    listed = []
    for row in rows[1:]:
        code = join(_cell(row, roles, Role.CODE)).strip("\"'`")
        if _CODE.fullmatch(code):
            listed.append((code, _label(join(_cell(row, roles, Role.BRIEF))), row.line))
    return tuple(listed) if len(listed) * 2 > len(rows) - 1 else ()


def _label(text: str) -> str | None:
    if text.startswith(("(", "（")):
        inside, after = take_label(text)
        text = text if after else inside
    return text or None


def _roles(rows: Sequence[Line]) -> list[Role]:
    """What the head of each column says; a role that is taken makes a column of remarks."""
    roles: list[Role] = []
    for cell in rows[0].cells if rows else ():
        text = join(cell).lower()
        role = next((role for role, words in _HEADS if words.search(text)), Role.OTHER)
        roles.append(Role.OTHER if role in roles else role)
    return roles


def _field(row: Line, roles: Sequence[Role], name: str, facts: Facts) -> TableField:
    typed = _cell(row, roles, Role.TYPE)
    if typed:
        beside = read_facts(": " + typed[0].marked)
        facts = replace(facts, type=beside.type if not beside.rest else join(typed))
    told = Role.REQUIRED in roles
    if told:
        text = join(_cell(row, roles, Role.REQUIRED))
        required = truth(text) if text else False
        facts = replace(facts, required=required, conditional=required is None)
    return TableField(
        name=name,
        line=row.line,
        facts=facts,
        brief=_cell(row, roles, Role.BRIEF),
        remarks=_cell(row, roles, Role.OTHER),
        told=told,
    )


def _cell(row: Line, roles: Sequence[Role], role: Role) -> tuple[Line, ...]:
    """What stands in the columns of a role."""
    cells = (cell for cell, its in zip(row.cells, roles, strict=False) if its is role)
    return tuple(line for cell in cells for line in cell)
