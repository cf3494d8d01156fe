"""Availability in words: which forms a field takes, under which condition, on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.markdown import Md, code, joined
from generator.model import Carries, Field, Spec, When
from generator.views import docs_sentences as sentences
from generator.views import docs_words as words
from generator.views.docs_edition import Edition, listed

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
    """All that is said of when a field comes: first in general, then provider by provider."""
    for statement in field.availability:
        yield Fact(forms=statement.forms, source=statement.source, when=statement.when or When())
    for provider in spec.providers:
        for seen in provider.observed:
            if field.name in seen.fields:
                when = When(provider=[provider.code], method=[seen.method], outcome=[seen.outcome])
                yield Fact(forms=seen.fields[field.name], source=seen.source, when=when)


def forms(edition: Edition, names: Sequence[str]) -> Md:
    """What arrives: value, an empty text, null, 0, or no key."""
    return listed(edition.say(_FORMS[name]) for name in names)


def condition(edition: Edition, when: When) -> Md:
    """To which responses a statement applies."""
    parts = [*_restrictions(edition, when), *edition.texts(when.note)]
    return joined(" · ", parts) if parts else edition.say(words.ANY_RESPONSE)


def restricted(edition: Edition, when: When | None, note: Md) -> Md:
    """A condition and a remark in brackets, if there is any of the two."""
    parts = [*_restrictions(edition, when or When()), *edition.texts(when.note if when else None)]
    inside = joined(" · ", [*parts, *([note] if note else [])])
    return Md(f" ({inside})") if inside else Md("")


def keys(edition: Edition, carries: Carries) -> Md:
    """Which keys come, under which condition, on whose word."""
    names = (
        edition.say(words.FULL)
        if carries.fields == "full"
        else listed(code(name) for name in carries.fields)
    )
    note = joined("", edition.texts(carries.note))
    return Md(
        f"{names}{restricted(edition, carries.when, note)} ({edition.source(carries.source)})"
    )


def without_outcome(when: When) -> When:
    """The condition but for the outcome, for tables that have a column for each."""
    return replace(when, outcome=())


def _restrictions(edition: Edition, when: When) -> Iterator[Md]:
    if when.provider:
        yield edition.say(sentences.OF_PROVIDER, codes=listed(map(edition.provider, when.provider)))
    if when.method:
        methods = listed(edition.code("pay_method", value) for value in when.method)
        yield edition.say(sentences.OF_METHOD, codes=methods)
    if when.outcome:
        yield edition.say(sentences.OF_OUTCOME, outcomes=listed(map(edition.outcome, when.outcome)))
