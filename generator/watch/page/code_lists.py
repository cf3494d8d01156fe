"""Which lists, lines and tables under a field are its codes, and which are remarks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby

from generator.watch.page.codes import CHECKBOX, Reading, Trust, read_codes, read_item, read_run
from generator.watch.page.lines import Box, Kind, Line
from generator.watch.page.model import Code, Note
from generator.watch.page.tables import code_table

# Words in a field's title, or above a list, that announce codes.
_ANNOUNCED = re.compile(
    r"코드|구분|값|수단|종류|상태|\bcodes?\b|\bvalues?\b|\benum|one of|\bmethods?\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?。]$|다\.?$|요\.?$")
# Shorter lines were not broken for want of room.
_LONG = 70


@dataclass(slots=True)
class Findings:
    """What a field's lines say besides its heading."""

    brief: str = ""
    codes: list[Code] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    doubts: list[Note] = field(default_factory=list)
    # Of the next section, where nothing marks it as one.
    titles: list[Note] = field(default_factory=list)

    def note(self, line: Line) -> None:
        """Keeps a line as a remark; a line that goes on where the last was wrapped joins it."""
        text = CHECKBOX.sub("", line.text, count=1)
        last = self.notes[-1] if line.soft and self.notes else None
        if last and not (_SENTENCE.search(last.text) and introduces(line)):
            self.notes[-1] = Note(text=f"{last.text} {text}", line=last.line)
        elif text:
            self.notes.append(Note(text=text, line=line.line))

    def remarks(self, lines: Iterable[Line]) -> None:
        """Keeps lines that are no codes."""
        for line in lines:
            self.note(line)

    def doubt(self, line: int, text: str) -> None:
        """Says what the reader was not sure of."""
        self.doubts.append(Note(line=line, text=text))

    def listed(self, readings: Iterable[Reading], line: int) -> None:
        """Keeps the codes of a line; what stands behind a label is in doubt."""
        for code in readings:
            self.codes.append(Code(code=code.code, label=code.label, line=line))
            if code.after:
                text = f"`{code.code}`: “{code.after}” stands behind the label and was left out"
                self.doubt(line, text)


def find_codes(body: Sequence[Line], title: str, names: frozenset[str], found: Findings) -> None:
    """The codes and remarks in a field's lines; `names`, the page's fields, are no codes."""
    announced = _ANNOUNCED.search(title) is not None
    above: Line | None = None
    for kind, lines in _runs(_unwrapped(body)):
        before = len(found.codes)
        if kind is Kind.ITEM:
            _list(lines, announced, names, found)
        elif kind is Kind.ROW:
            codes = code_table(lines)
            cells = () if codes else chain.from_iterable(row.cells for row in lines)
            found.codes += codes
            found.remarks(chain.from_iterable(cells))
        elif kind is Kind.TEXT:
            announced = _texts(lines, announced, names, found)
        listed = kind is not Kind.TEXT and len(found.codes) > before
        if listed and above and found.notes[-1:] == [above.note()]:
            found.notes.pop()
        above = lines[-1] if kind is Kind.TEXT and introduces(lines[-1]) else None


def _unwrapped(body: Sequence[Line]) -> list[Line]:
    """Items that were wrapped inside their label, or at the end of a long line, as one line."""
    whole: list[Line] = []
    for line in body:
        if whole and _goes_on(whole[-1], line):
            whole[-1] = replace(whole[-1], marked=f"{whole[-1].marked} {line.marked}")
        else:
            whole.append(line)
    return whole


def _goes_on(item: Line, line: Line) -> bool:
    if item.kind is not Kind.ITEM or line.kind is not Kind.TEXT or line.block != item.block:
        return False
    text = item.text
    return text.count("(") > text.count(")") or (line.soft and len(text) > _LONG)


def _runs(body: Iterable[Line]) -> Iterator[tuple[Kind, list[Line]]]:
    """Neighbouring lines of one sort."""
    for (kind, _, hint), lines in groupby(
        body, key=lambda line: (line.kind, line.table, Box.HINT in line.boxes)
    ):
        # What a hint lists are its points.
        yield (Kind.TEXT if hint else kind), list(lines)


