"""The navigation of an edition, from the pages that the reference has."""

from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt

from generator.targets.docs.edition import Edition
from generator.text.translation import in_language

GUIDE = "updating.md"
PASTE = "what-did-i-get.md"

_MARKDOWN = MarkdownIt("commonmark")


def navigation(edition: Edition) -> Sequence[Mapping[str, Any]]:
    """Title to page, or title of a group to its pages; a group stands where its first page does."""
    _ = in_language(edition.language)
    entries: list[dict[str, Any]] = []
    groups: dict[str, list[dict[str, Any]]] = {}
    for page in edition.pages:
        entry = {plain(page.short_title): page.name}
        if not page.group:
            entries.append(entry)
        elif page.group in groups:
            groups[page.group].append(entry)
        else:
            groups[page.group] = [entry]
            entries.append({plain(page.group): groups[page.group]})
    # What to do with a payload in hand comes first.
    entries.insert(1, {_("Interpret my response"): PASTE})
    entries.append({_("For maintainers"): GUIDE})
    return entries


def plain(text: str) -> str:
    """Markdown as it reads, on one line."""
    (inline,) = _MARKDOWN.parseInline(text)
    parts = inline.children or ()
    return "".join(part.content or " " * (part.type == "softbreak") for part in parts)
