"""What a response is like, for everything that can be chosen, as data for `static/chooser.js`."""

import json
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import chain, product, starmap
from typing import Any, TypeAlias

from generator.spec.lookups import fields_by_key, keys_of
from generator.spec.model import Shape, Spec
from generator.targets.docs.availability import Asked, Availability, Cell, is_redirected, only_keys

# What may become of a payment. That a response does not tell is no such thing.
_OUTCOMES = ("paid", "virtual_account_issued", "failed")
# An example of another outcome is further away than one with a few other keys.
_OTHER_OUTCOME = 10

# The examples of the spec, each with the fields that it has.
_Shapes: TypeAlias = Sequence[tuple[Shape, set[str]]]


def answers(spec: Spec) -> dict[str, Any]:
    """Every different answer, and for each provider which it gets: by method, outcome, device."""
    providers, methods = (
        [code.code for code in spec.codes[name].codes] for name in ("pg_provider", "pay_method")
    )
    availability, keys = Availability(spec), fields_by_key(spec)
    shapes = [(s, {keys[key].name for key in s.payload if key in keys}) for s in spec.shapes]
    numbers: dict[tuple[object, ...], int] = {}
    chosen: dict[str, list[int]] = {provider: [] for provider in providers}
    named, answer = _named(availability), cache(partial(_answer, availability, shapes))
    for asked in starmap(Asked, product(providers, methods, _OUTCOMES, (False, True))):
        provider, method = (name if name in named else "" for name in asked[:2])
        found = answer(asked._replace(provider=provider, method=method))
        chosen[asked.provider].append(numbers.setdefault(found, len(numbers)))
    return {"outcomes": _OUTCOMES, "answers": list(numbers), "chosen": chosen}


def _named(known: Availability) -> set[Any]:
    """The providers and methods of which anything is said: any others get the same answers."""
    named: set[Any] = {*known.providers}
    for said in chain.from_iterable(known.statements.values()):
        if said.when:
            named.update(said.when.provider, said.when.method)
    for shape in known.spec.shapes:
        named.update(shape.payload.get(key) for key in ("pg_provider", "pay_method"))
    return named


def _answer(known: Availability, shapes: _Shapes, asked: Asked) -> tuple[object, ...]:
    """What `show` of the script reads. A redirect is one only where a source says so.

    Of each key: its forms, whether they are known of the provider itself, sources, and an example
    as JSON.
    """
    provider = known.providers.get(asked.provider)
    is_redirect = asked.is_mobile and is_redirected(provider)
    is_unsure = asked.is_mobile and not (provider and provider.delivery)
    has_few = bool(provider and only_keys(provider))
    cells = known.expected(asked)
    entry = "redirect" if is_redirect else "callback"
    shape = _nearest([each for each in shapes if each[0].entry == entry], cells, asked)
    keys = []
    for field in known.spec.fields:
        cell, example = cells[field.name], None
        if "value" in cell.forms:
            # That of the nearest example, or else of the field.
            values = (shape.payload[key] for key in keys_of(field) if shape.payload.get(key))
            example = json.dumps(next(values, field.example), ensure_ascii=False)
        keys.append((field.name, tuple(cell.forms), int(cell.own), cell.sources, example))
    return is_redirect, is_unsure, has_few, shape.id, tuple(keys)


def _nearest(shapes: _Shapes, cells: Mapping[str, Cell], asked: Asked) -> Shape:
    """The example of the spec whose keys fit best."""
    always = {name for name, cell in cells.items() if cell.forms and "absent" not in cell.forms}
    never = {name for name, cell in cells.items() if set(cell.forms) == {"absent"}}

    def misfits(known: tuple[Shape, set[str]]) -> int:
        shape, came = known
        wrong = len(came & never) + len(always - came)
        wrong += shape.payload.get("pay_method") != asked.method
        wrong += shape.payload.get("pg_provider") != asked.provider
        is_other = shape.outcome not in (asked.outcome, "unconfirmed")
        return wrong + _OTHER_OUTCOME * is_other

    return min(shapes, key=misfits)[0]
