"""The news of a page -> the spec: text edits, checked as a whole, then written at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.build import Change, write
from generator.spec.diagnostics import Diagnostic, SpecError
from generator.spec.edit import YamlFile
from generator.spec.load import SPEC, typed
from generator.spec.model import Source, Spec
from generator.spec.order import in_order
from generator.spec.schema import SCHEMA, read_schema
from generator.watch.news.changes import edits
from generator.watch.news.code_changes import UnwritableError
from generator.watch.news.compare import against, compare, compare_newest
from generator.watch.news.model import Comparison, Revision
from generator.watch.news.recorded import Recorded, checked, parsed, read_recorded
from generator.watch.news.report import named
from generator.watch.page.model import Page


class UpdateError(Exception):
    """The news is not written. The message says why, and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """What was written, if there was news, and the texts that a person has yet to write."""

    found: Comparison
    unwritten: tuple[Diagnostic, ...]


def update(root: Path, page: Page, id_: str, day: str, *, newest: bool) -> Update:
    """Write the news of a page into the spec of the tree at `root`, as this revision.

    `newest`: the page is newer than every recorded revision, also where it looks like an old one.
    Raises UpdateError, PageError or SpecError, and then nothing is written.
    """
    _refuse_malformed(root, id_, day)
    before = read_recorded(root)
    found = compare_newest(before.spec, page)
    revision = _revision(before.spec, found.revision, id_, day)
    if not found.news:
        return Update(found=found, unwritten=before.unwritten)
    if not newest:
        _refuse_old(found, compare(before.spec, page))
    old = (root / SPEC).read_bytes().decode()
    new = _edited(old, before.spec, found, revision)
    after = _checked(root, new, found, revision)
    write(root, Change(SPEC, old, new))
    return Update(found=found, unwritten=after.unwritten)


def _refuse_malformed(root: Path, id_: str, day: str) -> None:
    forms = read_schema(root / SCHEMA)["$defs"]
    if not re.search(forms["SourceId"]["pattern"], id_):
        raise UpdateError(f"--source {id_}: an id is like payrt-2026-04")
    try:
        is_day = re.search(forms["Date"]["pattern"], day) and date.fromisoformat(day)
    except ValueError:
        is_day = None
    if not is_day:
        raise UpdateError(f"--date {day}: no such day; expected YYYY-MM-DD")


def _revision(spec: Spec, latest: Revision, id_: str, day: str) -> Source:
    """The revision as it will stand in `sources`."""
    for source in spec.sources:
        if source.id == id_ and (source.date, source.revision) != (day, latest.language):
            what = f"a revision in {source.revision}" if source.revision else "no revision"
            raise UpdateError(
                f"--source {id_}: the spec has it already, as {what} of {source.date}; "
                f"this page is in {latest.language} and said to be of {day}"
            )
    last = latest.source
    if day < last.date or (day == last.date and id_ != last.id):
        raise UpdateError(
            f"--date {day}: not later than {last.id} ({last.date}), the latest revision recorded; "
            "only news of a newer page can be written"
        )
    return replace(last, id=id_, date=day, note=None)


def _refuse_old(found: Comparison, nearest: Comparison) -> None:
    if nearest.revision.source.date < found.revision.source.date and len(nearest.news) < len(
        found.news
    ):
        old, last = nearest.revision.source, found.revision.source
        raise UpdateError(
            f"{found.page.name}: this looks like an old revision of the page: it differs in "
            f"{len(nearest.news)} from {old.id} ({old.date}), but in {len(found.news)} from "
            f"{last.id} ({last.date}), the latest one. If it is newer all the same, add --newest"
        )


def _edited(text: str, spec: Spec, found: Comparison, revision: Source) -> str:
    file = YamlFile(text)
    try:
        new = file.edited(edits(spec, file, found, revision))
    except UnwritableError as error:
        raise UpdateError(f"{error}; the spec has no form for that, so write it by hand") from None
    return in_order(new, typed(parsed(new).data))


def _checked(root: Path, text: str, found: Comparison, revision: Source) -> Recorded:
    """The spec that the text makes. It must be sound, and the page no news to it."""
    try:
        after = checked(root, parsed(text))
    except SpecError as error:
        raise UpdateError(f"Nothing is written, as the spec would be wrong:\n{error}") from None
    new = Revision(source=revision, language=found.revision.language)
    left = against(after.spec, found.page, new).news
    if left:
        raise UpdateError(
            f"Nothing is written, as the spec has no form for: {', '.join(map(named, left))}. "
            "Write it by hand"
        )
    return after
