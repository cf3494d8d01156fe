"""Brings the dialects of Markdown, and copied text, to what a Markdown parser knows.

Components (MDX) and liquid tags (GitBook) become plain tags on lines of their own, with their
content moved left; the bullets of copied text become Markdown's.
Every line that comes out remembers the line of the page it was made from.
"""

import re
from dataclasses import dataclass, field
from html import escape

from generator.watch.page.model import Note

# Nobody wrote a longer line, and Markdown's inline rules would take their time over it.
_MAX_LINE = 20_000

_MAX_NESTING = 30
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_FENCE = re.compile(r"[\s>]*(```+|~~~+)")
# An attribute in braces is code, which may hold tags itself.
_TAGS = re.compile(r"(</?(?:[A-Z][\w.]*|details|summary|hint)(?:[\s/](?:[^<>{}]|\{[^{}]*\})*)?>)")
_SLOT = re.compile(r"<p slot=[\"']?summary[\"']?>(.*?)</p>")
_TAG_NAME = re.compile(r"<(/?)([\w.]+)")
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?""")
_BOXES = {
    **{name: name for name in ("hint", "details", "summary", "parameter")},
    "typedef": "parameter",
}
_MARKUP = re.compile(r"<[^<>]*>")
_BRACES = re.compile(r"\{[^{}]*\}")
_LIQUID = re.compile(r"\{%-?\s*(end)?([\w-]+)[^%]*%\}")
_IMPORT = re.compile(r"(?:import\s.*\sfrom\s+[\"']|import\s+[\"']|export\s+(?:const|default)\s)")
_BULLETS = "•◦▪‣●○∙·▸►–"
_BULLET = re.compile(rf"^(\s*)[{_BULLETS}]\s*(?=\S)")


@dataclass(slots=True)
class Normal:
    """Markdown that the parser understands; `origin[i]` is the line of the page behind line i."""

    lines: list[str] = field(default_factory=list)
    origin: list[int] = field(default_factory=list)
    doubts: list[Note] = field(default_factory=list)

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


def normalise(text: str, first: int) -> Normal:
    """`text`, which begins at line `first` of the page, as Markdown."""
    return _Normaliser(_joined_bullets(text.split("\n")), first).run()


class _Normaliser:
    def __init__(self, lines: list[str], first: int) -> None:
        self._lines = lines
        self._first = first
        self._out = Normal()
        self._tags: list[_Tag] = []
        self._fence = ""

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
        return self._text(text, at)

    def _text(self, text: str, at: int) -> int:
        line = self._first + at
        body = text.strip()
        quote = _QUOTE.match(text)
        prefix = quote[0] if quote else text[: len(text) - len(text.lstrip())]
        inner = text[len(prefix) :]
        liquid = _LIQUID.fullmatch(body)
        if liquid:
            self._tag(f"<{'/' if liquid[1] else ''}{liquid[2]}>", prefix, line)
        elif inner.startswith("<") and _opens_component(inner):
            return self._component(prefix, at)
        elif _IMPORT.match(body):
            self._out.add(prefix if quote else "", line)
        else:
            self._out.add(prefix + _BULLET.sub(r"\1- ", inner), line)
        return at + 1

    def _component(self, prefix: str, at: int) -> int:
        """Puts the tags of one or more lines on lines of their own."""
        end, whole = at + 1, self._dedent(self._lines[at])[len(prefix) :]
        while ">" not in _BRACES.sub("", whole) and end < min(len(self._lines), at + 30):
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
        # What a component is called says what it is.
        name = _BOXES.get(found[2].lower().rsplit(".", 1)[-1], "gb")
        if not tag.endswith("/>"):
            self._nest(name, closing=bool(found[1]), indent=len(prefix), line=line)
        for text in ("", f"<{found[1]}{name}>", *_declared(tag), ""):
            self._out.add(prefix + text, line)

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
        elif found and found[1].startswith(self._fence) and not text.strip(f"{found[1][0]}> "):
            self._fence = ""
            return True
        return bool(self._fence)

    def _doubt(self, line: int, text: str) -> None:
        self._out.doubts.append(Note(line=line, text=text))


def _joined_bullets(lines: list[str]) -> list[str]:
    """Puts a bullet that stands alone, as copied text has it, before the text below it."""
    alone = -1
    for at, line in enumerate(lines):
        if line.strip() and line.strip() in _BULLETS:
            alone = at
        elif line.strip() and alone >= 0:
            lines[at], lines[alone], alone = f"- {line.strip()}", "", -1
    return lines


def _opens_component(text: str) -> bool:
    found = _TAG_NAME.match(text)
    if found is None:
        return False
    known = found[2] in ("details", "summary", "hint") or text.startswith("<p slot=")
    return known or found[2][0].isupper()


def _declared(tag: str) -> list[str]:
    """The field that a component's properties declare, written as a heading of one."""
    given = {name: next(filter(None, value), "") for name, *value in _ATTRIBUTE.findall(tag)}
    if not given.get("ident"):
        return []
    type_ = escape(_MARKUP.sub("", given.get("type", "")).strip())
    name = f"**`{given['ident']}`**{'?' if 'optional' in given else ''}"
    return ["", f"{name}: {type_}{' deprecated' if 'deprecated' in given else ''}"]
