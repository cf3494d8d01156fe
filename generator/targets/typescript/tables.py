"""The spec as the data that the ES module reads with."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.spec import limits, lookups
from generator.spec.kinds import READ_AS_TEXT, Kind, kind_of
from generator.spec.model import CodeTable, Condition, Field, Mark, Spec
from generator.spec.statements import OneStatement, one_statements
from generator.spec.verdict import TEXTS_FOR_STRUCTURE_QUERY, fits_fields
from generator.targets.typescript.types import read_in_javascript
from generator.text.js import Name, member
from generator.text.js import value as js

Data = Mapping[str, Any]


def tables(spec: Spec) -> Data:
    """What `tables.js` and `codes.js` say."""
    labels = {meaning.outcome: vars(meaning.label) for meaning in spec.outcomes.meanings}
    outcomes = {"name": "Outcome", "doc": lookups.outcome_doc(spec), "labels": labels}
    return {
        "limits": limits,
        "expected": {f"EXPECTED_{kind.name}": kind.expected for kind in Kind},
        "kinds": {_name_of(field, spec) for field in spec.fields} - {Kind.TEXT.name},
        "special": {
            lookups.attribute_of(field): special
            for field in spec.fields
            if (special := _special(field, spec))
        },
        "asked": _asked(spec),
        "known_but": _known_but(spec),
        "report_keys": _report_keys(spec),
        "texts_for_structure_query": TEXTS_FOR_STRUCTURE_QUERY,
        "tables": [*map(_labels, spec.codes.values()), outcomes],
    }


def _special(field: Field, spec: Spec) -> Data | Name:
    table = lookups.table_of(field, spec)
    codes, kind = table.codes if table else [], _name_of(field, spec)
    said = {
        "kind": None if kind == Kind.TEXT.name else kind,
        "name": field.name if field.attribute else None,
        "aliases": [alias.name for alias in field.aliases],
        "nullable": field.nullable,
        "required": list(field.required),
        "spellings": {alias.code: code.code for code in codes for alias in code.aliases},
    }
    special = {name: value for name, value in said.items() if value}
    return Name("NULLABLE") if special == {"nullable": True} else special


def _name_of(field: Field, spec: Spec) -> Name:
    """What `kinds.js` calls the field's kind. A code without other spellings is read as text."""
    kind, table = kind_of(field), lookups.table_of(field, spec)
    if table and not any(code.aliases for code in table.codes):
        kind = Kind.TEXT
    return Name("JSON_VALUE" if kind is Kind.JSON else kind.name)


def _conditions(spec: Spec) -> list[Condition]:
    return [condition for rule in spec.outcomes.rules for condition in rule.when]


def _asked(spec: Spec) -> list[str]:
    """The attributes of a response that rules ask for."""
    asked = {condition.attribute for condition in _conditions(spec)}
    return [lookups.attribute_of(field) for field in spec.fields if field.name in asked]


def _known_but(spec: Spec) -> Mapping[str, list[str]]:
    """Known codes, where a rule asks for none of them but some."""
    return {
        _others(part): [
            code.code for code in spec.codes[part.attribute].codes if code.code not in part.none_but
        ]
        for part in _conditions(spec)
        if part.none_but
    }


def _others(condition: Condition) -> str:
    """`PAY_METHOD_BUT_VBANK` where only that one is asked for."""
    return "_".join(
        [condition.attribute.upper(), "BUT", *map(lookups.member_name, condition.none_but)]
    )


def tested(spec: Spec, condition: Condition) -> str:
    """A condition of a rule."""
    if condition.attribute == lookups.SDK_FAILURE:
        return "isSdkFailure" if condition.given else "!isSdkFailure"
    field = lookups.fields_by_key(spec)[condition.attribute]
    value = lookups.attribute_of(field)
    if condition.given is not None and kind_of(field) not in READ_AS_TEXT:
        return f"{value} {'!==' if condition.given else '==='} null"
    if condition.given is not None:
        return f"{'' if condition.given else '!'}isGiven({value})"
    if condition.none_but:
        return f"!{_others(condition)}.includes({value})"
    if condition.is_not:
        return " && ".join(f"{value} !== {js(other)}" for other in condition.is_not)
    return f"({_any(value, condition.is_)})" if condition.is_[1:] else _any(value, condition.is_)


def _any(value: str, others: Sequence[str | bool]) -> str:
    return " || ".join(f"{value} === {js(other)}" for other in others)


def _report_keys(spec: Spec) -> list[str]:
    """The keys by which a response reports how it went: those that most foreign objects lack."""
    lists = [mark.none_of for foreign in spec.foreign for mark in foreign.marks if mark.none_of[1:]]
    return [key for key in lists[0] if all(key in keys for keys in lists)] if lists else []


def signs(spec: Spec, mark: Mark) -> Iterator[str]:
    """The conditions of a mark: those that most payloads do not meet come first."""
    none_of = mark.none_of
    if len(mark.entry) == 1:
        yield "isCallback" if "callback" in mark.entry else "!isCallback"
    if not fits_fields(mark, lookups.fields_by_key(spec).keys()):
        report = _report_keys(spec)
        is_silent = {*report} <= {*none_of}
        none_of = [key for key in none_of if key not in report] if is_silent else none_of
        yield "isSilent" if is_silent else "hasOthers"
    for name, texts in (mark.values or {}).items():
        value = f"payload{member(name)}"
        yield f"{js(texts, 6)}.includes({value})" if texts[1:] else _any(value, texts)
    asked = {"only": mark.only, "none": none_of, "all": mark.all_of}
    yield from (f"{name}({js(keys, 6)})" for name, keys in asked.items() if keys)
    if mark.any_of:
        yield f"atLeast({mark.at_least}, {js(mark.any_of, 6)})"


def _labels(table: CodeTable) -> Data:
    labels = {code.code: vars(code.label) for code in table.codes}
    return {"name": table.python, "doc": lookups.both(table.brief, table.note), "labels": labels}


def reference(spec: Spec) -> Data:
    """What `reference-tables.js` says."""
    return {
        "about_fields": {field.name: _field(field) for field in spec.fields},
        "about_sources": {
            source.id: {"title": vars(source.title), "date": source.date, "url": source.url}
            for source in spec.sources
        },
        "said": [_statement(statement) for statement in one_statements(spec)],
    }


def _field(field: Field) -> Data:
    note = read_in_javascript(field) or field.note
    return {
        "brief": vars(field.brief),
        "note": vars(note) if note else None,
        "zero": vars(field.zero) if field.zero else None,
        "wire": list(field.wire),
        "aliases": [alias.name for alias in field.aliases],
        "nullable": field.nullable,
        "required": list(field.required),
        "sensitive": field.sensitive,
        "sources": lookups.sources_of(field),
    }


def _statement(statement: OneStatement) -> Data:
    said = {name: part for name, part in statement._asdict().items() if part}
    return said | ({"note": vars(statement.note)} if statement.note else {})
