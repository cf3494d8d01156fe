"""Which lists, lines and tables under a field are its codes, and which are remarks."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.watch.page.codes import CHECKBOX, Reading, Trust, read_item, read_run
from generator.watch.page.lines import Box, Kind, Line
from generator.watch.page.model import Code, Note

# Words in a field's title, or above a list, that announce codes.
_ANNOUNCED = re.compile(
    r"코드|구분|값|수단|종류|상태|\bcodes?\b|\bvalues?\b|\benum|one of|\bmethods?\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?。]$|다\.?$|요\.?$")


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
    for (kind, _, hint), group in groupby(body, key=_sort):
        lines, before = list(group), len(found.codes)
        # What a hint lists are its points.
        text = hint or kind is Kind.TEXT
        if text:
            announced = _texts(lines, announced, names, found)
        elif kind is Kind.ITEM:
            _list(lines, announced, names, found)
        elif kind is Kind.ROW:
            found.remarks(line for row in lines for cell in row.cells for line in cell)
        if not text and len(found.codes) > before and above and found.notes[-1:] == [above.note()]:
            found.notes.pop()
        above = lines[-1] if text and introduces(lines[-1]) else None


def _sort(line: Line) -> tuple[Kind, int, bool]:
    return line.kind, line.table or line.depth, Box.HINT in line.boxes


def _list(items: Sequence[Line], announced: bool, names: frozenset[str], found: Findings) -> None:
    """Keeps the codes of a list, and says which of its items were not taken for plain codes."""
    readings = [read_item(item.marked) for item in items]
    codes = _believed(readings, announced, names)
    named = [r.code for r in readings if r in codes and r.trust is Trust.NAME and not r.label]
    if named:
        more = f" and {len(named) - 1} more" if len(named) > 1 else ""
        text = f"“{named[0]}”{more} of this list: names for people, not codes"
        found.doubt(items[0].line, text)
    for item, reading in zip(items, readings, strict=True):
        if reading in codes:
            found.listed([reading], item.line)
            continue
        found.note(item)
        if codes:
            short = item.text if len(item.text) <= 40 else item.text[:39] + "…"
            text = f"“{short}” stands in a list of codes and reads as a remark"
            found.doubt(item.line, text)


def _believed(readings: Sequence[Reading], announced: bool, names: frozenset[str]) -> set[Reading]:
    """The readings that are codes, judged by their company."""
    trusts = Counter(reading.trust for reading in readings)
    prose, sure = trusts[Trust.PROSE], trusts[Trust.SURE]
    labelled = sum(r.trust is Trust.NAME and r.label is not None for r in readings)
    strangers = [r for r in readings if r.trust >= Trust.BARE and (r.label or r.code not in names)]
    if not strangers and not trusts[Trust.NAME]:
        return set()
    company = len(readings) - prose - (0 if announced else trusts[Trust.NAME])
    wanted = {
        Trust.SURE: True,
        Trust.BARE: company > 1 or announced,
        Trust.NAME: announced and company > 1 and not prose,
        Trust.PROSE: False,
    }
    among = labelled > 1 or (labelled > 0 and sure > 0)
    return {r for r in readings if wanted[r.trust] or (among and r.trust is Trust.NAME and r.label)}


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
        if not all(reading.code in names for reading in run):
            found.listed(run, line.line)
        elif len(sure) > 1 and id(reading) in sure:
            found.listed([reading], line.line)
        elif Box.SUMMARY not in line.boxes:
            found.note(line)
    return announced or any(introduces(line) and _ANNOUNCED.search(line.text) for line in lines)


def introduces(line: Line) -> bool:
    """A title of what follows, and nothing to keep: "Show the codes"."""
    return Box.SUMMARY in line.boxes or (not _SENTENCE.search(line.text) and len(line.text) < 30)
