"""Which lines of a page head a field: those that say so alone, and those that are set like them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.watch.page.heading import (
    Draft,
    Look,
    ends_with_type,
    heading,
    look_of,
    unknown_type,
)
from generator.watch.page.lines import OPEN, Box, Kind, Line

_MAX_HEADING = 80


def find_heads(lines: Sequence[Line]) -> dict[int, Draft]:
    """The lines that head a field, by index."""
    read = {
        at: head for at, line in enumerate(lines) if _may_head(line) and (head := heading(line))
    }
    sure = {at: head for at, head in read.items() if head.sure}
    looks = Counter(head.look for head in sure.values())
    return {at: head for at, head in read.items() if at in sure or _like(head, looks)}


def _may_head(line: Line) -> bool:
    return line.kind not in (Kind.CODE, Kind.ROW) and not line.boxes & {Box.HINT, Box.SUMMARY}


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


def _is_apart(head: Draft) -> bool:
    """Whether how it is set tells a heading from text."""
    kind, _, styled = head.look
    return styled or kind is Kind.HEADING


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
