"""News of fields -> edits: another word in `documented`, or a new entry. Nothing is removed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.diagnostics import Path
from generator.spec.edit import Edit, YamlFile
from generator.spec.model import Source, Spec
from generator.spec.yaml_text import Flow, Value
from generator.watch.news.model import Comparison
from generator.watch.page.model import Field

_DROPPED = {
    "ko": "이 판부터 페이지에 없다.",
    "en": "No longer on the page from this revision on.",
}
_WHY = {
    "ko": "TODO 어느 출처를 따르는지와 그 이유를 한 문장으로",
    "en": "TODO which source is followed, and why, in one sentence",
}
_BRIEF = {
    "ko": "TODO 어떤 필드인지 한 줄로, 우리 말로",
    "en": "TODO one line: what the field is, in our own words",
}
_NOTE = {
    "ko": "TODO subject, wire, python, nullable, sensitive, example을 확인하고 이 note를 지운다",
    "en": "TODO check subject, wire, python, nullable, sensitive, example; remove this note",
}
# What the bindings make of a type until a person has looked at it, with an example of it.
_TYPES: dict[str, tuple[str, str, Value]] = {
    "string": ("string", "str", "value"),
    "boolean": ("boolean", "bool", True),
    "number": ("number", "int | Decimal", 1),
    "integer": ("integer", "int", 1),
}
_ANY: tuple[str, str, Value] = ("any", "JSON", "value")


def field_edits(spec: Spec, file: YamlFile, found: Comparison, revision: Source) -> Iterator[Edit]:
    """What the news of fields asks for, field by field."""
    printed = {field.name: field for field in reversed(found.page.fields)}
    known = {field.name: i for i, field in enumerate(spec.fields)}
    for name in dict.fromkeys(item.field for item in found.news if item.code is None):
        if name not in known:
            entry = _entry(printed[name], revision)
            yield file.insert(("fields",), len(spec.fields) - 1, entry)
        elif name not in printed:
            gone: dict[str, Value] = {
                "source": revision.id,
                "dropped": True,
                "note": Flow(_DROPPED),
            }
            yield _say(spec, file, known[name], gone)
        else:
            yield from _said(spec, file, known[name], printed[name], revision)


def _say(spec: Spec, file: YamlFile, index: int, word: dict[str, Value]) -> Edit:
    """A source's word on a field, below those of the page's other revisions."""
    ids = {source.id for source in spec.sources if source.revision}
    documented = spec.fields[index].documented
    of_the_page = [i for i, said in enumerate(documented) if said.source in ids]
    last = max(of_the_page, default=len(documented) - 1)
    return file.insert(("fields", index, "documented"), last, word)


def _said(spec: Spec, file: YamlFile, index: int, field: Field, revision: Source) -> Iterator[Edit]:
    known = spec.fields[index]
    types = {said.type for said in known.documented if said.type}
    # A capital letter is no other type.
    alike = [type_ for type_ in types if type_.casefold() == (field.type or "").casefold()]
    type_ = alike[0] if alike else field.type
    yield _say(spec, file, index, Flow(_word(revision, type_, field.required)))
    if known.follows is None and len(types | {type_} - {None}) > 1:
        path: Path = ("fields", index)
        # Nothing changes in the bindings until a person has decided.
        settled: dict[str, Value] = {"source": spec.page.base, "why": _WHY}
        yield file.add_key(path, "documented", "follows", settled)


def _word(revision: Source, type_: str | None, required: bool | None) -> dict[str, Value]:
    word: dict[str, Value] = {"source": revision.id}
    if type_ is not None:
        word["type"] = type_
    if required is not None:
        word["required"] = required
    return word


def _entry(field: Field, revision: Source) -> dict[str, Value]:
    """A whole field. The base page does not have it, and personal data is what it may be."""
    wire, python, example = _TYPES.get((field.type or "").casefold(), _ANY)
    return {
        "name": field.name,
        "brief": _BRIEF,
        "note": _NOTE,
        "subject": "other",
        "section": "undocumented",
        "wire": [wire],
        "python": python,
        "nullable": False,
        "sensitive": True,
        "example": example,
        "documented": [Flow(_word(revision, field.type, field.required))],
    }
