"""What a JSON Schema says across fields: outcomes, identifiers, other names, foreign objects."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import REDIRECTED, SDK_FAILURE, both, fields_by_key, keys_of, sourced
from generator.spec.model import Condition, Field, Mark, OutcomeRule, Spec, Text
from generator.spec.response_schema.values import LIKE_A_NUMBER, NEVER, Entry, Schema, any_of, ref


def _all_of(properties: Mapping[str, Schema]) -> Schema:
    """All of these properties are there, and as they should be."""
    return {"properties": properties, "required": [*properties]}


def _one_of(properties: Mapping[str, Schema]) -> Schema:
    """At least one of these properties is there, and as it should be."""
    return {"anyOf": [_all_of({key: asked}) for key, asked in properties.items()]}


def _stated(schema: Schema) -> Schema:
    """Without the keywords that state nothing."""
    return {keyword: said for keyword, said in schema.items() if said}


def _object(title: Text | str, text: str, asked: Schema) -> Schema:
    """An object of which something is asked, and what people are told of it."""
    title = title if isinstance(title, str) else f"{title.ko} · {title.en}"
    return {"title": title, "description": text, "type": "object", **asked}


_REDIRECTED = _all_of({REDIRECTED: {}})


def unless_failed(spec: Spec) -> Schema:
    """The rules in their order: the first that holds decides whether identifiers must be there."""
    chain = ref("identified")
    for name, rules in reversed(_runs(spec).items()):
        then = {} if rules[0].outcome == "failed" else ref("identified")
        chain = {"if": ref(name), "then": then, "else": chain}
    return chain


def _runs(spec: Spec) -> dict[str, Sequence[OutcomeRule]]:
    """Neighbouring rules of one outcome, under a name of their own."""
    runs: dict[str, Sequence[OutcomeRule]] = {}
    for outcome, rules in groupby(spec.outcomes.rules, lambda rule: rule.outcome):
        before = sum(run[0].outcome == outcome for run in runs.values())
        runs[f"says_{outcome}" + "_again" * before] = [*rules]
    return runs


def rule_definitions(entry: Entry) -> dict[str, Schema]:
    """What `unless_failed` refers to."""
    spec, fields = entry.spec, fields_by_key(entry.spec)
    meanings = {meaning.outcome: meaning for meaning in spec.outcomes.meanings}
    found = {}
    for name, rules in _runs(spec).items():
        meaning = meanings[rules[0].outcome]
        asked = any_of(*(_rule(rule, entry, fields) for rule in rules))
        found[name] = _object(meaning.label, both(meaning.brief), asked)
    keys, nothing = spec.wrappers.failure, [{"enum": [*spec.wrappers.nothing]}, ref("Blank")]
    failure = {
        keys.beside: {"not": entry.is_empty(fields[keys.beside])},
        keys.code: entry.is_one({"not": any_of(*nothing, LIKE_A_NUMBER)}),
        keys.message: entry.is_one({"not": any_of(*nothing)}),
    }
    title = f"{keys.code}, {keys.message}"
    found[SDK_FAILURE] = _object(title, both(keys.note), _all_of(failure))
    there = _identified("redirect", entry)
    if entry.name == "callback":  # in its form a redirect may come, too
        there = {"if": _REDIRECTED, "then": there, "else": _identified("callback", entry)}
    title = "식별자가 있음 · has its identifiers"
    text = (
        "실패를 알리는 응답이 아니면 식별자가 있어야 한다.\n\n"
        "Unless a failure is reported, the identifiers must be there."
    )
    return {**found, "identified": _object(title, text, there)}


def _identified(origin: str, entry: Entry) -> Schema:
    required = [field for field in entry.spec.fields if origin in field.required]
    return _all_of({field.name: {"not": entry.is_empty(field)} for field in required})


def _rule(rule: OutcomeRule, entry: Entry, fields: Mapping[str, Field]) -> Schema:
    """All conditions of a rule at once: what they ask of properties, and which must be there."""
    properties: Schema = {}
    required: list[str] = []
    choices: list[Schema] = []
    for condition in rule.when:
        must_be_there = bool(condition.is_ or condition.given)
        if condition.attribute == SDK_FAILURE:
            choices.append(ref(SDK_FAILURE) if must_be_there else {"not": ref(SDK_FAILURE)})
            continue
        field = fields[condition.attribute]
        asked = dict.fromkeys(keys_of(field), _condition(condition, field, entry))
        if must_be_there and field.aliases:
            choices.append(_one_of(asked))
            continue
        for key, said in asked.items():
            properties[key] = {"allOf": [properties[key], said]} if key in properties else said
        required += asked if must_be_there else []
    stated = _stated({"properties": properties, "required": required, "allOf": choices})
    return {"description": sourced(rule.source, rule.why), **stated}


def _condition(condition: Condition, field: Field, entry: Entry) -> Schema:
    """What a condition asks of each key that is there; keys of one field say the same."""
    if condition.given is not None:
        empty = entry.is_empty(field)
        return {"not": empty} if condition.given else empty
    codes = entry.spec.codes[field.name].codes if field.name in entry.spec.codes else []
    values = condition.is_ or condition.is_not
    if condition.none_but:
        values = [code.code for code in codes if code.code not in condition.none_but]
    # Aliases of codes mean the same.
    aliases = [alias.code for code in codes if code.code in values for alias in code.aliases]
    said = entry.is_in([*values, *aliases])
    return said if condition.is_ else {"not": said}


def contradictions(entry: Entry) -> dict[str, Schema]:
    """A field that comes under two names and says two things, as far as a schema can tell."""
    text = (
        "한 필드가 두 이름으로 와서 서로 다르게 말한다.\n\n"
        "One field came under two names, which say different things."
    )
    found, yes, no = dict[str, Schema](), entry.is_in([True]), entry.is_in([False])
    for field in entry.spec.fields:
        for alias in (a.name for a in field.aliases if kind_of(field) is Kind.BOOLEAN):
            ways = [_all_of({field.name: a, alias: b}) for a, b in ((yes, no), (no, yes))]
            title, asked = f"{alias} ≠ {field.name}", {"anyOf": ways}
            found[f"{alias}_contradicts_{field.name}"] = _object(title, text, asked)
    return found


def foreign_definitions(entry: Entry) -> dict[str, Schema]:
    """The objects that are no payment response, by their ids."""
    definitions = {}
    for foreign in entry.spec.foreign:
        # One that counts keys would need every combination of them.
        marks = [mark for mark in foreign.marks if mark.at_least == 1]
        if entry.name == "redirect":
            marks = [mark for mark in marks if "redirect" in mark.entry]
        if marks:
            text, asked = sourced(foreign.source, foreign.hint), any_of(*_marked(marks, entry))
            definitions[foreign.id] = _object(foreign.title, text, asked)
    return definitions


def _marked(marks: Sequence[Mark], entry: Entry) -> Iterable[Schema]:
    """All that each mark asks of an object."""
    fields = fields_by_key(entry.spec)
    for mark in marks:
        keys = (*mark.all_of, *mark.any_of, *mark.none_of)
        absent = {key: entry.is_absent(fields.get(key)) for key in keys}
        there = {k: {} if no == NEVER else {"not": no} for k, no in absent.items()}
        values = {key: entry.is_in(texts) for key, texts in (mark.values or {}).items()}
        all_of = {key: there[key] for key in mark.all_of}
        none_of = {key: absent[key] for key in mark.none_of}
        asked = {
            "properties": {**all_of, **none_of, **values},
            "required": [*{**all_of, **values}],
            **_one_of({key: there[key] for key in mark.any_of}),
        }
        if mark.only:  # or a part of one: `extra[delivery]`
            parts = {"pattern": f"^({'|'.join(mark.only)})\\["}
            asked["propertyNames"] = {"anyOf": [{"enum": [*mark.only, REDIRECTED]}, parts]}
        if entry.name == "callback" and len(mark.entry) == 1:  # a redirect may come, too
            asked["allOf"] = [_REDIRECTED if "redirect" in mark.entry else {"not": _REDIRECTED}]
        yield _stated(asked)
