"""Outcome rules and foreign objects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake
from generator.spec.kinds import json_type, matches_wire
from generator.spec.lookups import SDK_FAILURE
from generator.spec.marks import unknown_name
from generator.spec.model import Spec
from generator.spec.rules.codes import unknown_code


def conditions_ask_of_fields(spec: Spec) -> Iterator[Mistake]:
    """An outcome's conditions ask of a field, or of the failure that a mobile SDK tells of."""
    names = [SDK_FAILURE, *(field.name for field in spec.fields)]
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            if condition.attribute not in names:
                path = ("outcomes", "rules", i, "when", j, "attribute")
                yield path, *unknown_name(condition.attribute, "fields[].name", names)


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
            named = (
                ("is", condition.is_),
                ("is_not", condition.is_not),
                ("none_but", condition.none_but),
            )
            for key, values in named:
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
    """Each way to tell a foreign object has at least one sign."""
    for i, foreign in enumerate(spec.foreign):
        for j, mark in enumerate(foreign.marks):
            if not (mark.all_of or mark.any_of or mark.only or mark.values):
                message = f"nothing tells {foreign.id} from a payment response"
                yield ("foreign", i, "marks", j), message, "add all_of, any_of, only or values"
