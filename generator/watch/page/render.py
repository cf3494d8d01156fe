"""What a page says, for machines and for people."""

from typing import Any

from generator.watch.page.model import Field, Page


def as_json(page: Page) -> dict[str, Any]:
    """The contract of `read PAGE --json`; keys and order are part of it."""
    return {
        "fields": [_field_json(field) for field in page.fields],
        "notes": [note.text for note in page.notes],
        "sample": page.sample.value if page.sample else None,
        "doubts": [{"line": doubt.line, "text": doubt.text} for doubt in page.doubts],
    }


def _field_json(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "type": field.type,
        "required": field.required,
        "brief": field.brief,
        "codes": [{"code": code.code, "label": code.label} for code in field.codes],
    }


def as_text(page: Page) -> str:
    """A compact list: one line a field, its codes below it, the line of the page in front."""
    width = max((len(field.name) for field in page.fields), default=0)
    title = page.title or "no title"
    lines = [f"{page.name}: {title} ({page.language}), {len(page.fields)} fields", ""]
    for field in page.fields:
        lines += _field_text(field, width)
    if page.notes:
        lines += ["", "Notes", *(f"{note.line:>5}  {note.text}" for note in page.notes)]
    if page.sample:
        lines += ["", "Sample", f"{page.sample.line:>5}  {len(page.sample.value)} keys"]
    if page.doubts:
        lines += ["", "Not sure", *(f"{doubt.line:>5}  {doubt.text}" for doubt in page.doubts)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _field_text(field: Field, width: int) -> list[str]:
    mark = {True: "*", False: " ", None: "?"}[field.required]
    name = f"{field.name:<{width}} {mark} {field.type or '?':<8} {field.brief}"
    codes = [f"{code.line:>5}    {code.code}  {code.label or ''}" for code in field.codes]
    return [f"{field.line:>5}  {name}", *codes]
