"""The reference in one language: how its pages say things, and how they point to each other.

Every other docs view asks an Edition for words, links and sources, and gives records of `Md` to
its template.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType

from generator.spec.lookups import base_source
from generator.spec.model import Spec, Text
from generator.spec.search_words import korean_words
from generator.targets.docs import sentences, words
from generator.text.markdown import Md, code, emphasised, escape, joined, link, prose, sentence
from generator.text.translation import Language

INDEX = "README.md"
FIELDS = "fields.md"
AVAILABILITY = "availability.md"
OUTCOMES = "outcomes.md"
SHAPES = "shapes.md"
ERRATA = "errata.md"
HISTORY = "history.md"
RECIPES = "recipes.md"
API = "api.md"
SOURCES = "sources.md"
BINDINGS = "bindings.md"


_TITLES = {
    FIELDS: words.FIELDS_PAGE,
    AVAILABILITY: words.AVAILABILITY_PAGE,
    OUTCOMES: words.OUTCOMES_PAGE,
    SHAPES: words.SHAPES_PAGE,
    ERRATA: words.ERRATA_PAGE,
    HISTORY: words.HISTORY_PAGE,
    RECIPES: words.RECIPES_PAGE,
    API: words.API_PAGE,
    SOURCES: words.SOURCES_PAGE,
    BINDINGS: words.BINDINGS_PAGE,
}


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table: as many cells in each row as there are heads."""

    heads: Sequence[Md]
    rows: Sequence[Sequence[Md]]


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The spec as told in one language."""

    spec: Spec
    language: Language
    # Sources of the Python package by the names of its modules: what the page of its API shows.
    package: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def text(self, text: Text) -> Md:
        """A text of the spec."""
        return prose(getattr(text, self.language), self._names())

    def texts(self, text: Text | None) -> tuple[Md, ...]:
        """A text of the spec, if there is one: templates loop, they do not ask."""
        return (self.text(text),) if text else ()

    def say(self, text: Text, **parts: Md) -> Md:
        """Words of the reference, with Markdown put in for each `{name}`."""
        return sentence(getattr(text, self.language), **parts)

    def all_of(self, module: ModuleType) -> dict[str, Md]:
        """All words of a module that have nothing to put in, by name, for the templates."""
        texts = {n: t for n, t in vars(module).items() if isinstance(t, Text) and "{" not in t.ko}
        return {name: self.say(text) for name, text in texts.items()}

    @property
    def not_documented(self) -> Md:
        """What stands where no source says anything."""
        return emphasised(self.say(words.NOT_DOCUMENTED))

    def source(self, name: str) -> Md:
        """A source, by its id."""
        return link(escape(name), SOURCES, name)

    def field(self, name: str) -> Md:
        """A field."""
        return link(code(name), FIELDS, name)

    def code(self, table: str, value: str) -> Md:
        """A code of a table."""
        return link(code(value), code_page(table), value)

    def provider(self, value: str) -> Md:
        """What is known of a provider's responses, or else its line in the code table."""
        if any(provider.code == value for provider in self.spec.providers):
            return link(code(value), AVAILABILITY, value)
        return self.code("pg_provider", value)

    def outcome(self, name: str) -> Md:
        """An outcome, by its label."""
        labels: dict[str, Text] = {
            meaning.outcome: meaning.label for meaning in self.spec.outcomes.meanings
        }
        return link(self.text(labels[name]), OUTCOMES, name)

    def erratum(self, name: str) -> Md:
        """An erratum, by its id."""
        return link(escape(name), ERRATA, name)

    def shape(self, name: str) -> Md:
        """A shape, by its title."""
        titles = {shape.id: shape.title for shape in self.spec.shapes}
        return link(self.text(titles[name]), SHAPES, name)

    def base_date(self) -> str:
        """The day of the revision that the spec follows."""
        return base_source(self.spec).date

    @cached_property
    def korean_words(self) -> frozenset[str]:
        """Korean words by which a reader may look for a code."""
        return korean_words(self.spec)

    def revision_dates(self) -> list[str]:
        """The days of the stored revisions of the official page, the oldest first."""
        return sorted(source.date for source in self.spec.sources if source.revision)

    def revision(self, source: str) -> Md:
        """A revision of the official page: what it changed."""
        return link(escape(source), HISTORY, source)

    def foreign(self, name: str) -> Md:
        """An object that is no payment response, by its title."""
        titles = {foreign.id: foreign.title for foreign in self.spec.foreign}
        return link(self.text(titles[name]), SHAPES, name)

    def title(self, page: str) -> Md:
        """The title of a page that is not a code table's."""
        return self.text(self.spec.page.title) if page == INDEX else self.say(_TITLES[page])

    def page(self, page: str) -> Md:
        """A link to a page that is not a code table's."""
        return link(self.title(page), page)

    def table_title(self, table: str) -> Md:
        """The title of a code table's page."""
        return self.say(sentences.CODES_PAGE, table=code(table))

    def table_link(self, table: str) -> Md:
        """A link to a code table's page."""
        return link(code(table), code_page(table))

    def section(self, heading: Text, page: str = "") -> Md:
        """A link to a section of this page or another, by a heading of the reference's own."""
        return link(self.say(heading), page, getattr(heading, self.language))

    def _names(self) -> set[str]:
        """Which words of the spec's texts are set as code.

        In Korean text what is spelt like a name is one; English has words such as card and name.
        """
        tables = self.spec.codes
        if self.language == "en":
            return {entry.code for entry in tables["pg_provider"].codes}
        codes = {entry.code for table in tables.values() for entry in table.codes}
        return codes | {field.name for field in self.spec.fields} | {"true", "false", "null"}

    def table(self, heads: Iterable[Text], rows: Iterable[Sequence[Md]]) -> Table:
        """A table under heads in the edition's language."""
        return Table(heads=[self.say(head) for head in heads], rows=list(rows))


def code_page(table: str) -> str:
    """The page of a code table."""
    return f"{table}.md"


def listed(parts: Iterable[Md]) -> Md:
    """Things in a row."""
    return joined(", ", parts)
