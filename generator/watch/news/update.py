"""The news of a page -> the spec: text edits, checked as a whole, then written at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from msgspec import structs

from generator.commands import UnableError
from generator.disk import Change as FileChange
from generator.disk import write
from generator.spec.diagnostics import SpecError
from generator.spec.load import SPEC, in_form, typed
from generator.spec.lookups import is_date
from generator.spec.model import Source, Spec
from generator.spec.schema import SCHEMA, read_schema
from generator.watch.news.changes import Change, changes, source_edit
from generator.watch.news.compare import against, compare, compare_newest, facts
from generator.watch.news.edit import Edit, YamlFile
from generator.watch.news.fix import in_order
from generator.watch.news.model import Comparison, Item, Revision
from generator.watch.news.recorded import Recorded, checked, parsed, read_recorded
from generator.watch.page.model import Page


class UpdateError(UnableError):
    """The news is not written. The message says why, and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """News that is left to a person, and what to do."""

    item: Item
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """The news, the spec before and as it is written, and what is left to a person."""

    found: Comparison
    before: Spec
    after: Recorded
    work: tuple[Work, ...] = ()
    change: FileChange | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """As what a page is recorded: its id and day, and what the person says of it.

    `newest`: it is newer than every recorded revision, also where it looks like an old one.
    `force`: it says what it seems to, also where its form may have changed.
    """

    id: str
    day: str
    newest: bool = False
    force: bool = False


def update(root: Path, page: Page, wanted: Wanted) -> Update:
    """What the news of a page makes of the spec of the tree at `root`. Nothing is written yet.

    Raises UpdateError, PageError or SpecError.
    """
    _refuse_malformed(root, wanted)
    before = read_recorded(root)
    found = compare_newest(before.spec, page)
    revision = _revision(before.spec, found.revision, wanted)
    latest = found.revision.source
    if not found.news and (latest.words or wanted.id != latest.id):
        return Update(found=found, before=before.spec, after=before)
    if not wanted.newest:
        _refuse_old(found, compare(before.spec, page))
    if found.alarms and not wanted.force:
        raise UpdateError(
            f"{page.name}: the page's form may have changed, so that it cannot be read: "
            f"{'; '.join(found.alarms)}. Look at the page; if it says so, add --force"
        )
    old = (root / SPEC).read_bytes().decode()
    return _Writer(root=root, text=old, before=before.spec, found=found, revision=revision).run()


def save(root: Path, done: Update) -> None:
    """Write the spec."""
    if done.change:
        write(root, done.change)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Writer:
    root: Path
    text: str
    before: Spec
    found: Comparison
    revision: Source

    def run(self) -> Update:
        file = YamlFile(self.text)
        source = source_edit(self.before, file, self.found, self.revision)
        wanted = changes(self.before, file, self.found, self.revision)
        try:
            text, after = self._written(file, source, wanted)
        except SpecError:
            wanted = self._sound(file, source, wanted)
            text, after = self._written(file, source, wanted)
        return Update(
            found=self.found,
            before=self.before,
            after=after,
            work=(*_work(wanted), *self._left(after, wanted)),
            change=FileChange(SPEC, self.text, text),
        )

    def _written(
        self, file: YamlFile, source: Edit, wanted: Sequence[Change]
    ) -> tuple[str, Recorded]:
        """The text with these changes, and what it says. Raises SpecError where it is wrong."""
        edits = [source, *(edit for change in wanted for edit in change.edits)]
        # Two spellings of one code share its labels: what both ask for is written once.
        text = file.edited(list(dict.fromkeys(edits)))
        in_form(self.root, parsed(text))
        text = _in_place(text, self.found.page, self._moved(wanted))
        text = in_order(text, typed(parsed(text).data))
        return text, checked(self.root, parsed(text))

    def _moved(self, wanted: Sequence[Change]) -> list[str]:
        """Fields that stand elsewhere on the page, and those of the sample that it documents."""
        in_sample = {field.name for field in self.before.fields if field.section == "sample"}
        written = [item for change in wanted if not change.work for item in change.news]
        return [
            item.field
            for item in written
            if item.field and item.group != "gone"
            if item.about == "order" or (item.about == "field" and item.field in in_sample)
        ]

    def _sound(self, file: YamlFile, source: Edit, wanted: Sequence[Change]) -> list[Change]:
        """The changes; those with which the spec would be wrong are left to a person."""
        kept: list[Change] = []
        for change in wanted:
            try:
                self._written(file, source, [*kept, change])
                kept.append(change)
            except SpecError as error:
                kept.append(replace(change, edits=(), work=error.diagnostics[0].message))
        return kept

    def _left(self, after: Recorded, wanted: Sequence[Change]) -> list[Work]:
        """Facts that are news still, though they were to be written."""
        new = Revision(source=self.revision, language=self.found.revision.language)
        told = {_named(item) for change in wanted if change.work for item in change.news}
        left = facts(against(after.spec, self.found.page, new))
        return [Work(item=i, text="write it by hand") for i in left if _named(i) not in told]


