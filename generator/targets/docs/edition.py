"""The reference in one language: its pages, how they say things and point to each other."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.spec.model import Carries, Spec, Text
from generator.text.markdown import Md, code, emphasised, escape, joined, link, prose, sentence
from generator.text.translation import Language, translated


class Page(NamedTuple):
    """One page: its template, its title in full and in short, and its group in the navigation."""

    name: str
    template: str
    title: Md
    short_title: Md
    group: Md | None = None


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The spec as told in one language. Whatever a method makes is a filter of the templates."""

    spec: Spec
    language: Language

    @cached_property
    def pages(self) -> list[Page]:
        """All pages, in the order in which readers are led through them."""
        _, tables = self._, self._("Code tables")
        return [
            Page("README.md", "index", self.text(self.spec.page.title), _("Start")),
            _page("questions", _("Questions")),
            _page("fields", _("Fields")),
            *(
                Page(f"{t}.md", "codes", _("Codes: {table}", table=code(t)), code(t), tables)
                for t in self.spec.codes
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

    def _(self, message: str, **parts: Md | int) -> Md:
        """What the reference itself says, with Markdown put in for each `{name}`."""
        return sentence(translated(message, self.language), **parts)

    def text(self, text: Text) -> Md:
        """A text of the spec."""
        return prose(getattr(text, self.language), self._names)

    def first_sentence(self, text: Text) -> Md:
        """What a text of the spec begins with, for a heading."""
        return prose(f"{getattr(text, self.language)} ".partition(". ")[0], self._names)

    @property
    def not_documented(self) -> Md:
        """What stands where no source says anything."""
        return emphasised(self._("not documented"))

    @cached_property
    def forms(self) -> Mapping[str, Md]:
        """What each form in which a field arrives is called, in the order of a cell."""
        return {
            "value": self._("value"),
            "empty": self._("empty"),
            "null": code("null"),
            "zero": code("0"),
            "absent": self._("no key"),
        }

    def page(self, name: str) -> Md:
        """A page, by the name of its template or its code table."""
        found = next(page for page in self.pages if page.name == f"{name}.md")
        return link(found.short_title, found.name)

    def source(self, name: str) -> Md:
        """A source, by its id."""
        return link(escape(name), "sources.md", name)

    def revision(self, source: str) -> Md:
        """A revision of the official page, by its day: what it changed."""
        found = next(each for each in self.spec.sources if each.id == source)
        label = self._("{date} (in English)", date=escape(found.date))
        return link(label if found.revision == "en" else escape(found.date), "history.md", source)

    def erratum(self, name: str) -> Md:
        """An erratum, by its id. What it is called is what it says."""
        return link(self._("erratum"), "errata.md", name)

    def field(self, name: str) -> Md:
        """A field."""
        return link(code(name), "fields.md", name)

    def code_of(self, value: str, table: str) -> Md:
        """A code of a table."""
        return link(code(value), f"{table}.md", value)

    def provider(self, value: str) -> Md:
        """What is known of a provider's responses, or else its line in the code table."""
        if any(provider.code == value for provider in self.spec.providers):
            return link(code(value), "availability.md", value)
        return self.code_of(value, "pg_provider")

    def outcome(self, name: str) -> Md:
        """An outcome, by its label."""
        label = next(m.label for m in self.spec.outcomes.meanings if m.outcome == name)
        return link(self.text(label), "outcomes.md", name)

    def shape(self, name: str) -> Md:
        """A payload of the spec, whether a response or something else, by its title."""
        titles = {shape.id: shape.title for shape in self.spec.shapes}
        titles |= {foreign.id: foreign.title for foreign in self.spec.foreign}
        return link(self.text(titles[name]), "shapes.md", name)

    def in_words(self, forms: Container[str]) -> Md:
        """What arrives: value, an empty text, null, 0, or no key."""
        return joined(word for form, word in self.forms.items() if form in forms)

    def keys_in_short(self, carries: Carries) -> Md:
        """How many keys come; the provider's own section has the conditions and the sources."""
        if carries.fields == "full":
            return self._("the full object")
        return self._("{number} keys", number=len(carries.fields))

    @cached_property
    def _names(self) -> set[str]:
        """Which words of the spec's texts are set as code. English has the words card and name."""
        tables = self.spec.codes
        if self.language == "en":
            return {entry.code for entry in tables["pg_provider"].codes}
        codes = {entry.code for table in tables.values() for entry in table.codes}
        return codes | {field.name for field in self.spec.fields} | {"true", "false", "null"}


def _page(name: str, title: Md) -> Page:
    return Page(f"{name}.md", name, title, title)
