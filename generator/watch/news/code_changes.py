"""News of code tables -> the spec: windows are opened and closed, labels added, nothing removed."""

from dataclasses import dataclass

from generator.spec.lookups import member_name
from generator.spec.model import Source, Spec
from generator.text.translation import Language
from generator.text.translation import in_all_languages as _
from generator.watch.news.code_lists import tidy
from generator.watch.news.edit import Entry, Flow, YamlFile, append, named, put
from generator.watch.news.expected import Edition
from generator.watch.news.model import Item, UnwritableError

_NAMELESS = {"ko": "TODO 한국어 이름", "en": "TODO English name"}
_KEYS = ("code", "label", "listed", "listed_en", "printed", "aliases")


@dataclass(frozen=True, kw_only=True, slots=True)
class CodeWriter:
    """Writes what a new revision of an edition says of codes."""

    spec: Spec
    file: YamlFile
    edition: Edition
    revision: Source

    def write(self, item: Item) -> None:
        """What an item asks for. Raises UnwritableError."""
        table, label = str(item.field), tidy(str(item.page or ""))
        codes = self.file.data["codes"][table]["codes"]
        if len(item.path) == 2:
            self._add(codes, table, str(item.code), label)
            return
        known = self.spec.codes[table].codes[int(item.path[3])]
        before = self.edition.label(known.printed, self.revision.date)
        entry = named(known.code, codes)
        if item.about == "code":
            self._list(named(str(item.code), (entry, *entry.get("aliases", ()))), item)
        if label and (item.about == "label" or label != before):
            self._print(entry, label, before)

    def _add(self, codes: list[Entry], table: str, spelling: str, label: str) -> None:
        """One that would have the enum member of another is another spelling of that."""
        member = member_name(spelling)
        alike = [c.code for c in self.spec.codes[table].codes if member_name(c.code) == member]
        if not alike:
            language = self.edition.language
            codes.append(new_code(spelling, label, self._key, language, self.revision))
            return
        note = _("TODO how the spelling came about, and whether it has a name of its own")
        listed = Flow({"from": self.revision.date})
        alias = {"code": spelling, self._key: listed, "note": note, "source": self.revision.id}
        append(named(alike[0], codes), "aliases", alias, _KEYS)

    def _list(self, spelling: Entry, item: Item) -> None:
        """A spelling that the spec knows is listed now, once more or no more."""
        today, window = self.revision.date, spelling.get(self._key)
        if window is None:
            began = {"from": self.edition.parting, "until": today}
            window = Flow({"from": today} if item.group == "new" else began)
            put(spelling, self._key, window, _KEYS)
        elif item.group == "gone" and "until" not in window:
            window["until"] = today
        elif item.group == "new" and "until" in window and "again" not in window:
            window["again"] = today
        else:
            what = "listed for a third" if item.group == "new" else "dropped for a second"
            raise UnwritableError(f"it is {what} time; say so in the code's note")

    def _print(self, entry: Entry, label: str, before: str | None) -> None:
        """Another label. The bindings' own follows it where it was the one that was printed."""
        append(entry, "printed", Flow(label=label, source=self.revision.id), _KEYS)
        own, language = entry["label"], self.edition.language
        if own[language].startswith("TODO") or own[language] == before:
            own[language] = label
            if language == "ko" and not own["en"].startswith("TODO"):
                own["en"] = f"{_NAMELESS['en']}, so far {own['en']}"

    @property
    def _key(self) -> str:
        return "listed" if self.edition.language == "ko" else "listed_en"


def new_code(code: str, label: str | None, key: str, language: Language, revision: Source) -> Entry:
    """The entry of a code that a revision lists first; `key` is that of its edition's windows."""
    entry: Entry = {
        "code": code,
        "label": Flow({**_NAMELESS, language: label or _NAMELESS[language]}),
        key: Flow({"from": revision.date}),
    }
    if label:
        entry["printed"] = [Flow(label=label, source=revision.id)]
    return {**entry, "source": revision.id}
