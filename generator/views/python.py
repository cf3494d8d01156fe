"""The spec as the Python package sees it: every decision about the emitted code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.kinds import expected_in_words
from generator.model import (
    Carries,
    Code,
    CodeTable,
    Condition,
    Field,
    Provider,
    Spec,
    Text,
    When,
)
from generator.python_text import call, choice, comment, condition, literal
from generator.rules import member_name


@dataclass(frozen=True, kw_only=True)
class PyField:
    """One attribute of PaymentResponse, or one more key under which it arrives."""

    name: str
    key: str
    variable: str
    annotation: str
    default: str
    doc: str
    brief: str
    nullable: bool
    expected: str
    definition: str
    writer: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """One key on a fast way in: how it is checked, and what becomes of it."""

    key: str
    name: str
    variable: str
    missing: str
    joined: bool
    local_text: bool
    checks: Sequence[str]
    store: str


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


@dataclass(frozen=True, kw_only=True)
class PyRule:
    """One outcome rule as an `if` on `self`."""

    member: str
    comment: Sequence[str]
    test: str


@dataclass(frozen=True, kw_only=True)
class PyForeign:
    """What tells one foreign object."""

    description: str
    sets: Sequence[tuple[str, Sequence[str]]]
    equals: str


@dataclass(frozen=True, kw_only=True)
class PyStatement:
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    forms: str
    source: str
    provider: str | None
    method: str | None
    outcome: str | None
    note: str


def both(text: Text) -> str:
    """Korean first, then English, as the paragraphs of a docstring."""
    return f"{text.ko}\n\n{text.en}"


def table_of(field: Field, spec: Spec) -> CodeTable | None:
    """The code table of a field that has one."""
    return spec.codes.get(field.name)


def lookup_name(table: CodeTable) -> str:
    """`PAY_METHODS` for the table whose enum is `PayMethod`."""
    return (
        "".join(f"_{c}" if c.isupper() else c for c in table.python).strip("_").upper() + "_CODES"
    )


# How the careful way reads a field, and how one that was set by hand is written.
_KINDS = {
    "bool": ("_boolean", "_as_it_is"),
    "str": ("_text", "_as_it_is"),
    "int": ("_integer", "_as_it_is"),
    "int | Decimal": ("_amount", "_number"),
    "JSON": ("_json", "_as_it_is"),
}


def _kind(field: Field, spec: Spec) -> tuple[str, str]:
    if table_of(field, spec):
        return f"_{field.name}", "str.__str__"
    if field.python == "datetime":
        local = "string" in field.wire
        return ("_seconds_or_local_text", "_local_text") if local else ("_seconds", "_seconds")
    return ("_text_or_list", "_as_it_is") if "array" in field.wire else _KINDS[field.python]


def py_fields(spec: Spec) -> list[PyField]:
    """The attributes, in the order of the spec."""
    return [_py_field(field, spec, field.name) for field in spec.fields]


def wire_fields(spec: Spec) -> list[PyField]:
    """One for each key under which an attribute arrives: its own name first, then its aliases."""
    keys = [
        (field, key)
        for field in spec.fields
        for key in (field.name, *(alias.name for alias in field.aliases))
    ]
    return [_py_field(field, spec, key) for field, key in keys]


def _py_field(field: Field, spec: Spec, key: str) -> PyField:
    reader, writer = _kind(field, spec)
    expected = expected_in_words(field)
    union = f"{field.python} | UnknownCode" if table_of(field, spec) else field.python
    # Containers do not hash; equality still compares them.
    default = "field(default=None, hash=False)" if field.python == "JSON" else "None"
    return PyField(
        name=field.name,
        key=key,
        variable=key,
        annotation=union,
        default=default,
        doc=_field_doc(field),
        brief=f"{field.brief.ko} {field.brief.en}",
        nullable=field.nullable,
        expected=expected,
        definition=call(
            f"{literal(key)}: Reader", [reader, str(field.nullable), literal(expected)], ",", 4
        ),
        writer=writer,
    )


def _field_doc(field: Field) -> str:
    parts = [both(field.brief)]
    if field.note:
        parts.append(both(field.note))
    if field.zero:
        parts.append(f"0: {field.zero.ko} {field.zero.en}")
    follows = field.follows.source if field.follows else field.documented[0].source
    parts.append(f"Source: {follows}.")
    return "\n\n".join(parts)


def py_tables(spec: Spec) -> list[PyTable]:
    """The code tables as enums."""
    return [_py_table(name, table) for name, table in spec.codes.items()]


def _py_table(name: str, table: CodeTable) -> PyTable:
    return PyTable(
        name=table.python,
        lookup=lookup_name(table),
        reader=f"_{name}",
        doc="\n\n".join([both(table.brief), *([both(table.note)] if table.note else [])]),
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


def py_rules(spec: Spec) -> list[PyRule]:
    """The outcome rules as conditions on `self`."""
    return [
        PyRule(
            member=member_name(rule.outcome),
            comment=comment(rule.why.en, 10),
            test=condition("if ", [_test(part, spec) for part in rule.when], ":", 8),
        )
        for rule in spec.outcomes.rules
    ]


def _test(condition: Condition, spec: Spec) -> str:
    field = next(field for field in spec.fields if field.name == condition.attribute)
    attribute = f"self.{field.name}"
    if condition.given is not None:
        return _given(attribute, field, condition.given)
    values = [_constant(value, field, spec) for value in condition.is_ or condition.is_not]
    if len(values) == 1:
        return f"{attribute} {'is' if condition.is_ else 'is not'} {values[0]}"
    return f"{attribute} {'in' if condition.is_ else 'not in'} ({', '.join(values)})"


def _given(attribute: str, field: Field, given: bool) -> str:
    if field.python == "str":
        return attribute if given else f"not {attribute}"
    return f"{attribute} is {'not ' if given else ''}None"


def _constant(value: str | bool, field: Field, spec: Spec) -> str:
    table = table_of(field, spec)
    if table:
        return f"{table.python}.{member_name(str(value))}"
    return repr(value) if isinstance(value, bool) else literal(value)


def py_foreigners(spec: Spec) -> list[PyForeign]:
    """The tests by which foreign objects are told."""
    return [
        PyForeign(
            description=f"{f.title.en} ({f.title.ko}). {f.hint.en} {f.hint.ko}",
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


def _mapping(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in values.items()) + "}"


def full_steps(spec: Spec) -> list[Step]:
    """The keys of the page's sample, all of which are there."""
    keys = set(spec.sample.payload)
    return [_step(f, spec, may_be_absent=False) for f in wire_fields(spec) if f.key in keys]


