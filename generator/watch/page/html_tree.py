"""HTML -> a tree in linear time, in which each part knows its line of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.watch.page.model import too_large

# A saved page is mostly this. What never ends would cost the parser quadratic time; it reaches to
# the end of the page here, as in a browser.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*>?|<(script|style)(?=[\s/>]).*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# What an element ends that was left open, as in a browser.
_ENDS = {"td": ("td", "th"), "th": ("td", "th"), "tr": ("tr",)}
_OF_HEAD = frozenset(("base", "link", "meta", "noscript", "script", "style", "template", "title"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
# Enough for any page that people read; the parser does about this much in a second.
_MAX_MARKUP = 800_000
_MAX_TAGS = 40_000
# What is nested deeper is read as if it stood beside.
_MAX_DEPTH = 120


@dataclass(frozen=True, slots=True)
class Text:
    """Text, and the line of the page where it begins."""

    text: str
    line: int


@dataclass(slots=True)
class Element:
    """An element with all that stands in it, and the line of its tag."""

    tag: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | Text] = field(default_factory=list)
    # False where the page has no end tag for it.
    ended: bool = False

    def parts(self) -> Iterator[Element | Text]:
        """All that stands in it, in page order."""
        for child in self.children:
            yield child
            if isinstance(child, Element):
                yield from child.parts()


def parse(html: str, name: str) -> Element:
    """The root of the page's tree. A `data-line` says of which line of the page an element is."""
    html = _UNSEEN.sub(lambda found: " " + "\n" * found[0].count("\n"), html)
    # What opens behind the last tag is none, and the parser would look for its end again and again.
    end = html.rfind(">") + 1
    html = html[:end] + html[end:].replace("<", "&lt;")
    tags = html.count("<")
    if len(html) > _MAX_MARKUP or tags > _MAX_TAGS:
        found = f"{len(html):,} characters with {tags:,} tags, scripts not counted"
        raise too_large(name, found, f"{_MAX_MARKUP:,} and {_MAX_TAGS:,}")
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", 1)]
        # Line of the page = line of the text that is parsed + shift.
        self._shift = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        said = given.get("data-line", "")
        if said.isdecimal() and len(said) < 8:
            self._shift = int(said) - self.getpos()[0]
        if tag in _ENDS:
            del self.open[self._innermost(_ENDS[tag]) :]
        if self.open[-1].tag == "head" and tag not in _OF_HEAD:
            self.open.pop()  # its end tag may be left out
        element = Element(tag, self._line, given)
        self.open[-1].children.append(element)
        if tag not in _VOID and len(self.open) < _MAX_DEPTH:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        at = self._innermost((tag,))
        for element in self.open[at : at + 1]:
            element.ended = True
        del self.open[at:]

    def handle_data(self, data: str) -> None:
        blank = data[: len(data) - len(data.lstrip())].count("\n")
        self.open[-1].children.append(Text(data, self._line + blank))

    @property
    def _line(self) -> int:
        return self.getpos()[0] + self._shift

    def _innermost(self, tags: Sequence[str]) -> int:
        """The index of the open element with one of these tags that is in no table further in."""
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag in tags:
                return at
            if self.open[at].tag == "table":
                break
        return len(self.open)
