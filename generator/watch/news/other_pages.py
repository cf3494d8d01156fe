"""Tells the page that the spec follows from others of the same documentation."""

from collections.abc import Set

from generator.spec.lookups import has_keys
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
    alike = [*foreign, *(other for other in spec.foreign if _is_part_of(other, names))]
    looks = f"this looks like {alike[0].title.en}: " if alike else ""
    found = f"{len(names)} fields, of which {len(known)} are the payment response's"
    if len(names) > len(known):
        found += f" (others: {', '.join(sorted(names - known)[:5])})"
    raise PageError(
        f"{page.name}: {looks}{found}; expected the payment response's page, "
        f"with most of its {len(listed)} fields. Is this the right page, and saved whole?"
    )


def _has_keys_of(foreign: ForeignObject, names: Set[str]) -> bool:
    by_keys = (mark for mark in foreign.marks if mark.all_of or mark.any_of or mark.only)
    return any(has_keys(mark, names) for mark in by_keys)


def _is_part_of(foreign: ForeignObject, names: Set[str]) -> bool:
    return any(names <= example.payload.keys() for example in foreign.examples)
