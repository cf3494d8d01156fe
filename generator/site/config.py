"""What Zensical is told of an edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.text.markdown import anchor
from generator.text.translation import LANGUAGES, NAMES, Language, in_language

THEME = Path(__file__).parent / "theme"


def config(language: Language, navigation: Sequence[Mapping[str, Any]], url: str) -> dict[str, Any]:
    """The settings of one edition, complete: Zensical's defaults reach out to other hosts."""
    _ = in_language(language)
    return {
        "site_name": _("PortOne V1 payment response"),
        "site_description": _(
            "PortOne (formerly Iamport) V1 payment responses: fields, codes and failures, "
            "with sources"
        ),
        "site_url": f"{url}{language}/" if url else None,
        "copyright": _("Not made by, or connected with, PortOne."),
        "docs_dir": "docs",
        "site_dir": "site",
        "strict": True,
        "nav": list(navigation),
        "theme": _theme(language),
        "plugins": ["search"],
        # `alternate` asks for theme/partials/alternate.html, which knows `languages`. Zensical's
        # own switch leads to the start page.
        "extra": {
            "generator": False,
            "alternate": True,
            "languages": [_switch(other) for other in LANGUAGES if other != language],
            "search_words": _search_words(language),
        },
        "extra_css": ["assets/site.css", "assets/matrix.css"],
        "extra_javascript": ["assets/site.js"],
        "markdown_extensions": _markdown_extensions(_("Link to this place")),
    }


def _markdown_extensions(permalink: str) -> list[Any]:
    """What git hosts read too, and their anchors. More would see signs where none are meant."""
    slugify = {"object": "generator.site.config.slugify"}
    return [
        "tables",
        "pymdownx.superfences",
        "pymdownx.escapeall",
        {"pymdownx.highlight": {"anchor_linenums": False}},
        {"toc": {"permalink": True, "permalink_title": permalink, "slugify": slugify}},
    ]


def _search_words(language: Language) -> dict[str, str]:
    """What theme/partials/search.html says."""
    _ = in_language(language)
    return {
        "search": _("Search"),
        "placeholder": _("Code, field, word"),
        "close": _("Close"),
        "hits": _("Search results"),
        "one": _("1 result"),
        "many": _("{count} results"),
        "none": _("Nothing found."),
        "near": _("Similar words"),
        "paste": _("Paste the response that you got, and see what it is."),
        "unavailable": _("The search is unavailable. Reload the page."),
    }


def slugify() -> Callable[[str, str], str]:
    """The anchors of git hosts, for Python-Markdown."""
    return _anchor


def _anchor(text: str, _separator: str) -> str:
    return anchor(text)


def _theme(language: Language) -> dict[str, Any]:
    _ = in_language(language)
    return {
        "language": language,
        "custom_dir": "theme",
        # The default fetches fonts from another host.
        "font": False,
        "features": [
            "content.code.copy",
            "navigation.footer",
            "navigation.sections",
            "navigation.top",
            "toc.follow",
        ],
        "palette": [
            _palette("(prefers-color-scheme)", "default", _("Switch to light"), "monitor"),
            _palette("(prefers-color-scheme: light)", "default", _("Switch to dark"), "sun"),
            _palette("(prefers-color-scheme: dark)", "slate", _("Follow the system"), "moon"),
        ],
    }


def _palette(media: str, scheme: str, action: str, icon: str) -> dict[str, Any]:
    return {
        "media": media,
        "scheme": scheme,
        "toggle": {"icon": f"lucide/{icon}", "name": action},
    }


def _switch(language: Language) -> dict[str, str]:
    return {"name": NAMES[language], "lang": language, "link": f"../{language}/"}
