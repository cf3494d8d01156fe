"""News of code tables -> edits: windows are opened and closed, labels added, nothing removed."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.spec.diagnostics import Path
from generator.spec.lookups import member_name, spellings
from generator.spec.model import Alias, Code, Listed, Source, Spec
from generator.text.translation import Language
from generator.text.translation import in_all_languages as _
from generator.watch.news.code_lists import tidy
from generator.watch.news.edit import Edit, YamlFile
from generator.watch.news.expected import Edition
from generator.watch.news.model import Item, UnwritableError
from generator.watch.news.yaml_text import Flow, Value, block
from generator.watch.page.model import Field

_NAMELESS = {"ko": "TODO 한국어 이름", "en": "TODO English name"}


@dataclass(frozen=True, kw_only=True, slots=True)
class CodeWriter:
    """Writes what a new revision of an edition says of codes."""

    spec: Spec
    file: YamlFile
    edition: Edition
    revision: Source

    def edits(self, item: Item) -> Iterator[Edit]:
        """What an item asks for."""
        label = tidy(item.page) if isinstance(item.page, str) else None
        if item.group == "gone":
            yield from [self._close(item)] if item.about == "code" else []
        elif item.group == "new" and len(item.path) == 2:
            yield self._add(item.path, str(item.code), label)
        elif item.group == "new":
            yield self._open(item)
            if label and label != self._known_label(item.path):
                yield from self._print(item.path[:4], label)
        elif label:
            yield from self._print(item.path[:4], label)

    def _add(self, table: Path, spelling: str, label: str | None) -> Edit:
        """A code that the spec does not know: below all others that were ever listed.

        One that would have the enum member of another is another spelling of that.
        """
        member = member_name(spelling)
        for i, code in enumerate(self.spec.codes[str(table[1])].codes):
            if member_name(code.code) == member:
                return self._add_alias((*table, "codes", i), spelling, code)
        codes = self.spec.codes[str(table[1])].codes
        listed = [any(entry.listed for entry in spellings(code)) for code in codes]
        last = max((i for i, was in enumerate(listed) if was), default=-1)
        entry = _entry(spelling, label, self._key, self.edition.language, self.revision)
        return self.file.insert((*table, "codes"), last, entry)

    def _add_alias(self, at: Path, spelling: str, code: Code) -> Edit:
        listed = Flow({"from": self.revision.date})
        note = _("TODO how the spelling came about, and whether it has a name of its own")
        alias: dict[str, Value] = {"code": spelling, self._key: listed, "note": note}
        alias["source"] = self.revision.id
        if code.aliases:
            return self.file.insert((*at, "aliases"), len(code.aliases) - 1, alias)
        return self.file.add_key(at, "label", "aliases", [alias])

    def _open(self, item: Item) -> Edit:
        """A spelling that the spec knows is listed for the first time, or once more."""
        window = self._window(item.path)
        if window is None:
            first = Flow({"from": self.revision.date})
            return self.file.add_key(item.path, self._above(item.path), self._key, first)
        if window.until is None or window.again is not None:
            raise UnwritableError("it is listed for a third time; say so in the code's note")
        return self.file.add_key((*item.path, self._key), "until", "again", self.revision.date)

    def _close(self, item: Item) -> Edit:
        """A spelling is listed no more."""
        window = self._window(item.path)
        if window is None:
            both = Flow({"from": self.edition.parting, "until": self.revision.date})
            return self.file.add_key(item.path, self._above(item.path), self._key, both)
        if window.until is not None:
            raise UnwritableError("it is dropped for a second time; say so in the code's note")
        return self.file.add_key((*item.path, self._key), "from", "until", self.revision.date)

    def _print(self, path: Path, label: str) -> Iterator[Edit]:
        """Another label. The bindings' own follows it where it was the one that was printed."""
        code, language = self._entry(path), self.edition.language
        new = Flow(label=label, source=self.revision.id)
        if code.printed:
            own = [i for i, p in enumerate(code.printed) if p.source in self.edition.own]
            last = max(own, default=len(code.printed) - 1)
            yield self.file.insert((*path, "printed"), last, new)
        else:
            above = "listed_en" if code.listed_en else self._above(path)
            yield self.file.add_key(path, above, "printed", [new])
        shown = code.label.ko if language == "ko" else code.label.en
        if shown.startswith("TODO") or shown == self._known_label(path):
            yield self.file.replace((*path, "label", language), label)
            if language == "ko" and not code.label.en.startswith("TODO"):
                asked = f"{_NAMELESS['en']}, so far {code.label.en}"
                yield self.file.replace((*path, "label", "en"), asked)

    @property
    def _key(self) -> str:
        return "listed" if self.edition.language == "ko" else "listed_en"

    def _entry(self, path: Path) -> Code:
        return self.spec.codes[str(path[1])].codes[int(path[3])]

    def _spelling(self, path: Path) -> Code | Alias:
        code = self._entry(path)
        return code.aliases[int(path[5])] if len(path) > 4 else code

    def _window(self, path: Path) -> Listed | None:
        entry = self._spelling(path)
        return entry.listed if self._key == "listed" else entry.listed_en

    def _above(self, path: Path) -> str:
        """The key below which a window is written."""
        if self._spelling(path).listed:
            return "listed"
        return "code" if len(path) > 4 else "label"

    def _known_label(self, path: Path) -> str | None:
        return self.edition.label(self._entry(path[:4]).printed, self.revision.date)


def skeleton(field: Field, language: Language, revision: Source) -> list[str]:
    """The lines of a new field's table, to be uncommented once it is said to hold codes."""
    enum = "".join(part.capitalize() for part in field.name.split("_") if part.isalnum())
    codes = [_entry(code.code, code.label, "listed", language, revision) for code in field.codes]
    brief = _("TODO one line: what the table tells apart")
    table: dict[str, Value] = {"python": enum, "brief": brief, "source": revision.id}
    lead = f"TODO the table of {field.name}; its field then has `wire: [string]`, `python: {enum}`"
    return [lead, *block({field.name: {**table, "codes": codes}})]


def _entry(
    code: str, label: str | None, key: str, language: Language, revision: Source
) -> dict[str, Value]:
    """A code that a revision lists first; `key` is that of its edition's windows."""
    entry: dict[str, Value] = {
        "code": code,
        "label": Flow({**_NAMELESS, language: label or _NAMELESS[language]}),
        key: Flow({"from": revision.date}),
    }
    if label:
        entry["printed"] = [Flow(label=label, source=revision.id)]
    return {**entry, "source": revision.id}
