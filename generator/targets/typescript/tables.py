"""The spec as the data that the ES module reads with."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec import limits, lookups
from generator.spec.kinds import READ_AS_TEXT, Kind, expected_in_words, kind_of
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
    failure = spec.wrappers.failure
    return {
        "limits": limits,
        "sdk_failure": {name: getattr(failure, name) for name in ("code", "message", "beside")},
        "expected": {kind_of(field).name: expected_in_words(field) for field in spec.fields},
        "kinds": {_name_of(field, spec) for field in spec.fields} - {Kind.TEXT.name},
        "fields": {field.name: _special(field, spec) for field in spec.fields},
        "codes_of_rules": {
            name: [code.code for code in table.codes]
            for name, table in lookups.asked_tables(spec).items()
        },
        "report_keys": _report_keys(spec),
        "marks": [
            {"of": number, **_signs(mark, spec)}
            for number, foreign in enumerate(spec.foreign)
            for mark in foreign.marks
        ],
        "texts_for_structure_query": TEXTS_FOR_STRUCTURE_QUERY,
        "tables": [*map(_labels, spec.codes.values()), outcomes],
    }


def _special(field: Field, spec: Spec) -> Data | Name:
    table = lookups.table_of(field, spec)
    codes, kind = table.codes if table else [], _name_of(field, spec)
    said = {
        "kind": None if kind == Kind.TEXT.name else kind,
        "attribute": field.attribute,
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


def tested(spec: Spec, condition: Condition) -> str:
    """A condition of a rule on the response `r`."""
    if condition.attribute == lookups.SDK_FAILURE:
        return "isSdkFailure" if condition.given else "!isSdkFailure"
    field = lookups.field_named(condition.attribute, spec)
    value = f"r{member(lookups.attribute_of(field))}"
    if condition.given is not None and kind_of(field) not in READ_AS_TEXT:
        return f"{value} {'!==' if condition.given else '==='} null"
    if condition.given is not None:
        return f"{'' if condition.given else '!'}isGiven({value})"
    if condition.none_but:
        known = f"CODES_OF_RULES{member(condition.attribute)}.includes({value})"
        return f"({_any(value, condition.none_but)} || !{known})"
    if condition.is_not:
        return " && ".join(f"{value} !== {js(other)}" for other in condition.is_not)
    return f"({_any(value, condition.is_)})" if condition.is_[1:] else _any(value, condition.is_)


def _any(value: str, others: Sequence[str | bool]) -> str:
    return " || ".join(f"{value} === {js(other)}" for other in others)


def _report_keys(spec: Spec) -> list[str]:
    """The keys by which a response reports how it went: those that most foreign objects lack."""
    lists = [mark.none_of for foreign in spec.foreign for mark in foreign.marks if mark.none_of[1:]]
    return [key for key in lists[0] if all(key in keys for keys in lists)] if lists else []


def _signs(mark: Mark, spec: Spec) -> Data:
    keys, report = lookups.fields_by_key(spec).keys(), _report_keys(spec)
    signs = {
        "at": mark.entry[0] if len(mark.entry) == 1 else None,
        "ofFields": fits_fields(mark, keys),
        "allOf": list(mark.all_of),
        "anyOf": list(mark.any_of),
        "atLeast": mark.at_least if mark.at_least > 1 else None,
        "noneOf": _none_of(mark, report),
        "only": list(mark.only),
        "values": [(key, list(texts)) for key, texts in (mark.values or {}).items()],
    }
    return {name: value for name, value in signs.items() if value}


def _none_of(mark: Mark, report: Sequence[str]) -> Sequence[str]:
    if not report or not set(report) <= set(mark.none_of):
        return list(mark.none_of)
    return [Name("...REPORT_KEYS"), *(key for key in mark.none_of if key not in report)]


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
