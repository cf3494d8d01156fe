"""availability.md: which fields come, by outcome, by provider and method, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.model import Carries, Delivery, Provider
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, Table, listed
from generator.targets.docs.matrix import matrices, sign
from generator.targets.docs.statements import (
    condition,
    conditions,
    forms,
    general_facts,
    keys,
    restricted,
)
from generator.text.markdown import Md, code, escape, joined

_DELIVERIES = {"callback": words.MOBILE_CALLBACK, "redirect": words.MOBILE_REDIRECT}
_LEGEND = {
    "value": (words.VALUE, sentences.LEGEND_VALUE),
    "empty": (words.EMPTY, sentences.LEGEND_EMPTY),
    "null": (words.NULL, sentences.LEGEND_NULL),
    "zero": (words.ZERO, sentences.LEGEND_ZERO),
    "absent": (words.ABSENT, sentences.LEGEND_ABSENT),
}


@dataclass(frozen=True, kw_only=True)
class ProviderEntry:
    """What is known of one provider."""

    heading: Md
    statements: Sequence[Md]
    observed: Sequence[Table]
    remarks: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class AvailabilityPage:
    """The legend, the tables, then provider by provider."""

    legend: Table
    evidence: Table
    of_all: Sequence[Md]
    by_outcome: Table
    by_method: Sequence[Md]
    matrix: Table
    certain_keys: Table
    all_providers: Table
    providers: Sequence[ProviderEntry]


def availability_page(edition: Edition) -> AvailabilityPage:
    """Everything that is stated or was seen of when fields come."""
    tables = matrices(edition)
    return AvailabilityPage(
        legend=_legend(edition),
        evidence=tables.evidence,
        of_all=list(_of_all(edition)),
        by_outcome=tables.by_outcome,
        by_method=list(_by_method(edition)),
        matrix=tables.by_provider,
        certain_keys=_certain_keys(edition),
        all_providers=_all_providers(edition),
        providers=[_provider(edition, p) for p in edition.spec.providers],
    )


def _legend(edition: Edition) -> Table:
    rows = [
        (sign(edition, form), edition.say(name), edition.say(meaning))
        for form, (name, meaning) in _LEGEND.items()
    ]
    unknown, meaning = words.SIGN_NOT_DOCUMENTED, sentences.LEGEND_NOT_DOCUMENTED
    rows.append((edition.say(unknown), edition.not_documented, edition.say(meaning)))
    return edition.table((words.SIGN, words.FORM, words.MEANING), rows)


def _of_all(edition: Edition) -> Iterator[Md]:
    """What is said of every response, whatever its outcome, its provider and its method."""
    for field in edition.spec.fields:
        for fact in general_facts(field):
            if not (fact.when.outcome or fact.when.provider or fact.when.method):
                said = restricted(edition, forms(edition, fact.forms), None, fact.when.note)
                yield _said_of(edition, edition.field(field.name), said, fact.source)


def _by_method(edition: Edition) -> Iterator[Md]:
    """What depends on the method. Fields of which the same is said share a line."""
    alike: dict[tuple[Md, Md, str], list[Md]] = {}
    for field in edition.spec.fields:
        for fact in general_facts(field):
            if fact.when.method:
                said = condition(edition, fact.when), forms(edition, fact.forms), fact.source
                alike.setdefault(said, []).append(edition.field(field.name))
    for (when, statement, source), fields in alike.items():
        yield _said_of(edition, joined(" · ", [listed(fields), when]), statement, source)


def _said_of(edition: Edition, about: Md, statement: Md, source: str) -> Md:
    said = edition.say(sentences.SAID, statement=statement, source=edition.source(source))
    return edition.say(sentences.SAID_OF, condition=about, statement=said)


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
    """In short; the provider's own section has the conditions and the sources."""
    said = [_number_of_keys(edition, c) for c in provider.carries] if provider else []
    return listed(dict.fromkeys(said)) if said else edition.not_documented


def _number_of_keys(edition: Edition, carries: Carries) -> Md:
    if carries.fields == "full":
        return edition.say(words.FULL)
    return edition.say(sentences.KEYS_ONLY, number=escape(str(len(carries.fields))))


def _mobile_cell(edition: Edition, provider: Provider | None) -> Md:
    if provider is None or provider.delivery is None:
        return edition.not_documented
    return edition.say(_DELIVERIES[provider.delivery.mobile])


def _provider(edition: Edition, provider: Provider) -> ProviderEntry:
    return ProviderEntry(
        heading=code(provider.code),
        statements=list(_statements(edition, provider)),
        observed=list(_observed(edition, provider)),
        remarks=list(_remarks(edition, provider)),
    )


def _statements(edition: Edition, provider: Provider) -> Iterator[Md]:
    yield edition.say(sentences.LABEL_IS, link=edition.code("pg_provider", provider.code))
    carried = [keys(edition, carries) for carries in provider.carries]
    for said in carried or [edition.not_documented]:
        yield edition.say(sentences.PROVIDER_KEYS, keys=said)
    mobile = provider.delivery
    said = _delivery(edition, mobile) if mobile else edition.not_documented
    yield edition.say(sentences.PROVIDER_MOBILE, delivery=said)
    for note in edition.texts(provider.note):
        yield edition.say(sentences.PROVIDER_NOTE, note=note)


def _delivery(edition: Edition, delivery: Delivery) -> Md:
    how = edition.say(_DELIVERIES[delivery.mobile])
    said = restricted(edition, how, None, delivery.note)
    return edition.say(sentences.SAID, statement=said, source=edition.source(delivery.source))


def _observed(edition: Edition, provider: Provider) -> Iterator[Table]:
    """What was seen of this provider: a row for each field, a column for each method."""
    if not provider.observed:
        return
    names = {name for seen in provider.observed for name in seen.fields}
    rows = [
        [edition.field(f.name), *_forms_seen(edition, provider, f.name)]
        for f in edition.spec.fields
        if f.name in names
    ]
    sources = [edition.source(seen.source) for seen in provider.observed]
    heads = [
        edition.say(
            sentences.METHOD_AND_OUTCOME,
            method=edition.code("pay_method", seen.method),
            outcome=edition.outcome(seen.outcome),
        )
        for seen in provider.observed
    ]
    last = [edition.say(words.SOURCE), *sources]
    yield Table(heads=[edition.say(words.FIELD), *heads], rows=[*rows, last])


def _forms_seen(edition: Edition, provider: Provider, name: str) -> Iterator[Md]:
    for seen in provider.observed:
        known = name in seen.fields
        yield forms(edition, seen.fields[name]) if known else edition.not_documented


def _remarks(edition: Edition, provider: Provider) -> Iterator[Md]:
    for seen in provider.observed:
        for note in edition.texts(seen.note):
            method = edition.code("pay_method", seen.method)
            yield edition.say(sentences.SAID_OF, condition=method, statement=note)
