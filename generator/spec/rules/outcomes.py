"""Outcome rules and foreign objects."""

from collections.abc import Iterator

from generator.spec.answers import deciding
from generator.spec.diagnostics import Mistake
from generator.spec.kinds import json_type, matches_wire
from generator.spec.lookups import SDK_FAILURE, foreign_description
from generator.spec.model import Spec
from generator.spec.verdict import Judge


def conditions_fit(spec: Spec) -> Iterator[Mistake]:
    """An outcome's conditions compare a field with values that it can have."""
    by_name = {field.name: field for field in spec.fields}
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            path = ("outcomes", "rules", i, "when", j)
            field = by_name.get(condition.attribute)
            values = (*condition.is_, *condition.is_not)
            if field and not all(matches_wire(value, field) for value in values):
                message = f"{field.name} is never {json_type(values[0])}"
                hint = f"expected {' or '.join(field.wire)}; true and false without quotes"
                yield path, message, hint
            elif condition.attribute == SDK_FAILURE and condition.given is None:
                yield path, f"{SDK_FAILURE} is given or not, and has no values", "say it by `given`"
            elif field and condition.none_but and field.name not in spec.codes:
                message = f"none_but is about codes, and {field.name} has no table of them"
                yield path, message, "say it by `is` or `is_not`"


def rules_can_hold(spec: Spec) -> Iterator[Mistake]:
    """Each outcome rule holds for some response for which no rule above it does."""
    rules = spec.outcomes.rules
    for i in set(range(len(rules))) - deciding(rules):
        takers = [j for j in range(i) if 1 not in deciding([rules[j], rules[i]])]
        above = ", ".join(f"outcomes.rules[{j}]" for j in takers) or "the rules above it"
        message = f"it never decides: what fulfils it is taken by {above}"
        if not deciding([rules[i]]):
            message = "no response fulfils all of its conditions"
        yield ("outcomes", "rules", i), message, _REMOVE


_REMOVE = "remove the rule, move it up, or correct a condition"


def foreign_examples_are_told(spec: Spec) -> Iterator[Mistake]:
    """Each example of a foreign object is recognised as that object."""
    judge = Judge(spec)
    for i, foreign in enumerate(spec.foreign):
        for j, example in enumerate(foreign.examples):
            got = {error.got for error in judge.judge(example.entry, example.payload).errors}
            taken = [other.id for other in spec.foreign if foreign_description(other) in got]
            if taken != [foreign.id]:
                message = f"this is recognised as {taken[0] if taken else 'nothing foreign'}"
                hint = f"correct the example, or the marks; it should be {foreign.id}"
                yield ("foreign", i, "examples", j), message, hint


def foreign_objects_take_no_shape(spec: Spec) -> Iterator[Mistake]:
    """No shape of a payment response is recognised as a foreign object."""
    judge = Judge(spec)
    got = {s.id: {e.got for e in judge.judge(s.entry, s.payload).errors} for s in spec.shapes}
    for i, foreign in enumerate(spec.foreign):
        if taken := [id_ for id_ in got if foreign_description(foreign) in got[id_]]:
            more = f" and {len(taken) - 3} more" if len(taken) > 3 else ""
            message = f"{foreign.id} takes what is a payment response: {', '.join(taken[:3])}{more}"
            yield ("foreign", i, "marks"), message, "ask for signs that no shape has"


def foreign_objects_are_recognisable(spec: Spec) -> Iterator[Mistake]:
    """Each way to tell a foreign object has at least one sign, and signs that can come together."""
    for i, foreign in enumerate(spec.foreign):
        for j, mark in enumerate(foreign.marks):
            path = ("foreign", i, "marks", j)
            if not (mark.all_of or mark.any_of or mark.only or mark.values):
                message = f"nothing tells {foreign.id} from a payment response"
                yield path, message, "add all_of, any_of, only or values"
            if both := {*mark.all_of, *(mark.values or ())}.intersection(mark.none_of):
                message = f"no object both has and lacks {', '.join(sorted(both))}"
                yield path, message, "keep it in one of the two lists"
