"""Availability, one combination at a time, as `availability` answers with it in every language."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from generator.spec.model import Spec, Text, When


class OneStatement(NamedTuple):
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    source: str
    provider: str | None
    method: str | None
    outcome: str | None
    forms: Sequence[str]
    note: Text | None


def one_statements(spec: Spec) -> Iterator[OneStatement]:
    """Every availability statement, one for each combination of provider, method and outcome."""
    for field in spec.fields:
        for said in field.availability:
            when = said.when or When()
            of_all = (when.provider or (None,), when.method or (None,), when.outcome or (None,))
            for about in product(*of_all):
                yield OneStatement(field.name, said.source, *about, said.forms, when.note)
    yield from _of_providers(spec)


def _of_providers(spec: Spec) -> Iterator[OneStatement]:
    for provider in spec.providers:
        for said in provider.carries:
            about = (said.source, provider.code, None, None)
            for field in spec.fields if said.fields != "full" else ():
                forms = ["value", "absent"] if field.name in said.fields else ["absent"]
                yield OneStatement(field.name, *about, forms, said.note)
        for seen in provider.observed:
            of = (seen.source, provider.code, seen.method, seen.outcome)
            for name, seen_forms in seen.fields.items():
                yield OneStatement(name, *of, seen_forms, seen.note)
