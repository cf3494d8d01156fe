"""Lines -> drafts of fields: each field's heading with the lines that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.watch.page.heading import Draft
from generator.watch.page.heads import find_heads, find_misnamed
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


def find_drafts(lines: Sequence[Line]) -> Drafts:
    """The fields of a page in its order, each with the lines below it."""
    return _Walk(lines).run()


class _Walk:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._heads = find_heads(lines)
        self._misnamed = frozenset(find_misnamed(lines, self._heads))
        self._found = Drafts()
        # The field that the lines belong to now.
        self._now: Draft | None = None

    def run(self) -> Drafts:
        at = 0
        while at < len(self._lines):
            line, head = self._lines[at], self._heads.get(at)
            if line.kind is Kind.ROW:
                at = self._table(at)
                continue
            if head is not None:
                head.section = len(self._found.sections) - 1
                self._found.drafts.append(head)
                self._now = head
            elif at in self._misnamed:
                self._doubt(line)
            else:
                self._other(line)
            at += 1
        return self._found

    def _other(self, line: Line) -> None:
        if line.kind is Kind.HEADING:
            self._section(line)
        elif line.kind is Kind.CODE:
            self._code(line)
        else:
            self._keep(line)

    def _doubt(self, line: Line) -> None:
        self._now = None
        text = f"“{line.text}” reads like a field's heading, but begins with no field's name"
        self._found.doubts.append(Note(line=line.line, text=text))

    def _table(self, at: int) -> int:
        end = at
        while end < len(self._lines) and self._lines[end].table == self._lines[at].table:
            end += 1
        rows = self._lines[at:end]
        fields = field_table(rows, len(self._found.sections) - 1)
        self._found.drafts += fields
        if fields:
            self._now = None
        else:
            for line in rows:
                self._keep(line)
        return end

    def _section(self, line: Line) -> None:
        """A heading ends the field above it, unless it stands below that field's own heading."""
        inner = self._now is not None and self._now.look[0] is Kind.HEADING
        if self._now is None or not inner or line.level <= self._now.look[1]:
            self._found.sections.append(line)
            self._now = None

    def _code(self, line: Line) -> None:
        if Box.HINT in line.boxes:
            self._found.code.append(line)
        elif _SAMPLE.search(line.marked):
            self._now = None

    def _keep(self, line: Line) -> None:
        if self._now is not None:
            self._now.body.append(line)
        else:
            self._found.loose.append((len(self._found.sections) - 1, line))