def known_steps(spec: Spec) -> list[Step]:
    """Every known key, any of which may be absent."""
    return [_step(f, spec, may_be_absent=True) for f in wire_fields(spec)]


def _step(wire: PyField, spec: Spec, *, may_be_absent: bool) -> Step:
    field = next(field for field in spec.fields if field.name == wire.name)
    is_alias = wire.key != wire.name
    missing = _missing(field) if may_be_absent else ""
    return Step(
        key=wire.key,
        name=wire.name,
        variable=wire.variable,
        missing=missing,
        joined=not may_be_absent and _is_text(field),
        local_text=field.python == "datetime" and field.wire[0] == "string",
        checks=[] if is_alias else _checks(field, wire.variable, missing),
        store="" if is_alias else _store(field, wire.variable, missing, spec),
    )


def _is_text(field: Field) -> bool:
    return field.wire[0] == "string" and not field.nullable


def _missing(field: Field) -> str:
    """What stands for an absent key on the fast way: None or 0 where those mean the same."""
    if field.nullable:
        return "None"
    return "0" if field.python == "datetime" and field.wire[0] == "integer" else "_ABSENT"


def _checks(field: Field, variable: str, missing: str) -> list[str]:
    """What a value in the form PortOne sends fulfils; anything else goes the careful way."""
    if not missing and _is_text(field):
        return []  # str.join asks
    if field.python == "datetime" and field.wire[0] == "integer":
        return [f"type({variable}) is int", f"0 <= {variable} <= LAST_SECOND"]
    check = _type_check(field, variable)
    if field.required:
        return [check]
    if field.nullable:
        return [f"({variable} is None or {check})"]
    return [f"({variable} is _ABSENT or {check})" if missing == "_ABSENT" else check]