def _list(items: Sequence[Line], announced: bool, names: frozenset[str], found: Findings) -> None:
    """Items of one depth are judged together; deeper ones explain them, or are the codes."""
    depth = min(item.depth for item in items)
    readings = [
        read_codes(item.marked, announced=announced) if item.depth == depth else ()
        for item in items
    ]
    codes = _believed([r for several in readings for r in several], announced, names)
    if codes:
        _listed(items, readings, codes, found)
        return
    for deeper, group in groupby(items, key=lambda item: item.depth > depth):
        lines = list(group)
        if deeper:
            _list(lines, announced, names, found)
        else:
            announced = announced or _ANNOUNCED.search(lines[-1].text) is not None
            found.remarks(lines)


def _listed(
    items: Sequence[Line],
    readings: Sequence[Sequence[Reading]],
    codes: Sequence[Reading],
    found: Findings,
) -> None:
    """Keeps the codes of a list, and says which of its items were not taken for plain codes."""
    named = [r for r in codes if r.trust is Trust.NAME and r.label is None]
    if named:
        more = f" and {len(named) - 1} more" if len(named) > 1 else ""
        text = f"“{named[0].code}”{more} of this list: names for people, not codes"
        found.doubt(items[0].line, text)
    believed = set(codes)
    for item, several in zip(items, readings, strict=True):
        if several and believed.issuperset(several):
            found.listed(several, item.line)
            continue
        found.note(item)
        if several:
            short = item.text if len(item.text) <= 40 else item.text[:39] + "…"
            text = f"“{short}” stands in a list of codes and reads as a remark"
            found.doubt(item.line, text)


def _believed(readings: Sequence[Reading], announced: bool, names: frozenset[str]) -> list[Reading]:
    """The readings that are codes, judged by their company."""
    trusts = Counter(reading.trust for reading in readings)
    labelled = sum(r.trust is Trust.NAME and r.label is not None for r in readings)
    strangers = [r for r in readings if r.trust >= Trust.BARE and (r.label or r.code not in names)]
    if trusts[Trust.PROSE] < len(readings) and not strangers and not trusts[Trust.NAME]:
        return []
    company = trusts[Trust.SURE] + trusts[Trust.BARE] + (trusts[Trust.NAME] if announced else 0)
    alike = announced and company > 1 and not trusts[Trust.PROSE]
    wanted = {
        Trust.SURE: True,
        Trust.BARE: company > 1 or announced,
        Trust.NAME: alike,
        Trust.PROSE: False,
    }
    among = labelled > 1 or (labelled > 0 and trusts[Trust.SURE] > 0)
    return [r for r in readings if wanted[r.trust] or (among and r.trust is Trust.NAME and r.label)]


def _texts(lines: Sequence[Line], announced: bool, names: frozenset[str], found: Findings) -> bool:
    """Running text: runs of codes, or lines that are; True where it announces a list of them."""
    items = [read_item(line.marked) for line in lines]
    # Copied text has no bullets.
    bare = announced or any(map(introduces, lines[:1]))
    sure = {
        id(reading)
        for reading in items
        if reading.trust >= (Trust.BARE if bare else Trust.SURE)
        and reading.code not in names
        and (reading.label is not None or reading.code.islower())
    }
    for line, reading in zip(lines, items, strict=True):
        run = read_run(line.marked)
        if run is not None and not all(r.code in names for r in run[1]):
            found.listed(run[1], line.line)
        elif len(sure) > 1 and id(reading) in sure:
            found.listed([reading], line.line)
        elif Box.SUMMARY not in line.boxes:
            found.note(line)
    return announced or any(introduces(line) and _ANNOUNCED.search(line.text) for line in lines)


def introduces(line: Line) -> bool:
    """A title of what follows, and nothing to keep: "Show the codes"."""
    return Box.SUMMARY in line.boxes or (not _SENTENCE.search(line.text) and len(line.text) < 30)
