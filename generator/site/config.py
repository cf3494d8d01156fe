"""What Zensical is told of an edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.site import words
from generator.spec.model import Text
from generator.targets.docs import words as docs_words
from generator.text.markdown import anchor
from generator.text.translation import LANGUAGES, Language

THEME = Path(__file__).parent / "theme"


def config(language: Language, navigation: Sequence[Mapping[str, Any]], url: str) -> dict[str, Any]:
    """The settings of one edition, complete: Zensical's defaults reach out to other hosts."""
    return {
        "site_name": _in(language, words.NAME),
        "site_description": _in(language, words.DESCRIPTION),
        "site_url": f"{url}{language}/" if url else None,
        "copyright": _in(language, words.NOT_OFFICIAL),
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
            "search_words": {name: _in(language, text) for name, text in words.SEARCH.items()},
        },
        "extra_css": ["assets/site.css", "assets/matrix.css"],
        "extra_javascript": ["assets/site.js"],
        # What git hosts read too, and their anchors. More would see signs where none are meant.
        "markdown_extensions": [
            "tables",
            "pymdownx.superfences",
            "pymdownx.escapeall",
            {"pymdownx.highlight": {"anchor_linenums": False}},
            {
                "toc": {
                    "permalink": True,
                    "permalink_title": _in(language, words.PERMALINK),
                    "slugify": {"object": "generator.site.config.slugify"},
                }
            },
        ],
    }


def slugify() -> Callable[[str, str], str]:
    """The anchors of git hosts, for Python-Markdown."""
    return _anchor


def _anchor(text: str, _separator: str) -> str:
    return anchor(text)


def _theme(language: Language) -> dict[str, Any]:
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
            _palette("(prefers-color-scheme)", "default", _in(language, words.LIGHT), "monitor"),
            _palette("(prefers-color-scheme: light)", "default", _in(language, words.DARK), "sun"),
            _palette("(prefers-color-scheme: dark)", "slate", _in(language, words.SYSTEM), "moon"),
        ],
    }


def _palette(media: str, scheme: str, action: str, icon: str) -> dict[str, Any]:
    return {
        "media": media,
        "scheme": scheme,
        "toggle": {"icon": f"lucide/{icon}", "name": action},
    }


def _switch(language: Language) -> dict[str, str]:
    return {"name": _in(language, docs_words.LANGUAGE), "lang": language, "link": f"../{language}/"}


def _in(language: Language, text: Text) -> str:
    return str(getattr(text, language))
