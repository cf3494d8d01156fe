"""The pages of the reference, in the order in which readers are led through them."""

from typing import NamedTuple

from generator.targets.docs.edition import Edition
from generator.text.markdown import Md, code


class Page(NamedTuple):
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
    title, tables = edition.text(edition.spec.page.title), _("Code tables")
    return [
        Page("README.md", "index", title, _("Start")),
        _page("questions", _("Questions")),
        _page("fields", _("Fields")),
        *(
            Page(f"{name}.md", "codes", _("Codes: {table}", table=code(name)), code(name), tables)
            for name in edition.spec.codes
        ),
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
    return Page(f"{name}.md", name, title, title)
