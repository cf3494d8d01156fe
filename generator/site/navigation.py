"""The navigation of an edition, from the pages that the reference has."""

from itertools import groupby
from operator import itemgetter
from typing import Any

from markdown_it import MarkdownIt

from generator.targets.docs.edition import Edition
from generator.text.translation import in_language

GUIDE = "updating.md"
PASTE = "what-did-i-get.md"

_MARKDOWN = MarkdownIt("commonmark")


def entries(edition: Edition) -> list[tuple[str, str, str]]:
    """Every page of the site: its title, its file, and the group it stands in, if any."""
    _ = in_language(edition.language)
    first, *others = (
        (plain(page.short_title), page.name, plain(page.group or "")) for page in edition.pages
    )
    # What to do with a payload in hand comes first.
    paste = (_("Interpret my response"), PASTE, "")
    return [first, paste, *others, (_("For maintainers"), GUIDE, "")]


def navigation(edition: Edition) -> list[dict[str, Any]]:
    """Title to page, or title of a group to its pages."""
    found: list[dict[str, Any]] = []
    for group, members in groupby(entries(edition), key=itemgetter(2)):
        links = [{title: page} for title, page, _group in members]
        found += [{group: links}] if group else links
    return found


def plain(text: str) -> str:
    """Markdown as it reads, on one line."""
    (inline,) = _MARKDOWN.parseInline(text)
    parts = inline.children or ()
    return "".join(part.content or " " * (part.type == "softbreak") for part in parts)
