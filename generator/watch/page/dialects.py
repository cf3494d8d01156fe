"""Brings the dialects of Markdown, and copied text, to what a Markdown parser knows.

Components (MDX), liquid tags (GitBook) and containers (`:::`) become plain tags on lines of their
own, with their content moved left; other languages' headings, bullets and tables become Markdown's.
Every line that comes out remembers the line of the page it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.watch.page.list_margins import ListMargins
from generator.watch.page.model import Doubt
from generator.watch.page.texttables import TextTable, text_table

# Nobody wrote a longer line, and Markdown's inline rules would take their time over it.
_MAX_LINE = 20_000

_MAX_NESTING = 30
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_FENCE = re.compile(r"[\s>]*(```+|~~~+)")
_TAGS = re.compile(r"(</?(?:[A-Z][\w.]*|details|summary|hint)(?:[\s/][^<>]*)?>)")
_SLOT = re.compile(r"<p slot=[\"']?summary[\"']?>(.*?)</p>")
_TAG_NAME = re.compile(r"<(/?)([\w.]+)")
_LIQUID = re.compile(r"\{%-?\s*(end)?([\w-]+)[^%]*%\}")
_CONTAINER = re.compile(r":::+\s*(\w*)")
_IMPORT = re.compile(r"(?:import\s.*\sfrom\s+[\"']|import\s+[\"']|export\s+(?:const|default)\s)")
_BULLETS = "•◦▪‣●○∙·▸►–"
_BULLET = re.compile(rf"(\s*)[{_BULLETS}]\s*(?=\S)")
_STARS = re.compile(r"(\*{2,6})\s+(?=\S)")
_OTHER_HEADING = re.compile(r"(?:(={1,6})|h([1-6])\.)\s+(?=\S)")
_DIRECTIVE = re.compile(
    r"\.\.\s+[\w-]+::|:[\w-]+:\s+\d+$|\[(?:cols|options|%header)[^\]]*\]$|\{code[^}]*\}$"
)


@dataclass(slots=True)
class Normal:
    """Markdown that the parser understands; `origin[i]` is the line of the page behind line i."""

    lines: list[str] = field(default_factory=list)
    origin: list[int] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def add(self, text: str, line: int) -> None:
        """Adds one line."""
        self.lines.append(text)
        self.origin.append(line)


@dataclass(slots=True)
class _Tag:
    name: str
    indent: int
    line: int
    shift: int | None = None


def normalise(text: str, first: int, inline: Callable[[str], str]) -> Normal:
    """`text`, which begins at line `first` of the page, as Markdown; `inline` renders a cell."""
    return _Normaliser(_joined_bullets(text.split("\n")), first, inline).run()


class _Normaliser:
    def __init__(self, lines: list[str], first: int, inline: Callable[[str], str]) -> None:
        self._lines = lines
        self._first = first
        self._inline = inline
        self._out = Normal()
        self._tags: list[_Tag] = []
        self._fence = ""
        self._margins = ListMargins()

    def run(self) -> Normal:
        at = 0
        while at < len(self._lines):
            at = self._step(at)
        for tag in self._tags:
            self._doubt(tag.line, f"<{tag.name}> is never closed; the page may be cut off")
        if self._fence:
            self._doubt(self._first + len(self._lines) - 1, "the page ends inside a block of code")
        return self._out

    def _step(self, at: int) -> int:
        """Takes the line at index `at`, and more where they are one thing; the index after them."""
        raw, line = self._lines[at], self._first + at
        if len(raw) > _MAX_LINE:
            self._doubt(line, f"this line has {len(raw):,} characters and was not read")
            raw = ""
        body = raw.strip()
        lead = raw[: len(raw) - len(raw.lstrip())].expandtabs(4)
        text = self._dedent(lead + body if body else "")
        if self._in_fence(text):
            self._out.add(text, line)
            return at + 1
        table = text_table(self._lines, at)
        if table is not None:
            self._table(table)
            return table.end
        return self._text(text, at)

    def _text(self, text: str, at: int) -> int:
        line = self._first + at
        body = text.strip()
        quote = _QUOTE.match(text)
        prefix = quote[0] if quote else text[: len(text) - len(text.lstrip())]
        inner = text[len(prefix) :]
        liquid, container = _LIQUID.fullmatch(body), _CONTAINER.match(body)
        if liquid:
            self._tag(f"<{'/' if liquid[1] else ''}{liquid[2]}>", prefix, line)
        elif container:
            self._tag("<hint>" if container[1] else "</hint>", prefix, line)
        elif inner.startswith("<") and _opens_component(inner):
            return self._component(prefix, at)
        elif _IMPORT.match(body) or _DIRECTIVE.match(body):
            self._out.add(prefix if quote else "", line)
        else:
            self._plain(prefix, inner, line)
        return at + 1

    def _component(self, prefix: str, at: int) -> int:
        """Puts the tags of one or more lines on lines of their own."""
        end, whole = at + 1, self._dedent(self._lines[at])[len(prefix) :]
        while ">" not in whole and end < min(len(self._lines), at + 30):
            whole += " " + self._lines[end].strip()
            end += 1
        for part in _TAGS.split(_SLOT.sub(r"<summary>\1</summary>", whole)):
            if _TAGS.fullmatch(part):
                self._tag(part, prefix, self._first + at)
            elif part.strip():
                self._out.add(prefix + part.strip(), self._first + at)
        return end

    def _tag(self, tag: str, prefix: str, line: int) -> None:
        found = _TAG_NAME.match(tag.replace("-", "_"))
        if found is None:
            return
        name = _component_name(found[2])
        if not tag.endswith("/>"):
            self._nest(name, closing=bool(found[1]), indent=len(prefix), line=line)
        for text in ("", f"<{found[1]}{name}>", ""):
            self._out.add(prefix + text, line)
        self._margins.interrupt()

    def _nest(self, name: str, *, closing: bool, indent: int, line: int) -> None:
        if not closing and len(self._tags) < _MAX_NESTING:
            shifted = sum(tag.shift or 0 for tag in self._tags)
            self._tags.append(_Tag(name, indent + shifted, line))
        elif closing and any(tag.name == name for tag in self._tags):
            while self._tags.pop().name != name:
                pass

    def _dedent(self, text: str) -> str:
        """Moves a component's content left, under its tag."""
        indent = len(text) - len(text.lstrip(" "))
        if self._tags and self._tags[-1].shift is None and text.strip():
            closing = text.lstrip().startswith(("</", "{% end"))
            self._tags[-1].shift = 0 if closing else max(0, indent - self._tags[-1].indent)
        return text[min(indent, sum(tag.shift or 0 for tag in self._tags)) :]

    def _in_fence(self, text: str) -> bool:
        found = _FENCE.match(text)
        if found and not self._fence:
            self._fence = found[1]
            return True
        if (
            found
            and found[1].startswith(self._fence)
            and not text.strip().strip(f"{found[1][0]}> ")
        ):
            self._fence = ""
            return True
        return bool(self._fence)

    def _table(self, table: TextTable) -> None:
        self._out.add("", self._first)
        for index, cells in table.rows:
            row = "".join(f"<td>{self._inline(_strong(cell))}</td>" for cell in cells)
            opening = "<table>" if index == table.rows[0][0] else ""
            self._out.add(f'{opening}<tr data-line="{self._first + index}">{row}</tr>', 0)
        self._out.add("</table>" if table.rows else "", 0)
        self._out.add("", 0)

    def _plain(self, prefix: str, inner: str, line: int) -> None:
        heading = _OTHER_HEADING.match(inner) if not prefix.strip() else None
        if heading:
            level = len(heading[1]) if heading[1] else int(heading[2])
            inner = "#" * level + " " + inner[heading.end() :].rstrip("= ")
        stars = _STARS.match(inner)
        if stars:
            inner = "  " * (len(stars[1]) - 1) + "- " + inner[stars.end() :]
        inner = _strong(inner)
        bullet = _BULLET.match(inner)
        if bullet:
            inner = bullet[1] + "- " + inner[bullet.end() :]
        if ">" in prefix:
            self._out.add(prefix + inner, line)
            return
        ends, placed = self._margins.place(prefix + inner)
        if ends:
            self._out.add("", line)
        self._out.add(placed, line)

    def _doubt(self, line: int, text: str) -> None:
        self._out.doubts.append(Doubt(line=line, text=text))


def _joined_bullets(lines: list[str]) -> list[str]:
    """Puts a bullet that stands alone, as copied text has it, before the text below it."""
    alone = -1
    for at, line in enumerate(lines):
        if line.strip() and line.strip() in _BULLETS:
            alone = at
        elif line.strip() and alone >= 0:
            lines[at], lines[alone], alone = f"- {line.strip()}", "", -1
    return lines


def _strong(text: str) -> str:
    """A wiki's strong text as Markdown's."""
    return text.replace("'''", "**")


def _opens_component(text: str) -> bool:
    found = _TAG_NAME.match(text)
    if found is None:
        return False
    known = found[2] in ("details", "summary", "hint") or text.startswith("<p slot=")
    return known or found[2][0].isupper()


def _component_name(name: str) -> str:
    """The tag that stands for a component: what it is called says what it is."""
    last = name.lower().rsplit(".", 1)[-1]
    if last in ("hint", "details", "summary", "parameter"):
        return last
    if last in ("callout", "admonition", "note", "warning", "tip", "info", "aside", "alert"):
        return "hint"
    return "gb"
