"""The page's own notes: what it says in sentences beside its fields, and not of one of them."""

import re
from collections.abc import Sequence
from itertools import groupby

from generator.watch.page.drafts import Drafts
from generator.watch.page.heading import Draft
from generator.watch.page.lines import Box, Kind, Line, join
from generator.watch.page.model import Note

_SENTENCE = re.compile(r"[.!?。]$|[다요]$")
_SENTENCE_LENGTH = 40


def page_notes(found: Drafts, fields: Sequence[Draft], sample: int) -> tuple[Note, ...]:
    """Hints and sentences from the section of the first field to the line of the sample."""
    first = min(draft.line for draft in fields)
    last = max(sample, *(draft.line for draft in fields))
    hints = [line for _, line in found.loose if Box.HINT in line.boxes]
    home = min(draft.section for draft in fields)
    inside = [line for section, line in found.loose if section >= home]
    above = _next_to_fields([line for line in inside if line.line < first])
    between = [line for line in inside if first < line.line < last and _says(line)]
    kept = {id(line) for line in (*hints, *above, *between)}
    blocks = _blocks([line for _, line in found.loose if id(line) in kept])
    return tuple(Note(text=join(block), line=block[0].line) for block in blocks)


def _next_to_fields(lines: Sequence[Line]) -> list[Line]:
    """The sentences right above the first field; navigation further up is none."""
    kept: list[Line] = []
    for block in reversed(_blocks(lines)):
        if Box.HINT in block[0].boxes:
            continue
        if block[0].kind is not Kind.TEXT or not _says(block[-1]):
            break
        kept += block
    return kept


def is_sentence(text: str) -> bool:
    """Whether a line says something, and is no title or link."""
    ends = _SENTENCE.search(text) is not None or len(text) >= _SENTENCE_LENGTH
    return " " in text and ends


def _says(line: Line) -> bool:
    return line.kind in (Kind.TEXT, Kind.ITEM) and is_sentence(line.text)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of one paragraph together, and all lines of one hint."""
    keyed = groupby(lines, key=lambda line: (line.hint, 0 if line.hint else line.block))
    return [list(group) for _, group in keyed]
