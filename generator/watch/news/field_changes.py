"""News of fields -> edits: another word in `documented`, or a new entry. Nothing is removed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.diagnostics import Path
from generator.spec.lookups import is_name, without_null
from generator.spec.model import Source, Spec
from generator.spec.taken import TAKEN
from generator.text.translation import in_all_languages as _
from generator.watch.news.code_changes import skeleton
from generator.watch.news.edit import Edit, YamlFile
from generator.watch.news.model import Item, UnwritableError
from generator.watch.news.yaml_text import Flow, Value
from generator.watch.page.model import Field, Page

_OF_THE_PAGE = ("main", "additional")


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
        index = self._index(name)
        printed = next((field for field in self.page.fields if field.name == name), None)
        if index is None and printed:
            yield from self._new(printed)
        elif index is not None and printed:
            yield from self._said(index, printed, retyped=retyped)
        elif index is not None:
            note = Flow(_("No longer on the page from this revision on."))
            yield self._say(index, {"source": self.revision.id, "dropped": True, "note": note})

    def _index(self, name: str | None) -> int | None:
        return next((i for i, field in enumerate(self.spec.fields) if field.name == name), None)

    def _new(self, field: Field) -> Iterator[Edit]:
        """A whole field, below the one that stands above it on the page."""
        for owner in self.spec.fields:
            if any(alias.name == field.name for alias in owner.aliases):
                of = f"it is an alias of {owner.name}"
                raise UnwritableError(f"{of}; make it a field of its own by hand")
        if field.type is None:
            raise UnwritableError("no type of it could be read; write the field by hand")
        above = self._above(field)
        entry = _entry(field.name, self._section(field), self._word(field.type, field.required))
        yield self.file.insert(("fields",), above, entry)
        if field.codes:
            lines = skeleton(field, self.page.language, self.revision)
            yield self.file.comment(("codes",), lines)

    def _above(self, field: Field) -> int:
        """The index of the nearest field above it that the spec has among those of the page."""
        names = [f.name for f in self.page.fields]
        listed = {f.name: i for i, f in enumerate(self.spec.fields) if f.section in _OF_THE_PAGE}
        higher = reversed(names[: names.index(field.name)])
        return next((listed[name] for name in higher if name in listed), -1)

    def _section(self, field: Field) -> str:
        return self.spec.fields[max(self._above(field), 0)].section

    def _in_sample(self, name: str) -> Edit:
        ranks = [f.section in (*_OF_THE_PAGE, "sample") for f in self.spec.fields]
        note = _("In the sample only, without a description.")
        word: dict[str, Value] = {"source": self.revision.id, "note": note}
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
            todo = _(
                "TODO decide whether to follow this type, change follows, and remove this note"
            )
            word["note"] = Flow(todo)
        yield self._say(index, Flow(word))
        if known.follows is None and other:
            # Nothing changes in the bindings until a person has decided.
            why = _("TODO which source is followed, and why, in one sentence")
            settled: dict[str, Value] = {"source": self.spec.page.base, "why": why}
            yield self.file.add_key(at, "documented", "follows", settled)
        if type_ and without_null(type_) != type_ and not known.nullable:
            yield self.file.replace((*at, "nullable"), True)
        if known.section == "sample" and type_:
            yield self.file.replace((*at, "section"), self._section(field))

    def _word(self, type_: str | None, required: bool | None) -> dict[str, Value]:
        said = {"source": self.revision.id, "type": type_, "required": required}
        return {key: value for key, value in said.items() if value is not None}


def _entry(name: str, section: str, word: dict[str, Value]) -> dict[str, Value]:
    """A whole field as the least strict: whatever was accepted under its name still is.

    Personal data is what it may be.
    """
    entry: dict[str, Value] = {"name": name}
    if not is_name(name) or any(name in names for names in TAKEN.values()):
        entry["attribute"] = "TODO what the bindings call it, in small letters and underscores"
    return entry | {
        "brief": _("TODO one line: what the field is, in our own words"),
        "note": _(
            "TODO decide on subject, wire, python, nullable, sensitive and example once values "
            "were seen; remove this note"
        ),
        "subject": "other",
        "section": section,
        "wire": ["any"],
        "python": "JSON",
        "nullable": True,
        "sensitive": True,
        "example": "value",
        "documented": [word if "note" in word else Flow(word)],
    }
