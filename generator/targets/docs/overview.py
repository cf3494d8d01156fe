"""When each field comes, at a glance: the forms that it takes in each of a few situations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.spec.model import Field, Spec, When
from generator.targets.docs.expected import listed, redirected
from generator.targets.docs.statements import facts, only_keys

# The method of which an account is issued before anything is paid.
_VIRTUAL_ACCOUNT = "vbank"


def overview(spec: Spec) -> dict[str, Mapping[str, Sequence[str]]]:
    """For each field: situation to forms. No forms: no source says anything.

    Providers and methods are taken together: what any of them was said or seen to send counts.
    """
    certain = [name for provider in spec.providers for name in only_keys(provider)]
    redirect = redirected(spec)
    return {
        field.name: {
            "paid": _with_outcome(spec, field, "paid"),
            "virtual_account_issued": _with_outcome(spec, field, "virtual_account_issued"),
            "failed": _with_outcome(spec, field, "failed"),
            "new_modules": listed(field, certain, "callback"),
            "redirect": redirect[field.name].forms,
        }
        for field in spec.fields
    }


def _with_outcome(spec: Spec, field: Field, outcome: str) -> Sequence[str]:
    said = (fact.forms for fact in facts(spec, field) if _speaks_of(fact.when, outcome))
    return [form for forms in said for form in forms]


def _speaks_of(when: When, outcome: str) -> bool:
    """What names a method alone speaks of payments by it, not of its failures."""
    methods = set(when.method)
    if methods and outcome == "virtual_account_issued" and _VIRTUAL_ACCOUNT not in methods:
        return False
    if methods == {_VIRTUAL_ACCOUNT} and outcome == "paid":
        return False
    return outcome in when.outcome if when.outcome else not (methods and outcome == "failed")
