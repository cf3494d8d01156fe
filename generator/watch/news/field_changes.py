"""News of fields -> the spec: another word in `documented`, or a new field; nothing is removed."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.lookups import is_name, keys_of, without_null
from generator.spec.model import Field as KnownField
from generator.spec.model import Source, Spec
from generator.spec.rules.fields import TAKEN
from generator.text.translation import in_all_languages as _
from generator.watch.news.code_changes import new_code
from generator.watch.news.edit import Entry, Flow, YamlFile, dumped, named, put
from generator.watch.news.model import Item, UnwritableError
from generator.watch.page.model import Field, Page

_OF_THE_PAGE = ("main", "additional")


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldWriter:
    """Writes what a new revision says of fields."""

    spec: Spec
    file: YamlFile
    page: Page
    revision: Source

    def write(self, facts: Sequence[Item]) -> None:
        """What the news of one field asks for. Raises UnwritableError."""
        retyped = {item.field for item in facts if item.about == "type"}
        for name in dict.fromkeys(str(item.field) for item in facts):
            known = next((field for field in self.spec.fields if field.name == name), None)
            printed = self.page.by_name.get(name)
            if known and printed:
                self._say_again(known, printed, retyped=name in retyped)
            elif known:
                note = Flow(_("No longer on the page from this revision on."))
                self._say(name, {"source": self.revision.id, "dropped": True, "note": note})
            elif printed:
                self._add(printed)

    def place(self, name: str) -> None:
        """Put a field below the one that stands above it on the page, and into its section."""
        entry = named(name, self._fields)
        self._fields.remove(entry)
        self._insert(entry)

    def put_into_sample(self, name: str) -> None:
        """A key of the sample of which the spec does not know."""
        note = _("In the sample only, without a description.")
        word = {"source": self.revision.id, "note": note}
        self._fields.append(_new_field(name, "sample", word))

    @property
    def _fields(self) -> list[Entry]:
        fields: list[Entry] = self.file.data["fields"]
        return fields

    def _add(self, field: Field) -> None:
        for owner in self.spec.fields:
            if field.name in keys_of(owner):
                of = f"it is an alias of {owner.name}"
                raise UnwritableError(f"{of}; make it a field of its own by hand")
        if field.type is None:
            raise UnwritableError("no type of it could be read; write the field by hand")
        self._insert(_new_field(field.name, "", self._word(field.type, field.required)))
        if field.codes:
            self.file.comment(self.file.data["codes"], self._skeleton(field))

    def _insert(self, entry: Entry) -> None:
        listed = [f["name"] if f["section"] in _OF_THE_PAGE else None for f in self._fields]
        printed = [field.name for field in self.page.fields]
        above = reversed(printed[: printed.index(entry["name"])])
        at = next((listed.index(name) + 1 for name in above if name in listed), 0)
        around = [field["section"] for field in self._fields[max(at - 1, 0) : at + 1]]
        if entry["section"] not in {*around}.intersection(_OF_THE_PAGE):
            entry["section"] = around[0]
        self._fields.insert(at, entry)

    def _say_again(self, known: KnownField, field: Field, *, retyped: bool) -> None:
        """What a revision says otherwise of a field; what the bindings follow, a person decides."""
        entry = named(known.name, self._fields)
        types = {said.type for said in known.documented if said.type}
        # A capital letter is no other type.
        alike = [type_ for type_ in types if type_.casefold() == (field.type or "").casefold()]
        type_ = alike[0] if alike else field.type
        word = self._word(type_, field.required)
        if len({without_null(t) for t in (*types, type_) if t}) > 1:
            if known.follows is None:
                why = _("TODO which source is followed, and why, in one sentence")
                settled = {"source": self.spec.page.base, "why": why}
                put(entry, "follows", settled, ("documented", "follows"))
            elif retyped:
                todo = _(
                    "TODO decide whether to follow this type, change follows, and remove this note"
                )
                word["note"] = Flow(todo)
        self._say(known.name, word)
        if type_ and without_null(type_) != type_:
            entry["nullable"] = True
        if type_ and known.section == "sample":
            self.place(known.name)

    def _say(self, name: str, word: Entry) -> None:
        """Below the words of the page's other revisions."""
        ids = {source.id for source in self.spec.sources if source.revision}
        documented = named(name, self._fields)["documented"]
        of_the_page = [i for i, said in enumerate(documented, 1) if said["source"] in ids]
        documented.insert(max(of_the_page, default=len(documented)), word)

    def _word(self, type_: str | None, required: bool | None) -> Flow:
        said = {"source": self.revision.id, "type": type_, "required": required}
        return Flow({key: value for key, value in said.items() if value is not None})

    def _skeleton(self, field: Field) -> list[str]:
        """The lines of a new field's table, to be uncommented once it is said to hold codes."""
        enum = "".join(part.capitalize() for part in field.name.split("_") if part.isalnum())
        language = self.page.language
        table: Entry = {
            "python": enum,
            "brief": _("TODO one line: what the table tells apart"),
            "source": self.revision.id,
            "codes": [
                new_code(code.code, code.label, "listed", language, self.revision)
                for code in field.codes
            ],
        }
        todo = f"TODO the table of {field.name}; its field then has `wire: [string]`"
        return [f"{todo}, `python: {enum}`", *dumped({field.name: table}).splitlines()]


def _new_field(name: str, section: str, word: Entry) -> Entry:
    """A whole field as the least strict: whatever was accepted under its name still is.

    Personal data is what it may be.
    """
    entry: Entry = {"name": name}
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
        "documented": [word],
    }
