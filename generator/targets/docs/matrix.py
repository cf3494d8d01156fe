"""The matrix: each field by provider, method and outcome, in cells short enough for a phone.

A cell holds the forms that arrive and the number of the evidence. What is said of a provider
itself goes before what is said of all; where nothing is said, the cell says that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.spec.model import Carries, Field, Observation, Provider, Spec
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, Table, listed
from generator.targets.docs.statements import Fact, facts, general_facts
from generator.text.markdown import Md, code, escape, joined

_SIGNS = {
    "value": words.SIGN_VALUE,
    "empty": words.EMPTY,
    "null": words.NULL,
    "zero": words.ZERO,
    "absent": words.SIGN_ABSENT,
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
class Matrices:
    """The two tables, and the legend of the numbers in both."""

    by_outcome: Table
    by_provider: Table
    evidence: Table


def matrices(edition: Edition) -> Matrices:
    """Both tables."""
    outcomes, providers = list(_outcomes(edition)), list(_providers(edition))
    names = [field.name for field in edition.spec.fields]
    columns = [*outcomes, *providers]
    # Numbered in the order in which a reader meets them.
    found = dict.fromkeys(column.cells[name].evidence for column in columns for name in names)
    numbers = {evidence: n for n, evidence in enumerate(filter(None, found), start=1)}
    return Matrices(
        by_outcome=_table(edition, outcomes, numbers),
        by_provider=_table(edition, providers, numbers),
        evidence=_legend(edition, numbers),
    )


def sign(edition: Edition, form: str) -> Md:
    """What stands for a form in a cell."""
    return edition.say(_SIGNS[form])


def _table(edition: Edition, columns: Sequence[Column], numbers: Mapping[Evidence, int]) -> Table:
    return Table(
        heads=[edition.say(words.FIELD), *(column.head for column in columns)],
        rows=[
            [edition.field(f.name), *(_cell(edition, c.cells[f.name], numbers) for c in columns)]
            for f in edition.spec.fields
        ],
    )


def _cell(edition: Edition, cell: Cell, numbers: Mapping[Evidence, int]) -> Md:
    if cell.varies_by:
        return edition.say(words.BY_EACH_METHOD if cell.varies_by == "method" else words.BY_EACH_PG)
    if not cell.evidence:
        return edition.say(words.SIGN_NOT_DOCUMENTED)
    signs = [sign(edition, form) for form in _SIGNS if form in cell.forms]
    return joined(" ", [*signs, _number(numbers[cell.evidence])])


def _number(number: int) -> Md:
    return escape(str(number).translate(_SUPERSCRIPTS))


def _legend(edition: Edition, numbers: Mapping[Evidence, int]) -> Table:
    rows = (
        (
            _number(number),
            listed(map(edition.source, evidence.sources)),
            edition.say(sentences.SAID_OF_THIS if evidence.own else sentences.SAID_OF_ALL),
        )
        for evidence, number in numbers.items()
    )
    return edition.table((words.NUMBER_SIGN, words.SOURCE, words.EVIDENCE), rows)


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
    for provider in edition.spec.providers:
        for seen in provider.observed:
            cells = {f.name: _observed(f, provider, seen) for f in edition.spec.fields}
            yield Column(head=_observed_head(edition, provider, seen), cells=cells)
    for keys, providers in _groups(edition.spec).items():
        cells = {f.name: _carried(f.name, keys, providers.values()) for f in edition.spec.fields}
        yield Column(head=_group_head(edition, list(providers)), cells=cells)


def _observed_head(edition: Edition, provider: Provider, seen: Observation) -> Md:
    return edition.say(
        sentences.COLUMN,
        provider=edition.provider(provider.code),
        method=code(seen.method),
        outcome=edition.outcome(seen.outcome),
    )


def _observed(field: Field, provider: Provider, seen: Observation) -> Cell:
    if field.name in seen.fields:
        evidence = Evidence(sources=(seen.source,), own=True)
        return Cell(forms=seen.fields[field.name], evidence=evidence)
    asked = {"provider": provider.code, "method": seen.method, "outcome": seen.outcome}
    return _together([f for f in general_facts(field) if _applies(f, asked)])


def _applies(fact: Fact, asked: Mapping[str, str]) -> bool:
    restrictions = {name: getattr(fact.when, name) for name in asked}
    return all(not values or asked[name] in values for name, values in restrictions.items())


def _groups(spec: Spec) -> dict[tuple[str, ...], dict[str, list[Carries]]]:
    """Providers that send certain keys only, by the keys."""
    groups: dict[tuple[str, ...], dict[str, list[Carries]]] = {}
    for provider in spec.providers:
        for carries in provider.carries:
            if carries.fields != "full":
                group = groups.setdefault(tuple(carries.fields), {})
                group.setdefault(provider.code, []).append(carries)
    return groups


def _group_head(edition: Edition, providers: Sequence[str]) -> Md:
    first, others = edition.provider(providers[0]), len(providers) - 1
    if not others:
        return first
    return edition.say(sentences.AND_OTHERS, provider=first, number=escape(str(others)))


def _carried(name: str, keys: Sequence[str], providers: Iterable[Sequence[Carries]]) -> Cell:
    """What comes may still be missing: the keys are those of success and failure together."""
    forms = ("value", "absent") if name in keys else ("absent",)
    sources = dict.fromkeys(carries.source for each in providers for carries in each)
    return Cell(forms=forms, evidence=Evidence(sources=tuple(sources), own=True))
