"""Tables of fields and tables of codes: which column says what, by its head or by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.watch.page.codes import take_label
from generator.watch.page.heading import Facts, Heading, heading, read_facts, truth
from generator.watch.page.lines import Line, join


class Role(StrEnum):
    """What a column is for."""

    NAME = "name"
    TYPE = "type"
    REQUIRED = "required"
    OPTIONAL = "optional"
    LETTER = "letter"
    BRIEF = "brief"
    CODE = "code"
    OTHER = "other"


# The first that fits: "parameter type" is a type, "field description" a description.
_HEADS = (
    (Role.LETTER, re.compile(r"^m\s*/\s*o\b")),
    (Role.REQUIRED, re.compile(r"필수|required|mandatory")),
    (Role.OPTIONAL, re.compile(r"optional|선택")),
    (Role.TYPE, re.compile(r"타입|type|형식|자료형")),
    (Role.OTHER, re.compile(r"비고|remark|note|참고|기본값|default|예시|example|버전|version")),
    (Role.BRIEF, re.compile(r"설명|desc|의미|meaning|내용|summary|레이블|라벨|label")),
    (Role.CODE, re.compile(r"코드|\bcodes?\b|^값$|\bvalues?\b")),
    (
        Role.NAME,
        re.compile(
            r"속성|필드|이름|파라미터|파라메터|매개변수|변수|항목|^키|명칭|name|field|param|propert|attrib|\bkey\b"
        ),
    ),
)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-+]{0,39}")
_ANCHORS = frozenset(("imp_uid", "merchant_uid", "success"))


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
    roles, body = _roles(rows)
    names = [row for row in body if (found := _name(row, roles)) and found.facts.rest == ""]
    typed = Role.TYPE in roles or any(f.facts.type for row in body if (f := _name(row, roles)))
    known = sum((found.name in _ANCHORS) for row in body if (found := _name(row, roles)))
    if Role.NAME not in roles or len(names) * 2 < len(body) or not (typed or known > 1):
        return ()
    # An empty circle is a yes, but beside full ones it is a no.
    filled = any(join(cell) == "●" for row in body for cell in row.cells)
    fields: list[TableField] = []
    for row in body:
        found = _name(row, roles)
        if found is not None:
            fields.append(_field(row, roles, found, filled=filled))
        elif fields and not _cell(row, roles.index(Role.NAME)):
            last = fields.pop()
            fields.append(replace(last, remarks=last.remarks + _others(row, roles, brief=True)))
    return tuple(fields)


def code_table(rows: Sequence[Line]) -> tuple[tuple[str, str | None, int], ...]:
    """Code, label and line of each row; none if the table holds something else."""
    heads, body = _heads(rows)
    width = max((len(row.cells) for row in rows), default=0)
    columns = [i for i, head in enumerate(heads) if head is Role.CODE] or range(width)
    column = next((i for i in columns if _share(body, i, _is_code) > 0.6), None)
    if column is None or len(body) < 2:
        return ()
    labels = [i for i in (*range(column + 1, width), *range(column)) if _share(body, i, bool) > 0.5]
    label = labels[0] if labels else None
    return tuple(
        (code, _label(join(_cell(row, label))) if label is not None else None, row.line)
        for row in body
        if _is_code(code := join(_cell(row, column)).strip("\"'`"))
    )


def _label(text: str) -> str | None:
    if text.startswith(("(", "（")):
        inside, after = take_label(text)
        text = text if after else inside
    return text or None


def _heads(rows: Sequence[Line]) -> tuple[list[Role | None], Sequence[Line]]:
    """The role that each column's head names, and the rows below the heads."""
    if not rows:
        return [], rows
    heads = [_head(join(cell)) for cell in rows[0].cells]
    told = sum(head is not None for head in heads)
    if rows[0].head or (told > 1 and told * 2 > len(heads)):
        return heads, [row for row in rows[1:] if not row.head]
    return [None] * len(heads), rows


def _head(text: str) -> Role | None:
    text = text.lower()
    return next((role for role, words in _HEADS if len(text) < 40 and words.search(text)), None)


