"""HTML -> lines. Markdown comes here too, rendered with `data-line` marks."""

import re
from collections import Counter
from html.parser import HTMLParser

from generator.watch.page.lines import CLOSE, EDGE, OPEN, Box, Kind, Line
from generator.watch.page.writer import Around, LineWriter

# fmt: off
_BLOCK = frozenset((
    "address", "article", "aside", "body", "blockquote", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "gb", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hint", "hr", "html", "legend", "li", "main", "ol", "p", "parameter",
    "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
_STYLED = frozenset(("code", "strong", "b", "kbd", "tt", "samp", "var"))
# What is struck out is a mark that a reader sees.
_STRUCK = frozenset(("s", "del", "strike"))
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
))
# fmt: on
_FRESH = _BLOCK - {"div", "section"}
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_BOXES = {
    "hint": Box.HINT,
    "details": Box.DETAILS,
    "summary": Box.SUMMARY,
    "parameter": Box.PARAMETER,
}
# What sites call the box that markdown dialects call a hint or an admonition.
_HINT_CLASS = re.compile(r"(?:^|[\s_-])(?:hint|callout|admonition|alert|notice)(?:$|[\s_-])")
# Emphasis that its own markup dialect failed to close; a required mark is a single star.
_STRAY = re.compile(r"\*{2,}|~~")


def html_lines(html: str) -> list[Line]:
    """The lines of a page of HTML."""
    reader = _Reader()
    reader.feed(html)
    return reader.finish()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out = LineWriter()
        # Each open element, and what it stands in.
        self._stack: list[tuple[str, Around]] = []
        self._open: Counter[str] = Counter()
        self._pre: list[str] | None = None
        self._pre_line = 0
        # Line of the page = line of the text that is parsed + shift.
        self._shift = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._shift = _number(given.get("data-line"), self._shift + self._at) - self._at
        if self._pre is not None:
            self._in_pre(tag)
        else:
            tag = "summary" if given.get("slot") == "summary" else tag
            self._begin(tag, given)
        if tag not in _VOID:
            self._push(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if self._pre is not None and tag != "pre":
            self._in_pre(tag)
        elif self._pre is not None:
            self._end_pre()
        elif tag == "table":
            self._out.close_table()
        elif tag in _BLOCK:
            self._out.end_block()
        elif self._open[tag]:
            self._out.edge(CLOSE if tag in _STYLED else EDGE)
            if tag in _STRUCK:
                self._out.text(" deprecated", self._at + self._shift)
        self._pop(tag)

    def handle_data(self, data: str) -> None:
        line = self._at + self._shift + _blank_lines(data)
        if self._pre is None:
            self._out.text(_STRAY.sub("", _one_line(data)).replace("\\_", "_"), line)
        else:
            self._pre.append(data)
            self._pre_line = self._pre_line or (line if data.strip() else 0)

    def finish(self) -> list[Line]:
        self.close()
        if self._pre is not None:
            self._end_pre()
        return self._out.finish()

    @property
    def _at(self) -> int:
        return self.getpos()[0]

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br":
            self._out.wrap(soft="data-soft" in given)
        elif tag == "pre":
            self._out.end_block()
            self._pre, self._pre_line = [], 0
        elif tag == "table":
            self._out.open_table()
        elif tag == "tr":
            self._out.open_row(self._at + self._shift)
        elif tag in ("td", "th"):
            self._out.open_cell()
        elif tag in _BLOCK:
            self._begin_block(tag)
        else:
            self._out.edge(OPEN if tag in _STYLED else EDGE)

    def _begin_block(self, tag: str) -> None:
        out = self._out
        out.end_block()
        if tag in _HEADINGS:
            out.kind, out.level = Kind.HEADING, int(tag[1])
        elif tag == "li":
            out.kind, out.level = Kind.ITEM, 0
        elif tag in _FRESH and (tag != "p" or out.kind is Kind.HEADING):
            out.kind, out.level = None, 0

    def _push(self, tag: str, given: dict[str, str]) -> None:
        outer = self._out.around
        self._stack.append((tag, outer))
        self._open[tag] += 1
        alert = _HINT_CLASS.search(given.get("class", "")) or given.get("role") == "alert"
        box = _BOXES.get(tag) or (Box.HINT if alert else None)
        self._out.around = Around(
            boxes=outer.boxes | {box} if box else outer.boxes,
            hint=self._out.number() if box is Box.HINT else outer.hint,
            depth=outer.depth + (tag in ("ul", "ol")),
        )

    def _pop(self, tag: str) -> None:
        """Closes `tag` and all that it left open; nothing where it was never opened."""
        if not self._open[tag]:
            if tag == "p" and self._open["summary"]:
                self._pop("summary")
            return
        found = ""
        while found != tag:
            found, self._out.around = self._stack.pop()
            self._open[found] -= 1
        if tag in _HEADINGS or tag == "li":
            self._out.kind, self._out.level = None, 0

    def _in_pre(self, tag: str) -> None:
        if self._pre and tag in ("br", "div", "p", "li") and not self._pre[-1].endswith("\n"):
            self._pre.append("\n")

    def _end_pre(self) -> None:
        self._out.code("".join(self._pre or ()).strip("\n"), self._pre_line)
        self._pre = None


def _number(text: str | None, default: int) -> int:
    return int(text) if text and len(text) < 8 and text.isdecimal() else default


def _blank_lines(data: str) -> int:
    return data[: len(data) - len(data.lstrip())].count("\n")


def _one_line(data: str) -> str:
    if "\n" not in data:
        return data
    lead, trail = " " * data[0].isspace(), " " * data[-1].isspace()
    return lead + " ".join(data.split()) + trail
