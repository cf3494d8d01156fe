"""Availability in words: which forms a field takes, under which condition, on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.spec.model import Carries, Field, Spec, Text, When
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, listed
from generator.text.markdown import Md, code, joined

_FORMS = {
    "value": words.VALUE,
    "empty": words.EMPTY,
    "null": words.NULL,
    "zero": words.ZERO,
    "absent": words.ABSENT,
}


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing said of one field, whether in general or of a provider."""

    forms: Sequence[str]
    source: str
    when: When


def facts(spec: Spec, field: Field) -> Iterator[Fact]:
    """All that is said of when a field comes: first in general, then of providers."""
    yield from general_facts(field)
    yield from _observed(spec, field)


def general_facts(field: Field) -> Iterator[Fact]:
    """What is said of a field without regard to what each provider was seen to send."""
    for statement in field.availability:
        yield Fact(forms=statement.forms, source=statement.source, when=statement.when or When())


def _observed(spec: Spec, field: Field) -> Iterator[Fact]:
    """What was seen from providers. Those of which the same was seen share a fact."""
    alike: dict[Fact, list[str]] = {}
    for provider in spec.providers:
        for seen in provider.observed:
            if field.name in seen.fields:
                # Tuples throughout, or else a fact could not be a key.
                when = When(provider=(), method=(seen.method,), outcome=(seen.outcome,))
                names = tuple(seen.fields[field.name])
                fact = Fact(forms=names, source=seen.source, when=when)
                alike.setdefault(fact, []).append(provider.code)
    for fact, providers in alike.items():
        yield replace(fact, when=replace(fact.when, provider=providers))


def forms(edition: Edition, names: Sequence[str]) -> Md:
    """What arrives: value, an empty text, null, 0, or no key."""
    return listed(edition.say(_FORMS[name]) for name in names)


def condition(edition: Edition, when: When) -> Md:
    """To which responses a statement applies."""
    parts = [*_restrictions(edition, when), *edition.texts(when.note)]
    return joined(" · ", parts) if parts else edition.say(words.ANY_RESPONSE)


def conditions(edition: Edition, when: When | None, note: Text | None) -> list[Md]:
    """What restricts a statement about a provider: a condition, a remark, both or nothing."""
    return [*([condition(edition, when)] if when else []), *edition.texts(note)]


def restricted(edition: Edition, statement: Md, when: When | None, note: Text | None) -> Md:
    """A statement with its conditions in brackets."""
    inside = joined(" · ", conditions(edition, when, note))
    return Md(f"{statement} ({inside})") if inside else statement


def keys(edition: Edition, carries: Carries) -> Md:
    """Which keys come, under which condition, on whose word."""
    names = (
        edition.say(words.FULL)
        if carries.fields == "full"
        else listed(code(name) for name in carries.fields)
    )
    said = restricted(edition, names, carries.when, carries.note)
    source = edition.source(carries.source)
    return edition.say(sentences.SAID, statement=said, source=source)


def _restrictions(edition: Edition, when: When) -> Iterator[Md]:
    if when.provider:
        yield edition.say(sentences.OF_PROVIDER, codes=listed(map(edition.provider, when.provider)))
    if when.method:
        methods = listed(edition.code("pay_method", value) for value in when.method)
        yield edition.say(sentences.OF_METHOD, codes=methods)
    if when.outcome:
        yield edition.say(sentences.OF_OUTCOME, outcomes=listed(map(edition.outcome, when.outcome)))
