"""The form "Get a response without a payment window": the fake of the SDK, to be tried.

The page on testing has it where it tells of the fake.
"""

import json
from collections.abc import Mapping
from typing import Any

from generator.render import static
from generator.site.chooser.answers import choices
from generator.site.navigation import plain
from generator.spec.model import Spec
from generator.targets.docs.edition import Edition
from generator.targets.fake import target as fake
from generator.text.translation import LANGUAGES, translations_of


def files(spec: Spec) -> Mapping[str, str]:
    """Path below the site's root to text."""
    editions = (Edition(spec=spec, language=language) for language in LANGUAGES)
    script = fake.files(spec)["generated/typescript/fake.js"]
    scripts = {**static(__file__), "fake.js": script}
    return {
        **{f"assets/trying/{name}": text for name, text in scripts.items()},
        **{
            f"{edition.language}/testing/trying.json": json.dumps(_said(edition))
            for edition in editions
        },
    }


def _said(edition: Edition) -> Mapping[str, Any]:
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
