"""The pages of the reference: the view and the template of each, and the frame around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.targets.docs import sentences, words
from generator.targets.docs.api import api_page
from generator.targets.docs.availability import availability_page
from generator.targets.docs.bindings import bindings_page
from generator.targets.docs.codes import codes_page
from generator.targets.docs.edition import (
    API,
    AVAILABILITY,
    BINDINGS,
    ERRATA,
    FIELDS,
    HISTORY,
    INDEX,
    OUTCOMES,
    RECIPES,
    SHAPES,
    SOURCES,
    Edition,
    code_page,
)
from generator.targets.docs.errata import errata_page
from generator.targets.docs.fields import fields_page
from generator.targets.docs.history import history_page
from generator.targets.docs.index import index_page
from generator.targets.docs.outcomes import outcomes_page
from generator.targets.docs.recipes import recipes_page
from generator.targets.docs.shapes import shapes_page
from generator.targets.docs.sources import sources_page
from generator.text.markdown import Md, code, emphasised, joined, link
from generator.text.translation import LANGUAGES

_NO_GROUP = Md("")


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: its view, the template that prints the view, its title in full and in short.

    Pages of one `group` stand under that heading in the navigation of the site.
    """

    name: str
    template: str
    title: Md
    short_title: Md
    view: object
    group: Md = _NO_GROUP


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What stands around a page: the way to the others, and to itself in the other language."""

    title: Md
    navigation: Md
    languages: Md
    footer: Md


def pages(edition: Edition) -> list[Page]:
    """All pages of an edition, in the order of the navigation."""
    tables = edition.spec.codes
    return [
        _page(edition, INDEX, "index", index_page(edition)),
        _page(edition, FIELDS, "fields", fields_page(edition)),
        *(_code_page(edition, table) for table in tables),
        _page(edition, AVAILABILITY, "availability", availability_page(edition)),
        _page(edition, OUTCOMES, "outcomes", outcomes_page(edition)),
        _page(edition, SHAPES, "shapes", shapes_page(edition)),
        _page(edition, BINDINGS, "bindings", bindings_page(edition)),
        _page(edition, RECIPES, "recipes", recipes_page(edition)),
        _page(edition, API, "api", api_page(edition)),
        _page(edition, ERRATA, "errata", errata_page(edition)),
        _page(edition, HISTORY, "history", history_page(edition)),
        _page(edition, SOURCES, "sources", sources_page(edition)),
    ]


def frame(edition: Edition, page: Page, everything: Sequence[Page]) -> Frame:
    """The frame of one page among all of them."""
    return Frame(
        title=page.title,
        navigation=joined(" · ", (_place(other, page) for other in everything)),
        languages=joined(" · ", _languages(edition, page)),
        footer=edition.say(sentences.MADE_FROM),
    )


def _page(edition: Edition, name: str, template: str, view: object) -> Page:
    title = edition.title(name)
    short = edition.say(words.INDEX_PAGE) if name == INDEX else title
    return Page(name=name, template=template, title=title, short_title=short, view=view)


def _code_page(edition: Edition, table: str) -> Page:
    return Page(
        name=code_page(table),
        template="codes",
        title=edition.table_title(table),
        short_title=code(table),
        view=codes_page(edition, table),
        group=edition.say(words.CODE_TABLES),
    )


def _place(page: Page, current: Page) -> Md:
    return emphasised(page.short_title) if page is current else link(page.short_title, page.name)


def _languages(edition: Edition, page: Page) -> Iterator[Md]:
    for language in LANGUAGES:
        name = Md(getattr(words.LANGUAGE, language))
        here = language == edition.language
        yield emphasised(name) if here else link(name, f"../{language}/{page.name}")
