"""What search engines and link previews say of a page, where its first paragraph would not do."""

from collections.abc import Mapping

from generator.site.navigation import PASTE
from generator.targets.docs.edition import Edition
from generator.text.translation import in_language


def descriptions(edition: Edition) -> Mapping[str, str]:
    """Page to one or two sentences."""
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
