"""Availability in words: which forms a field takes, under which condition, on whose word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from generator.spec.model import Carries, Field, ForeignObject, Mark, Provider, Spec, Text, When
from generator.targets.docs.edition import Edition
from generator.text.markdown import Md, code, joined

_Said = TypeVar("_Said")


class Fact(NamedTuple):
    """One thing said of one field, whether in general or of a provider."""

    forms: Sequence[str]
    source: str
    when: When


def facts(spec: Spec, field: Field) -> list[Fact]:
    """All that is said of when a field comes: first in general, then of providers."""
    return [*general_facts(field), *_observed(spec, field)]


def general_facts(field: Field) -> list[Fact]:
    """What is said of a field without regard to what each provider was seen to send."""
    return [Fact(said.forms, said.source, said.when or When()) for said in field.availability]


def _observed(spec: Spec, field: Field) -> Iterator[Fact]:
    """What was seen from providers. Those of which the same was seen share a fact."""
    said = []
    for provider in spec.providers:
        for seen in provider.observed:
            if field.name in seen.fields:
                when = When(method=[seen.method], outcome=[seen.outcome])
                said.append((Fact(seen.fields[field.name], seen.source, when), provider.code))
    for fact, providers in alike(said):
        yield fact._replace(when=replace(fact.when, provider=providers))


def alike(pairs: Iterable[tuple[_Said, str]]) -> list[tuple[_Said, list[str]]]:
    """What is said, each with all the names of which it is said, in the order of the first."""
    found: list[tuple[_Said, list[str]]] = []
    for said, name in pairs:
        names = next((names for known, names in found if known == said), None)
        if names is None:
            found.append((said, [name]))
        else:
            names.append(name)
    return found


def certain_keys(spec: Spec) -> list[tuple[Carries, list[str]]]:
    """Of providers that send certain keys only: which, each with the providers that send them."""
    return alike(
        (carries, provider.code)
        for provider in spec.providers
        for carries in provider.carries
        if carries.fields != "full"
    )


def only_keys(provider: Provider) -> tuple[str, ...]:
    """The only keys that a provider sends, in success and in failure, if it sends certain ones."""
    lists = [tuple(said.fields) for said in provider.carries if said.fields != "full"]
    return tuple(dict.fromkeys(name for names in lists for name in names))


def sharing_keys(spec: Spec) -> list[tuple[tuple[str, ...], list[str]]]:
    """The lists of keys that are all that some providers send, each with these providers."""
    return alike((keys, p.code) for p in spec.providers if (keys := only_keys(p)))


def forms(edition: Edition, names: Iterable[str]) -> Md:
    """What arrives: value, an empty text, null, 0, or no key."""
    found = set(names)
    return joined(word for form, word in edition.forms.items() if form in found)


def condition(edition: Edition, when: When | None, note: Text | None = None) -> Md:
    """To which responses a statement applies. Empty where neither a condition nor a note says."""
    parts = [*_restrictions(edition, when)] if when else []
    notes = [when.note if when else None, note]
    return joined([*parts, *(edition.text(each) for each in notes if each)], " · ")


def _restrictions(edition: Edition, when: When) -> Iterator[Md]:
    _ = edition._
    if when.provider:
        yield _("provider {codes}", codes=joined(map(edition.provider, when.provider)))
    if when.method:
        methods = joined(edition.code(value, "pay_method") for value in when.method)
        yield _("method {codes}", codes=methods)
    if when.outcome:
        yield _("outcome {outcomes}", outcomes=joined(map(edition.outcome, when.outcome)))


def keys_in_short(edition: Edition, carried: Iterable[Carries]) -> Md:
    """How many keys come; the provider's own section has the conditions and the sources."""
    _ = edition._
    return joined(
        dict.fromkeys(
            _("the full object") if c.fields == "full" else _("{number} keys", number=len(c.fields))
            for c in carried
        )
    )


def arrives(edition: Edition, entry: str) -> Md:
    """How a response arrives."""
    _ = edition._
    return {"callback": _("callback"), "redirect": _("redirect")}[entry]


def seen_with(spec: Spec, method: str) -> list[str]:
    """The providers of which something was seen with a payment method."""
    methods = {p.code: [seen.method for seen in p.observed] for p in spec.providers}
    return [code for code, seen in methods.items() if method in seen]


def entries(foreign: ForeignObject) -> list[str]:
    """How an object that is no payment response may arrive."""
    known = {entry for mark in foreign.marks for entry in mark.entry}
    return [entry for entry in ("callback", "redirect") if entry in known]


def how_to_tell(edition: Edition, foreign: ForeignObject) -> Md:
    """How an object that is no payment response is told from one: the ways, each with its signs."""
    return joined(dict.fromkeys(_signs(edition, mark) for mark in foreign.marks), " / ")


def _signs(edition: Edition, mark: Mark) -> Md:
    _ = edition._
    one = _("has one of {keys}", keys=_keys(mark.any_of))
    some = _("has {count} or more of {keys}", keys=_keys(mark.any_of), count=mark.at_least)
    said = {
        _("has all of {keys}", keys=_keys(mark.all_of)): mark.all_of,
        one if mark.at_least == 1 else some: mark.any_of,
        _("has none of {keys}", keys=_keys(mark.none_of)): mark.none_of,
        _("has no keys but {keys}", keys=_keys(mark.only)): mark.only,
    }
    signs = [words for words, keys in said.items() if keys]
    for key, texts in (mark.values or {}).items():
        signs.append(joined((code(key), _keys(texts)), " = "))
    return joined(signs, "; ")


def _keys(names: Sequence[str]) -> Md:
    return joined(map(code, names))
