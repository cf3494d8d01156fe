"""What a JSON Schema says across fields: outcomes, identifiers, other names, foreign objects."""

from collections.abc import Sequence
from itertools import groupby

from generator.spec import lookups
from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import REDIRECTED, SDK_FAILURE, both
from generator.spec.model import Condition, Field, Mark, OutcomeRule, Spec
from generator.spec.response_schema.text import in_one_line, sourced
from generator.spec.response_schema.values import (
    ANYTHING,
    BLANK,
    NEVER,
    Entry,
    Schema,
    any_of,
    is_in,
    is_like_a_number,
)

_REDIRECTED: Schema = {"properties": {REDIRECTED: ANYTHING}, "required": [REDIRECTED]}


def unless_failed(spec: Spec) -> Schema:
    """The rules in their order: the first that holds decides whether identifiers must be there."""
    chain: Schema = {"$ref": "#/$defs/identified"}
    for name, rules in reversed(_runs(spec)):
        failed = rules[0].outcome == "failed"
        then = ANYTHING if failed else {"$ref": "#/$defs/identified"}
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
    meanings, found = {meaning.outcome: meaning for meaning in spec.outcomes.meanings}, {}
    for name, rules in _runs(spec):
        meaning = meanings[rules[0].outcome]
        asked = any_of(*(_rule(rule, spec, entry) for rule in rules))
        found[name] = _object(in_one_line(meaning.label), both(meaning.brief), asked)
    identified = _object(
        "식별자가 있음 · has its identifiers",
        "실패를 알리는 응답이 아니면 식별자가 있어야 한다.\n\n"
        "Unless a failure is reported, the identifiers must be there.",
        _by_origin(spec, entry),
    )
    return {**found, SDK_FAILURE: _sdk_failure(spec, entry), "identified": identified}


def _object(title: str, text: str, asked: Schema) -> Schema:
    """An object of which something is asked, and what people are told of it."""
    return {"title": title, "description": text, "type": "object", **asked}


def _sdk_failure(spec: Spec, entry: Entry) -> Schema:
    keys = spec.wrappers.failure
    nothing = [is_in(spec.wrappers.nothing), BLANK]
    asked = {
        keys.beside: {"not": entry.is_empty(lookups.field_named(keys.beside, spec), spec)},
        keys.code: entry.is_one({"not": any_of(*nothing, is_like_a_number())}),
        keys.message: entry.is_one({"not": any_of(*nothing)}),
    }
    return _object(f"{keys.code}, {keys.message}", both(keys.note), _all_of(asked))


def _by_origin(spec: Spec, entry: Entry) -> Schema:
    """What is asked at an entry; in the form of a callback a redirect may come, too."""
    redirect = _given("redirect", spec, entry)
    if entry.name == "redirect":
        return redirect
    return {"if": _REDIRECTED, "then": redirect, "else": _given("callback", spec, entry)}


def _given(origin: str, spec: Spec, entry: Entry) -> Schema:
    required = [field for field in spec.fields if origin in field.required]
    return _all_of({field.name: {"not": entry.is_empty(field, spec)} for field in required})


def _rule(rule: OutcomeRule, spec: Spec, entry: Entry) -> Schema:
    """All conditions of a rule at once: what they ask of properties, and which must be there."""
    properties: Schema = {}
    required: list[str] = []
    choices: list[Schema] = []
    for condition in rule.when:
        if condition.attribute == SDK_FAILURE:
            failure: Schema = {"$ref": f"#/$defs/{SDK_FAILURE}"}
            choices.append(failure if condition.given else {"not": failure})
            continue
        keys = lookups.keys_of(lookups.field_named(condition.attribute, spec))
        asked = dict.fromkeys(keys, _condition(condition, spec, entry))
        if keys[1:] and _asks_for_presence(condition):
            choices.append(_one_of(asked))
            continue
        for key, said in asked.items():
            properties[key] = {"allOf": [properties[key], said]} if key in properties else said
        required += keys if _asks_for_presence(condition) else []
    schema: Schema = {"description": sourced(rule.why, rule.source), "properties": properties}
    schema |= _unless_empty("required", required)
    return schema | _unless_empty("allOf", choices)


def _asks_for_presence(condition: Condition) -> bool:
    return bool(condition.is_ or condition.given)


