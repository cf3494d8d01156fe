"""Which keys a response is expected to carry, and on whose word: by field, by kind, at a glance.

What is said of a provider itself goes before what is said of all; where nothing is said, no forms
are given.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar

from generator.spec.model import Carries, Field, Provider, Spec, Statement, When
from generator.targets.docs.edition import Edition
from generator.text.markdown import Md, code, escape, joined

_Said = TypeVar("_Said")

# The method of which an account is issued before anything is paid.
_VIRTUAL_ACCOUNT = "vbank"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Asked(NamedTuple):
    """A kind of response: by whom, how it was paid, what became of it, and where."""

    provider: str
    method: str = ""
    outcome: str = ""
    is_mobile: bool = False


class Cell(NamedTuple):
    """What is known of one field in one kind of response. No sources: it is not documented.

    `own` says that it is known of the provider itself.
    """

    forms: Sequence[str] = ()
    sources: tuple[str, ...] = ()
    own: bool = False


Columns: TypeAlias = list[tuple[Md, Mapping[str, Cell], Mapping[str, Mapping[Any, int]]]]
"""Of kinds of responses: a head, a cell for each field, and how often each form was counted."""


def statements(spec: Spec, field: Field) -> list[Statement]:
    """All that is said of when a field comes: first in general, then what providers were seen to.

    Providers of which the same was seen share a statement.
    """
    seen = _alike(
        ((seen.fields[field.name], seen.source, seen.method, seen.outcome), provider.code)
        for provider in spec.providers
        for seen in provider.observed
        if field.name in seen.fields
    )
    of_providers = (
        Statement(forms=forms, source=source, when=When(provider=p, method=[m], outcome=[o]))
        for (forms, source, m, o), p in seen
    )
    return [*field.availability, *of_providers]


def _alike(pairs: Iterable[tuple[_Said, str]]) -> list[tuple[_Said, list[str]]]:
    """What is said, each with all the names of which it is said, in the order of the first."""
    found: list[tuple[_Said, list[str]]] = []
    for said, name in pairs:
        for known, names in found:
            if known == said:
                names.append(name)
                break
        else:
            found.append((said, [name]))
    return found


def certain_keys(spec: Spec) -> list[tuple[Carries, list[str]]]:
    """Of providers that send certain keys only: which, each with the providers that send them."""
    return _alike(
        (carries, provider.code)
        for provider in spec.providers
        for carries in provider.carries
        if carries.fields != "full"
    )


def only_keys(provider: Provider) -> tuple[str, ...]:
    """The only keys that a provider sends, in success and in failure, if it sends certain ones."""
    lists = [said.fields for said in provider.carries if said.fields != "full"]
    return tuple(dict.fromkeys(name for names in lists for name in names))


def sharing_keys(spec: Spec) -> list[tuple[tuple[str, ...], list[str]]]:
    """The lists of keys that are all that some providers send, each with these providers."""
    return _alike((keys, p.code) for p in spec.providers if (keys := only_keys(p)))


def expected(spec: Spec, asked: Asked) -> Mapping[str, Cell]:
    """The fields of a kind of response, each with what is known of it."""
    provider = next((p for p in spec.providers if p.code == asked.provider), None)
    if provider and (keys := only_keys(provider)):
        sources = tuple(dict.fromkeys(said.source for said in provider.carries))
        return {f.name: Cell(listed(f, keys, "callback"), sources, own=True) for f in spec.fields}
    if asked.is_mobile and is_redirected(provider):
        sources = tuple(said.source for said in spec.redirects)
        return {f.name: Cell(redirected(spec, f), sources) for f in spec.fields}
    return {field.name: _cell(spec, field, asked) for field in spec.fields}


def is_redirected(provider: Provider | None) -> bool:
    """Whether a source says that a provider leads back by a redirect on mobile."""
    return bool(provider and provider.delivery and provider.delivery.mobile == "redirect")


def redirected(spec: Spec, field: Field) -> Sequence[str]:
    """The forms of a field in a redirect, whoever sends it."""
    return listed(field, [name for said in spec.redirects for name in said.fields], "redirect")


def listed(field: Field, keys: Iterable[str], entry: str) -> Sequence[str]:
    """The forms of a field where only these keys come, at an entry: callback or redirect.

    They are those of success and failure together, so one that nobody requires may be missing.
    """
    if field.name not in keys:
        return ("absent",)
    return ("value",) if entry in field.required else ("value", "absent")


def _cell(spec: Spec, field: Field, asked: Asked) -> Cell:
    said = []
    for each in statements(spec, field):
        when = each.when or When()
        asks = zip((when.provider, when.method, when.outcome), asked[:3], strict=True)
        if all(not values or wanted in values for values, wanted in asks):
            said.append(each)
    own = [each for each in said if each.when and each.when.provider]
    forms = dict.fromkeys(form for each in own or said for form in each.forms)
    sources = dict.fromkeys(each.source for each in own or said)
    return Cell(tuple(forms), tuple(sources), own=bool(own))


def overview(spec: Spec, field: Field) -> Mapping[str, Sequence[str]]:
    """Situation to the forms of a field. No forms: no source says anything.

    Providers and methods are taken together: what any of them was said or seen to send counts.
    """
    said = statements(spec, field)
    certain = [name for keys, _providers in sharing_keys(spec) for name in keys]
    return {
        **{
            outcome: [f for each in said if _tells_of(each.when, outcome) for f in each.forms]
            for outcome in ("paid", "virtual_account_issued", "failed")
        },
        "new_modules": listed(field, certain, "callback"),
        "redirect": redirected(spec, field),
    }


def _tells_of(when: When | None, outcome: str) -> bool:
    """What names a method alone speaks of payments by it, not of its failures."""
    when = when or When()
    if when.method and outcome == "failed":
        return outcome in when.outcome
    by = {"virtual_account_issued" if m == _VIRTUAL_ACCOUNT else "paid" for m in when.method}
    return (not by or outcome in by) and (not when.outcome or outcome in when.outcome)


def matrix(edition: Edition) -> tuple[Columns, Mapping[tuple[tuple[str, ...], bool], Md]]:
    """A column for everything that was observed, and for the providers that send certain keys.

    Beside them a small number for each evidence: for the sources of a cell, and whether they speak
    of the provider itself.
    """
    spec, columns = edition.spec, Columns()
    for provider in spec.providers:
        for seen in provider.observed:
            head = edition.provider(provider.code), code(seen.method), edition.outcome(seen.outcome)
            cells = expected(spec, Asked(provider.code, seen.method, seen.outcome))
            columns.append((joined(head, " "), cells, seen.counts))
    for _keys, codes in sharing_keys(spec):
        first, others = edition.provider(codes[0]), len(codes) - 1
        if others:
            first = edition._("{provider} and {number} more", provider=first, number=others)
        carried = [said for p in spec.providers if p.code in codes for said in p.carries]
        sources = tuple(dict.fromkeys(said.source for said in carried))
        cells = expected(spec, Asked(codes[0]))
        columns.append((first, {n: c._replace(sources=sources) for n, c in cells.items()}, {}))
    # Numbered in the order in which a reader meets them.
    met = (cells[field.name] for _, cells, _ in columns for field in spec.fields)
    evidence = dict.fromkeys((cell.sources, cell.own) for cell in met if cell.sources)
    return columns, {e: escape(str(n).translate(_SUPERSCRIPTS)) for n, e in enumerate(evidence, 1)}