def _type_check(field: Field, variable: str) -> str:
    if field.python == "bool":
        return f"({variable} is True or {variable} is False)"
    if field.python == "datetime":
        return f"type({variable}) is datetime"  # made of the text just before
    return f"type({variable}) is {'int' if field.python.startswith('int') else 'str'}"


def _store(field: Field, variable: str, missing: str, spec: Spec) -> str:
    target = f"response.{field.name}"
    value = _value(field, variable, spec)
    if field.python == "datetime" and field.wire[0] == "integer":
        return choice(target, value, variable, "None", 4)
    if missing == "_ABSENT" and not field.required:
        return choice(target, "None", f"{variable} is _ABSENT", value, 4)
    if field.nullable and value != variable:
        return choice(target, "None", f"{variable} is None", value, 4)
    return f"{target} = {value}"


def _value(field: Field, variable: str, spec: Spec) -> str:
    table = table_of(field, spec)
    if table:
        return f"{lookup_name(table)}.get({variable}) or UnknownCode({variable})"
    if field.python == "datetime" and field.wire[0] == "integer":
        return f"datetime.fromtimestamp({variable}, UTC)"
    return variable


def guards(spec: Spec, *, full: bool) -> list[str]:
    """What sends a payload the careful way because it may be a foreign object."""
    known = {f.key for f in wire_fields(spec)}
    found = []
    for foreign in spec.foreign:
        for key, value in (foreign.equals or {}).items():
            found.append(f"{key} != {literal(value)}")
        if foreign.only and not full and set(foreign.all_of) <= known:
            field = next(f for f in foreign.all_of if not _is_required(f, spec))
            found.append(f"({field} is _ABSENT or len(payload) > {len(foreign.only)})")
    return found


def _is_required(name: str, spec: Spec) -> bool:
    return any(field.name == name and field.required for field in spec.fields)


def unknown_guards(spec: Spec) -> list[str]:
    """Keys that no payment response has and a foreign object must have: one for each object."""
    known = {f.key for f in wire_fields(spec)}
    keys = [next((k for k in f.all_of if k not in known), None) for f in spec.foreign]
    return [key for key in keys if key is not None]


def py_statements(spec: Spec) -> list[PyStatement]:
    """Every availability statement, one for each combination of provider, method and outcome."""
    return [*_general_statements(spec), *_provider_statements(spec)]


_ANY: Sequence[str | None] = (None,)


def _forms(forms: Sequence[str]) -> str:
    return f"({', '.join(literal(form) for form in forms)}{',' if len(forms) == 1 else ''})"


def _general_statements(spec: Spec) -> Iterator[PyStatement]:
    for field in spec.fields:
        for statement in field.availability:
            when = statement.when or When()
            for provider, method, outcome in product(
                when.provider or _ANY, when.method or _ANY, when.outcome or _ANY
            ):
                yield PyStatement(
                    field=field.name,
                    forms=_forms(statement.forms),
                    source=statement.source,
                    provider=provider,
                    method=method,
                    outcome=outcome,
                    note=when.note.en if when.note else "",
                )


def _provider_statements(spec: Spec) -> Iterator[PyStatement]:
    for provider in spec.providers:
        for carries in provider.carries:
            if carries.fields != "full":
                yield from _carried(spec, provider, carries)
        for observation in provider.observed:
            for name, forms in observation.fields.items():
                yield PyStatement(
                    field=name,
                    forms=_forms(forms),
                    source=observation.source,
                    provider=provider.code,
                    method=observation.method,
                    outcome=observation.outcome,
                    note=observation.note.en if observation.note else "",
                )


def _carried(spec: Spec, provider: Provider, carries: Carries) -> Iterator[PyStatement]:
    for field in spec.fields:
        forms = ["value", "absent"] if field.name in carries.fields else ["absent"]
        yield PyStatement(
            field=field.name,
            forms=_forms(forms),
            source=carries.source,
            provider=provider.code,
            method=None,
            outcome=None,
            note=carries.note.en if carries.note else "",
        )