def _named(item: Item) -> tuple[str | None, str | None]:
    return item.field, item.code


def _work(wanted: Sequence[Change]) -> list[Work]:
    return [
        Work(item=item, text=change.work)
        for change in wanted
        if change.work
        for item in change.news
    ]


def _refuse_malformed(root: Path, wanted: Wanted) -> None:
    forms = read_schema(root / SCHEMA)["$defs"]
    if not re.search(forms["SourceId"]["pattern"], wanted.id):
        raise UpdateError(f"--source {wanted.id}: an id is like payrt-2026-04")
    if not (re.search(forms["Date"]["pattern"], wanted.day) and is_date(wanted.day)):
        raise UpdateError(f"--date {wanted.day}: no such day; expected YYYY-MM-DD")


def _revision(spec: Spec, latest: Revision, wanted: Wanted) -> Source:
    """The revision as it will stand in `sources`."""
    for source in spec.sources:
        own = (wanted.day, latest.language)
        if source.id == wanted.id and (source.date, source.revision) != own:
            what = f"a revision in {source.revision}" if source.revision else "no revision"
            raise UpdateError(
                f"--source {wanted.id}: the spec has it already, as {what} of {source.date}; "
                f"this page is in {latest.language} and said to be of {wanted.day}"
            )
    last = latest.source
    if wanted.day < last.date or (wanted.day == last.date and wanted.id != last.id):
        raise UpdateError(
            f"--date {wanted.day}: not later than {last.id} ({last.date}), the latest revision "
            "recorded; only news of a newer page can be written"
        )
    return structs.replace(last, id=wanted.id, date=wanted.day, note=None, words=None)


def _refuse_old(found: Comparison, nearest: Comparison) -> None:
    old, last = nearest.revision.source, found.revision.source
    apart, here = len(facts(nearest)), len(facts(found))
    if old.date < last.date and apart < here:
        raise UpdateError(
            f"{found.page.name}: this looks like an old revision of the page: it differs in "
            f"{apart} from {old.id} ({old.date}), but in {here} from "
            f"{last.id} ({last.date}), the latest one. If it is newer all the same, add --newest"
        )


def _in_place(text: str, page: Page, moved: Sequence[str]) -> str:
    """The spec with each of these fields below the one that stands above it on the page."""
    names = [field.name for field in page.fields]
    for name in sorted(moved, key=names.index):
        spec = typed(parsed(text).data)
        known = [field.name for field in spec.fields]
        above = next((n for n in reversed(names[: names.index(name)]) if n in known), None)
        order = [i for i, other in enumerate(known) if other != name]
        at, to = known.index(name), order.index(known.index(above)) + 1 if above else 0
        file = YamlFile(text)
        section = file.replace(("fields", at, "section"), _section(spec, at, order, to))
        file = YamlFile(file.edited([section]))
        text = file.edited([file.reorder(("fields",), [*order[:to], at, *order[to:]])])
    return text


def _section(spec: Spec, at: int, order: Sequence[int], to: int) -> str:
    """The field's own section where a neighbour has it, else that of the field above."""
    around = [spec.fields[i].section for i in order[max(to - 1, 0) : to + 1]]
    own = spec.fields[at].section
    return own if own in around else around[0]
