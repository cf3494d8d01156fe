"""What `_statements.py` needs: statements that are each about one combination."""

from __future__ import annotations

from collections.abc import Sequence

from generator.spec.model import Spec
from generator.spec.statements import one_statements
from generator.text.python import literal


def statements(spec: Spec) -> list[Sequence[str]]:
    """The cells of every statement, one for each combination of provider, method and outcome."""
    return [
        [
            literal(said.field),
            _tuple(said.forms),
            literal(said.source),
            _or_none(said.provider),
            _or_none(said.method),
            _or_none(said.outcome),
            literal(said.note.en if said.note else ""),
        ]
        for said in one_statements(spec)
    ]


def sources(spec: Spec) -> list[tuple[str, Sequence[str]]]:
    """The id of every source, and its cells."""
    return [
        (source.id, [literal(source.title.en), literal(source.date), _or_none(source.url)])
        for source in spec.sources
    ]


def observations(spec: Spec) -> list[str]:
    """The ids of sources that say what was seen of a provider."""
    return sorted({seen.source for provider in spec.providers for seen in provider.observed})


def _tuple(texts: Sequence[str]) -> str:
    return f"({', '.join(map(literal, texts))}{',' if len(texts) == 1 else ''})"


def _or_none(text: str | None) -> str:
    return "None" if text is None else literal(text)
