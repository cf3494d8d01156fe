"""availability.md: which fields come, by outcome, by provider and method, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.markdown import Md, code, joined
from generator.model import Carries, Delivery, Field, Observation, Provider
from generator.views import docs_sentences as sentences
from generator.views import docs_words as words
from generator.views.docs_edition import Edition, Table, listed
from generator.views.docs_statements import (
    Fact,
    condition,
    conditions,
    facts,
    forms,
    keys,
    restricted,
    without_outcome,
)

_DELIVERIES = {"callback": words.MOBILE_CALLBACK, "redirect": words.MOBILE_REDIRECT}
_LEGEND = (
    (words.VALUE, sentences.LEGEND_VALUE),
    (words.EMPTY, sentences.LEGEND_EMPTY),
    (words.NULL, sentences.LEGEND_NULL),
    (words.ZERO, sentences.LEGEND_ZERO),
    (words.ABSENT, sentences.LEGEND_ABSENT),
)


@dataclass(frozen=True, kw_only=True)
class ProviderEntry:
    """What is known of one provider."""

    heading: Md
    statements: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class AvailabilityPage:
    """The legend, the tables, then provider by provider."""

    legend: Table
    legend_remark: Md
    certain_keys: Table
    by_outcome: Table
    by_method: Table
    all_providers: Table
    providers: Sequence[ProviderEntry]


def availability_page(edition: Edition) -> AvailabilityPage:
    """Everything that is stated or was seen of when fields come."""
    return AvailabilityPage(
        legend=_legend(edition),
        legend_remark=edition.say(sentences.LEGEND_SEVERAL),
        certain_keys=_certain_keys(edition),
        by_outcome=_by_outcome(edition),
        by_method=_by_method(edition),
        all_providers=_all_providers(edition),
        providers=[_provider(edition, p) for p in edition.spec.providers],
    )


def _legend(edition: Edition) -> Table:
    rows = [(edition.say(form), edition.say(meaning)) for form, meaning in _LEGEND]
    rows.append((edition.not_documented, edition.say(sentences.LEGEND_NOT_DOCUMENTED)))
    return edition.table((words.FORM, words.MEANING), rows)


def _certain_keys(edition: Edition) -> Table:
    """Providers that send the same few keys on the same word share a row."""
    heads = (words.KEYS, words.PROVIDER, words.CONDITION, words.SOURCE)
    rows: dict[tuple[Md, Md, Md], list[Md]] = {}
    for provider in edition.spec.providers:
        for carries in provider.carries:
            if carries.fields != "full":
                said = _said_of_keys(edition, carries, carries.fields)
                rows.setdefault(said, []).append(edition.provider(provider.code))
    return edition.table(heads, ((k, listed(who), c, s) for (k, c, s), who in rows.items()))


def _said_of_keys(edition: Edition, carries: Carries, names: Sequence[str]) -> tuple[Md, Md, Md]:
    restrictions = conditions(edition, carries.when, carries.note)
    said = joined(" · ", restrictions or [edition.say(words.ANY_RESPONSE)])
    return listed(map(edition.field, names)), said, edition.source(carries.source)


def _by_outcome(edition: Edition) -> Table:
    outcomes = [meaning.outcome for meaning in edition.spec.outcomes.meanings]
    return Table(
        heads=[edition.say(words.FIELD), *map(edition.outcome, outcomes)],
        rows=[
            [edition.field(f.name), *(_outcome_cell(edition, f, o) for o in outcomes)]
            for f in edition.spec.fields
        ],
    )


def _outcome_cell(edition: Edition, field: Field, outcome: str) -> Md:
    applying = [
        fact
        for fact in facts(edition.spec, field)
        if not fact.when.outcome or outcome in fact.when.outcome
    ]
    general = [_said(edition, fact) for fact in applying if not fact.when.provider]
    if general:
        return joined("; ", general)
    if applying:
        return edition.say(sentences.VARIES, section=edition.section(words.BY_METHOD))
    return edition.not_documented


def _said(edition: Edition, fact: Fact) -> Md:
    statement = edition.say(
        sentences.SAID, statement=forms(edition, fact.forms), source=edition.source(fact.source)
    )
    rest = without_outcome(fact.when)
    said_when = [] if fact.when.outcome else [edition.say(words.ANY_OUTCOME)]
    if rest.method or rest.note:
        said_when.append(condition(edition, rest))
    if not said_when:
        return statement
    said_of = joined(" · ", said_when)
    return edition.say(sentences.SAID_OF, condition=said_of, statement=statement)


def _by_method(edition: Edition) -> Table:
    observed = [(p, seen) for p in edition.spec.providers for seen in p.observed]
    names = {name for _, seen in observed for name in seen.fields}
    columns = [f.name for f in edition.spec.fields if f.name in names]
    heads = [edition.say(words.PROVIDER), edition.say(words.METHOD)]
    return Table(
        heads=[*heads, *map(edition.field, columns), edition.say(words.SOURCE)],
        rows=[_observed_row(edition, provider, seen, columns) for provider, seen in observed],
    )


def _observed_row(
    edition: Edition, provider: Provider, seen: Observation, columns: Sequence[str]
) -> Sequence[Md]:
    cells = (
        forms(edition, seen.fields[name]) if name in seen.fields else edition.not_documented
        for name in columns
    )
    method = edition.say(
        sentences.METHOD_AND_OUTCOME,
        method=edition.code("pay_method", seen.method),
        outcome=edition.outcome(seen.outcome),
    )
    return [edition.provider(provider.code), method, *cells, edition.source(seen.source)]


def _all_providers(edition: Edition) -> Table:
    known = {provider.code: provider for provider in edition.spec.providers}
    heads = (words.PROVIDER, words.LABEL, words.KEYS, words.MOBILE)
    rows = [
        (
            edition.provider(entry.code),
            edition.text(entry.label),
            _keys_cell(edition, known.get(entry.code)),
            _mobile_cell(edition, known.get(entry.code)),
        )
        for entry in edition.spec.codes["pg_provider"].codes
    ]
    return edition.table(heads, rows)


def _keys_cell(edition: Edition, provider: Provider | None) -> Md:
    said = [keys(edition, carries) for carries in provider.carries] if provider else []
    return joined("; ", said) if said else edition.not_documented


def _mobile_cell(edition: Edition, provider: Provider | None) -> Md:
    if provider is None or provider.delivery is None:
        return edition.not_documented
    return _delivery(edition, provider.delivery)


def _delivery(edition: Edition, delivery: Delivery) -> Md:
    how = edition.say(_DELIVERIES[delivery.mobile])
    said = restricted(edition, how, None, delivery.note)
    return edition.say(sentences.SAID, statement=said, source=edition.source(delivery.source))


def _provider(edition: Edition, provider: Provider) -> ProviderEntry:
    return ProviderEntry(
        heading=code(provider.code), statements=list(_statements(edition, provider))
    )


def _statements(edition: Edition, provider: Provider) -> Iterator[Md]:
    yield edition.say(sentences.LABEL_IS, link=edition.code("pg_provider", provider.code))
    carried = [keys(edition, carries) for carries in provider.carries]
    for said in carried or [edition.not_documented]:
        yield edition.say(sentences.PROVIDER_KEYS, keys=said)
    yield edition.say(sentences.PROVIDER_MOBILE, delivery=_mobile_cell(edition, provider))
    for note in edition.texts(provider.note):
        yield edition.say(sentences.PROVIDER_NOTE, note=note)
    for seen in provider.observed:
        yield _seen(edition, seen)


def _seen(edition: Edition, seen: Observation) -> Md:
    said = edition.say(
        sentences.PROVIDER_SEEN,
        method=edition.code("pay_method", seen.method),
        outcome=edition.outcome(seen.outcome),
        source=edition.source(seen.source),
        forms=joined(" · ", _forms_by_field(edition, seen.fields)),
    )
    return joined(". ", [said, *edition.texts(seen.note)])


def _forms_by_field(edition: Edition, by_field: Mapping[str, Sequence[str]]) -> Iterator[Md]:
    for name, names in by_field.items():
        what = forms(edition, names)
        yield edition.say(sentences.SAID_OF, condition=edition.field(name), statement=what)
