"""The lists of the spec that have an order: what is out of it, and how it is put right."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.spec.dates import first_listed, is_date, listings, window_mistake
from generator.spec.diagnostics import Mistake, Path
from generator.spec.edit import YamlFile
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
    for path, names, keys, by in _ordered(spec):
        for i, (before, after) in enumerate(pairwise(keys)):
            if before > after:
                message = f"{names[i + 1]} stands after {names[i]}, but belongs before it: {by}"
                yield (*path, i + 1), message, "`python3 -m generator fix` puts it in order"


def in_order(text: str, spec: Spec) -> str:
    """The text of this spec with every list in its order. Comments go with their entries."""
    # From the inside to the outside: a list that is moved takes what is in order with it.
    for path, _, keys, _ in sorted(_ordered(spec), key=lambda ordered: -len(ordered.path)):
        order = sorted(range(len(keys)), key=lambda i: keys[i])
        if order != list(range(len(keys))):
            file = YamlFile(text)
            text = file.edited([file.reorder(path, order)])
    return text


# A list whose keys cannot be told has another mistake, which is told by another rule.
def _ordered(spec: Spec) -> Iterator[_Ordered]:
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
