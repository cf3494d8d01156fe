"""Tables that a text draws without Markdown's own syntax, as rows of cells.

Tabs (a table copied from a browser), commas, grids, rules and lists (reStructuredText), `|===`
(AsciiDoc), `{|` (MediaWiki) and `||heads||` (Confluence).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

_GRID = re.compile(r"\+[-=+]{2,}\+\s*")
_RULE = re.compile(r"={2,}(?: +={2,})+")
_CSV_HEAD = re.compile(r"\w{2,20}(?: ?, ?\w{2,20}){2,7}")
_HEADS = re.compile(r"(?:\|\|[^|]+)+\|\|")
_CELL_ATTRIBUTE = re.compile(r"\s*[a-z-]+=\"[^\"]*\"\s*")


@dataclass(frozen=True, kw_only=True, slots=True)
class TextTable:
    """Rows with the index of the line that each begins on; `end` is the index after the table."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    end: int


def text_table(lines: Sequence[str], at: int) -> TextTable | None:
    """The table that begins at index `at`, if one does."""
    line = lines[at].strip()
    if line.startswith(("|===", "{|")):
        return _fenced(lines, at)
    if _GRID.fullmatch(line):
        return _grid(lines, at)
    if _RULE.fullmatch(line):
        return _ruled(lines, at)
    if line.startswith(".. list-table::"):
        return _listed(lines, at)
    if _CSV_HEAD.fullmatch(line):
        return _comma_separated(lines, at)
    if _HEADS.fullmatch(line):
        return _confluence(lines, at)
    return _tabbed(lines, at) if "\t" in line else None


def _tabbed(lines: Sequence[str], at: int) -> TextTable | None:
    end = at
    while end < len(lines) and "\t" in lines[end].strip():
        end += 1
    rows = [(index, _stripped(lines[index].strip(" ").split("\t"))) for index in range(at, end)]
    widest = max(len(cells) for _, cells in rows)
    return TextTable(rows=tuple(rows), end=end) if len(rows) > 1 and widest > 1 else None


def _ruled(lines: Sequence[str], at: int) -> TextTable | None:
    """A simple table of reStructuredText: its rules say where the columns begin."""
    starts = [found.start() for found in re.finditer("=+", lines[at])]
    rows, end, rules = [], at + 1, 1
    while end < len(lines) and rules < 3 and lines[end].strip():
        if _RULE.fullmatch(lines[end].strip()):
            rules += 1
        else:
            spans = zip(starts, [*starts[1:], None], strict=True)
            rows.append((end, _stripped([lines[end][start:stop] for start, stop in spans])))
        end += 1
    return TextTable(rows=tuple(rows), end=end) if rows else None


def _listed(lines: Sequence[str], at: int) -> TextTable | None:
    """A table of reStructuredText that is drawn as a list of lists."""
    rows: list[tuple[int, list[str]]] = []
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" ")):
        line = lines[end].strip()
        if line.startswith("* -"):
            rows.append((end, [line[3:].strip()]))
        elif rows and line.startswith("-"):
            rows[-1][1].append(line[1:].strip())
        elif rows and line:
            rows[-1][1][-1] += " " + line
        end += 1
    return TextTable(rows=tuple((i, tuple(cells)) for i, cells in rows), end=end) if rows else None


def _comma_separated(lines: Sequence[str], at: int) -> TextTable | None:
    end = at
    while end < len(lines) and lines[end].count(",") >= lines[at].count(","):
        end += 1
    rows = [(index, _stripped(next(csv.reader([lines[index]])))) for index in range(at, end)]
    whole = len(rows) > 1 and len({len(cells) for _, cells in rows}) == 1
    return TextTable(rows=tuple(rows), end=end) if whole else None


def _confluence(lines: Sequence[str], at: int) -> TextTable:
    end = at
    while end < len(lines) and lines[end].strip().startswith("|"):
        end += 1
    rows = [
        (index, _stripped(re.split(r"\|{1,2}", lines[index].strip().strip("|"))))
        for index in range(at, end)
    ]
    return TextTable(rows=tuple(rows), end=end)


def _grid(lines: Sequence[str], at: int) -> TextTable:
    rows: list[tuple[int, tuple[str, ...]]] = []
    cells: list[list[str]] = []
    first, end = at + 1, at
    while end < len(lines) and lines[end].strip().startswith(("+", "|")):
        line = lines[end].strip()
        if line.startswith("+"):
            if cells:
                rows.append((first, tuple(" ".join(cell).strip() for cell in cells)))
            cells, first = [], end + 1
        else:
            parts = _stripped(line.strip("|").split("|"))
            cells = cells or [[] for _ in parts]
            for cell, part in zip(cells, parts, strict=False):
                cell.append(part)
        end += 1
    return TextTable(rows=tuple(rows), end=end)


def _fenced(lines: Sequence[str], at: int) -> TextTable:
    closing = "|===" if lines[at].strip().startswith("|===") else "|}"
    last = len(lines)
    end = next((i for i in range(at + 1, last) if lines[i].strip().startswith(closing)), last)
    rows: list[tuple[int, list[str]]] = []
    fresh = True
    for index in range(at + 1, end):
        line = lines[index].strip()
        if line.startswith("|-") or not line:
            fresh = True
        elif line.startswith(("|", "!")) and not line.startswith("|+"):
            cells = _wiki_cells(line)
            fresh = fresh or len(cells) > 1
            rows += [(index, [])] if fresh else []
            rows[-1][1].extend(cells)
            fresh = False
        elif rows:
            rows[-1][1][-1] += " " + line
    return TextTable(rows=tuple((index, tuple(cells)) for index, cells in rows), end=end + 1)


def _wiki_cells(line: str) -> list[str]:
    double = "!!" if "!!" in line else "||"
    parts = line[1:].split(double) if double in line else line[1:].split("|")
    return [part.strip() for part in parts if not _CELL_ATTRIBUTE.fullmatch(part)]


def _stripped(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in cells)
