"""Availability, one combination at a time, as `availability` answers with it in every language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from generator.spec.model import Carries, Provider, Spec, Text, When


@dataclass(frozen=True, kw_only=True)
class OneStatement:
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    forms: Sequence[str]
    source: str
    provider: str | None = None
    method: str | None = None
    outcome: str | None = None
    note: Text | None = None


def one_statements(spec: Spec) -> list[OneStatement]:
    """Every availability statement, one for each combination of provider, method and outcome."""
    return [*_general_statements(spec), *_provider_statements(spec)]


_ANY: Sequence[str | None] = (None,)


def _general_statements(spec: Spec) -> Iterator[OneStatement]:
    for field in spec.fields:
        for statement in field.availability:
            when = statement.when or When()
            for provider, method, outcome in product(
                when.provider or _ANY, when.method or _ANY, when.outcome or _ANY
            ):
                yield OneStatement(
                    field=field.name,
                    forms=statement.forms,
                    source=statement.source,
                    provider=provider,
                    method=method,
                    outcome=outcome,
                    note=when.note,
                )


def _provider_statements(spec: Spec) -> Iterator[OneStatement]:
    for provider in spec.providers:
        for carries in provider.carries:
            if carries.fields != "full":
                yield from _carried(spec, provider, carries)
        for observation in provider.observed:
            for name, forms in observation.fields.items():
                yield OneStatement(
                    field=name,
                    forms=forms,
                    source=observation.source,
                    provider=provider.code,
                    method=observation.method,
                    outcome=observation.outcome,
                    note=observation.note,
                )


def _carried(spec: Spec, provider: Provider, carries: Carries) -> Iterator[OneStatement]:
    for field in spec.fields:
        yield OneStatement(
            field=field.name,
            forms=["value", "absent"] if field.name in carries.fields else ["absent"],
            source=carries.source,
            provider=provider.code,
            note=carries.note,
        )
