"""The news of a page -> the spec: changed as data, checked as a whole, then written at once."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec import structs

from generator.commands import UnableError
from generator.disk import Change as FileChange
from generator.spec.diagnostics import SpecError
from generator.spec.load import SPEC, in_form
from generator.spec.lookups import is_date
from generator.spec.model import Source, Spec
from generator.spec.schema import SCHEMA, read_schema
from generator.spec.source import Document, parse_yaml
from generator.watch.news.changes import together, write_news, write_source
from generator.watch.news.compare import compare, facts
from generator.watch.news.edit import YamlFile
from generator.watch.news.fix import put_in_order
from generator.watch.news.model import Comparison, Item, Revision, UnwritableError
from generator.watch.news.recorded import Recorded, checked, read_recorded
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
    found = compare(before.spec, page, newest=True)
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
    return _written(root, before.spec, found, revision)


def _written(root: Path, before: Spec, found: Comparison, revision: Source) -> Update:
    """All that can be written; what has no form, or would make the spec wrong, is left."""
    old = (root / SPEC).read_bytes().decode()

    def attempt(groups: Sequence[Sequence[Item]]) -> tuple[str, Recorded, list[Work]]:
        file, work = YamlFile(old), list[Work]()
        write_source(before, found, revision, file)
        for news in groups:
            try:
                write_news(news, before, found, revision, file)
            except UnwritableError as error:
                work += [Work(item=item, text=str(error)) for item in news]
        put_in_order(file, in_form(root, Document(SPEC, file.data, {}, {})))
        return file.text(), checked(root, parse_yaml(file.text(), SPEC)), work

    groups, wrong = together(found.news), list[Work]()
    try:
        text, after, work = attempt(groups)
    except SpecError:
        groups, wrong = _sound(groups, attempt)
        text, after, work = attempt(groups)
    work += wrong
    change = FileChange(SPEC, old, text)
    return Update(found=found, before=before, after=after, work=tuple(work), change=change)


def _sound(
    groups: Sequence[list[Item]], attempt: Callable[[Sequence[list[Item]]], object]
) -> tuple[list[list[Item]], list[Work]]:
    """The news that can be written, and that with which the spec would be wrong."""
    sound, wrong = list[list[Item]](), list[Work]()
    for news in groups:
        try:
            attempt([*sound, news])
            sound.append(news)
        except SpecError as error:
            wrong += [Work(item=item, text=error.diagnostics[0].message) for item in news]
    return sound, wrong


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
