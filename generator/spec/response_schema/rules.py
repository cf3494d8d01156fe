"""What a JSON Schema says across fields: outcomes, identifiers, other names, foreign objects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import both, field_named, keys_of, table_of
from generator.spec.model import Condition, Field, ForeignObject, OutcomeRule, Spec
from generator.spec.response_schema.text import foreign_text, in_one_line, rule_text
from generator.spec.response_schema.values import Entry, Schema


def unless_failed(spec: Spec) -> Schema:
    """The rules in their order: the first that holds decides whether identifiers must be there."""
    chain: Schema = {"$ref": "#/$defs/identified"}
    for name, rules in reversed(_runs(spec)):
        failed = rules[0].outcome == "failed"
        then: Schema | bool = True if failed else {"$ref": "#/$defs/identified"}
        chain = {"if": {"$ref": f"#/$defs/{name}"}, "then": then, "else": chain}
    return chain


def _runs(spec: Spec) -> list[tuple[str, Sequence[OutcomeRule]]]:
    """Neighbouring rules of one outcome, under a name of their own."""
    runs = [list(rules) for _, rules in groupby(spec.outcomes.rules, lambda rule: rule.outcome)]
    seen = [rules[0].outcome for rules in runs]
    return [
        (f"says_{rules[0].outcome}" + "_again" * seen[:place].count(rules[0].outcome), rules)
        for place, rules in enumerate(runs)
    ]


def rule_definitions(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """What `unless_failed` refers to."""
    meanings = {meaning.outcome: meaning for meaning in spec.outcomes.meanings}
    definitions = {
        name: {
            "title": in_one_line(meanings[rules[0].outcome].label),
            "description": both(meanings[rules[0].outcome].brief),
            "type": "object",
            "anyOf": [_rule(rule, spec, entry) for rule in rules],
        }
        for name, rules in _runs(spec)
    }
    return {**definitions, "identified": _identified(spec, entry)}


def _identified(spec: Spec, entry: Entry) -> Schema:
    required = [field for field in spec.fields if field.required]
    return {
        "title": "식별자가 있음 · has its identifiers",
        "description": (
            "실패를 알리는 응답이 아니면 식별자가 있어야 한다.\n\n"
            "Unless a failure is reported, the identifiers must be there."
        ),
        "type": "object",
        "properties": {field.name: {"not": entry.is_null(field)} for field in required},
        "required": [field.name for field in required],
    }


def _rule(rule: OutcomeRule, spec: Spec, entry: Entry) -> Schema:
    """All conditions of a rule at once: what they ask of properties, and which must be there."""
    properties: Schema = {}
    required: list[str] = []
    choices: list[Schema] = []
    for condition in rule.when:
        keys = keys_of(field_named(condition.attribute, spec))
        asked = dict.fromkeys(keys, _condition(condition, spec, entry))
        if keys[1:] and _asks_for_presence(condition):
            choices.append(_one_of(asked))
            continue
        properties |= asked
        required += keys if _asks_for_presence(condition) else []
    schema: Schema = {"description": rule_text(rule), "properties": properties}
    schema |= _unless_empty("required", required)
    return schema | (choices[0] if len(choices) == 1 else _unless_empty("allOf", choices))


def _asks_for_presence(condition: Condition) -> bool:
    return bool(condition.is_ or condition.given)


def _one_of(properties: Schema) -> Schema:
    """At least one of these properties is there, and as it should be."""
    return {"anyOf": [_all_of({key: asked}) for key, asked in properties.items()]}


def _unless_empty(keyword: str, items: Sequence[object]) -> Schema:
    return {keyword: items} if items else {}


def _condition(condition: Condition, spec: Spec, entry: Entry) -> Schema:
    """What a condition asks of each key that is there; keys of one field say the same."""
    field = field_named(condition.attribute, spec)
    if condition.given is not None:
        empty = entry.is_empty(field)
        return {"not": empty} if condition.given else empty
    values = entry.is_in(_spellings(condition.is_ or condition.is_not, field, spec))
    return values if condition.is_ else {"not": values}


def _spellings(values: Sequence[str | bool], field: Field, spec: Spec) -> list[str | bool]:
    """Codes with their aliases, which mean the same."""
    table = table_of(field, spec)
    codes = [code for code in table.codes if code.code in values] if table else []
    return [*values, *(alias.code for code in codes for alias in code.aliases)]


def contradictions(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """A field that comes under two names and says two things, as far as a schema can tell."""
    return {
        f"{alias.name}_contradicts_{field.name}": {
            "title": f"{alias.name} ≠ {field.name}",
            "description": (
                "한 필드가 두 이름으로 와서 서로 다르게 말한다.\n\n"
                "One field came under two names, which say different things."
            ),
            "type": "object",
            "anyOf": [
                _all_of({field.name: entry.is_in([value]), alias.name: entry.is_in([not value])})
                for value in (True, False)
            ],
        }
        for field in spec.fields
        if kind_of(field) is Kind.BOOLEAN
        for alias in field.aliases
    }


def _all_of(properties: Schema) -> Schema:
    return {"properties": properties, "required": [*properties]}


def foreign_definitions(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """The objects that are no payment response, by their ids."""
    found = [foreign for foreign in spec.foreign if entry.name in foreign.entry]
    return {foreign.id: _foreign(foreign, entry) for foreign in found}


def _foreign(foreign: ForeignObject, entry: Entry) -> Schema:
    equals = foreign.equals or {}
    properties: Schema = {
        **dict.fromkeys(foreign.all_of, True),
        **dict.fromkeys(foreign.none_of, False),
        **{key: entry.is_in([value]) for key, value in equals.items()},
    }
    return {
        "title": in_one_line(foreign.title),
        "description": foreign_text(foreign),
        "type": "object",
        "properties": properties,
        **_unless_empty("required", [*foreign.all_of, *equals]),
        **(_one_of(dict.fromkeys(foreign.any_of, True)) if foreign.any_of else {}),
        **({"propertyNames": {"enum": list(foreign.only)}} if foreign.only else {}),
    }
