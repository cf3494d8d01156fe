"""Which keys a response is expected to carry, and on whose word; and the same at a glance.

What is said of a provider itself goes before what is said of all; where nothing is said, no forms
are given.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from generator.spec.model import Field, Observation, Provider, Spec, When
from generator.targets.docs.statements import Fact, facts, general_facts, only_keys

Forms: TypeAlias = tuple[str, ...]

# The method of which an account is issued before anything is paid.
_VIRTUAL_ACCOUNT = "vbank"


class Asked(NamedTuple):
    """A kind of response: by whom, how it was paid, what became of it, and where."""

    provider: str
    method: str
    outcome: str
    is_mobile: bool = False


class Cell(NamedTuple):
    """What is known of one field in one kind of response. No sources: it is not documented.

    `own` says that it is known of the provider itself.
    """

    forms: Forms = ()
    sources: tuple[str, ...] = ()
    own: bool = False


def expected(spec: Spec, asked: Asked) -> Mapping[str, Cell]:
    """The fields of a kind of response, each with what is known of it."""
    provider = next((p for p in spec.providers if p.code == asked.provider), None)
    if provider and (keys := only_keys(provider)):
        sources = tuple(dict.fromkeys(said.source for said in provider.carries))
        return {f.name: Cell(listed(f, keys, "callback"), sources, own=True) for f in spec.fields}
    if asked.is_mobile and is_redirected(provider):
        return redirected(spec)
    seen = _seen(provider, asked)
    return {field.name: _cell(field, asked, seen) for field in spec.fields}


def redirected(spec: Spec) -> Mapping[str, Cell]:
    """The fields of a redirect, whoever sends it."""
    keys = [name for said in spec.redirects for name in said.fields]
    sources = tuple(said.source for said in spec.redirects)
    return {f.name: Cell(listed(f, keys, "redirect"), sources) for f in spec.fields}


def listed(field: Field, keys: Sequence[str], entry: Literal["callback", "redirect"]) -> Forms:
    """The forms of a field where only these keys come.

    They are those of success and failure together, so one that nobody requires may be missing.
    """
    if field.name not in keys:
        return ("absent",)
    return ("value",) if entry in field.required else ("value", "absent")


def is_redirected(provider: Provider | None) -> bool:
    """Whether a source says that a provider leads back by a redirect on mobile."""
    return bool(provider and provider.delivery and provider.delivery.mobile == "redirect")


def _seen(provider: Provider | None, asked: Asked) -> Observation | None:
    observed = provider.observed if provider else ()
    wanted = (asked.method, asked.outcome)
    return next((seen for seen in observed if (seen.method, seen.outcome) == wanted), None)


def _cell(field: Field, asked: Asked, seen: Observation | None) -> Cell:
    if seen and field.name in seen.fields:
        return Cell(tuple(seen.fields[field.name]), (seen.source,), own=True)
    said = [fact for fact in general_facts(field) if _speaks_of(fact, asked)]
    return Cell(
        forms=tuple(dict.fromkeys(form for fact in said for form in fact.forms)),
        sources=tuple(dict.fromkeys(fact.source for fact in said)),
    )


def _speaks_of(fact: Fact, asked: Asked) -> bool:
    when = fact.when
    asks = [(when.provider, asked.provider), (when.method, asked.method)]
    asks.append((when.outcome, asked.outcome))
    return all(not values or wanted in values for values, wanted in asks)


def overview(spec: Spec) -> dict[str, Mapping[str, Sequence[str]]]:
    """For each field: situation to forms. No forms: no source says anything.

    Providers and methods are taken together: what any of them was said or seen to send counts.
    """
    certain = [name for provider in spec.providers for name in only_keys(provider)]
    redirect, found = redirected(spec), dict[str, Mapping[str, Sequence[str]]]()
    for field in spec.fields:
        said = facts(spec, field)
        found[field.name] = {
            **{
                outcome: [f for fact in said if _tells_of(fact.when, outcome) for f in fact.forms]
                for outcome in ("paid", "virtual_account_issued", "failed")
            },
            "new_modules": listed(field, certain, "callback"),
            "redirect": redirect[field.name].forms,
        }
    return found


def _tells_of(when: When, outcome: str) -> bool:
    """What names a method alone speaks of payments by it, not of its failures."""
    methods = set(when.method)
    if methods and outcome == "virtual_account_issued" and _VIRTUAL_ACCOUNT not in methods:
        return False
    if methods == {_VIRTUAL_ACCOUNT} and outcome == "paid":
        return False
    return outcome in when.outcome if when.outcome else not (methods and outcome == "failed")
