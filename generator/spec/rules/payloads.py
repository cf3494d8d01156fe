"""Payloads of the spec, and what is made of them: codes, outcomes, foreign objects, shapes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.spec.answers import deciding
from generator.spec.diagnostics import Mistake
from generator.spec.kinds import json_type
from generator.spec.lookups import fields_by_key, foreign_description
from generator.spec.marks import unknown_names
from generator.spec.model import Sample, Shape, Spec
from generator.spec.query import Problem
from generator.spec.verdict import Judge


def conditions_fit(spec: Spec) -> Iterator[Mistake]:
    """An outcome's conditions compare a field with values that it can have."""
    by_name = {field.name: field for field in spec.fields}
    for condition in (condition for rule in spec.outcomes.rules for condition in rule.when):
        field = by_name.get(condition.attribute)
        types = {json_type(value) for value in (*condition.is_, *condition.is_not)}
        if field and not types <= {*field.wire}:
            message = f"{field.name} is never {' or '.join(sorted(types - {*field.wire}))}"
            hint = f"expected {' or '.join(field.wire)}; true and false without quotes"
            yield (condition,), message, hint
        elif field and condition.none_but and field.name not in spec.codes:
            message = f"none_but is about codes, and {field.name} has no table of them"
            yield (condition,), message, "say it by `is` or `is_not`"


def names_are_known(spec: Spec) -> Iterator[Mistake]:
    """Codes and keys of examples, conditions and shapes are known, or said to be unknown."""
    for place, message, hint in _unknown(spec):
        meant = "; or name it in the shape's `unknown`" if isinstance(place[0], Shape) else ""
        yield place, message, hint + meant


def _unknown(spec: Spec) -> Iterator[Mistake]:
    given = [
        ((shape, "payload", key), key, value)
        for shape in spec.shapes
        for key, value in shape.payload.items()
        if key not in shape.unknown and value not in shape.unknown
    ]
    by_key = fields_by_key(spec)
    names = [((field, "name"), field.name) for field in spec.fields]
    yield from unknown_names("fields[].name", names, [(p, key) for p, key, _ in given], by_key)
    for name, table in spec.codes.items():
        field = by_key[name]
        codes = [((code, "code"), code.code) for code in table.codes]
        others = ["", *spec.wrappers.nothing, *(a.code for c in table.codes for a in c.aliases)]
        uses = [((field, "example"), field.example), *_compared(name, spec)]
        uses += [(p, v) for p, key, v in given if by_key.get(key) is field and v not in others]
        texts = [(place, value) for place, value in uses if isinstance(value, str)]
        yield from unknown_names(f"codes.{name}.codes[].code", codes, texts)


def _compared(name: str, spec: Spec) -> Iterator[tuple[Any, Any]]:
    """The values with which outcome rules compare a field, each at its place."""
    for part in (part for rule in spec.outcomes.rules for part in rule.when):
        if part.attribute == name:
            values = {"is": part.is_, "is_not": part.is_not, "none_but": part.none_but}
            for key, listed in values.items():
                yield from (((part, key, i), value) for i, value in enumerate(listed))


def rules_can_hold(spec: Spec) -> Iterator[Mistake]:
    """Each outcome rule holds for some response for which no rule above it does."""
    rules = spec.outcomes.rules
    for i in set(range(len(rules))) - deciding(rules):
        takers = [j for j in range(i) if 1 not in deciding([rules[j], rules[i]])]
        above = ", ".join(f"outcomes.rules[{j}]" for j in takers) or "the rules above it"
        message = f"it never decides: what fulfils it is taken by {above}"
        if not deciding([rules[i]]):
            message = "no response fulfils all of its conditions"
        yield (rules[i],), message, "remove the rule, move it up, or correct a condition"


def foreign_objects_are_told(spec: Spec) -> Iterator[Mistake]:
    """Each example of a foreign object is recognised as that object, and no shape is."""
    judge = Judge(spec)
    shapes = {s.id: _got(judge.judge(s.entry, s.payload).errors) for s in spec.shapes}
    said = {foreign_description(foreign): foreign for foreign in spec.foreign}
    for words, foreign in said.items():
        for example in foreign.examples:
            got = _got(judge.judge(example.entry, example.payload).errors)
            taken = [other.id for words, other in said.items() if words in got]
            if taken != [foreign.id]:
                message = f"this is recognised as {taken[0] if taken else 'nothing foreign'}"
                hint = f"correct the example, or the marks; it should be {foreign.id}"
                yield (example,), message, hint
        if taken := [id_ for id_, got in shapes.items() if words in got]:
            more = f" and {len(taken) - 3} more" if len(taken) > 3 else ""
            message = f"{foreign.id} takes what is a payment response: {', '.join(taken[:3])}{more}"
            yield (foreign, "marks"), message, "ask for signs that no shape has"


def _got(errors: Iterable[Problem]) -> set[str]:
    return {error.got for error in errors}


_CORRECT = "correct the payload, or what the spec says of it; quote text that has digits"


def payloads_are_what_they_say(spec: Spec) -> Iterator[Mistake]:
    """The sample and each shape are accepted; a shape reports its outcome, and comes back."""
    judge = Judge(spec)
    yield from _refusals(spec.sample, judge.judge("callback", spec.sample.payload).errors)
    for shape in spec.shapes:
        verdict = judge.judge(shape.entry, shape.payload)
        if verdict.errors:
            yield from _refusals(shape, verdict.errors)
            continue
        if verdict.outcome != shape.outcome:
            message = f"the rules make it {verdict.outcome}, not {shape.outcome}"
            yield (shape, "outcome"), message, _CORRECT
        said = shape.canonical or shape.payload
        keys = [*said, *(key for key in verdict.wire if key not in said)]
        if differing := [key for key in keys if _text(key, said) != _text(key, verdict.wire)]:
            place = "canonical" if shape.canonical else "payload"
            message = f"what comes back of the payload differs in {', '.join(differing)}"
            yield (shape, place), message, "`canonical` is what `unstructure` gives back"


def _refusals(of: Sample | Shape, errors: Iterable[Problem]) -> Iterator[Mistake]:
    """What a payload is refused for. Fields of which the same is expected are told in one line."""
    alike: dict[str, list[Problem]] = {}
    for error in errors:
        alike.setdefault(error.expected, []).append(error)
    for expected, (first, *others) in alike.items():
        more = f"; likewise {', '.join(other.field for other in others)}" if others else ""
        place = (of, "payload", first.field) if first.field in of.payload else (of, "payload")
        yield place, f"{first.field}: expected {expected}, found {first.got}{more}", _CORRECT


def _text(key: str, payload: Mapping[str, Any]) -> str:
    return json.dumps(payload[key], default=float, sort_keys=True) if key in payload else ""
