"""The spec as the data that the ES module reads with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec import limits, lookups
from generator.spec.kinds import Kind, expected_in_words, kind_of
from generator.spec.model import CodeTable, Condition, Field, Mark, Spec
from generator.spec.statements import OneStatement, one_statements
from generator.spec.verdict import TEXTS_FOR_STRUCTURE_QUERY
from generator.targets.typescript.types import read_in_javascript
from generator.text.js import member
from generator.text.js import value as js

Data = Mapping[str, Any]


def tables(spec: Spec) -> Data:
    """What `tables.js` and `codes.js` say."""
    labels = {meaning.outcome: vars(meaning.label) for meaning in spec.outcomes.meanings}
    outcomes = {"name": "Outcome", "doc": lookups.outcome_doc(spec), "labels": labels}
    return {
        "limits": limits,
        "expected": {kind_of(field).name: expected_in_words(field) for field in spec.fields},
        "fields": {field.name: _special(field, spec) for field in spec.fields},
        "codes_of_rules": {
            name: [code.code for code in table.codes]
            for name, table in lookups.asked_tables(spec).items()
        },
        "mostly_none_of": _mostly_none_of(spec),
        "marks": [
            {"of": number, **_signs(mark, _mostly_none_of(spec))}
            for number, foreign in enumerate(spec.foreign)
            for mark in foreign.marks
        ],
        "texts_for_structure_query": TEXTS_FOR_STRUCTURE_QUERY,
        "tables": [*map(_labels, spec.codes.values()), outcomes],
    }


def _special(field: Field, spec: Spec) -> Data:
    table = lookups.table_of(field, spec)
    codes = table.codes if table else []
    kind = kind_of(field)
    said = {
        "kind": "" if kind is Kind.TEXT else kind.name,
        "attribute": field.attribute,
        "aliases": [alias.name for alias in field.aliases],
        "nullable": field.nullable,
        "required": list(field.required),
        "spellings": {alias.code: code.code for code in codes for alias in code.aliases},
    }
    return {name: value for name, value in said.items() if value}


def tested(spec: Spec, condition: Condition) -> str:
    """A condition of a rule on the response `r`."""
    if condition.attribute == lookups.SDK_FAILURE:
        return "isSdkFailure" if condition.given else "!isSdkFailure"
    value = f"r{member(lookups.attribute_of(lookups.field_named(condition.attribute, spec)))}"
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


def _mostly_none_of(spec: Spec) -> Sequence[str]:
    """The keys that most foreign objects do not have."""
    found = Counter(tuple(mark.none_of) for foreign in spec.foreign for mark in foreign.marks)
    return found.most_common(1)[0][0]


def _signs(mark: Mark, mostly_none_of: Sequence[str]) -> Data:
    signs = {
        "at": mark.entry[0] if len(mark.entry) == 1 else None,
        "allOf": list(mark.all_of) or None,
        "anyOf": list(mark.any_of) or None,
        "atLeast": mark.at_least if mark.at_least > 1 else None,
        "noneOf": None if [*mark.none_of] == [*mostly_none_of] else list(mark.none_of),
        "only": list(mark.only) or None,
        "values": [(key, list(texts)) for key, texts in (mark.values or {}).items()] or None,
    }
    return {name: value for name, value in signs.items() if value is not None}


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
