"""A tree of HTML -> lines. Markdown comes here too, rendered with `data-line` marks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from generator.watch.page.html_tree import Element, Text
from generator.watch.page.lines import CLOSE, EDGE, OPEN, Box, Kind, Line

# fmt: off
_HIDDEN = frozenset((
    "button", "footer", "head", "nav", "noscript", "select", "svg", "template",
))
_BLOCK = frozenset((
    "address", "article", "aside", "body", "blockquote", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hint", "hr", "html", "legend", "li", "main", "ol", "p", "parameter",
    "pre", "section", "summary", "table", "ul",
))
# fmt: on
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
# These do not end what the line around them is: an item, a heading.
_TRANSPARENT = frozenset(("div", "section", "p"))
_STYLED = frozenset(("code", "strong", "b", "kbd", "tt", "samp", "var"))
# What is struck out is a mark that a reader sees.
_STRUCK = frozenset(("s", "del", "strike"))
_BOXES = {box.value: box for box in Box}
# What sites call the box that markdown dialects call a hint or an admonition.
_HINT_CLASS = re.compile(r"(?:^|[\s_-])(?:hint|callout|admonition|alert|notice)(?:$|[\s_-])")
# Emphasis that its own markup dialect failed to close; a required mark is a single star.
_STRAY = re.compile(r"\*{2,}|~~")
# A site may draw the bullets of its lists as text.
_BULLETS = f" •◦▪{OPEN}{CLOSE}{EDGE}"
# No sentence and no payload is longer; hostile pages are.
_MAX_LINE = 50_000


def html_lines(root: Element) -> list[Line]:
    """The lines of a page of HTML."""
    return _Walk().lines_of(root)


class _Walk:
    """Collects text and breaks into lines on the way through the tree."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        # A line with what the elements say that text stands in now.
        self._around = Line(kind=Kind.TEXT, line=0)
        # The line that is begun; no text of it has been met where its number is 0.
        self._kind, self._level, self._line, self._soft = Kind.TEXT, 0, 0, False
        self._parts: list[str] = []
        self._styled = 0
        self._block = 0
        self._numbers = count(1)

    def lines_of(self, element: Element) -> list[Line]:
        """The lines of all that stands in an element."""
        outer, self._lines = self._lines, []
        self._children(element)
        self._end_block()
        inner, self._lines = self._lines, outer
        return inner

    def _children(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, Text):
                self._text(child)
            elif child.tag not in _HIDDEN:
                self._element(child)

    def _element(self, element: Element) -> None:
        tag, around, is_block = element.tag, self._around, element.tag in _BLOCK
        if is_block:
            self._end_block()
        self._around = self._inside(element)
        if tag == "br":
            self._break(soft="data-soft" in element.attributes)
        elif tag == "pre":
            self._code(element)
        elif tag == "table":
            self._table(element)
        elif is_block:
            self._paragraphs(element)
        else:
            self._edge(OPEN if tag in _STYLED else EDGE)
            self._children(element)
            self._edge(CLOSE if tag in _STYLED else EDGE)
            self._parts += [" deprecated"] if tag in _STRUCK else []
        if is_block:
            self._end_block()
        self._around = around

    def _inside(self, element: Element) -> Line:
        given, outer = element.attributes, self._around
        box = _BOXES.get(element.tag)
        if _HINT_CLASS.search(given.get("class", "")) or given.get("role") == "alert":
            box = box or Box.HINT
        return replace(
            outer,
            boxes=outer.boxes | {box} if box else outer.boxes,
            hint=next(self._numbers) if box is Box.HINT else outer.hint,
            depth=outer.depth + (element.tag in ("ul", "ol")),
        )

    def _paragraphs(self, element: Element) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._kind, self._level = Kind.HEADING, int(tag[1])
        elif tag not in _TRANSPARENT:
            self._kind, self._level = Kind.ITEM if tag == "li" else Kind.TEXT, 0
        self._children(element)
        if tag in _HEADINGS or tag == "li":
            self._end_line()
            self._kind, self._level = Kind.TEXT, 0

    def _table(self, element: Element) -> None:
        number = next(self._numbers)
        for row in _rows(element):
            cells = [cell for cell in row.children if isinstance(cell, Element)]
            inside = tuple(tuple(self.lines_of(c)) for c in cells if c.tag in ("td", "th"))
            if inside:
                made = Line(kind=Kind.ROW, line=row.line, table=number, cells=inside)
                self._lines.append(made)

    def _code(self, element: Element) -> None:
        text: list[str] = []
        for part in element.parts():
            if isinstance(part, Text):
                text.append(part.text)
                self._line = self._line or (part.line if part.text.strip() else 0)
            elif part.tag in ("br", "div", "p", "li") and text and not text[-1].endswith("\n"):
                text.append("\n")
        self._lines.append(self._made(Kind.CODE, "".join(text).strip("\n")))
        self._line = 0

    def _text(self, text: Text) -> None:
        self._line = self._line or (text.line if text.text.strip() else 0)
        self._parts.append(_STRAY.sub("", _one_line(text.text)).replace("\\_", "_"))

    def _edge(self, mark: str) -> None:
        """Notes that a piece of markup begins or ends here."""
        self._styled += mark == OPEN
        if mark == EDGE or self._styled == 1:
            self._parts.append(mark)
        self._styled -= mark == CLOSE and self._styled > 0

    def _break(self, *, soft: bool) -> None:
        """Ends the line but not the paragraph, nor what is styled."""
        styled = self._styled
        self._end_line()
        self._soft = soft
        self._styled, self._parts = styled, [OPEN] if styled else []

    def _end_block(self) -> None:
        self._end_line()
        self._soft = False
        self._block = next(self._numbers)

    def _end_line(self) -> None:
        marked = "".join([*self._parts, CLOSE if self._styled else ""])
        if self._line and marked.strip(_BULLETS):
            self._lines.append(self._made(self._kind, marked))
            if self._kind is Kind.ITEM:
                self._kind = Kind.TEXT
        self._parts, self._line, self._styled = [], 0, 0

    def _made(self, kind: Kind, marked: str) -> Line:
        return replace(
            self._around,
            kind=kind,
            line=self._line,
            marked=marked[:_MAX_LINE],
            block=self._block,
            level=self._level,
            soft=self._soft,
        )


def _rows(table: Element) -> Iterator[Element]:
    """The table's own rows, not those of a table in a cell."""
    for child in table.children:
        if isinstance(child, Element):
            yield from [child] if child.tag == "tr" else _rows(child)


def _one_line(data: str) -> str:
    if "\n" not in data:
        return data
    lead, trail = " " * data[0].isspace(), " " * data[-1].isspace()
    return lead + " ".join(data.split()) + trail
