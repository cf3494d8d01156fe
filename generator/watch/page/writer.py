"""Collects text, breaks and tables into lines; what calls it need not know where a line ends."""

from dataclasses import dataclass, field

from generator.watch.page.lines import CLOSE, EDGE, OPEN, Box, Kind, Line

# No sentence and no payload is longer; hostile pages are.
_MAX_LINE = 50_000
# Lists go no deeper on any page that people read.
_MAX_DEPTH = 20
_BULLETS = f" •◦▪{OPEN}{CLOSE}{EDGE}"


@dataclass(frozen=True, slots=True)
class Around:
    """What the elements say that a line stands in."""

    boxes: frozenset[Box] = frozenset()
    hint: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _Table:
    number: int
    outer: list[Line]
    # The line of each row, and its cells.
    rows: list[tuple[int, list[list[Line]]]] = field(default_factory=list)


class LineWriter:
    """Builds the flat sequence of lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.kind: Kind | None = None
        self.level = 0
        self.around = Around()
        self._sink = self.lines
        self._tables: list[_Table] = []
        self._numbers = 0
        self._block = 0
        self._parts: list[str] = []
        self._begun = False
        self._styled = 0
        self._line = 1
        self._soft = False

    def number(self) -> int:
        """A number that no other paragraph, table or hint of the page has."""
        self._numbers += 1
        return self._numbers

    def text(self, text: str, line: int) -> None:
        """Adds text that stands at `line`."""
        if not self._begun:
            self._line = line
        self._begun = self._begun or bool(text.strip())
        self._parts.append(text)

    def edge(self, mark: str) -> None:
        """Notes that a piece of markup begins or ends here."""
        if mark == OPEN:
            self._styled += 1
        if mark == EDGE or self._styled == 1:
            self._parts.append(mark)
        if mark == CLOSE:
            self._styled = max(0, self._styled - 1)

    def wrap(self, *, soft: bool) -> None:
        """Ends the line but not the paragraph."""
        styled = self._styled
        self._flush()
        self._soft = soft
        self._styled, self._parts = styled, [OPEN] if styled else []

    def end_block(self) -> None:
        """Ends the line and the paragraph."""
        self._flush()
        self._soft = False
        self._block = self.number()

    def code(self, text: str, line: int) -> None:
        """Adds a block of code."""
        self.end_block()
        self._sink.append(self._made(Kind.CODE, line, text))

    def open_table(self) -> None:
        """Begins a table; one inside a cell is a part of that cell."""
        self.end_block()
        self._tables.append(_Table(number=self.number(), outer=self._sink))

    def open_row(self, line: int) -> None:
        """Begins a row."""
        self.end_block()
        if self._tables:
            self._tables[-1].rows.append((line, []))
            self._sink = self._tables[-1].outer

    def open_cell(self) -> None:
        """Begins a cell."""
        self.end_block()
        if self._tables:
            rows = self._tables[-1].rows
            rows += [] if rows else [(0, [])]
            self._sink = []
            rows[-1][1].append(self._sink)

    def close_table(self) -> None:
        """Ends the innermost table."""
        self.end_block()
        if self._tables:
            table = self._tables.pop()
            self._sink = table.outer
            for line, row in table.rows:
                cells = tuple(map(tuple, row))
                made = Line(kind=Kind.ROW, line=line, table=table.number, cells=cells)
                self._sink += [made] if cells else []

    def finish(self) -> list[Line]:
        """Ends everything; all lines."""
        self.end_block()
        while self._tables:
            self.close_table()
        return self.lines

    def _flush(self) -> None:
        marked = "".join([*self._parts, CLOSE if self._styled else ""])
        begun, self._begun, self._parts, self._styled = self._begun, False, [], 0
        # A site may draw the bullets of its lists as text.
        if begun and marked.strip(_BULLETS):
            kind = self.kind or Kind.TEXT
            self._sink.append(self._made(kind, self._line, marked))
            if kind is Kind.ITEM:
                self.kind = None

    def _made(self, kind: Kind, line: int, marked: str) -> Line:
        return Line(
            kind=kind,
            line=line,
            marked=marked[:_MAX_LINE],
            block=self._block,
            hint=self.around.hint,
            level=self.level,
            depth=min(self.around.depth, _MAX_DEPTH),
            boxes=self.around.boxes,
            soft=self._soft,
        )
