"""The reference's Markdown -> the pages that Zensical reads.

The text stays what it is. Left out is what the site says by itself: the line of languages and the
line of navigation. Every other line keeps its number, so that a broken link is reported where it
stands in the Markdown.
"""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.site.navigation import GUIDE, plain
from generator.text.translation import Language

DOCS = "generated/docs"

_LINK = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]+)\)")
# A heading that names its own anchor, as git hosts read it.
_PLACED = re.compile(r'^(#+) <a id="([^"]+)"></a>(.*)$')
# Where blocks begin and end is all that is asked of a page.
_BLOCKS = MarkdownIt("commonmark").disable("inline")
_DESCRIPTION = 160
# Title, languages, navigation, and an empty line after each. The guide has no navigation.
_FRAME, _FRAME_OF_GUIDE = 6, 4


@dataclass(frozen=True)
class Place:
    """A text of the repository, and the page or other file of an edition that it becomes."""

    source: str
    page: str
    text: str
    description: str = ""


def places(
    root: Path, files: Mapping[str, str], language: Language, described: Mapping[str, str]
) -> list[Place]:
    """Everything that an edition shows: its part of the reference, and the maintainers' guide."""
    folder = f"{DOCS}/{language}/"
    reference = [
        Place(path, page, text, described.get(page.removesuffix(".md"), ""))
        for path, text in files.items()
        if (page := path.removeprefix(folder)) != path
    ]
    guide = "docs/updating.ko.md" if language == "ko" else "docs/updating.md"
    text = (root / guide).read_text(encoding="utf-8")
    return [*reference, Place(guide, GUIDE, text)]


def staged(place: Place, pages: Mapping[str, str], root: Path) -> str:
    """The text that Zensical reads. `pages` says which page each source becomes."""
    if not place.page.endswith(".md"):
        return place.text
    frame = _FRAME if place.source.startswith(DOCS) else _FRAME_OF_GUIDE
    lines = place.text.splitlines()
    tokens = _BLOCKS.parse("\n".join(lines[frame:]))
    literal = {n for t in tokens if t.type == "fence" and t.map for n in range(*t.map)}
    body = [
        line
        if n in literal
        else _PLACED.sub(
            r"\1 \3 {#\2}", _LINK.sub(lambda link: _relinked(link, place, pages, root), line)
        )
        for n, line in enumerate(lines[frame:])
    ]
    description = place.description or _first_paragraph(tokens)
    front = ["---", f"description: {json.dumps(description, ensure_ascii=False)}", "---"]
    gap = [""] * (frame - len(front) - 1)
    return "\n".join([*front, lines[0], *gap, *body, ""])


def missing_files(place: Place, pages: Mapping[str, str], root: Path) -> Iterator[str]:
    """Links to files that are not there. Zensical looks after those to pages and anchors."""
    if not place.page.endswith(".md"):
        return
    for number, line in enumerate(place.text.splitlines(), start=1):
        for link in _LINK.finditer(line):
            path = link[3].partition("#")[0]
            source = _source(place, path)
            there = path.endswith(".md") or source in pages or (root / source).exists()
            if not (there or _is_elsewhere(path)):
                yield f"{place.source}:{number}:{link.start() + 1}: file does not exist"


def _relinked(link: re.Match[str], place: Place, pages: Mapping[str, str], root: Path) -> str:
    picture, label, target = link.groups()
    path, sharp, anchor = target.partition("#")
    if _is_elsewhere(path):
        return link[0]
    source = _source(place, path)
    if source in pages:
        page = posixpath.relpath(pages[source], posixpath.dirname(place.page) or ".")
        return f"{picture}[{label}]({page}{sharp}{anchor})"
    # A file of the repository that is no page here loses its link. Any other is a mistake.
    return label if (root / source).exists() else link[0]


def _source(place: Place, path: str) -> str:
    """A path of a link, from the root of the repository on."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(place.source), path))


def _is_elsewhere(path: str) -> bool:
    """Whether the path of a link is of this very page, or an address."""
    return not path or ":" in path


def _first_paragraph(tokens: Sequence[Token]) -> str:
    """The first paragraph as plain text, cut where search engines cut it."""
    paragraphs = (
        inline.content for start, inline in pairwise(tokens) if start.type == "paragraph_open"
    )
    text = plain(next(paragraphs, ""))
    return text if len(text) <= _DESCRIPTION else f"{text[: _DESCRIPTION - 1]}…"
