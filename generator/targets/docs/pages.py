"""The pages of the reference, in the order in which readers are led through them."""

from dataclasses import dataclass

from generator.targets.docs.edition import Edition
from generator.text.markdown import Md, code


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: the template that makes it, its title in full and in short.

    Pages of one `group` stand under that heading in the navigation of the site.
    """

    name: str
    template: str
    title: Md
    short_title: Md
    group: Md | None = None


def pages(edition: Edition) -> list[Page]:
    """All pages of an edition."""
    _ = edition._
    start = Page(
        name="README.md",
        template="index",
        title=edition.text(edition.spec.page.title),
        short_title=_("Start"),
    )
    return [
        start,
        _page("questions", _("Questions")),
        _page("fields", _("Fields")),
        *(_code_page(edition, table) for table in edition.spec.codes),
        _page("availability", _("What comes")),
        _page("outcomes", _("Outcomes")),
        _page("shapes", _("Shapes")),
        _page("errors", _("Error codes and messages")),
        _page("bindings", _("Bindings")),
        _page("recipes", _("Recipes")),
        _page("testing", _("Test without PortOne")),
        _page("api", _("Python API")),
        _page("errata", _("Errata")),
        _page("history", _("History")),
        _page("versions", _("What the version numbers promise")),
        _page("sources", _("Sources")),
    ]


def _page(name: str, title: Md) -> Page:
    return Page(name=f"{name}.md", template=name, title=title, short_title=title)


def _code_page(edition: Edition, table: str) -> Page:
    return Page(
        name=f"{table}.md",
        template="codes",
        title=edition._("Codes: {table}", table=code(table)),
        short_title=code(table),
        group=edition._("Code tables"),
    )
