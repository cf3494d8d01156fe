"""The reference's Markdown -> the pages that Zensical reads.

The text stays what it is. Left out is what the site says by itself: the line of languages and the
line of navigation. Every other line keeps its number, so that a broken link is reported where it
stands in the Markdown.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from textwrap import shorten

from generator.site.pages import GUIDE, PASTE, descriptions, plain
from generator.targets.docs.edition import Edition
from generator.text.translation import Language, in_language

# A fenced block, which is left alone; or a link: what makes it a picture, label, path and heading.
_LINK = re.compile(
    r"^(`{3,}).*?^\1$|(!?)\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s#]*)(#[^()\s]*)?\)",
    re.MULTILINE | re.DOTALL,
)
# A heading that names its own anchor, as git hosts read it.
_PLACED = re.compile(r'^(#+) <a id="([^"]+)"></a>(.*)$', re.MULTILINE)
# Title, languages, navigation, and an empty line after each. The guide has no navigation.
_FRAME, _FRAME_OF_GUIDE = 6, 4
# Where search engines cut a description.
_LONGEST = 160


def source_of(page: str, language: Language) -> str:
    """The file of the repository that a page, or a picture, of an edition shows."""
    if page == GUIDE:
        return "docs/updating.ko.md" if language == "ko" else "docs/updating.md"
    return f"generated/docs/{language}/{page}"


def staged(root: Path, edition: Edition, files: Mapping[str, str]) -> dict[str, str]:
    """What an edition shows: its part of the reference, and the maintainers' guide.

    Page, or picture, to text. `files` are the generated ones.
    """
    folder, guide = source_of("", edition.language), source_of(GUIDE, edition.language)
    pages = {path: path.removeprefix(folder) for path in files if path.startswith(folder)}
    pages[guide] = GUIDE
    texts = {**files, guide: (root / guide).read_text(encoding="utf-8")}
    described = descriptions(edition)
    _ = in_language(edition.language)
    # What navigation and search know of the page that is put in its place.
    found = {PASTE: f"# {_('Interpret my response')}\n\n{described[PASTE]}\n"}
    for source, page in pages.items():
        text = texts[source]
        if page.endswith(".md"):
            frame = _FRAME_OF_GUIDE if page == GUIDE else _FRAME
            title, *lines = text.split("\n")
            body = "\n".join(lines[frame - 1 :])
            first, _, _ = body.partition("\n\n")
            description = described.get(page) or shorten(plain(first), _LONGEST, placeholder="…")
            front = f"---\ndescription: {json.dumps(description, ensure_ascii=False)}\n---\n{title}"
            text = front + "\n" * (frame - 3) + _relinked(body, source, pages, root)
        found[page] = text
    return found


def _relinked(text: str, source: str, pages: Mapping[str, str], root: Path) -> str:
    def relinked(link: re.Match[str]) -> str:
        _fence, picture, label, path, heading = link.groups(default="")
        # A place on this very page, or an address.
        if not path or ":" in path:
            return link[0]
        target = normpath(join(dirname(source), path))
        if target in pages:
            page = relpath(pages[target], dirname(pages[source]) or ".")
            return f"{picture}[{label}]({page}{heading})"
        # A file that is no page here loses its link. A mistake is found as that of a page is.
        return label if (root / target).exists() else f"[{label}]({path.removesuffix('.md')}.md)"

    return _PLACED.sub(r"\1 \3 {#\2}", _LINK.sub(relinked, text))
