"""The lists of the spec that have an order, and what is out of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.spec.diagnostics import Mistake, Path
from generator.spec.lookups import first_listed
from generator.spec.model import Spec

_SECTIONS = ("main", "additional", "sample", "undocumented")

Entry = tuple[str, Any]
"""What an entry of a list is called, and the key by which it stands."""


def lists_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Fields, codes, labels and providers stand in their orders."""
    for path, entries, order in ordered(spec):
        for i, ((before, first), (after, second)) in enumerate(pairwise(entries)):
            if first > second:
                message = f"{after} stands after {before}, but belongs before it: {order}"
                yield (*path, i + 1), message, "`python3 -m generator fix` puts it in order"


def ordered(spec: Spec) -> Iterator[tuple[Path, Sequence[Entry], str]]:
    """Every list that has an order: where it is, its entries, and its order in words."""
    sections = [(field.name, _SECTIONS.index(field.section)) for field in spec.fields]
    yield ("fields",), sections, f"fields stand by section, {', '.join(_SECTIONS)}"
    revisions = {source.id: (source.revision == "en", source.date) for source in spec.sources}
    for name, table in spec.codes.items():
        path: Path = ("codes", name, "codes")
        days = [(code.code, first_listed(code)) for code in table.codes]
        yield path, days, "codes stand by the date of their first listing"
        for i, code in enumerate(table.codes):
            printed = [revisions.get(label.source, (True, "no day")) for label in code.printed]
            labels = [(f"the label of {day}", (is_english, day)) for is_english, day in printed]
            yield (*path, i, "printed"), labels, "labels stand by date, Korean ones first"
    providers = spec.codes.get("pg_provider")
    # As the table will stand, where it is out of order itself.
    codes = [code.code for code in sorted(providers.codes, key=first_listed)] if providers else []
    order = {code: i for i, code in enumerate(codes)}
    places = [(provider.code, order.get(provider.code, len(codes))) for provider in spec.providers]
    yield ("providers",), places, "providers stand as in codes.pg_provider"
