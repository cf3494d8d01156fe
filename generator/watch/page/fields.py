"""Drafts -> fields: what each field's lines say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from generator.watch.page.code_lists import Findings, find_codes, introduces
from generator.watch.page.codes import Trust, read_item, read_run
from generator.watch.page.drafts import Draft
from generator.watch.page.heading import Facts, read_facts, unknown_type
from generator.watch.page.lines import Box, Kind, Line
from generator.watch.page.model import Code, Field, Note

_QUOTED = re.compile(r"[\"']([^\"'|]{1,60})[\"']")
_BRACKET = re.compile(r"[(（]([^()（）]{3,400})[)）]\s*$")
# A text that was wrapped is long before it breaks.
_WRAPPED = 50


@dataclass(slots=True)
class _Reading:
    """A field in the making."""

    facts: Facts
    brief: str = ""
    found: Findings = field(default_factory=Findings)
    # Of the next section, where nothing marks it as one.
    title: list[Note] = field(default_factory=list)


def read_fields(
    drafts: Sequence[Draft], *, marked: bool
) -> tuple[tuple[Field, ...], list[Note], list[Note]]:
    """The fields in page order, the titles of sections below some of them, and what is unsure.

    `marked` says that the page shows what is a title; copied text does not.
    """
    names = frozenset(draft.name for draft in drafts)
    typed = any(draft.facts.type for draft in drafts)
    readings = [_read(draft, names, typed=typed, marked=marked) for draft in drafts]
    marks = _unmarked(drafts, readings)
    doubts: list[Note] = []
    fields: dict[tuple[object, ...], Field] = {}
    for draft, reading in zip(drafts, readings, strict=True):
        made = _field(draft, reading, marks)
        # A page for several screen sizes prints a field more than once, word for word.
        known = (made.name, made.type, made.brief, tuple((c.code, c.label) for c in made.codes))
        if known not in fields:
            fields[known] = made
            doubts += reading.found.doubts
    doubts += _type_doubts(drafts, readings)
    doubts += _twice(list(fields.values()))
    doubts += chain.from_iterable(map(_labelled_twice, fields.values()))
    titles = [title for reading in readings for title in reading.title]
    return tuple(fields.values()), titles, doubts


def _read(draft: Draft, names: frozenset[str], *, typed: bool, marked: bool) -> _Reading:
    reading = _Reading(facts=draft.facts)
    body, stated = draft.body, draft.facts.rest
    if typed and reading.facts.type is None and (odd := unknown_type(draft.facts.rest)):
        reading.facts = replace(reading.facts, type=odd)
        stated = ""
    brief, body = ([], body) if stated else _brief_lines(draft, body)
    reading.brief = stated or " ".join(line.text for line in brief)
    printed = brief[0].marked if len(brief) == 1 else reading.brief
    _brief_codes(reading, printed, brief[0].line if brief else draft.line, names)
    if draft.look == (Kind.TEXT, 0, False) and not marked and body and _is_title(body[-1]):
        reading.title = [Note(text=body[-1].text, line=body[-1].line)]
        body = body[:-1]
    title = f"{draft.name.replace('_', ' ')} {reading.brief}"
    if draft.facts.deprecated:
        reading.found.notes.append(Note(text="deprecated", line=draft.line))
    find_codes(body, title, names, reading.found)
    if not reading.found.codes:
        for literal in _QUOTED.findall(reading.facts.type or ""):
            reading.found.codes.append(Code(code=literal, label=None, line=draft.line))
    return reading


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


def _brief_codes(reading: _Reading, marked: str, line: int, names: frozenset[str]) -> None:
    """Takes codes that stand in the title out of it."""
    run = read_run(marked)
    if run is None and (bracket := _BRACKET.search(reading.brief)):
        inside = read_run(bracket[1])
        run = (reading.brief[: bracket.start()], inside[1]) if inside and not inside[0] else None
    if run is None or all(part.code in names for part in run[1]):
        return
    reading.brief = run[0].strip(" :：-–—")
    for part in run[1]:
        reading.found.code(part, line)


def _is_title(last: Line) -> bool:
    """Whether the last line below a field is short, and so the title of the next section."""
    short = last.kind is Kind.TEXT and not last.boxes and introduces(last)
    return short and read_item(last.marked).trust < Trust.BARE


def _field(draft: Draft, reading: _Reading, unmarked: bool | None) -> Field:
    facts = reading.facts
    required = facts.required
    if required is None and not facts.conditional and not draft.told:
        required = unmarked
    return Field(
        name=draft.name,
        type=facts.type,
        required=required,
        brief=reading.brief,
        codes=tuple(reading.found.codes),
        notes=tuple(reading.found.notes),
        line=draft.line,
    )


def _unmarked(drafts: Sequence[Draft], readings: Sequence[_Reading]) -> bool | None:
    """What it means on this page that a field has no mark; None where it cannot be said."""
    all_facts = [reading.facts for reading in readings]
    required = any(facts.required is True for facts in all_facts)
    optional = any(facts.required is False for facts in all_facts)
    questions = any(facts.question for facts in all_facts)
    if questions and not required:
        return True
    if required != optional:
        return optional
    parameters = all(draft.parameter for draft in drafts)
    return True if parameters and not required else None


def _type_doubts(drafts: Sequence[Draft], readings: Sequence[_Reading]) -> list[Note]:
    doubts = []
    for draft, reading in zip(drafts, readings, strict=True):
        printed = reading.facts.type
        if printed is None:
            doubts.append(Note(line=draft.line, text=f"`{draft.name}` has no type"))
        elif read_facts(": " + printed).type is None:
            doubts.append(
                Note(line=draft.line, text=f"`{draft.name}`: “{printed}” is no known type")
            )
        if reading.facts.conditional:
            text = f"`{draft.name}`: the page does not say plainly whether it is required"
            doubts.append(Note(line=draft.line, text=text))
    return doubts


def _twice(fields: Sequence[Field]) -> list[Note]:
    counts = Counter(made.name for made in fields)
    return [
        Note(line=made.line, text=f"`{made.name}` is listed {counts[made.name]} times")
        for made in fields
        if counts[made.name] > 1
    ]


def _labelled_twice(made: Field) -> Iterator[Note]:
    """Codes that are listed again with another label; the first one counts."""
    first: dict[str, str] = {}
    for code in made.codes:
        if code.label and first.setdefault(code.code, code.label) != code.label:
            text = f"`{code.code}` is listed as “{first[code.code]}” and here as “{code.label}”"
            yield Note(line=code.line, text=text)
