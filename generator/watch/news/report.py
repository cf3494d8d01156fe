"""A comparison, for people and for machines."""

from collections.abc import Iterator
from typing import Any, get_args

from generator.spec.diagnostics import Path
from generator.spec.load import SPEC
from generator.spec.model import Alias, Code
from generator.spec.source import Document
from generator.watch.news.model import Comparison, Group, Item, Says, Wording
from generator.watch.news.update import Update

_HEADINGS: dict[Group, str] = {
    "new": "New on the page",
    "gone": "Gone from the page",
    "different": "Said differently",
}

# Of words only fingerprints are recorded, and pages may be read in public: so none are shown.
_WORDS: dict[Group, str] = {
    "new": "here, but not in",
    "gone": "no longer here, but in",
    "different": "not as in",
}


def as_json(found: Comparison, document: Document) -> dict[str, Any]:
    """The contract of `compare PAGE --json`; keys and order are part of it."""
    source = found.revision.source
    groups: dict[str, Any] = {group: [] for group in _HEADINGS}
    for item in found.news:
        line = _line(document, item.path)
        told = {
            "about": item.about,
            "field": item.field,
            "code": item.code,
            "page": {"line": item.line, "says": item.page},
            "spec": {"file": document.file, "line": line, "says": item.spec},
        }
        groups[item.group].append(told)
    return {
        "page": found.page.name,
        "compared_with": {
            "source": source.id,
            "date": source.date,
            "language": found.revision.language,
        },
        "alarms": list(found.alarms),
        **groups,
        "not_compared": [{"line": r.line, "text": r.text} for r in found.remarks],
        "doubts": [{"line": doubt.line, "text": doubt.text} for doubt in found.page.doubts],
    }


def as_text(found: Comparison, document: Document) -> str:
    """The news by group, each with both lines; then what was not compared, and the doubts."""
    source, name = found.revision.source, found.page.name
    revision = f"{source.id} ({source.date}, {found.revision.language})"
    count = len(found.news)
    lines = [f"{name}: {count or 'no'} news, compared with {revision}"]
    lines += [f"The page's form may have changed: {alarm}" for alarm in found.alarms]
    for group, heading in _HEADINGS.items():
        items = [item for item in found.news if item.group == group]
        lines += ["", heading] if items else []
        lines += [line for item in items for line in _item_lines(item, name, document)]
    return "\n".join(lines + _uncertain(found)) + "\n"


def update_text(done: Update, id_: str, *, dry_run: bool) -> str:
    """What was written, and what is left to a person, with the page's words: for terminals only."""
    found, name, source = done.found, done.found.page.name, done.found.revision.source
    if done.change:
        lines = [f"{name}: {'to be ' if dry_run else ''}written into {SPEC} as {id_}", ""]
        left = {work.item for work in done.work}
        news = [item for item in found.news if item not in left]
        lines += [f"  {item.group}: {named(item)} ({name}:{item.line})" for item in news]
    else:
        lines = [f"{name}: nothing to do, it says what {source.id} ({source.date}) said"]
    lines += _uncertain(found)
    if done.work:
        lines += ["", "Not written, and left to a person"]
        lines += [f"  {named(w.item)} ({name}:{w.item.line}): {w.text}" for w in done.work]
    if done.after.unwritten:
        lines += ["", "Still to be written by a person"]
    for diagnostic, path in done.after.unwritten:
        words = _words(path, done)
        lines += [f"  {diagnostic}", *([f"    the page: {words}"] if words else [])]
    lines += ["", "Then run: python3 -m generator"] if done.change and not dry_run else []
    return "\n".join(lines) + "\n"


def _words(path: Path, done: Update) -> str | None:
    """What the page says of the field or code that a place in the spec is about."""
    spec, fields = done.after.spec, {field.name: field for field in done.found.page.fields}
    if path[0] == "fields":
        field = fields.get(spec.fields[int(path[1])].name)
        return " ".join((field.brief, *(note.text for note in field.notes))) if field else None
    if path[0] == "codes" and len(path) > 3 and path[1] in fields:
        code: Code | Alias = spec.codes[str(path[1])].codes[int(path[3])]
        if len(path) > 5 and path[4] == "aliases" and isinstance(code, Code):
            code = code.aliases[int(path[5])]
        return next((c.label for c in fields[str(path[1])].codes if c.code == code.code), None)
    return None


def named(item: Item) -> str:
    """What an item is about, in a few words."""
    if item.about == "provider":
        return f"the note on four fields, {item.code}"
    of = item.field or "the page"
    if item.code:
        of = f"{of}: {item.code}"
    if item.about == "name":
        return f"{of} is now {item.page}"
    return of if item.about in ("field", "code") else f"{of}, {item.about}"


def _uncertain(found: Comparison) -> list[str]:
    lines: list[str] = []
    for heading, notes in (("Not compared", found.remarks), ("Not sure", found.page.doubts)):
        lines += ["", heading] if notes else []
        lines += [f"  {found.page.name}:{note.line}: {note.text}" for note in notes]
    return lines


def _item_lines(item: Item, name: str, document: Document) -> Iterator[str]:
    """What an item is about, then what either side says of it and in which line."""
    yield f"  {named(item)}"
    place = f"{document.file}:{_line(document, item.path)}"
    if item.about in get_args(Wording) and item.page is None and item.spec is None:
        yield f"    {name}:{item.line}: {_WORDS[item.group]} {place}"
        return
    yield f"    {name}:{item.line}: {_said(item, item.page, there=item.group != 'gone')}"
    yield f"    {place}: {_said(item, item.spec, there=item.group != 'new')}"


def _said(item: Item, says: Says, *, there: bool) -> str:
    if isinstance(says, bool):
        return "required" if says else "not required"
    if item.about == "label":
        return says or "no label"
    listed = item.about in ("code", "provider")
    if not there:
        return "not listed" if listed else f"no {item.about}"
    prefix = "listed as " if listed else "of type " if item.about == "field" else ""
    return f"{prefix}{says}" if says else "listed"


def _line(document: Document, path: Path) -> int:
    return document.diagnostic(path, "").line
