"""Tables of fields and tables of codes: the head of a column says what stands in it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.watch.page.codes import without_bracket
from generator.watch.page.heading import Draft, Facts, heading, read_facts, truth
from generator.watch.page.lines import Kind, Line, join
from generator.watch.page.model import Code

# The first that fits: "parameter type" is a type, "field description" a description.
_ROLES = {
    "required": re.compile(r"필수|required|mandatory"),
    "type": re.compile(r"타입|type|형식|자료형"),
    "other": re.compile(r"비고|remark|note|참고|기본값|default|예시|example|버전|version"),
    "brief": re.compile(r"설명|desc|의미|meaning|내용|summary|레이블|라벨|label|^이름$"),
    "code": re.compile(r"코드|\bcodes?\b|^값$|\bvalues?\b"),
    "name": re.compile(r"속성|필드|파라[미메]터|변수|항목|^키|name|field|param|propert|key"),
}
_CODE = re.compile(r"[\w][\w.\-+]{0,39}")


def field_table(rows: Sequence[Line]) -> list[Draft]:
    """The fields that a table lists; none if it is a table of something else."""
    roles = _roles(rows[0])
    if not {"name", "type"} <= set(roles):
        return []
    fields: list[Draft] = []
    for row in rows[1:]:
        said = _said(row, roles)
        found = heading(said["name"][0]) if said["name"] else None
        if found:
            found.line, found.look, found.parameter = row.line, (Kind.ROW, 0, False), False
            found.told = "required" in roles
            found.facts = _facts(found.facts, said, told=found.told)
            found.brief, found.body = said["brief"], said["other"]
            fields.append(found)
        elif fields:
            fields[-1].body += said["brief"] + said["other"]
    return fields


def code_table(rows: Sequence[Line]) -> list[Code]:
    """The code of each row; none if the table holds something else."""
    roles = _roles(rows[0])
    if "code" not in roles:
        return []
    listed = []
    for row in rows[1:]:
        said = _said(row, roles)
        code = join(said["code"]).strip("\"'`")
        if _CODE.fullmatch(code):
            label = without_bracket(join(said["brief"])) or None
            listed.append(Code(code=code, label=label, line=row.line))
    return listed if len(listed) * 2 > len(rows) - 1 else []


def _said(row: Line, roles: Sequence[str]) -> defaultdict[str, list[Line]]:
    """What stands in the columns of each role."""
    said: defaultdict[str, list[Line]] = defaultdict(list)
    for role, cell in zip(roles, row.cells, strict=False):
        said[role] += cell
    return said


def _roles(head: Line) -> list[str]:
    """What the head of each column says; a role that is taken makes a column of remarks."""
    roles: list[str] = []
    for cell in head.cells:
        text = join(cell).lower()
        role = next((role for role, words in _ROLES.items() if words.search(text)), "other")
        roles.append("other" if role in roles else role)
    return roles


def _facts(facts: Facts, said: Mapping[str, Sequence[Line]], *, told: bool) -> Facts:
    if typed := said["type"]:
        beside = read_facts(": " + typed[0].marked)
        facts = replace(facts, type=beside.type if not beside.rest else join(typed))
    if not told:
        return facts
    text = join(said["required"])
    required = truth(text) if text else False
    return replace(facts, required=required, conditional=required is None)
