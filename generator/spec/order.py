"""The lists of the spec that have an order, and what is out of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.spec.dates import first_listed, is_date, listings, window_mistake
from generator.spec.diagnostics import Mistake, Path
from generator.spec.model import Code, Source, Spec

_SECTIONS = ("main", "additional", "sample", "undocumented")
_LANGUAGES = ("ko", "en")


class _Ordered(NamedTuple):
    """A list of the spec, with the names of its entries and the keys by which they stand."""

    path: Path
    names: Sequence[str]
    keys: Sequence[tuple[int | str, ...]]
    by: str


def lists_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Fields, codes, labels and providers stand in their orders."""
    for path, names, keys, by in ordered(spec):
        for i, (before, after) in enumerate(pairwise(keys)):
            if before > after:
                message = f"{names[i + 1]} stands after {names[i]}, but belongs before it: {by}"
                yield (*path, i + 1), message, "`python3 -m generator fix` puts it in order"


def ordered(spec: Spec) -> Iterator[_Ordered]:
    """Every list; one whose keys cannot be told has a mistake that another rule tells."""
    names = [field.name for field in spec.fields]
    sections = [(_SECTIONS.index(field.section),) for field in spec.fields]
    by = f"fields stand by section, {', '.join(_SECTIONS)}"
    yield _Ordered(("fields",), names, sections, by)
    sources = {source.id: source for source in spec.sources}
    for name, table in spec.codes.items():
        yield from _codes(("codes", name, "codes"), table.codes)
        for i, code in enumerate(table.codes):
            yield from _labels(("codes", name, "codes", i, "printed"), code, sources)
    yield from _providers(spec)


def _codes(path: Path, codes: Sequence[Code]) -> Iterator[_Ordered]:
    if not any(window_mistake(window) for code in codes for window in listings(code)):
        names, days = [code.code for code in codes], [(first_listed(code),) for code in codes]
        yield _Ordered(path, names, days, "codes stand by the date of their first listing")


def _labels(path: Path, code: Code, known: dict[str, Source]) -> Iterator[_Ordered]:
    sources = [known.get(printed.source) for printed in code.printed]
    revisions = [s for s in sources if s and s.revision and is_date(s.date)]
    if len(revisions) == len(code.printed):
        names = [f"the label of {source.date}" for source in revisions]
        keys = [(_LANGUAGES.index(str(s.revision)), s.date) for s in revisions]
        yield _Ordered(path, names, keys, "labels stand by date, Korean ones first")


def _providers(spec: Spec) -> Iterator[_Ordered]:
    table = spec.codes.get("pg_provider")
    # As the table will stand, where it is out of order itself.
    codes = sorted(table.codes, key=first_listed) if table else []
    order = {code.code: i for i, code in enumerate(codes)}
    names = [provider.code for provider in spec.providers]
    if order.keys() >= set(names):
        by = "providers stand as in codes.pg_provider"
        yield _Ordered(("providers",), names, [(order[name],) for name in names], by)
