"""Drafts -> fields: what each field's lines say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from generator.watch.page.code_lists import Findings, find_codes, introduces
from generator.watch.page.codes import Trust, read_item, read_run
from generator.watch.page.heading import Draft, read_facts, unknown_type
from generator.watch.page.lines import Box, Kind, Line
from generator.watch.page.model import Code, Field, Note

_QUOTED = re.compile(r"[\"']([^\"'|]{1,60})[\"']")
_BRACKET = re.compile(r"[(（]([^()（）]{3,400})[)）]\s*$")
# A text that was wrapped is long before it breaks.
_WRAPPED = 50


def read_fields(
    drafts: Sequence[Draft], *, marked: bool
) -> tuple[tuple[Field, ...], list[Note], list[Note]]:
    """The fields in page order, the titles of sections below some of them, and what is unsure.

    `marked` says that the page shows what is a title; copied text does not.
    """
    names = frozenset(draft.name for draft in drafts)
    typed = any(draft.facts.type for draft in drafts)
    readings = [_read(draft, names, typed=typed, marked=marked) for draft in drafts]
    unmarked = _unmarked(drafts)
    doubts: list[Note] = []
    fields: dict[tuple[object, ...], Field] = {}
    for draft, found in zip(drafts, readings, strict=True):
        facts = draft.facts
        silent = facts.required is None and not facts.conditional and not draft.told
        made = Field(
            name=draft.name,
            type=facts.type,
            required=unmarked if silent else facts.required,
            brief=found.brief,
            codes=tuple(found.codes),
            notes=tuple(found.notes),
            line=draft.line,
        )
        # A page for several screen sizes prints a field more than once, word for word.
        known = (made.name, made.type, made.brief, tuple((c.code, c.label) for c in made.codes))
        if known not in fields:
            fields[known] = made
            doubts += found.doubts
    doubts += [*chain.from_iterable(map(_type_doubts, drafts)), *_doubts([*fields.values()])]
    return tuple(fields.values()), [t for found in readings for t in found.titles], doubts


def _read(draft: Draft, names: frozenset[str], *, typed: bool, marked: bool) -> Findings:
    found = Findings()
    body, stated = draft.body, draft.facts.rest
    if typed and draft.facts.type is None and (odd := unknown_type(stated)):
        draft.facts, stated = replace(draft.facts, type=odd), ""
    brief, body = ([], body) if stated else _brief_lines(draft, body)
    found.brief = stated or " ".join(line.text for line in brief)
    printed = brief[0].marked if len(brief) == 1 else found.brief
    _brief_codes(found, printed, brief[0].line if brief else draft.line, names)
    if draft.look == (Kind.TEXT, 0, False) and not marked and body and _is_title(body[-1]):
        found.titles.append(body[-1].note())
        body = body[:-1]
    title = f"{draft.name.replace('_', ' ')} {found.brief}"
    if draft.facts.deprecated:
        found.notes.append(Note(text="deprecated", line=draft.line))
    find_codes(body, title, names, found)
    if not found.codes:
        for literal in _QUOTED.findall(draft.facts.type or ""):
            found.codes.append(Code(code=literal, label=None, line=draft.line))
    return found


def _brief_lines(draft: Draft, body: list[Line]) -> tuple[list[Line], list[Line]]:
    """The field's short title, and the lines below it."""
    if draft.brief:
        rest = [*draft.brief[1:], *body]
        listed = [read_item(line.marked) for line in (draft.brief[0], *rest[:1])]
        if len(listed) > 1 and all(item.trust is Trust.SURE and item.label for item in listed):
            return [], [draft.brief[0], *rest]
        return draft.brief[:1], rest
    first = body[0] if body else None
    if draft.look[0] is Kind.ROW or first is None or first.boxes & {Box.HINT, Box.SUMMARY}:
        return [], body
    told = first.kind is Kind.ITEM and read_item(first.marked).trust is Trust.PROSE
    if first.kind is not Kind.TEXT and not told:
        return [], body
    end = 1
    while end < len(body) and _goes_on(body[end - 1], body[end]):
        end += 1
    return body[:end], body[end:]


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is the rest of a wrapped one, and no line of its own."""
    text = line.text
    alike = above.marked[:1] == line.marked[:1] or text[:1].islower()
    return (
        line.soft
        and line.block == above.block
        and alike
        and (len(above.text) >= _WRAPPED or text[:1].islower())
    )


def _brief_codes(found: Findings, marked: str, line: int, names: frozenset[str]) -> None:
    """Takes codes that stand in the title out of it."""
    run = read_run(marked)
    if run is None and (bracket := _BRACKET.search(found.brief)):
        inside = read_run(bracket[1])
        run = (found.brief[: bracket.start()], inside[1]) if inside and not inside[0] else None
    if run is None or all(part.code in names for part in run[1]):
        return
    found.brief = run[0].strip(" :：-–—")
    found.listed(run[1], line)


def _is_title(last: Line) -> bool:
    """Whether the last line below a field is short, and so the title of the next section."""
    short = last.kind is Kind.TEXT and not last.boxes and introduces(last)
    return short and read_item(last.marked).trust < Trust.BARE


def _unmarked(drafts: Sequence[Draft]) -> bool | None:
    """What it means on this page that a field has no mark; None where it cannot be said."""
    required = any(draft.facts.required is True for draft in drafts)
    optional = any(draft.facts.required is False for draft in drafts)
    if required != optional:
        return optional
    parameters = all(draft.parameter for draft in drafts)
    return True if parameters and not required else None


def _type_doubts(draft: Draft) -> Iterator[Note]:
    printed = draft.facts.type
    if printed is None:
        yield Note(line=draft.line, text=f"`{draft.name}` has no type")
    elif read_facts(": " + printed).type is None:
        yield Note(line=draft.line, text=f"`{draft.name}`: “{printed}” is no known type")
    if draft.facts.conditional:
        text = f"`{draft.name}`: the page does not say plainly whether it is required"
        yield Note(line=draft.line, text=text)


def _doubts(fields: Sequence[Field]) -> Iterator[Note]:
    if len(fields) == 1:
        text = "the page lists only one field; it may be another page"
        yield Note(line=fields[0].line, text=text)
    counts = Counter(made.name for made in fields)
    for made in fields:
        if counts[made.name] > 1:
            text = f"`{made.name}` is listed {counts[made.name]} times"
            yield Note(line=made.line, text=text)
        first: dict[str, str] = {}
        for code in made.codes:
            label = code.label or ""
            if label and first.setdefault(code.code, label) != label:
                text = f"`{code.code}` is listed as “{first[code.code]}” and here as “{label}”"
                yield Note(line=code.line, text=text)
