"""A comparison, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.spec.diagnostics import Diagnostic, Path
from generator.spec.load import SPEC
from generator.spec.source import Document
from generator.watch.news.model import Comparison, Group, Item, Says

_HEADINGS: dict[Group, str] = {
    "new": "New on the page",
    "gone": "Gone from the page",
    "different": "Said differently",
}


def as_json(found: Comparison, document: Document) -> dict[str, Any]:
    """The contract of `compare PAGE --json`; keys and order are part of it."""
    source = found.revision.source
    groups: dict[str, Any] = {
        group: [_item_json(item, document) for item in found.news if item.group == group]
        for group in _HEADINGS
    }
    return {
        "page": found.page.name,
        "compared_with": {
            "source": source.id,
            "date": source.date,
            "language": found.revision.language,
        },
        **groups,
        "not_compared": [{"line": r.line, "text": r.text} for r in found.remarks],
        "doubts": [{"line": doubt.line, "text": doubt.text} for doubt in found.page.doubts],
    }


def _item_json(item: Item, document: Document) -> dict[str, Any]:
    return {
        "about": item.about,
        "field": item.field,
        "code": item.code,
        "page": {"line": item.line, "says": item.page},
        "spec": {"file": document.file, "line": _line(document, item.path), "says": item.spec},
    }


def as_text(found: Comparison, document: Document) -> str:
    """The news by group, each with both lines; then what was not compared, and the doubts."""
    source, name = found.revision.source, found.page.name
    revision = f"{source.id} ({source.date}, {found.revision.language})"
    count = len(found.news)
    lines = [f"{name}: {count or 'no'} news, compared with {revision}"]
    for group, heading in _HEADINGS.items():
        items = [item for item in found.news if item.group == group]
        lines += ["", heading] if items else []
        lines += [line for item in items for line in _item_lines(item, name, document)]
    return "\n".join(lines + _uncertain(found)) + "\n"


def update_text(found: Comparison, id_: str, unwritten: Sequence[Diagnostic]) -> str:
    """What was written into the spec, and what is left for a person to write."""
    name, source = found.page.name, found.revision.source
    if found.news:
        lines = [f"{name}: written into {SPEC} as {id_}", ""]
        lines += [f"  {item.group}: {named(item)} ({name}:{item.line})" for item in found.news]
    else:
        lines = [f"{name}: nothing to do, it says what {source.id} ({source.date}) said"]
    lines += _uncertain(found)
    if unwritten:
        lines += ["", "Still to be written by a person", *(f"  {text}" for text in unwritten)]
    lines += ["", "Then run: python3 -m generator"] if found.news else []
    return "\n".join(lines) + "\n"


def named(item: Item) -> str:
    """What an item is about, in a few words."""
    return " ".join(filter(None, (item.field, item.code, item.about)))


def _uncertain(found: Comparison) -> list[str]:
    name = found.page.name
    return [
        *_notes("Not compared", name, [(r.line, r.text) for r in found.remarks]),
        *_notes("Not sure", name, [(d.line, d.text) for d in found.page.doubts]),
    ]


def _notes(heading: str, name: str, notes: Sequence[tuple[int, str]]) -> list[str]:
    return ["", heading, *(f"  {name}:{line}: {text}" for line, text in notes)] if notes else []


def _item_lines(item: Item, name: str, document: Document) -> Iterator[str]:
    what = item.field if item.code is None else f"{item.field}: {item.code}"
    yield f"  {what}{'' if item.about in ('field', 'code') else f', {item.about}'}"
    spec = f"{document.file}:{_line(document, item.path)}"
    yield f"    {name}:{item.line}: {_said(item, item.page, there=item.group != 'gone')}"
    yield f"    {spec}: {_said(item, item.spec, there=item.group != 'new')}"


def _said(item: Item, says: Says, *, there: bool) -> str:
    if isinstance(says, bool):
        return "required" if says else "not required"
    if item.about == "label":
        return says or "no label"
    if not there:
        return "not listed" if item.about == "code" else f"no {item.about}"
    prefix = "listed as " if item.about == "code" else "of type " if item.about == "field" else ""
    return f"{prefix}{says}" if says else "listed"


def _line(document: Document, path: Path) -> int:
    return document.diagnostic(path, "").line
