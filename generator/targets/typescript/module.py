"""What `portone-v1.js` needs: the fields, the code tables, the outcome rules, foreign objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.lookups import both, constant_name, field_named, keys_of, table_of
from generator.spec.model import Condition, Field, ForeignObject, Spec, Text
from generator.targets.python.careful import foreign_description
from generator.text.js import array, comment, condition, key, literal, pairs, record
from generator.text.python import fits


@dataclass(frozen=True, kw_only=True)
class JsTable:
    """One code table: what it is for, its labels, and the other spellings of its codes."""

    name: str
    constant: str
    doc: str
    labels: Sequence[str]
    spellings: str


@dataclass(frozen=True, kw_only=True)
class JsRule:
    """One outcome rule as an `if` on `response`."""

    outcome: str
    comment: Sequence[str]
    test: str


def js_keys(spec: Spec) -> list[str]:
    """An entry for each key: the name of a field first, then its aliases."""
    return [
        array("", [literal(name), _how(field, spec)], ",", 2)
        for field in spec.fields
        for name in keys_of(field)
    ]


def js_aliases(spec: Spec) -> str:
    """The pairs of an alias and the name of its field."""
    names = {alias.name: field.name for field in spec.fields for alias in field.aliases}
    return pairs(names, 0)


def _how(field: Field, spec: Spec) -> str:
    nullable = "true" if field.nullable else "false"
    return record("", {"kind": _kind(field, spec), "nullable": nullable}, "", 2)


_KINDS = {
    "bool": "BOOLEAN",
    "str": "TEXT",
    "int": "INTEGER",
    "int | Decimal": "NUMBER",
    "JSON": "JSON_VALUE",
}


def _kind(field: Field, spec: Spec) -> str:
    table = table_of(field, spec)
    if table:
        return constant_name(table)
    if field.python == "datetime":
        return "SECONDS_OR_LOCAL_TEXT" if "string" in field.wire else "SECONDS"
    return "TEXT_OR_LIST" if "array" in field.wire else _KINDS[field.python]


def js_tables(spec: Spec) -> list[JsTable]:
    """The code tables, with a label for each code in both languages."""
    return [
        JsTable(
            name=table.python,
            constant=constant_name(table),
            doc=both(table.brief, table.note),
            labels=[js_label(code.code, code.label) for code in table.codes],
            spellings=pairs({a.code: code.code for code in table.codes for a in code.aliases}, 0),
        )
        for table in spec.codes.values()
    ]


def js_label(name: str, text: Text) -> str:
    """The entry of a code or an outcome in its table."""
    return record(f"{key(name)}: ", {"ko": literal(text.ko), "en": literal(text.en)}, ",", 2)


def js_rules(spec: Spec) -> list[JsRule]:
    """The outcome rules as conditions on `response`."""
    return [
        JsRule(
            outcome=literal(rule.outcome),
            comment=comment(rule.why.en, 5),
            test=condition([_test(part, spec) for part in rule.when], 2),
        )
        for rule in spec.outcomes.rules
    ]


def _test(part: Condition, spec: Spec) -> str:
    field = field_named(part.attribute, spec)
    attribute = f"response.{field.name}"
    if part.given is not None:
        text = field.python == "str" or table_of(field, spec) is not None
        return _given(attribute, part.given, text=text)
    values = [js_constant(value) for value in part.is_ or part.is_not]
    if len(values) == 1:
        return f"{attribute} {'===' if part.is_ else '!=='} {values[0]}"
    return f"{'' if part.is_ else '!'}[{', '.join(values)}].includes({attribute})"


def _given(attribute: str, given: bool, *, text: bool) -> str:
    if text:
        return attribute if given else f"!{attribute}"
    return f"{attribute} {'!==' if given else '==='} null"


def js_constant(value: str | bool) -> str:
    """A code or a boolean of a condition, as a literal."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return literal(value)


def js_foreigners(spec: Spec) -> list[Sequence[str]]:
    """The tests by which foreign objects are told, property by property."""
    return [_foreigner(foreign) for foreign in spec.foreign]


def _foreigner(foreign: ForeignObject) -> Sequence[str]:
    lists = {
        "entries": foreign.entry,
        "allOf": foreign.all_of,
        "anyOf": foreign.any_of,
        "noneOf": foreign.none_of,
        "only": foreign.only,
    }
    return [
        _property("description", literal(foreign_description(foreign))),
        *(array(f"{name}: ", [literal(k) for k in keys], ",", 4) for name, keys in lists.items()),
        f"equals: {pairs(foreign.equals or {}, 4)},",
    ]


def _property(name: str, value: str) -> str:
    line = f"{name}: {value},"
    return line if fits(line, 4) else f"{name}:\n      {value},"
