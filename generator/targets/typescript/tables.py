"""The spec as the data that the ES module reads with, and as the types of what it reads."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.spec import lookups
from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.lookups import both, one_statements
from generator.spec.model import Condition, Field, Mark, OutcomeRule, Spec, Text
from generator.spec.verdict import fits_fields
from generator.text.js import Name, member
from generator.text.js import value as js

Data = Mapping[str, Any]

# What becomes of a time.
_TIME = Text(
    ko="시간대가 붙은 ISO 8601 문자열. 시각이 없다는 뜻인 0과 빈 문자열은 null이 된다.",
    en="ISO 8601 text with its zone; null where 0 or an empty text says that there is none.",
)
_EXACT = Text(
    ko="자바스크립트의 수로 정확히 쓸 수 없는 값은 십진수 문자열이다.",
    en="Decimal text where no JavaScript number is exactly this.",
)


class Types(NamedTuple):
    """The types of a field: in a callback, in a redirect's query, and once it was read."""

    callback: str
    redirect: str
    read: str


_TYPES: Mapping[Kind, Types] = {
    Kind.BOOLEAN: Types("boolean", "OneOrMore<BooleanText>", "boolean"),
    Kind.TEXT: Types("string", "OneOrMore<string>", "string"),
    Kind.TEXT_OR_LIST: Types("string | readonly string[]", "OneOrMore<string>", "string"),
    Kind.INTEGER: Types("number", "OneOrMore<string>", "ExactNumber"),
    Kind.NUMBER: Types("number", "OneOrMore<string>", "ExactNumber"),
    Kind.SECONDS: Types("number", "OneOrMore<string>", "string"),
    Kind.SECONDS_OR_LOCAL_TEXT: Types("string | number", "OneOrMore<string>", "string"),
    Kind.JSON: Types("unknown", "OneOrMore<string>", "JsonValue"),
    Kind.CODE: Types("Open<{code}>", "OneOrMore<Open<{code}>>", "Open<{code}>"),
}


def labels(spec: Spec) -> Iterator[Data]:
    """What `codes.js` says: each code table, and the outcomes like one."""
    for table in spec.codes.values():
        codes = {code.code: code.label for code in table.codes}
        yield {"name": table.python, "doc": both(table.brief, table.note), "labels": codes}
    outcomes = {meaning.outcome: meaning.label for meaning in spec.outcomes.meanings}
    yield {"name": "Outcome", "doc": lookups.outcome_doc(spec), "labels": outcomes}


def special(spec: Spec) -> Data:
    """What `field-table.js` says of fields that are more than text, by their attributes."""
    known = {lookups.attribute_of(field): _special(field, spec) for field in spec.fields}
    return {attribute: said for attribute, said in known.items() if said}


def _special(field: Field, spec: Spec) -> Data | Name:
    table, kind = spec.codes.get(field.name), _kind(field, spec)
    said = {
        "kind": None if kind == Kind.TEXT.name else Name(kind),
        "name": field.name if field.attribute else None,
        "aliases": [alias.name for alias in field.aliases],
        "nullable": field.nullable,
        "required": field.required,
        "spellings": {a.code: c.code for c in (table.codes if table else ()) for a in c.aliases},
    }
    special = {name: value for name, value in said.items() if value}
    return Name("NULLABLE") if special == {"nullable": True} else special


def kinds(spec: Spec) -> list[str]:
    """The kinds of fields, text being what all are that are of none of them."""
    return sorted({_kind(field, spec) for field in spec.fields} - {Kind.TEXT.name})


def _kind(field: Field, spec: Spec) -> str:
    """What `kinds.js` calls the field's kind. A code without other spellings is read as text."""
    kind, table = kind_of(field), spec.codes.get(field.name)
    if table and not any(code.aliases for code in table.codes):
        kind = Kind.TEXT
    return "JSON_VALUE" if kind is Kind.JSON else kind.name


def asked(spec: Spec) -> list[str]:
    """The attributes of a response that rules ask for."""
    asked = {condition.attribute for rule in spec.outcomes.rules for condition in rule.when}
    return [lookups.attribute_of(field) for field in spec.fields if field.name in asked]


