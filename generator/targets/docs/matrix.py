"""The matrix: each field by provider, method and outcome, in cells short enough for a phone.

A cell holds the forms that arrive and the number of the evidence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.targets.docs.arrivals import Asked, Cell, expected
from generator.targets.docs.edition import Edition
from generator.targets.docs.statements import forms, sharing_keys
from generator.text.markdown import Md, code, escape, joined

_Numbers: TypeAlias = Mapping[tuple[tuple[str, ...], bool], Md]
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, kw_only=True)
class Column:
    """One kind of response: its head, and a cell for each field."""

    head: Md
    cells: Mapping[str, Cell]
    counts: Mapping[str, Mapping[Any, int]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """A head for each kind of response, a row of cells for each field, and the evidence.

    The evidence is a number for each group of sources, and whether they speak of the provider.
    """

    heads: Sequence[Md]
    rows: Sequence[tuple[str, Sequence[Md]]]
    evidence: Sequence[tuple[Md, Sequence[str], bool]]


def matrix(edition: Edition) -> Matrix:
    """A column for everything that was observed, and for the providers that send certain keys."""
    columns = [*_observed(edition), *_certain_keys(edition)]
    names = [field.name for field in edition.spec.fields]
    # Numbered in the order in which a reader meets them.
    cells = (column.cells[name] for column in columns for name in names)
    found = dict.fromkeys((cell.sources, cell.own) for cell in cells if cell.sources)
    numbers = {evidence: _number(n) for n, evidence in enumerate(found, start=1)}
    return Matrix(
        heads=[column.head for column in columns],
        rows=[
            (name, [_shown(edition, column, name, numbers) for column in columns]) for name in names
        ],
        evidence=[(number, sources, own) for (sources, own), number in numbers.items()],
    )


def _shown(edition: Edition, column: Column, name: str, numbers: _Numbers) -> Md:
    cell, counts = column.cells[name], column.counts.get(name, {})
    if not cell.sources:
        return escape("?")
    counted = [
        joined([forms(edition, [form]), escape(f"{times:,}")], " ")
        for form, times in counts.items()
    ]
    shown = joined(counted) if counted else forms(edition, cell.forms)
    return joined([shown, numbers[cell.sources, cell.own]], "")


def _number(number: int) -> Md:
    return escape(str(number).translate(_SUPERSCRIPTS))


def _observed(edition: Edition) -> Iterator[Column]:
    for provider in edition.spec.providers:
        for seen in provider.observed:
            asked = Asked(provider=provider.code, method=seen.method, outcome=seen.outcome)
            head = edition.provider(provider.code), code(seen.method), edition.outcome(seen.outcome)
            own = {
                name: Cell(forms=tuple(each), sources=(seen.source,), own=True)
                for name, each in seen.fields.items()
            }
            yield Column(
                head=joined(head, " "),
                cells={**expected(edition.spec, asked), **own},
                counts=seen.counts,
            )


def _certain_keys(edition: Edition) -> Iterator[Column]:
    spec = edition.spec
    for _keys, providers in sharing_keys(spec):
        asked = [Asked(provider=code, method="", outcome="") for code in providers]
        columns = [expected(spec, each) for each in asked]
        yield Column(
            head=_group_head(edition, providers),
            cells={f.name: _together([c[f.name] for c in columns]) for f in spec.fields},
        )


def _together(cells: Sequence[Cell]) -> Cell:
    sources = tuple(dict.fromkeys(source for cell in cells for source in cell.sources))
    return Cell(forms=cells[0].forms, sources=sources, own=True)


def _group_head(edition: Edition, providers: Sequence[str]) -> Md:
    first, others = edition.provider(providers[0]), len(providers) - 1
    if not others:
        return first
    return edition._("{provider} and {number} more", provider=first, number=others)
