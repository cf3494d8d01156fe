"""Markdown pages, read as a git host reads them: independent of the code that writes them."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.build import reference
from generator.release.history import history
from generator.release.rules import RULES
from generator.spec.model import Spec
from generator.targets.docs import target as docs
from generator.targets.python import target as python
from tests.project import ROOT

_WORD = ("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Pc")
_PLACE = re.compile(r'<a id="([\w-]+)"></a>')
_TAG = re.compile("<[^>]*>")
_GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its text, and its anchor: its own, or what a git host makes of it."""

    level: int
    text: str
    anchor: str
    has_own: bool


@dataclass(frozen=True)
class ReadTable:
    """A table, cell by cell, as text."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class ReadPage:
    """What a reader finds on a page."""

    tokens: Sequence[Token]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        seen: dict[str, int] = {}
        found = []
        for start, inline in zip(self.tokens, self.tokens[1:], strict=False):
            if start.type == "heading_open":
                text = _text(inline)
                place = _PLACE.match(inline.content)
                anchor = place[1] if place else _anchor(text, seen)
                found.append(Heading(int(start.tag[1]), text, anchor, bool(place)))
        return tuple(found)

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        return tuple(heading.anchor for heading in self.headings)

    @property
    def links(self) -> tuple[str, ...]:
        return tuple(
            unquote(str(child.attrs["href"]))
            for child in self._inline()
            if child.type == "link_open"
        )

    @cached_property
    def text(self) -> str:
        shown = (t for t in self.tokens if t.type in ("inline", "fence", "html_block"))
        return "\n".join(text for text in map(_text, shown) if text)

    @property
    def html(self) -> tuple[str, ...]:
        block = [t.content for t in self.tokens if t.type == "html_block"]
        inline = [t.content for t in self._inline() if t.type == "html_inline"]
        return (*block, *_PLACE.sub("", "".join(inline)).split())

    @cached_property
    def tables(self) -> tuple[ReadTable, ...]:
        starts = [i for i, token in enumerate(self.tokens) if token.type == "table_open"]
        return tuple(_table(self.tokens[start:]) for start in starts)

    def under(self, anchor: str) -> ReadPage:
        """The part of the page from a heading to the next one of its level or above."""
        places = [i for i, token in enumerate(self.tokens) if token.type == "heading_open"]
        at = self.anchors.index(anchor)
        level = self.headings[at].level
        after = zip(places[at + 1 :], self.headings[at + 1 :], strict=True)
        end = next((place for place, heading in after if heading.level <= level), None)
        return ReadPage(self.tokens[places[at] : end])

    def _inline(self) -> Iterator[Token]:
        for token in self.tokens:
            yield from token.children or ()


@lru_cache(maxsize=256)
def read(text: str) -> ReadPage:
    """A page, parsed as CommonMark with tables and strikethrough, as git hosts do."""
    return ReadPage(_GITHUB.parse(text))


# The last pages that were made. A spec cannot be a key, so each stands beside its own.
_MADE: deque[tuple[Spec, str, ReadPage]] = deque(maxlen=6)


def files(spec: Spec) -> dict[str, str]:
    """The reference that a spec makes: path to text."""
    return reference(spec, python.files(spec))


def renderers(spec: Spec) -> dict[str, Callable[[], str]]:
    """What makes each page of the reference, by its path."""
    return docs.renderers(spec, python.files(spec), RULES, history(spec))


def page_of(spec: Spec, path: str) -> ReadPage:
    """A page of the reference that a spec makes."""
    made = next((page for known, name, page in _MADE if known is spec and name == path), None)
    if made is None:
        made = read(renderers(spec)[f"generated/docs/{path}"]())
        _MADE.append((spec, path, made))
    return made


def raw_rows(text: str) -> Iterator[list[str]]:
    """The lines of each table, before a parser fills short rows and cuts long ones."""
    rows: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(line)
        elif rows:
            yield rows
            rows = []


def broken_links(pages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Links between pages of `pages` (path to text) that lead nowhere.

    Links to files of the project outside the reference are looked up on disk.
    """
    anchors = {path: read(text).anchors for path, text in pages.items()}
    for path, text in pages.items():
        for link in read(text).links:
            target, _, fragment = link.partition("#")
            if target.startswith("https://"):
                continue
            place = _resolve(f"generated/docs/{path}", target)
            if (ROOT / place).is_file() and not place.startswith("generated/docs/"):
                continue
            place = place.removeprefix("generated/docs/")
            if place not in anchors or (fragment and fragment not in anchors[place]):
                yield path, link


def _resolve(path: str, target: str) -> str:
    if not target:
        return path
    parts = path.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)


def _text(token: Token) -> str:
    if token.type == "fence":
        return token.content
    if token.type == "html_block":
        return _TAG.sub("", token.content).strip()
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    shown = (child for child in token.children or () if child.type != "html_inline")
    return "".join(breaks.get(child.type, child.content) for child in shown)


def _anchor(text: str, seen: dict[str, int]) -> str:
    """GitHub's rule: lower case, no punctuation, hyphens for spaces, a number for the second one.

    Its Ruby keeps letters, marks, decimal digits and connectors; Python's \\w is not quite that.
    """
    kept = (c for c in text.lower() if c in "- " or unicodedata.category(c) in _WORD)
    slug = "".join(kept).replace(" ", "-")
    number = seen.get(slug, 0)
    seen[slug] = number + 1
    return f"{slug}-{number}" if number else slug


def _table(tokens: Sequence[Token]) -> ReadTable:
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_text(token))
        elif token.type == "table_close":
            break
    heads, *body = (tuple(row) for row in rows)
    return ReadTable(heads, tuple(body))
