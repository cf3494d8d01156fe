"""history.md: what each stored revision of the official page added, dropped and renamed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.spec.model import CodeTable, Documented, Field, Listed, Source
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, Table, listed
from generator.text.markdown import Md, code, escape


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


@dataclass(frozen=True, kw_only=True)
class RevisionEntry:
    """One revision."""

    heading: Md
    title: Md
    notes: Sequence[Md]
    changes: Sequence[Md]
    renamed: Sequence[Table]


@dataclass(frozen=True, kw_only=True)
class HistoryPage:
    """The numbers, then revision by revision."""

    summary: Table
    revisions: Sequence[RevisionEntry]


def history_page(edition: Edition) -> HistoryPage:
    """All revisions, the oldest first."""
    revisions = sorted((s for s in edition.spec.sources if s.revision), key=lambda s: s.date)
    heads = (words.DATE, words.REVISION, words.ADDED, words.DROPPED, words.RELABELLED)
    return HistoryPage(
        summary=edition.table(
            heads, (_summary_row(edition, r, oldest=r is revisions[0]) for r in revisions)
        ),
        revisions=[_entry(edition, r, oldest=r is revisions[0]) for r in revisions],
    )


def changes(edition: Edition, revision: Source) -> list[Changes]:
    """What a revision changed, table by table.

    The English edition adds and drops no codes: it prints other labels of the same ones.
    """
    if revision.revision == "en":
        return []
    korean = {source.id for source in edition.spec.sources if source.revision == "ko"}
    return [_changes(n, t, revision, korean) for n, t in edition.spec.codes.items()]


def _changes(name: str, table: CodeTable, revision: Source, korean: Container[str]) -> Changes:
    windows, date = list(_windows(table)), revision.date
    return Changes(
        table=name,
        added=[spelling for spelling, w in windows if date in (w.from_, w.again)],
        dropped=[spelling for spelling, w in windows if date == w.until],
        renamed=list(_renamings(table, revision, korean)),
    )


def _windows(table: CodeTable) -> Iterator[tuple[str, Listed]]:
    for entry in table.codes:
        for code_, window in (
            (entry.code, entry.listed),
            *((a.code, a.listed) for a in entry.aliases),
        ):
            if window:
                yield code_, window


def _renamings(table: CodeTable, revision: Source, korean: Container[str]) -> Iterator[Renaming]:
    for entry in table.codes:
        for before, after in pairwise(p for p in entry.printed if p.source in korean):
            if after.source == revision.id:
                yield Renaming(code=entry.code, before=before.label, after=after.label)


def _summary_row(edition: Edition, revision: Source, *, oldest: bool) -> Sequence[Md]:
    found = changes(edition, revision)
    numbers = (
        sum(len(c.added) for c in found),
        sum(len(c.dropped) for c in found),
        sum(len(c.renamed) for c in found),
    )
    cells = [escape(str(n)) if n else edition.say(words.NOT_PRINTED) for n in numbers]
    if oldest:
        cells[0] = edition.say(sentences.FIRST_COUNT, number=cells[0])
    return escape(revision.date), edition.revision(revision.id), *cells


def _entry(edition: Edition, revision: Source, *, oldest: bool) -> RevisionEntry:
    title = edition.text(revision.title)
    renamed = list(_renamed(edition, revision))
    said = [
        *_said(edition, revision, oldest=oldest),
        *_translations(edition, revision),
        *_field_changes(edition, revision),
        *_page_notes(edition, revision),
        *_corrections(edition, revision),
        *(_renamed_count(edition, table) for table in renamed),
    ]
    return RevisionEntry(
        heading=escape(revision.id),
        title=edition.say(sentences.DATED, date=escape(revision.date), title=title),
        notes=edition.texts(revision.note),
        changes=said or [edition.say(words.NO_CHANGE)],
        renamed=renamed,
    )


def _said(edition: Edition, revision: Source, *, oldest: bool) -> Iterator[Md]:
    added = sentences.FIRST_CODES if oldest else sentences.ADDED_CODES
    for found in changes(edition, revision):
        table = edition.table_link(found.table)
        for wording, spellings in ((added, found.added), (sentences.DROPPED_CODES, found.dropped)):
            if spellings:
                yield edition.say(wording, table=table, codes=listed(map(code, spellings)))


def _renamed(edition: Edition, revision: Source) -> Iterator[Table]:
    heads = (words.TABLE, words.CODE, words.LABEL_BEFORE, words.LABEL_AFTER)
    rows = [
        (
            edition.table_link(found.table),
            code(renaming.code),
            escape(renaming.before),
            escape(renaming.after),
        )
        for found in changes(edition, revision)
        for renaming in found.renamed
    ]
    if rows:
        yield edition.table(heads, rows)


def _renamed_count(edition: Edition, table: Table) -> Md:
    return edition.say(sentences.RENAMED_COUNT, number=escape(str(len(table.rows))))


def _translations(edition: Edition, revision: Source) -> Iterator[Md]:
    """How many labels the English edition gave; they stand with the codes."""
    for name, table in edition.spec.codes.items():
        number = sum(p.source == revision.id for entry in table.codes for p in entry.printed)
        if revision.revision == "en" and number:
            count, page = escape(str(number)), edition.table_link(name)
            yield edition.say(sentences.LABELS_PRINTED, table=page, number=count)


def _field_changes(edition: Edition, revision: Source) -> Iterator[Md]:
    """Types and marks that the revision prints otherwise than the last one that is known."""
    revisions = {s.id: s.date for s in edition.spec.sources if s.revision == revision.revision}
    for field in edition.spec.fields:
        printed = [d for d in field.documented if d.source in revisions]
        in_time = sorted(printed, key=lambda d: revisions[d.source])
        for before, after in pairwise(in_time):
            if after.source == revision.id:
                yield from _field_change(edition, field, before, after)


def _field_change(
    edition: Edition, field: Field, before: Documented, after: Documented
) -> Iterator[Md]:
    name = edition.field(field.name)
    if before.type and after.type and before.type != after.type:
        types = {"before": code(before.type), "after": code(after.type)}
        yield edition.say(sentences.FIELD_TYPE_CHANGED, field=name, **types)
    if None not in (before.required, after.required) and before.required != after.required:
        marks = {"before": _mark(edition, before), "after": _mark(edition, after)}
        yield edition.say(sentences.FIELD_MARK_CHANGED, field=name, **marks)


def _mark(edition: Edition, documented: Documented) -> Md:
    return edition.say(words.REQUIRED if documented.required else words.NOT_REQUIRED)


def _page_notes(edition: Edition, revision: Source) -> Iterator[Md]:
    for note in edition.spec.page.notes:
        if note.source == revision.id:
            yield edition.say(sentences.PAGE_NOTE, note=edition.text(note.text))


def _corrections(edition: Edition, revision: Source) -> Iterator[Md]:
    for erratum in edition.spec.errata:
        if erratum.fixed == revision.id:
            what = edition.text(erratum.text)
            yield edition.say(sentences.ERRATUM_MENDED, link=edition.erratum(erratum.id), what=what)