def _roles(rows: Sequence[Line]) -> tuple[list[Role], Sequence[Line]]:
    """Each column's role: what its head says, else what its cells look like."""
    heads, body = _heads(rows)
    width = max((len(row.cells) for row in rows), default=0)
    roles = [*heads, *[None] * (width - len(heads))]
    for role, looks in ((Role.TYPE, _is_type), (Role.NAME, _is_name), (Role.REQUIRED, _is_truth)):
        free = [i for i, head in enumerate(roles) if head is None]
        if role not in roles and not (role is Role.REQUIRED and Role.OPTIONAL in roles):
            share, best = max(((_share(body, i, looks), -i) for i in free), default=(0.0, 0))
            if share > 0.6:
                roles[-best] = role
    if Role.NAME not in roles and Role.CODE in roles and Role.TYPE in roles:
        roles[roles.index(Role.CODE)] = Role.NAME
    return _one_of_each(roles), body


def _one_of_each(roles: Sequence[Role | None]) -> list[Role]:
    """Further columns of a role are remarks; the first that is free is the description."""
    single: list[Role] = []
    for role in roles:
        taken = role is None or role is Role.CODE or role in single
        single.append(Role.OTHER if taken or role is None else role)
    free = [i for i, role in enumerate(roles) if single[i] is Role.OTHER and role is not Role.OTHER]
    free += [i for i, role in enumerate(roles) if role is Role.OTHER]
    if Role.BRIEF not in single and free:
        single[free[0]] = Role.BRIEF
    return single


def _name(row: Line, roles: Sequence[Role]) -> Heading | None:
    cell = _cell(row, roles.index(Role.NAME)) if Role.NAME in roles else ()
    return heading(cell[0].marked) if cell else None


def _field(row: Line, roles: Sequence[Role], found: Heading, *, filled: bool) -> TableField:
    facts = found.facts
    typed = _cell(row, roles.index(Role.TYPE)) if Role.TYPE in roles else ()
    if typed:
        beside = read_facts(": " + typed[0].marked)
        printed = beside.type if beside.type and not beside.rest else join(typed)
        facts = replace(facts, type=printed or facts.type, required=_either(facts, beside))
    marks = [role for role in (Role.REQUIRED, Role.OPTIONAL, Role.LETTER) if role in roles]
    for role in marks:
        text = join(_cell(row, roles.index(role)))
        facts = _told(facts, "N" if text == "○" and filled else text, role)
    return TableField(
        name=found.name,
        line=row.line,
        facts=facts,
        brief=_cell(row, roles.index(Role.BRIEF)) if Role.BRIEF in roles else (),
        remarks=_others(row, roles, brief=False),
        told=bool(marks),
    )


def _either(facts: Facts, beside: Facts) -> bool | None:
    return facts.required if facts.required is not None else beside.required


def _told(facts: Facts, text: str, role: Role) -> Facts:
    """What the cell of a "required" column, or of an "optional" one, says."""
    if role is Role.LETTER:
        said = {"M": True, "O": False}.get(text.upper())
        return replace(facts, required=said, conditional=said is None)
    said = False if not text else truth(text)
    words = any(word in text for word in ("필수", "선택", "equired", "ptional"))
    if role is Role.OPTIONAL and said is not None and text and not words:
        said = not said
    elif role is Role.OPTIONAL and not text:
        said = True
    return replace(facts, required=said, conditional=said is None)


def _others(row: Line, roles: Sequence[Role], *, brief: bool) -> tuple[Line, ...]:
    kept = (Role.OTHER, Role.BRIEF) if brief else (Role.OTHER,)
    return tuple(
        line
        for i, cell in enumerate(row.cells)
        if i < len(roles) and roles[i] in kept
        for line in cell
    )


def _cell(row: Line, column: int) -> tuple[Line, ...]:
    return row.cells[column] if column < len(row.cells) else ()


def _share(rows: Sequence[Line], column: int, looks: Callable[[str], bool]) -> float:
    """The share of the rows whose cell in `column` looks like that."""
    return sum(looks(join(_cell(row, column))) for row in rows) / max(1, len(rows))


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text.strip("\"'`")) is not None


def _is_type(text: str) -> bool:
    facts = read_facts(": " + text)
    return facts.type is not None and not facts.rest


def _is_name(text: str) -> bool:
    found = heading(text)
    return found is not None and not found.facts.rest


def _is_truth(text: str) -> bool:
    return truth(text) is not None