def _one_of(properties: Schema) -> Schema:
    """At least one of these properties is there, and as it should be."""
    return {"anyOf": [_all_of({key: asked}) for key, asked in properties.items()]}


def _unless_empty(keyword: str, items: Sequence[object]) -> Schema:
    return {keyword: items} if items else {}


def _condition(condition: Condition, spec: Spec, entry: Entry) -> Schema:
    """What a condition asks of each key that is there; keys of one field say the same."""
    field = lookups.field_named(condition.attribute, spec)
    if condition.given is not None:
        empty = entry.is_empty(field, spec)
        return {"not": empty} if condition.given else empty
    if condition.none_but:
        codes = [code.code for code in spec.codes[field.name].codes]
        others = [code for code in codes if code not in condition.none_but]
        return {"not": entry.is_in(_spellings(others, field, spec))}
    values = entry.is_in(_spellings(condition.is_ or condition.is_not, field, spec))
    return values if condition.is_ else {"not": values}


def _spellings(values: Sequence[str | bool], field: Field, spec: Spec) -> list[str | bool]:
    """Codes with their aliases, which mean the same."""
    table = lookups.table_of(field, spec)
    codes = [code for code in table.codes if code.code in values] if table else []
    return [*values, *(alias.code for code in codes for alias in code.aliases)]


def contradictions(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """A field that comes under two names and says two things, as far as a schema can tell."""
    text = (
        "한 필드가 두 이름으로 와서 서로 다르게 말한다.\n\n"
        "One field came under two names, which say different things."
    )
    found, yes, no = dict[str, Schema](), entry.is_in([True]), entry.is_in([False])
    for field in (field for field in spec.fields if kind_of(field) is Kind.BOOLEAN):
        for alias in (alias.name for alias in field.aliases):
            name, title = f"{alias}_contradicts_{field.name}", f"{alias} ≠ {field.name}"
            ways = [_all_of({field.name: a, alias: b}) for a, b in ((yes, no), (no, yes))]
            found[name] = _object(title, text, {"anyOf": ways})
    return found


def _all_of(properties: Schema) -> Schema:
    return {"properties": properties, "required": [*properties]}


def foreign_definitions(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """The objects that are no payment response, by their ids.

    A mark that counts keys would need every combination of them, so that it is left out.
    """
    definitions = {}
    for foreign in spec.foreign:
        marks = [mark for mark in foreign.marks if mark.at_least == 1]
        found = [*filter(None, (_at(entry, mark, spec) for mark in marks))]
        if found:
            title, text = in_one_line(foreign.title), sourced(foreign.hint, foreign.source)
            definitions[foreign.id] = _object(title, text, any_of(*found))
    return definitions


def _at(entry: Entry, mark: Mark, spec: Spec) -> Schema | None:
    """A mark where it counts; in the form of a callback a redirect may come, too."""
    marked = _marked(mark, spec, entry)
    if len(mark.entry) == 2 or (entry.name == "redirect" and "redirect" in mark.entry):
        return marked
    if entry.name == "redirect":
        return None
    return {**marked, "allOf": [_REDIRECTED if "redirect" in mark.entry else {"not": _REDIRECTED}]}


def _marked(mark: Mark, spec: Spec, entry: Entry) -> Schema:
    """All that a mark asks of an object."""
    fields = lookups.fields_by_key(spec)
    keys = (*mark.all_of, *mark.any_of, *mark.none_of)
    absent = {key: entry.is_absent(fields.get(key), spec) for key in keys}
    there = {k: ANYTHING if no == NEVER else {"not": no} for k, no in absent.items()}
    properties: Schema = {
        **{key: there[key] for key in mark.all_of},
        **{key: absent[key] for key in mark.none_of},
        **{key: entry.is_in(texts) for key, texts in (mark.values or {}).items()},
    }
    return {
        "properties": properties,
        **_unless_empty("required", [*dict.fromkeys([*mark.all_of, *(mark.values or {})])]),
        **(_one_of({key: there[key] for key in mark.any_of}) if mark.any_of else {}),
        **({"propertyNames": _one_key_of(mark.only)} if mark.only else {}),
    }


def _one_key_of(keys: Sequence[str]) -> Schema:
    """One of these keys, or a part of it: `extra[delivery]`."""
    return {"anyOf": [{"enum": [*keys, REDIRECTED]}, {"pattern": f"^({'|'.join(keys)})\\["}]}
