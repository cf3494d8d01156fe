"""Outcome rules and foreign objects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake
from generator.spec.kinds import json_type, matches_wire
from generator.spec.model import Spec
from generator.spec.rules.codes import unknown_code


def conditions_fit(spec: Spec) -> Iterator[Mistake]:
    """An outcome's conditions compare a field with values that it can have."""
    by_name = {field.name: field for field in spec.fields}
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            field = by_name.get(condition.attribute)
            values = (*condition.is_, *condition.is_not)
            if field and not all(matches_wire(value, field) for value in values):
                message = f"{field.name} is never {json_type(values[0])}"
                hint = f"expected {' or '.join(field.wire)}; true and false without quotes"
                yield ("outcomes", "rules", i, "when", j), message, hint


def conditions_name_codes(spec: Spec) -> Iterator[Mistake]:
    """An outcome's conditions compare a field that has a table with codes of that table."""
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            for key, values in (("is", condition.is_), ("is_not", condition.is_not)):
                for k, value in enumerate(values):
                    path = ("outcomes", "rules", i, "when", j, key, k)
                    yield from unknown_code(path, str(value), condition.attribute, spec)


def unconfirmed_is_what_remains(spec: Spec) -> Iterator[Mistake]:
    """No rule makes a response `unconfirmed`."""
    for i, rule in enumerate(spec.outcomes.rules):
        if rule.outcome == "unconfirmed":
            message = "unconfirmed is what remains where no rule holds"
            yield ("outcomes", "rules", i, "outcome"), message, "remove the rule"


def foreign_objects_are_recognisable(spec: Spec) -> Iterator[Mistake]:
    """Each foreign object has at least one test by which it is told."""
    for i, foreign in enumerate(spec.foreign):
        if not (foreign.all_of or foreign.any_of or foreign.only or foreign.equals):
            message = f"nothing tells {foreign.id} from a payment response"
            yield ("foreign", i), message, "add all_of, any_of, only or equals"
