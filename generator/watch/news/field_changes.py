"""News of fields -> edits: another word in `documented`, or a new entry. Nothing is removed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.diagnostics import Path
from generator.spec.edit import Edit, YamlFile
from generator.spec.lookups import is_name, without_null
from generator.spec.model import Field as KnownField
from generator.spec.model import Source, Spec
from generator.spec.taken import TAKEN
from generator.spec.yaml_text import Flow, Value
from generator.watch.news.model import Item, UnwritableError
from generator.watch.news.skeleton import skeleton
from generator.watch.page.model import Field, Page

_DROPPED = {
    "ko": "이 판부터 페이지에 없다.",
    "en": "No longer on the page from this revision on.",
}
_WHY = {
    "ko": "TODO 어느 출처를 따르는지와 그 이유를 한 문장으로",
    "en": "TODO which source is followed, and why, in one sentence",
}
_STILL = {
    "ko": "TODO 이 형을 따를지 정해 follows를 고치고, 이 note를 지운다",
    "en": "TODO decide whether to follow this type, change follows, and remove this note",
}
_BRIEF = {
    "ko": "TODO 어떤 필드인지 한 줄로, 우리 말로",
    "en": "TODO one line: what the field is, in our own words",
}
_NOTE = {
    "ko": "TODO 값을 본 뒤 subject, wire, python, nullable, sensitive, example을 정하고, "
    "이 note를 지운다",
    "en": "TODO decide on subject, wire, python, nullable, sensitive and example once values "
    "were seen; remove this note",
}
_IN_SAMPLE = {
    "ko": "예제에만 있고 설명이 없다.",
    "en": "In the sample only, without a description.",
}
_ATTRIBUTE = "TODO what the bindings call it, in small letters and underscores"


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldWriter:
    """Writes what a new revision says of fields."""

    spec: Spec
    file: YamlFile
    page: Page
    revision: Source

    def edits(self, news: Sequence[Item]) -> Iterator[Edit]:
        """What the news of one field asks for; nothing where it is about something else."""
        single = [part for item in news for part in item.parts or (item,)]
        facts = [i for i in single if i.about in ("field", "type", "required") and not i.code]
        retyped = {item.field for item in facts if item.about == "type"}
        for name in dict.fromkeys(str(item.field) for item in facts):
            yield from self._field(name, retyped=name in retyped)
        for item in news:
            if item.about == "sample" and item.group == "new" and self._index(item.field) is None:
                yield self._in_sample(str(item.field))

    def _field(self, name: str, *, retyped: bool) -> Iterator[Edit]:
        index, printed = self._index(name), self._printed(name)
        if index is None and printed:
            yield from self._new(printed)
        elif index is not None and printed:
            yield from self._said(index, printed, retyped=retyped)
        elif index is not None:
            gone: dict[str, Value] = {"source": self.revision.id, "dropped": True}
            yield self._say(index, {**gone, "note": Flow(_DROPPED)})

    def _index(self, name: str | None) -> int | None:
        return next((i for i, field in enumerate(self.spec.fields) if field.name == name), None)

    def _printed(self, name: str) -> Field | None:
        return next((field for field in self.page.fields if field.name == name), None)

    def _new(self, field: Field) -> Iterator[Edit]:
        """A whole field, below the one that stands above it on the page."""
        owner = next((f.name for f in self.spec.fields if _has_alias(f, field.name)), None)
        if owner:
            raise UnwritableError(f"it is an alias of {owner}; make it a field of its own by hand")
        if field.type is None:
            raise UnwritableError("no type of it could be read; write the field by hand")
        word = self._word(field.type, field.required)
        above = self._above(field)
        section = self.spec.fields[max(above, 0)].section
        yield self.file.insert(("fields",), above, _entry(field.name, section, word))
        if field.codes:
            lines = skeleton(field, self.page.language, self.revision)
            yield self.file.comment(("codes",), lines)

    def _above(self, field: Field) -> int:
        """The index of the nearest field above it that the spec has among those of the page."""
        names = [f.name for f in self.page.fields]
        listed = {
            f.name: i for i, f in enumerate(self.spec.fields) if f.section in ("main", "additional")
        }
        higher = reversed(names[: names.index(field.name)])
        return next((listed[name] for name in higher if name in listed), -1)

    def _in_sample(self, name: str) -> Edit:
        ranks = [f.section in ("main", "additional", "sample") for f in self.spec.fields]
        word: dict[str, Value] = {"source": self.revision.id, "note": _IN_SAMPLE}
        return self.file.insert(("fields",), sum(ranks) - 1, _entry(name, "sample", word))

    def _say(self, index: int, word: dict[str, Value]) -> Edit:
        """A source's word on a field, below those of the page's other revisions."""
        ids = {source.id for source in self.spec.sources if source.revision}
        documented = self.spec.fields[index].documented
        of_the_page = [i for i, said in enumerate(documented) if said.source in ids]
        last = max(of_the_page, default=len(documented) - 1)
        return self.file.insert(("fields", index, "documented"), last, word)

    def _said(self, index: int, field: Field, *, retyped: bool) -> Iterator[Edit]:
        known = self.spec.fields[index]
        at: Path = ("fields", index)
        types = {said.type for said in known.documented if said.type}
        # A capital letter is no other type.
        alike = [type_ for type_ in types if type_.casefold() == (field.type or "").casefold()]
        type_ = alike[0] if alike else field.type
        word = self._word(type_, field.required)
        other = len({without_null(t) for t in (*types, type_) if t}) > 1
        if known.follows and other and retyped:
            word["note"] = Flow(_STILL)
        yield self._say(index, Flow(word))
        if known.follows is None and other:
            # Nothing changes in the bindings until a person has decided.
            settled: dict[str, Value] = {"source": self.spec.page.base, "why": _WHY}
            yield self.file.add_key(at, "documented", "follows", settled)
        if type_ and without_null(type_) != type_ and not known.nullable:
            yield self.file.replace((*at, "nullable"), True)
        if known.section == "sample" and type_:
            yield self.file.replace((*at, "section"), self._section(field))

    def _section(self, field: Field) -> str:
        return self.spec.fields[max(self._above(field), 0)].section

    def _word(self, type_: str | None, required: bool | None) -> dict[str, Value]:
        word: dict[str, Value] = {"source": self.revision.id}
        if type_ is not None:
            word["type"] = type_
        if required is not None:
            word["required"] = required
        return word


def _has_alias(field: KnownField, name: str) -> bool:
    return any(alias.name == name for alias in field.aliases)


def _entry(name: str, section: str, word: dict[str, Value]) -> dict[str, Value]:
    """A whole field as the least strict: whatever was accepted under its name still is.

    Personal data is what it may be.
    """
    entry: dict[str, Value] = {"name": name}
    if not is_name(name) or any(name in names for names in TAKEN.values()):
        entry["attribute"] = _ATTRIBUTE
    return entry | {
        "brief": _BRIEF,
        "note": _NOTE,
        "subject": "other",
        "section": section,
        "wire": ["any"],
        "python": "JSON",
        "nullable": True,
        "sensitive": True,
        "example": "value",
        "documented": [word if "note" in word else Flow(word)],
    }
