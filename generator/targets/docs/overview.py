"""When each field comes, at a glance: the forms that it takes in each of a few situations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from generator.spec.model import Field, Spec, When
from generator.targets.docs.statements import facts, in_certain_keys

Entry = Literal["callback", "redirect"]

# The method of which an account is issued before anything is paid.
_VIRTUAL_ACCOUNT = "vbank"
# In this order a cell has them.
_FORMS = ("value", "empty", "null", "zero", "absent")


def overview(spec: Spec) -> dict[str, Mapping[str, Sequence[str]]]:
    """For each field: situation to forms. No forms: no source says anything.

    Providers and methods are taken together: what any of them was said or seen to send counts.
    """
    return {
        field.name: {
            "paid": _with_outcome(spec, field, "paid"),
            "virtual_account_issued": _with_outcome(spec, field, "virtual_account_issued"),
            "failed": _with_outcome(spec, field, "failed"),
            "new_modules": _in_certain_keys(spec, field),
            "redirect": _in_redirects(spec, field),
        }
        for field in spec.fields
    }


def _with_outcome(spec: Spec, field: Field, outcome: str) -> Sequence[str]:
    said = (fact.forms for fact in facts(spec, field) if _speaks_of(fact.when, outcome))
    return _in_order(form for forms in said for form in forms)


def _speaks_of(when: When, outcome: str) -> bool:
    """What names a method alone speaks of payments by it, not of its failures."""
    methods = set(when.method)
    if methods and outcome == "virtual_account_issued" and _VIRTUAL_ACCOUNT not in methods:
        return False
    if methods == {_VIRTUAL_ACCOUNT} and outcome == "paid":
        return False
    return outcome in when.outcome if when.outcome else not (methods and outcome == "failed")


def _in_certain_keys(spec: Spec, field: Field) -> Sequence[str]:
    sent, _ = in_certain_keys(spec, field)
    return _listed(field, "callback", is_listed=bool(sent))


def _in_redirects(spec: Spec, field: Field) -> Sequence[str]:
    is_listed = any(field.name in said.fields for said in spec.redirects)
    return _listed(field, "redirect", is_listed=is_listed)


def _listed(field: Field, entry: Entry, *, is_listed: bool) -> Sequence[str]:
    """A list of keys is that of success and failure together, so a key of it may be missing."""
    if not is_listed:
        return ["absent"]
    return ["value"] if entry in field.required else ["value", "absent"]


def _in_order(forms: Iterable[str]) -> Sequence[str]:
    found = set(forms)
    return [form for form in _FORMS if form in found]