def known_but(spec: Spec) -> Mapping[str, list[str]]:
    """Known codes, where a rule asks for none of them but some."""
    parts = [part for rule in spec.outcomes.rules for part in rule.when if part.none_but]
    codes = {field: [code.code for code in table.codes] for field, table in spec.codes.items()}
    return {_others(p): [c for c in codes[p.attribute] if c not in p.none_but] for p in parts}


def _others(condition: Condition) -> str:
    """`PAY_METHOD_BUT_VBANK` where only that one is asked for."""
    but = map(lookups.member_name, condition.none_but)
    return "_".join([condition.attribute.upper(), "BUT", *but])


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


def report_keys(spec: Spec) -> list[str]:
    """The keys by which a response reports how it went: those that most foreign objects lack."""
    lists = [mark.none_of for foreign in spec.foreign for mark in foreign.marks if mark.none_of[1:]]
    return [key for key in lists[0] if all(key in keys for keys in lists)] if lists else []


def signs(spec: Spec, mark: Mark) -> Iterator[str]:
    """The conditions of a mark: those that most payloads do not meet come first."""
    none_of = mark.none_of
    if len(mark.entry) == 1:
        yield "isCallback" if "callback" in mark.entry else "!isCallback"
    if not fits_fields(mark, lookups.fields_by_key(spec).keys()):
        report = report_keys(spec)
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


def reference(spec: Spec) -> Data:
    """What `reference-tables.js` says."""
    return {
        "fields": {field.name: _field(field) for field in spec.fields},
        "sources": {
            source.id: {"title": source.title, "date": source.date, "url": source.url}
            for source in spec.sources
        },
        "said": [
            {name: part for name, part in said._asdict().items() if part}
            for said in one_statements(spec)
        ],
    }


def _field(field: Field) -> Data:
    return {
        "brief": field.brief,
        "note": read_in_javascript(field) or field.note,
        "zero": field.zero,
        "wire": field.wire,
        "aliases": [alias.name for alias in field.aliases],
        "nullable": field.nullable,
        "required": field.required,
        "sensitive": field.sensitive,
        "sources": lookups.sources_of(field),
    }


def types_of(field: Field, spec: Spec) -> Types:
    """The types of a field. Null is said besides."""
    table = spec.codes.get(field.name)
    code = f"{table.python}Code" if table else ""
    return Types(*(text.format(code=code) for text in _TYPES[kind_of(field)]))


def read_in_javascript(field: Field) -> Text | None:
    """What becomes of a value in JavaScript, where its type does not say all."""
    if kind_of(field) in TIMES:
        return _TIME
    return _EXACT if kind_of(field) is Kind.NUMBER else None


def arriving_doc(field: Field, name: str) -> str:
    """What is said of a field under one of its names."""
    other = Text(ko=f"`{field.name}`의 다른 이름.", en=f"Another name of `{field.name}`.")
    return lookups.field_doc(field, other if name != field.name else None, field.note)


def outcome_type(outcome: str) -> str:
    """`PaidResponse` for `paid`."""
    return f"{outcome.title().replace('_', '')}Response"


def narrowed(spec: Spec, outcome: str) -> Iterator[tuple[Field, str]]:
    """What the rules of an outcome guarantee beyond what every response has: field and type."""
    rules = [rule for rule in spec.outcomes.rules if rule.outcome == outcome]
    for field in spec.fields:
        everything = [types_of(field, spec).read, "null"]
        allowed = [type_ for rule in rules for type_ in _allowed(rule, field, everything)]
        types = everything if {*everything} <= {*allowed} or not rules else allowed
        if {"callback", "redirect"} <= {*field.required} and outcome != "failed":
            types = [type_ for type_ in types if type_ != "null"]
        if types != everything:
            yield field, " | ".join(dict.fromkeys(types))


def _allowed(rule: OutcomeRule, field: Field, everything: Sequence[str]) -> Sequence[str]:
    """What the field is in a response of which the rule holds."""
    # One condition a rule: more would only allow less.
    part = next((part for part in rule.when if part.attribute == field.name), None)
    if part and part.is_:
        return [js(one) for one in part.is_]
    if part and part.given:
        return everything[:1]
    if part and part.given is False and kind_of(field) not in READ_AS_TEXT:
        return ["null"]
    if part and part.is_not and kind_of(field) is Kind.BOOLEAN:
        return [*(js(one) for one in (True, False) if one not in part.is_not), "null"]
    # Blanks are texts that are not given, and a code that is not one of some may be any other.
    return everything
