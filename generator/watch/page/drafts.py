"""Lines -> drafts of fields: each field's heading with the lines that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.watch.page.heading import Draft, find_heads, find_misnamed
from generator.watch.page.lines import Box, Kind, Line
from generator.watch.page.model import Note
from generator.watch.page.tables import field_table

_SAMPLE = re.compile(r"imp_uid[\"']?\s*:")


@dataclass(slots=True)
class Drafts:
    """The fields of a page, and the lines that belong to none of them."""

    drafts: list[Draft] = field(default_factory=list)
    # Each with the section that it stands in.
    loose: list[tuple[int, Line]] = field(default_factory=list)
    # Blocks of code in hints.
    code: list[Line] = field(default_factory=list)
    # Section 0 is what stands above all headings.
    sections: list[Line | None] = field(default_factory=lambda: [None])
    doubts: list[Note] = field(default_factory=list)
    # The field that lines belong to while they are gone through.
    now: Draft | None = None

    def keep(self, line: Line) -> None:
        """Keeps a line with the field that it stands below."""
        if self.now is not None:
            self.now.body.append(line)
        else:
            self.loose.append((len(self.sections) - 1, line))

    def begin_section(self, title: Line) -> None:
        """A heading ends the field above it, unless it stands below that field's own heading."""
        kind, level, _ = self.now.look if self.now else (None, 0, False)
        if kind is not Kind.HEADING or title.level <= level:
            self.sections.append(title)
            self.now = None

    def add(self, *fields: Draft) -> None:
        """Adds fields that stand in the current section."""
        for made in fields:
            made.section = len(self.sections) - 1
            self.drafts.append(made)


def find_drafts(lines: Sequence[Line]) -> Drafts:
    """The fields of a page in its order, each with the lines below it."""
    heads, found = find_heads(lines), Drafts()
    misnamed = frozenset(find_misnamed(lines, heads))
    below = 0  # the first line that belongs to no heading above it
    for table, group in groupby(enumerate(lines), key=lambda numbered: numbered[1].table):
        if table:
            _table(found, [row for _, row in group])
            continue
        for at, line in group:
            if at < below:
                continue
            if at in heads:
                found.add(heads[at])
                found.now = heads[at]
                below = at + 1 + heads[at].used
            elif at in misnamed:
                found.now = None
                text = (
                    f"“{line.text}” reads like a field's heading, but begins with no field's name"
                )
                found.doubts.append(Note(line=line.line, text=text))
            else:
                _other(found, line)
    return found


def _table(found: Drafts, rows: Sequence[Line]) -> None:
    if fields := field_table(rows):
        found.add(*fields)
        found.now = None
    else:
        for row in rows:
            found.keep(row)


def _other(found: Drafts, line: Line) -> None:
    if line.kind is Kind.HEADING:
        found.begin_section(line)
    elif line.kind is not Kind.CODE:
        found.keep(line)
    elif Box.HINT in line.boxes:
        found.code.append(line)
    elif _SAMPLE.search(line.marked):
        found.now = None
