"""The pages of an edition: what each is called, where it stands, and how it is described."""

from collections.abc import Mapping
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


def descriptions(edition: Edition) -> Mapping[str, str]:
    """Page to one or two sentences, for search engines: where its first paragraph would not do."""
    _ = in_language(edition.language)
    return {
        **{f"{table}.md": _of_table(table, edition) for table in edition.spec.codes},
        PASTE: _(
            "Paste the JSON or the redirect address that you got, and see its outcome, what each "
            "field means and what is unknown. It is read in the browser and sent nowhere."
        ),
        "README.md": _(
            "What PortOne (formerly Iamport) V1 hands to the callback of IMP.request_pay and to "
            "m_redirect_url: every field, code and failure, with its source."
        ),
        "fields.md": _(
            "All fields of the payment response: type, length, when each comes, null or empty, "
            "and what is wrong about it in the official page."
        ),
        "availability.md": _(
            "Which fields come from which provider and payment method, on a PC and on a phone, "
            "after success and after failure."
        ),
        "outcomes.md": _(
            "Paid, virtual account issued, failed or unconfirmed: the rules that tell what a "
            "payment response reports, and why none of it proves a payment."
        ),
        "shapes.md": _(
            "Examples of payment responses: card, easy pay, virtual account, cancel, failure, "
            "mobile redirect; and objects that are none, such as webhooks and REST answers."
        ),
        "bindings.md": _(
            "Libraries and schemas for the payment response: Python, TypeScript, JavaScript, "
            "pydantic, JSON Schema, OpenAPI, CSV."
        ),
        "recipes.md": _(
            "How a server verifies a payment after callback or redirect, tells failures apart, "
            "waits for virtual accounts and keeps unknown codes."
        ),
        "history.md": _("What each revision of PortOne's page on the payment response changed."),
        "sources.md": _("The public documents and observed payloads that this reference rests on."),
    }


def _of_table(table: str, edition: Edition) -> str:
    _ = in_language(edition.language)
    return _(
        "All codes of {table}: what each means, what it was called, and since when "
        "PortOne's page lists it.",
        table=table,
    )


def plain(text: str) -> str:
    """Markdown as it reads, on one line."""
    (inline,) = _MARKDOWN.parseInline(text)
    parts = inline.children or ()
    return "".join(part.content or " " * (part.type == "softbreak") for part in parts)
