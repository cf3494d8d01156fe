"""Which lines of a page head a field: those that say so alone, and those that are set like them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.watch.page.heading import (
    Facts,
    Heading,
    ends_with_type,
    heading,
    read_facts,
    unknown_type,
)
from generator.watch.page.lines import OPEN, Box, Kind, Line

# A heading whose parts stand on lines of their own has no more of them than this.
_MAX_PARTS = 4
_MAX_HEADING = 80

# What a line is set like: its kind, its level or depth, and whether it begins with styled text.
Look = tuple[Kind, int, bool]


@dataclass(slots=True)
class Draft:
    """A field as far as it is known; `body` is what stands below its heading."""

    name: str
    line: int
    facts: Facts
    look: Look
    section: int
    # True where a table has a column that says whether the field is required.
    told: bool = False
    parameter: bool = False
    brief: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """A line that heads a field, and how many lines after it belong to the heading."""

    heading: Heading
    look: Look
    used: int = 0


def find_heads(lines: Sequence[Line]) -> dict[int, Head]:
    """The lines that head a field, by index."""
    read = {at: head for at in range(len(lines)) if (head := _head(lines, at))}
    sure = {at: head for at, head in read.items() if head.heading.sure}
    looks = Counter(head.look for head in sure.values())
    return {at: head for at, head in read.items() if at in sure or _like(head, lines[at], looks)}


def find_misnamed(lines: Sequence[Line], heads: Mapping[int, Head]) -> list[int]:
    """The lines that are set like field headings and have a type, but no field's name."""
    looks = {head.look for head in heads.values() if head.look[2] or head.look[0] is Kind.HEADING}
    return [
        at
        for at, line in enumerate(lines)
        if at not in heads
        and _look(line, styled=line.marked.lstrip()[:1] == OPEN) in looks
        and len(line.text) < _MAX_HEADING
        and ends_with_type(line.marked)
    ]


def _look(line: Line, *, styled: bool) -> Look:
    size = {Kind.HEADING: line.level, Kind.ITEM: line.depth}.get(line.kind, 0)
    return line.kind, size, styled


def _head(lines: Sequence[Line], at: int) -> Head | None:
    line = lines[at]
    if line.kind in (Kind.CODE, Kind.ROW) or line.boxes & {Box.HINT, Box.SUMMARY}:
        return None
    found = heading(line.marked)
    if found is None:
        return None
    head = Head(heading=found, look=_look(line, styled=found.styled))
    return head if _says(found.facts) or found.facts.rest else _spread(lines, at, head)


def _says(facts: Facts) -> bool:
    return facts.type is not None or facts.required is not None


def _spread(lines: Sequence[Line], at: int, head: Head) -> Head:
    """A heading that is only a name, with the type and mark that stand on the lines below it."""
    facts, used = replace(head.heading.facts, loud=True), 0
    apart = head.heading.styled or head.look[0] is Kind.HEADING
    for line in lines[at + 1 : at + 1 + _MAX_PARTS]:
        below = _part(line, apart=apart)
        if below is None or _heads(line):
            break
        required = facts.required if below.required is None else below.required
        known = facts.type or below.type
        facts = replace(below, type=known, required=required, loud=True)
        used += 1
    if facts.type is None:
        return head
    return replace(head, heading=replace(head.heading, facts=facts), used=used)


def _heads(line: Line) -> bool:
    """Whether a line heads a field itself, though its name be the word for a type or a mark."""
    found = heading(line.marked)
    return found is not None and found.sure and found.styled


def _part(line: Line, *, apart: bool) -> Facts | None:
    """What a line below a name says of it; a description may follow where the name is `apart`."""
    below = read_facts(line.marked)
    described = (apart or line.marked.startswith(":")) and below.rest_loud and below.type
    alone = not below.rest or described
    return below if line.kind in (Kind.TEXT, Kind.ITEM) and _says(below) and alone else None


def _like(head: Head, line: Line, looks: Mapping[Look, int]) -> bool:
    """Whether a line that says less is set like those that are sure."""
    if head.look not in looks:
        return False
    kind, _, styled = head.look
    apart = styled or kind is Kind.HEADING
    facts = head.heading.facts
    if head.heading.complete and (apart or kind is Kind.TEXT or Box.PARAMETER in line.boxes):
        return True
    if _says(facts):
        return head.heading.likely
    if not head.heading.likely and unknown_type(facts.rest) and facts.rest_loud:
        return head.heading.plausible and (apart or Box.PARAMETER in line.boxes)
    if facts.rest:
        return head.heading.plausible and apart and kind is not Kind.TEXT and looks[head.look] > 2
    return head.heading.likely and apart
