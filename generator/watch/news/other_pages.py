"""Tells the page that the spec follows from others of the same documentation."""

from __future__ import annotations

from collections.abc import Set

from generator.spec.model import ForeignObject, Spec
from generator.watch.page.model import Page, PageError


def refuse_other_pages(spec: Spec, page: Page) -> None:
    """Raise PageError unless at least half of the fields, on either side, are the same.

    Objects of the REST API share more than that, so what is told apart from a response by its keys
    is told apart here, too.
    """
    names = {field.name for field in page.fields}
    listed = {f.name for f in spec.fields if f.section in ("main", "additional")}
    known = names & {field.name for field in spec.fields}
    foreign = [other for other in spec.foreign if _has_keys_of(other, names)]
    enough = len(known) * 2 >= len(names) and len(names & listed) * 2 >= len(listed)
    if enough and not foreign:
        return
    alike = [*foreign, *(other for other in spec.foreign if names <= other.example.keys())]
    looks = f"this looks like {alike[0].title.en}: " if alike else ""
    found = f"{len(names)} fields, of which {len(known)} are the payment response's"
    if len(names) > len(known):
        found += f" (others: {', '.join(sorted(names - known)[:5])})"
    raise PageError(
        f"{page.name}: {looks}{found}; expected the payment response's page, "
        f"with most of its {len(listed)} fields. Is this the right page, and saved whole?"
    )


def _has_keys_of(foreign: ForeignObject, names: Set[str]) -> bool:
    told = bool(foreign.all_of or foreign.any_of or foreign.only)
    return told and not (
        set(foreign.all_of) - names
        or (foreign.any_of and not names & set(foreign.any_of))
        or names & set(foreign.none_of)
        or (foreign.only and names - set(foreign.only))
    )
