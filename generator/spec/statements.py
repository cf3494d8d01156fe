"""Availability, one combination at a time, as `availability` answers with it in every language."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from generator.spec.model import Provider, Spec, Text, When


class OneStatement(NamedTuple):
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    source: str
    provider: str | None
    method: str | None
    outcome: str | None
    forms: Sequence[str]
    note: Text | None


_ANY: Sequence[str | None] = (None,)


def one_statements(spec: Spec) -> Iterator[OneStatement]:
    """Every availability statement, one for each combination of provider, method and outcome."""
    for field in spec.fields:
        for said in field.availability:
            when = said.when or When()
            for code, method, outcome in product(
                when.provider or _ANY, when.method or _ANY, when.outcome or _ANY
            ):
                about = (field.name, said.source, code, method, outcome)
                yield OneStatement(*about, said.forms, when.note)
    for provider in spec.providers:
        yield from _of_provider(spec, provider)


def _of_provider(spec: Spec, provider: Provider) -> Iterator[OneStatement]:
    for said in provider.carries:
        for field in spec.fields if said.fields != "full" else ():
            forms = ["value", "absent"] if field.name in said.fields else ["absent"]
            of = (field.name, said.source, provider.code)
            yield OneStatement(*of, None, None, forms, said.note)
    for seen in provider.observed:
        for name, seen_forms in seen.fields.items():
            about = (name, seen.source, provider.code, seen.method, seen.outcome)
            yield OneStatement(*about, seen_forms, seen.note)
