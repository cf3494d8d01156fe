"""What each stored revision of the official page added, dropped and printed otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.spec.model import CodeTable, Documented, Field, Source, Spec
from generator.targets.docs.windows import windows


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """A label that one revision prints and the one before printed otherwise."""

    code: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What one revision changed in one code table, by the spellings that the page prints."""

    table: str
    added: Sequence[str]
    dropped: Sequence[str]
    renamed: Sequence[Renaming]
    translated: int


def changes(spec: Spec, revision: Source) -> list[Changes]:
    """What a revision changed, table by table.

    The English edition adds and drops no codes: it prints other labels of the same ones.
    """
    return [_changes(spec, name, revision) for name in spec.codes]


def _changes(spec: Spec, name: str, revision: Source) -> Changes:
    table, date = spec.codes[name], revision.date
    labels = [p.source for code in table.codes for p in code.printed]
    if revision.revision == "en":
        count = labels.count(revision.id)
        return Changes(table=name, added=(), dropped=(), renamed=(), translated=count)
    listed = [each for code in table.codes for each in windows(code)]
    return Changes(
        table=name,
        added=[spelling for spelling, w in listed if date in (w.from_, w.again)],
        dropped=[spelling for spelling, w in listed if date == w.until],
        renamed=list(_renamings(spec, table, revision)),
        translated=0,
    )


def _renamings(spec: Spec, table: CodeTable, revision: Source) -> Iterator[Renaming]:
    korean = {source.id for source in spec.sources if source.revision == "ko"}
    for entry in table.codes:
        for before, after in pairwise(p for p in entry.printed if p.source in korean):
            if after.source == revision.id:
                yield Renaming(code=entry.code, before=before.label, after=after.label)


def field_changes(spec: Spec, revision: Source) -> Iterator[tuple[Field, Documented, Documented]]:
    """Fields that a revision prints, with what the last one of its language printed before it."""
    dates = {s.id: s.date for s in spec.sources if s.revision == revision.revision}
    for field in spec.fields:
        printed = [d for d in field.documented if d.source in dates]
        for before, after in pairwise(sorted(printed, key=lambda d: dates[d.source])):
            if after.source == revision.id:
                yield field, before, after
