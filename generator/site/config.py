"""What Zensical is told of an edition."""

from pathlib import Path
from typing import Any

from generator.site.pages import navigation, plain
from generator.spec.lookups import revisions
from generator.targets.docs.edition import Edition
from generator.text.translation import NAMES, in_language, translations_of

_OF_BOTH = Path(__file__).with_name("mkdocs.yml")


def config(edition: Edition, url: str) -> dict[str, Any]:
    """The settings of one edition. `url` is where the site will stand, if that is known."""
    _ = in_language(edition.language)
    newest = revisions(edition.spec)[-1].date
    checked = _("Checked against the official page of {date}.", date=newest)
    classes = {plain(word): f"portone-{form}" for form, word in edition.forms.items()}
    classes |= dict.fromkeys([plain(edition.not_documented), "?"], "portone-unknown")
    return {
        "INHERIT": str(_OF_BOTH),
        "site_name": _("PortOne V1 payment response"),
        "site_description": _(
            "PortOne (formerly Iamport) V1 payment responses: fields, codes and failures, "
            "with sources"
        ),
        "site_url": f"{url}{edition.language}/" if url else None,
        "copyright": f"{checked} {_('Not made by, or connected with, PortOne.')}",
        "nav": navigation(edition),
        "theme": {"language": edition.language, "palette": _palette(edition)},
        # What the templates in `theme` ask for besides.
        "extra": {
            "home": url,
            "names": NAMES,
            "translations": translations_of(edition.language, "site/theme/"),
        },
        "markdown_extensions": [
            {"generator.site.tables": {"forms": classes}},
            {
                "toc": {
                    "permalink": True,
                    "permalink_title": _("Link to this place"),
                    # The anchors of git hosts.
                    "slugify": {"object": "pymdownx.slugs.slugify", "kwds": {"case": "lower"}},
                }
            },
        ],
    }


def _palette(edition: Edition) -> list[dict[str, Any]]:
    """The schemes of colours, each with the button that leads to the next one."""
    _ = in_language(edition.language)
    schemes = (
        ("", "default", "lucide/monitor", _("Switch to light")),
        (": light", "default", "lucide/sun", _("Switch to dark")),
        (": dark", "slate", "lucide/moon", _("Follow the system")),
    )
    return [
        {
            "media": f"(prefers-color-scheme{preferred})",
            "scheme": scheme,
            "toggle": {"icon": icon, "name": action},
        }
        for preferred, scheme, icon, action in schemes
    ]
