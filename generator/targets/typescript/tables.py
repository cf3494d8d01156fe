"""The spec as the data that the ES module reads with."""

from __future__ import annotations

from collections.abc import Mapping
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
    Condition,
    Field,
    ForeignObject,
    Mark,
    OutcomeRule,
    SdkFailure,
    Spec,
    Text,
)
from generator.spec.verdict import TEXTS_FOR_STRUCTURE_QUERY
from generator.text.js import comment, key

Data = Mapping[str, Any]


def tables(spec: Spec) -> Data:
    """What `tables.js` and `codes.js` say."""
    return {
        "limits": _LIMITS,
        "expected": {kind_of(field).name: expected_in_words(field) for field in spec.fields},
        "fields": [_field(field, spec) for field in spec.fields],
        "keys": [name for field in spec.fields for name in keys_of(field)],
        "attributes": [key(attribute_of(field)) for field in spec.fields],
        "nothing": list(spec.wrappers.nothing),
        "addresses": list(spec.wrappers.addresses),
        "sdk_failure": _sdk_failure(spec.wrappers.failure),
        "rules": [
            {"why": comment(rule.why.en, 5), "data": _rule(rule, spec)}
            for rule in spec.outcomes.rules
        ],
        "foreign": [_foreign(foreign) for foreign in spec.foreign],
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


def _field(field: Field, spec: Spec) -> Data:
    table = table_of(field, spec)
    codes = table.codes if table else []
    return {
        "name": field.name,
        **_there("attribute", field.attribute),
        "kind": kind_of(field).name,
        **_there("aliases", [alias.name for alias in field.aliases]),
        **_there("nullable", field.nullable),
        **_there("required", list(field.required)),
        **_there("spellings", [(a.code, code.code) for code in codes for a in code.aliases]),
    }


def _there(name: str, value: object) -> Data:
    return {name: value} if value else {}


def _sdk_failure(keys: SdkFailure) -> Data:
    return {"code": keys.code, "message": keys.message, "beside": keys.beside}


def _rule(rule: OutcomeRule, spec: Spec) -> Data:
    failures = [part.given for part in rule.when if part.attribute == SDK_FAILURE]
    when = [
        {"field": part.attribute, **_test(part, spec)}
        for part in rule.when
        if part.attribute != SDK_FAILURE
    ]
    sdk = {"sdkFailure": failures[0]} if failures else {}
    return {"outcome": rule.outcome, **sdk, "when": when}


def _test(part: Condition, spec: Spec) -> Data:
    if part.given is not None:
        return {"given": part.given}
    if part.none_but:
        known = [code.code for code in spec.codes[part.attribute].codes]
        return {"isNot": [code for code in known if code not in part.none_but]}
    return {"is": list(part.is_)} if part.is_ else {"isNot": list(part.is_not)}


def _foreign(foreign: ForeignObject) -> Data:
    return {
        "description": foreign_description(foreign),
        "marks": [_mark(mark) for mark in foreign.marks],
    }


def _mark(mark: Mark) -> Data:
    return {
        "entry": list(mark.entry),
        **_there("allOf", list(mark.all_of)),
        **_there("anyOf", list(mark.any_of)),
        **({"atLeast": mark.at_least} if mark.at_least > 1 else {}),
        **_there("noneOf", list(mark.none_of)),
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
