"""What `_availability.py` needs: statements that are each about one combination."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from generator.model import Carries, Provider, Spec, When
from generator.python_text import literal


@dataclass(frozen=True, kw_only=True)
class PyStatement:
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    forms: str
    source: str
    provider: str | None
    method: str | None
    outcome: str | None
    note: str


def py_statements(spec: Spec) -> list[PyStatement]:
    """Every availability statement, one for each combination of provider, method and outcome."""
    return [*_general_statements(spec), *_provider_statements(spec)]


_ANY: Sequence[str | None] = (None,)


def _forms(forms: Sequence[str]) -> str:
    return f"({', '.join(literal(form) for form in forms)}{',' if len(forms) == 1 else ''})"


def _general_statements(spec: Spec) -> Iterator[PyStatement]:
    for field in spec.fields:
        for statement in field.availability:
            when = statement.when or When()
            for provider, method, outcome in product(
                when.provider or _ANY, when.method or _ANY, when.outcome or _ANY
            ):
                yield PyStatement(
                    field=field.name,
                    forms=_forms(statement.forms),
                    source=statement.source,
                    provider=provider,
                    method=method,
                    outcome=outcome,
                    note=when.note.en if when.note else "",
                )


def _provider_statements(spec: Spec) -> Iterator[PyStatement]:
    for provider in spec.providers:
        for carries in provider.carries:
            if carries.fields != "full":
                yield from _carried(spec, provider, carries)
        for observation in provider.observed:
            for name, forms in observation.fields.items():
                yield PyStatement(
                    field=name,
                    forms=_forms(forms),
                    source=observation.source,
                    provider=provider.code,
                    method=observation.method,
                    outcome=observation.outcome,
                    note=observation.note.en if observation.note else "",
                )


def _carried(spec: Spec, provider: Provider, carries: Carries) -> Iterator[PyStatement]:
    for field in spec.fields:
        forms = ["value", "absent"] if field.name in carries.fields else ["absent"]
        yield PyStatement(
            field=field.name,
            forms=_forms(forms),
            source=carries.source,
            provider=provider.code,
            method=None,
            outcome=None,
            note=carries.note.en if carries.note else "",
        )
