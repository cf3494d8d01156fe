"""Which lines of a page head a field: those that say so alone, and those that are set like them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.watch.page.heading import (
    Draft,
    Facts,
    Look,
    ends_with_type,
    heading,
    look_of,
    read_facts,
    unknown_type,
)
from generator.watch.page.lines import OPEN, Box, Kind, Line

# A heading whose parts stand on lines of their own has no more of them than this.
_MAX_PARTS = 4
_MAX_HEADING = 80


def find_heads(lines: Sequence[Line]) -> dict[int, Draft]:
    """The lines that head a field, by index."""
    read = {at: head for at in range(len(lines)) if (head := _head(lines, at))}
    sure = {at: head for at, head in read.items() if head.sure}
    looks = Counter(head.look for head in sure.values())
    return {at: head for at, head in read.items() if at in sure or _like(head, looks)}


def find_misnamed(lines: Sequence[Line], heads: Mapping[int, Draft]) -> list[int]:
    """The lines that are set like field headings and have a type, but no field's name."""
    looks = {head.look for head in heads.values() if _is_apart(head)}
    return [
        at
        for at, line in enumerate(lines)
        if at not in heads
        and look_of(line, styled=line.marked.lstrip()[:1] == OPEN) in looks
        and len(line.text) < _MAX_HEADING
        and ends_with_type(line.marked)
    ]


def _head(lines: Sequence[Line], at: int) -> Draft | None:
    line = lines[at]
    if line.kind in (Kind.CODE, Kind.ROW) or line.boxes & {Box.HINT, Box.SUMMARY}:
        return None
    head = heading(line)
    if head and not (head.facts.says or head.facts.rest):
        _spread(lines, at, head)
    return head


def _spread(lines: Sequence[Line], at: int, head: Draft) -> None:
    """Of a heading that is only a name, takes the type and mark from the lines below it."""
    facts, used = replace(head.facts, loud=True), 0
    for line in lines[at + 1 : at + 1 + _MAX_PARTS]:
        below = _part(line, apart=_is_apart(head))
        if below is None or _heads(line):
            break
        required = facts.required if below.required is None else below.required
        known = facts.type or below.type
        facts = replace(below, type=known, required=required, loud=True)
        used += 1
    if facts.type is not None:
        head.facts, head.used = facts, used


def _is_apart(head: Draft) -> bool:
    """Whether how it is set tells a heading from text."""
    kind, _, styled = head.look
    return styled or kind is Kind.HEADING


def _heads(line: Line) -> bool:
    """Whether a line heads a field itself, though its name be the word for a type or a mark."""
    found = heading(line)
    return found is not None and found.sure and found.look[2]


def _part(line: Line, *, apart: bool) -> Facts | None:
    """What a line below a name says of it; a description may follow where the name is `apart`."""
    below = read_facts(line.marked)
    described = (apart or line.marked.startswith(":")) and below.rest_loud and below.type
    alone = not below.rest or described
    return below if line.kind in (Kind.TEXT, Kind.ITEM) and below.says and alone else None


def _like(head: Draft, looks: Mapping[Look, int]) -> bool:
    """Whether a line that says less is set like those that are sure."""
    if head.look not in looks:
        return False
    kind, apart, facts = head.look[0], _is_apart(head), head.facts
    if head.complete and (apart or kind is Kind.TEXT or head.parameter):
        return True
    if facts.says:
        return head.likely
    if not head.likely and unknown_type(facts.rest) and facts.rest_loud:
        return head.plausible and (apart or head.parameter)
    if facts.rest:
        return head.plausible and apart and kind is not Kind.TEXT and looks[head.look] > 2
    return head.likely and apart
