"""The matrix: each field by provider, method and outcome, in cells short enough for a phone.

A cell holds the forms that arrive and the number of the evidence. What is said of a provider
itself goes before what is said of all; where nothing is said, the cell says that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.spec.model import Field, Observation, Provider, Spec
from generator.targets.docs.edition import Edition
from generator.targets.docs.statements import Fact, alike, facts, general_facts
from generator.text.markdown import Md, code, escape, joined

# What stands for each form in a cell.
SIGNS = {
    "value": escape("●"),
    "empty": code('""'),
    "null": code("null"),
    "zero": code("0"),
    "absent": escape("—"),
}
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """On whose word a cell rests, and whether that speaks of the provider itself or of all."""

    sources: Sequence[str]
    own: bool


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What is known of one field in one kind of response. No forms: it is not documented."""

    forms: Sequence[str] = ()
    evidence: Evidence | None = None
    varies_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Column:
    """One kind of response: its head, and a cell for each field."""

    head: Md
    cells: Mapping[str, Cell]


@dataclass(frozen=True, kw_only=True)
class Grid:
    """One of the tables: a head for each kind of response, and a row of cells for each field."""

    heads: Sequence[Md]
    rows: Sequence[tuple[str, Sequence[Md]]]


@dataclass(frozen=True, kw_only=True)
class Matrices:
    """The two tables, and what the numbers in both stand for."""

    by_outcome: Grid
    by_provider: Grid
    evidence: Sequence[tuple[Md, Evidence]]


def matrices(edition: Edition) -> Matrices:
    """Both tables."""
    outcomes, providers = list(_outcomes(edition)), list(_providers(edition))
    names = [field.name for field in edition.spec.fields]
    columns = [*outcomes, *providers]
    # Numbered in the order in which a reader meets them.
    found = dict.fromkeys(column.cells[name].evidence for column in columns for name in names)
    numbers = {evidence: _number(n) for n, evidence in enumerate(filter(None, found), start=1)}
    return Matrices(
        by_outcome=_grid(edition, outcomes, numbers),
        by_provider=_grid(edition, providers, numbers),
        evidence=[(number, evidence) for evidence, number in numbers.items()],
    )


def _grid(edition: Edition, columns: Sequence[Column], numbers: Mapping[Evidence, Md]) -> Grid:
    return Grid(
        heads=[column.head for column in columns],
        rows=[
            (f.name, [_cell(edition, column.cells[f.name], numbers) for column in columns])
            for f in edition.spec.fields
        ],
    )


def _cell(edition: Edition, cell: Cell, numbers: Mapping[Evidence, Md]) -> Md:
    _ = edition._
    if cell.varies_by:
        return _("by method") if cell.varies_by == "method" else _("by PG")
    if not cell.evidence:
        return escape("?")
    signs = [sign for form, sign in SIGNS.items() if form in cell.forms]
    return joined([*signs, numbers[cell.evidence]], " ")


def _number(number: int) -> Md:
    return escape(str(number).translate(_SUPERSCRIPTS))


def _outcomes(edition: Edition) -> Iterator[Column]:
    for meaning in edition.spec.outcomes.meanings:
        cells = {f.name: _by_outcome(edition.spec, f, meaning.outcome) for f in edition.spec.fields}
        yield Column(head=edition.outcome(meaning.outcome), cells=cells)


def _by_outcome(spec: Spec, field: Field, outcome: str) -> Cell:
    general = [f for f in general_facts(field) if not f.when.outcome or outcome in f.when.outcome]
    if any(fact.when.method for fact in general):
        return Cell(varies_by="method")
    seen = (f for f in facts(spec, field) if f.when.provider and outcome in f.when.outcome)
    if not general and any(True for _ in seen):
        return Cell(varies_by="provider")
    return _together(general)


def _together(said: Sequence[Fact]) -> Cell:
    forms = dict.fromkeys(form for fact in said for form in fact.forms)
    sources = tuple(dict.fromkeys(fact.source for fact in said))
    evidence = Evidence(sources=sources, own=False) if sources else None
    return Cell(forms=list(forms), evidence=evidence)


def _providers(edition: Edition) -> Iterator[Column]:
    spec = edition.spec
    for provider in spec.providers:
        for seen in provider.observed:
            cells = {f.name: _observed(f, provider, seen) for f in spec.fields}
            yield Column(head=_observed_head(edition, provider, seen), cells=cells)
    said = [(c, p.code) for p in spec.providers for c in p.carries if c.fields != "full"]
    for keys, providers in alike((tuple(carries.fields), name) for carries, name in said):
        sources = dict.fromkeys(c.source for c, _ in said if tuple(c.fields) == keys)
        cells = {f.name: _carried(f.name, keys, tuple(sources)) for f in spec.fields}
        yield Column(head=_group_head(edition, list(dict.fromkeys(providers))), cells=cells)


def _observed_head(edition: Edition, provider: Provider, seen: Observation) -> Md:
    parts = edition.provider(provider.code), code(seen.method), edition.outcome(seen.outcome)
    return joined(parts, " ")


def _observed(field: Field, provider: Provider, seen: Observation) -> Cell:
    if field.name in seen.fields:
        evidence = Evidence(sources=(seen.source,), own=True)
        return Cell(forms=seen.fields[field.name], evidence=evidence)
    asked = {"provider": provider.code, "method": seen.method, "outcome": seen.outcome}
    return _together([f for f in general_facts(field) if _applies(f, asked)])


def _applies(fact: Fact, asked: Mapping[str, str]) -> bool:
    restrictions = {name: getattr(fact.when, name) for name in asked}
    return all(not values or asked[name] in values for name, values in restrictions.items())


def _group_head(edition: Edition, providers: Sequence[str]) -> Md:
    first, others = edition.provider(providers[0]), len(providers) - 1
    if not others:
        return first
    return edition._("{provider} and {number} more", provider=first, number=others)


def _carried(name: str, keys: Sequence[str], sources: Sequence[str]) -> Cell:
    """What comes may still be missing: the keys are those of success and failure together."""
    forms = ("value", "absent") if name in keys else ("absent",)
    return Cell(forms=forms, evidence=Evidence(sources=sources, own=True))
