"""The matrix: each field by provider, method and outcome, in cells short enough for a phone.

A cell holds the forms that arrive and the number of the evidence.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from generator.targets.docs.arrivals import Asked, Cell, expected
from generator.targets.docs.edition import Edition
from generator.targets.docs.statements import forms, sharing_keys
from generator.text.markdown import Md, code, escape, joined

_Numbers: TypeAlias = Mapping[tuple[tuple[str, ...], bool], Md]
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Column(NamedTuple):
    """One kind of response: its head, a cell for each field, and how often forms were counted."""

    head: Md
    cells: Mapping[str, Cell]
    counts: Mapping[str, Mapping[Any, int]]


_Rows: TypeAlias = Sequence[tuple[str, Sequence[Md]]]
_Evidence: TypeAlias = Sequence[tuple[Md, Sequence[str], bool]]


def matrix(edition: Edition) -> tuple[Sequence[Md], _Rows, _Evidence]:
    """A head for each kind of response, a row of cells for each field, and the evidence.

    There is a column for everything that was observed, and for the providers that send certain
    keys. Evidence is a number for each group of sources, and whether they speak of the provider.
    """
    columns = [*_observed(edition), *_certain_keys(edition)]
    names = [field.name for field in edition.spec.fields]
    # Numbered in the order in which a reader meets them.
    cells = (column.cells[name] for column in columns for name in names)
    found = dict.fromkeys((cell.sources, cell.own) for cell in cells if cell.sources)
    numbers = {known: escape(str(n).translate(_SUPERSCRIPTS)) for n, known in enumerate(found, 1)}
    rows = [(name, [_shown(edition, c, name, numbers) for c in columns]) for name in names]
    evidence = [(number, sources, own) for (sources, own), number in numbers.items()]
    return [column.head for column in columns], rows, evidence


def _shown(edition: Edition, column: _Column, name: str, numbers: _Numbers) -> Md:
    cell, counts = column.cells[name], column.counts.get(name, {})
    if not cell.sources:
        return escape("?")
    times = [joined([forms(edition, [f]), escape(f"{n:,}")], " ") for f, n in counts.items()]
    shown = joined(times) or forms(edition, cell.forms)
    return joined([shown, numbers[cell.sources, cell.own]], "")


def _observed(edition: Edition) -> Iterator[_Column]:
    for provider in edition.spec.providers:
        for seen in provider.observed:
            head = edition.provider(provider.code), code(seen.method), edition.outcome(seen.outcome)
            cells = expected(edition.spec, Asked(provider.code, seen.method, seen.outcome))
            own = {n: Cell(tuple(f), (seen.source,), own=True) for n, f in seen.fields.items()}
            yield _Column(joined(head, " "), {**cells, **own}, seen.counts)


def _certain_keys(edition: Edition) -> Iterator[_Column]:
    spec = edition.spec
    for _keys, providers in sharing_keys(spec):
        columns = [expected(spec, Asked(code, "", "")) for code in providers]
        head, others = edition.provider(providers[0]), len(providers) - 1
        if others:
            head = edition._("{provider} and {number} more", provider=head, number=others)
        cells = {f.name: _together([c[f.name] for c in columns]) for f in spec.fields}
        yield _Column(head, cells, {})


def _together(cells: Sequence[Cell]) -> Cell:
    sources = tuple(dict.fromkeys(source for cell in cells for source in cell.sources))
    return Cell(cells[0].forms, sources, own=True)
