"""What search engines and link previews say of a page, where its first paragraph would not do."""

from collections.abc import Mapping

from generator.text.translation import Language, in_language


def descriptions(language: Language, tables: Mapping[str, object]) -> Mapping[str, str]:
    """Name of a page without its ending to one or two sentences."""
    _ = in_language(language)
    return {
        "README": _(
            "What PortOne (formerly Iamport) V1 hands to the callback of IMP.request_pay and to "
            "m_redirect_url: every field, code and failure, with its source."
        ),
        "fields": _(
            "All fields of the payment response: type, length, when each comes, null or empty, "
            "and what is wrong about it in the official page."
        ),
        "availability": _(
            "Which fields come from which provider and payment method, on a PC and on a phone, "
            "after success and after failure."
        ),
        "outcomes": _(
            "Paid, virtual account issued, failed or unconfirmed: the rules that tell what a "
            "payment response reports, and why none of it proves a payment."
        ),
        "shapes": _(
            "Examples of payment responses: card, easy pay, virtual account, cancel, failure, "
            "mobile redirect; and objects that are none, such as webhooks and REST answers."
        ),
        "bindings": _(
            "Libraries and schemas for the payment response: Python, TypeScript, JavaScript, "
            "pydantic, JSON Schema, OpenAPI, CSV."
        ),
        "recipes": _(
            "How a server verifies a payment after callback or redirect, tells failures apart, "
            "waits for virtual accounts and keeps unknown codes."
        ),
        "api": _("Every function and class of the Python package portone_v1."),
        "errata": _("Where PortOne's page on the payment response is wrong, and what is right."),
        "history": _("What each revision of PortOne's page on the payment response changed."),
        "sources": _("The public documents and observed payloads that this reference rests on."),
        **{name: _of_table(name, language) for name in tables},
    }


def _of_table(name: str, language: Language) -> str:
    _ = in_language(language)
    return _(
        "All codes of {table}: what each means, what it was called, and since when "
        "PortOne's page lists it.",
        table=name,
    )
