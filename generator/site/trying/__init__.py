"""The form "Get a response without a payment window": the fake of the SDK, to be tried.

The page on testing has it where it tells of the fake.
"""

from typing import Any

from generator.site.chooser.answers import choices
from generator.site.navigation import plain
from generator.targets.docs.edition import Edition
from generator.text.translation import translations_of


def words(edition: Edition) -> dict[str, Any]:
    """What can be chosen and what is said, in a language."""
    return {
        "language": edition.language,
        "translations": translations_of(edition.language, "site/trying/static/"),
        "choices": {
            "pg": choices(edition, "pg_provider"),
            "pay_method": choices(edition, "pay_method"),
        },
        "outcomes": {
            meaning.outcome: plain(edition.text(meaning.label))
            for meaning in edition.spec.outcomes.meanings
        },
    }
