"""The spec as the data that the ES module reads with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec import limits
from generator.spec.kinds import expected_in_words, kind_of
from generator.spec.lookups import (
    SDK_FAILURE,
    attribute_of,
    both,
    foreign_description,
    keys_of,
    outcome_doc,
    table_of,
)
from generator.spec.model import (
    CodeTable,
    Field,
    Mark,
    OutcomeRule,
    SdkFailure,
    Spec,
    Text,
)
from generator.spec.verdict import TEXTS_FOR_STRUCTURE_QUERY
from generator.text.js import comment, key, member

Data = Mapping[str, Any]


def tables(spec: Spec) -> Data:
    """What `tables.js` and `codes.js` say."""
    return {
        "limits": _LIMITS,
        "expected": {kind_of(field).name: expected_in_words(field) for field in spec.fields},
        "fields": [_field(field, spec) for field in spec.fields],
        "sent": [member(name) for field in spec.fields for name in keys_of(field)],
        "attributes": [key(attribute_of(field)) for field in spec.fields],
        "nothing": list(spec.wrappers.nothing),
        "addresses": list(spec.wrappers.addresses),
        "sdk_failure": _sdk_failure(spec.wrappers.failure),
        "rules": [
            {"why": comment(rule.why.en, 5), "data": _rule(rule)} for rule in spec.outcomes.rules
        ],
        "codes_of_rules": _codes_of_rules(spec),
        "foreign": [foreign_description(foreign) for foreign in spec.foreign],
        "mostly_none_of": _mostly_none_of(spec),
        "marks": {entry: _marks(entry, spec) for entry in ("callback", "redirect")},
        "texts_for_structure_query": TEXTS_FOR_STRUCTURE_QUERY,
        "tables": [*map(_labels, spec.codes.values()), _outcome_labels(spec)],
        "sensitive": sorted(field.name for field in spec.fields if field.sensitive),
    }


_LIMITS = {
    "errors": limits.ERRORS,
    "depth": limits.DEPTH,
    "wholeDigits": limits.WHOLE_DIGITS,
    "textDigits": limits.TEXT_DIGITS,
    "exponentDigits": limits.EXPONENT_DIGITS,
    "lastSecond": limits.LAST_SECOND,
}


def _field(field: Field, spec: Spec) -> Sequence[Any]:
    table = table_of(field, spec)
    codes = table.codes if table else []
    more = {
        **_there("attribute", field.attribute),
        **_there("aliases", [alias.name for alias in field.aliases]),
        **_there("nullable", field.nullable),
        **_there("required", list(field.required)),
        **_there("spellings", [(a.code, code.code) for code in codes for a in code.aliases]),
    }
    return [field.name, kind_of(field).name, *([more] if more else [])]


def _there(name: str, value: object) -> Data:
    return {name: value} if value else {}


def _sdk_failure(keys: SdkFailure) -> Data:
    return {"code": keys.code, "message": keys.message, "beside": keys.beside}


def _rule(rule: OutcomeRule) -> Data:
    fields = [part for part in rule.when if part.attribute != SDK_FAILURE]
    failures = [part.given for part in rule.when if part.attribute == SDK_FAILURE]
    return {
        "outcome": rule.outcome,
        **_there("is", [(part.attribute, list(part.is_)) for part in fields if part.is_]),
        **_there("isNot", [(part.attribute, list(part.is_not)) for part in fields if part.is_not]),
        **_there(
            "noneBut", [(part.attribute, list(part.none_but)) for part in fields if part.none_but]
        ),
        **_there("given", [part.attribute for part in fields if part.given]),
        **_there("lacking", [part.attribute for part in fields if part.given is False]),
        **({"sdkFailure": failures[0]} if failures else {}),
    }


def _codes_of_rules(spec: Spec) -> Data:
    """The known codes of each field of which a rule asks for none but some."""
    asked = [part.attribute for rule in spec.outcomes.rules for part in rule.when if part.none_but]
    return {name: [code.code for code in spec.codes[name].codes] for name in dict.fromkeys(asked)}


def _mostly_none_of(spec: Spec) -> Sequence[str]:
    """The keys that most foreign objects do not have."""
    found = Counter(tuple(mark.none_of) for foreign in spec.foreign for mark in foreign.marks)
    return found.most_common(1)[0][0]


def _marks(entry: str, spec: Spec) -> Sequence[Data]:
    return [
        {"of": number, **_signs(mark, _mostly_none_of(spec))}
        for number, foreign in enumerate(spec.foreign)
        for mark in foreign.marks
        if entry in mark.entry
    ]


def _signs(mark: Mark, mostly_none_of: Sequence[str]) -> Data:
    none_of = list(mark.none_of)
    return {
        **_there("allOf", list(mark.all_of)),
        **_there("anyOf", list(mark.any_of)),
        **({"atLeast": mark.at_least} if mark.at_least > 1 else {}),
        **({} if none_of == list(mostly_none_of) else {"noneOf": none_of}),
        **_there("only", list(mark.only)),
        **_there("values", [(name, list(texts)) for name, texts in (mark.values or {}).items()]),
    }


def _labels(table: CodeTable) -> Data:
    labels = {code.code: label(code.label) for code in table.codes}
    return {"name": table.python, "doc": both(table.brief, table.note), "labels": labels}


def _outcome_labels(spec: Spec) -> Data:
    labels = {meaning.outcome: label(meaning.label) for meaning in spec.outcomes.meanings}
    return {"name": "Outcome", "doc": outcome_doc(spec), "labels": labels}


def label(text: Text) -> Data:
    """Text for people in both languages."""
    return {"ko": text.ko, "en": text.en}
