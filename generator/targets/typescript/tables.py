"""The spec as the data that the ES module reads with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec import limits, lookups
from generator.spec.kinds import Kind, expected_in_words, kind_of
from generator.spec.model import CodeTable, Condition, Field, Mark, Spec
from generator.spec.verdict import TEXTS_FOR_STRUCTURE_QUERY
from generator.text.js import comment, member
from generator.text.js import value as js

Data = Mapping[str, Any]


def tables(spec: Spec) -> Data:
    """What `tables.js` and `codes.js` say."""
    return {
        "limits": limits,
        "redirected": lookups.REDIRECTED,
        "expected": {kind_of(field).name: expected_in_words(field) for field in spec.fields},
        "fields": {field.name: _special(field, spec) for field in spec.fields},
        "rules": [
            {
                "why": comment(rule.why.en, 5),
                "conditions": [_condition(part, spec) for part in rule.when],
                "outcome": rule.outcome,
            }
            for rule in spec.outcomes.rules
        ],
        "codes_of_rules": _codes_of_rules(spec),
        "foreign": [lookups.foreign_description(foreign) for foreign in spec.foreign],
        "mostly_none_of": _mostly_none_of(spec),
        "marks": [
            {"of": number, **_signs(mark, _mostly_none_of(spec))}
            for number, foreign in enumerate(spec.foreign)
            for mark in foreign.marks
        ],
        "texts_for_structure_query": TEXTS_FOR_STRUCTURE_QUERY,
        "tables": [*map(_labels, spec.codes.values()), _outcome_labels(spec)],
    }


def _special(field: Field, spec: Spec) -> Data:
    table = lookups.table_of(field, spec)
    codes = table.codes if table else []
    kind = kind_of(field)
    return {
        **_there("kind", "" if kind is Kind.TEXT else kind.name),
        **_there("attribute", field.attribute),
        **_there("aliases", [alias.name for alias in field.aliases]),
        **_there("nullable", field.nullable),
        **_there("required", list(field.required)),
        **_there("spellings", {alias.code: code.code for code in codes for alias in code.aliases}),
    }


def _there(name: str, value: object) -> Data:
    return {name: value} if value else {}


def _condition(condition: Condition, spec: Spec) -> str:
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


def _codes_of_rules(spec: Spec) -> Data:
    """The known codes of each field of which a rule asks for none but some."""
    asked = [part.attribute for rule in spec.outcomes.rules for part in rule.when if part.none_but]
    return {name: [code.code for code in spec.codes[name].codes] for name in dict.fromkeys(asked)}


def _mostly_none_of(spec: Spec) -> Sequence[str]:
    """The keys that most foreign objects do not have."""
    found = Counter(tuple(mark.none_of) for foreign in spec.foreign for mark in foreign.marks)
    return found.most_common(1)[0][0]


def _signs(mark: Mark, mostly_none_of: Sequence[str]) -> Data:
    none_of = list(mark.none_of)
    return {
        **({"at": mark.entry[0]} if len(mark.entry) == 1 else {}),
        **_there("allOf", list(mark.all_of)),
        **_there("anyOf", list(mark.any_of)),
        **({"atLeast": mark.at_least} if mark.at_least > 1 else {}),
        **({} if none_of == list(mostly_none_of) else {"noneOf": none_of}),
        **_there("only", list(mark.only)),
        **_there("values", [(name, list(texts)) for name, texts in (mark.values or {}).items()]),
    }


def _labels(table: CodeTable) -> Data:
    labels = {code.code: vars(code.label) for code in table.codes}
    return {"name": table.python, "doc": lookups.both(table.brief, table.note), "labels": labels}


def _outcome_labels(spec: Spec) -> Data:
    labels = {meaning.outcome: vars(meaning.label) for meaning in spec.outcomes.meanings}
    return {"name": "Outcome", "doc": lookups.outcome_doc(spec), "labels": labels}
