"""What Zensical is told of an edition."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.site.navigation import plain
from generator.targets.docs.edition import Edition
from generator.text.markdown import anchor
from generator.text.translation import LANGUAGES, NAMES, Language, in_language

THEME = Path(__file__).parent / "theme"


def config(edition: Edition, navigation: Sequence[Mapping[str, Any]], url: str) -> dict[str, Any]:
    """The settings of one edition, complete: Zensical's defaults reach out to other hosts."""
    language = edition.language
    _ = in_language(language)
    return {
        "site_name": _("PortOne V1 payment response"),
        "site_description": _(
            "PortOne (formerly Iamport) V1 payment responses: fields, codes and failures, "
            "with sources"
        ),
        "site_url": f"{url}{language}/" if url else None,
        "copyright": _standing(edition),
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
            "languages": [
                {"name": NAMES[other], "lang": other, "link": f"../{other}/"}
                for other in LANGUAGES
                if other != language
            ],
            # For the links of a page to itself in each language, which have to be whole.
            "editions": [{"lang": each, "url": f"{url}{each}/"} for each in LANGUAGES if url],
            "search_words": _search_words(language),
        },
        "extra_css": ["assets/site.css", "assets/tables.css", "assets/tabs.css"],
        "extra_javascript": ["assets/site.js"],
        "markdown_extensions": markdown_extensions(edition),
    }


def markdown_extensions(edition: Edition) -> list[Any]:
    """What git hosts read too, and their anchors. More would see signs where none are meant."""
    _ = in_language(edition.language)
    permalink = _("Link to this place")
    slugify = {"object": "generator.site.config.slugify"}
    return [
        "tables",
        "attr_list",  # for headings that name their own anchor
        {"generator.site.tables": {"forms": _form_classes(edition)}},
        "md_in_html",  # for what folds: `<details markdown>`
        "pymdownx.superfences",
        "pymdownx.escapeall",
        {"pymdownx.highlight": {"anchor_linenums": False}},
        {"toc": {"permalink": True, "permalink_title": permalink, "slugify": slugify}},
    ]


def _form_classes(edition: Edition) -> dict[str, str]:
    words = {plain(word): f"portone-{form}" for form, word in edition.forms.items()}
    return {**words, plain(edition.not_documented): "portone-unknown", "?": "portone-unknown"}


def _standing(edition: Edition) -> str:
    """How fresh the reference is, and whose it is not."""
    _ = in_language(edition.language)
    newest = max(source.date for source in edition.spec.sources if source.revision)
    return " ".join(
        [
            _("Checked against the official page of {date}.", date=newest),
            _("Not made by, or connected with, PortOne."),
        ]
    )


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
    """The anchors of git hosts, for Python-Markdown. Zensical pickles it, so it has a name."""
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
            {
                "media": f"(prefers-color-scheme{colours})",
                "scheme": scheme,
                "toggle": {"icon": f"lucide/{icon}", "name": action},
            }
            for colours, scheme, action, icon in (
                ("", "default", _("Switch to light"), "monitor"),
                (": light", "default", _("Switch to dark"), "sun"),
                (": dark", "slate", _("Follow the system"), "moon"),
            )
        ],
    }
