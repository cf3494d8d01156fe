"""api.md: the Python package, from its own docstrings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.targets.docs import sentences, words
from generator.targets.docs.edition import OUTCOMES, Edition, Table
from generator.targets.docs.python_api import ApiName, Attribute, Doc, api_names
from generator.text.markdown import Md, code, code_block, link, prose

# English sentences may name things in Korean, and Korean ones in English, but not at their end.
_KOREAN = re.compile(r"[가-힣]\W*$")
# What a newcomer looks for; the others follow in the order of the package.
_FIRST = ("structure", "structure_query", "unstructure", "PaymentResponse", "Outcome")
_KINDS = {
    "function": words.FUNCTIONS,
    "class": words.CLASSES,
    "value": words.VALUES,
}


@dataclass(frozen=True, kw_only=True)
class ApiEntry:
    """One public name."""

    heading: Md
    signature: Md
    paragraphs: Sequence[Md]
    attributes: Sequence[Table]
    raises: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class ApiSection:
    """The names of one kind."""

    heading: Md
    names: Sequence[ApiEntry]


@dataclass(frozen=True, kw_only=True)
class ApiPage:
    """The functions, the classes, and the rest."""

    summary: Table
    sections: Sequence[ApiSection]


def api_page(edition: Edition) -> ApiPage:
    """Every public name of the package."""
    names = sorted(api_names(edition.package), key=_place)
    return ApiPage(
        summary=edition.table((words.NAME, words.REMARK), (_row(edition, n) for n in names)),
        sections=[
            ApiSection(
                heading=edition.say(heading),
                names=[_entry(edition, name) for name in names if name.kind == kind],
            )
            for kind, heading in _KINDS.items()
        ],
    )


def _place(name: ApiName) -> tuple[int, int]:
    first = _FIRST.index(name.name) if name.name in _FIRST else len(_FIRST)
    return [*_KINDS].index(name.kind), first


def _row(edition: Edition, name: ApiName) -> Sequence[Md]:
    said = next(in_language(edition, name.doc), "")
    return link(code(name.name), "", name.name), prose(said) or edition.say(words.NOT_PRINTED)


def _entry(edition: Edition, name: ApiName) -> ApiEntry:
    return ApiEntry(
        heading=code(name.name),
        signature=code_block("python", name.signature),
        paragraphs=[*map(prose, in_language(edition, name.doc)), *_elsewhere(edition, name)],
        attributes=list(_attributes(edition, name)),
        raises=list(_raises(edition, name.doc)),
    )


def in_language(edition: Edition, doc: Doc) -> Iterator[str]:
    """The paragraphs of a docstring, without those that say the same in the other language.

    Where a paragraph has a translation, the Korean one comes first.
    """
    paragraphs = doc.paragraphs
    pairs = [i for i, two in enumerate(pairwise(paragraphs)) if _translates(*two)]
    dropped = {i + 1 for i in pairs} if edition.language == "ko" else set(pairs)
    yield from (text for i, text in enumerate(paragraphs) if i not in dropped)


def _translates(before: str, after: str) -> bool:
    return bool(_KOREAN.search(before)) and not _KOREAN.search(after)


def _elsewhere(edition: Edition, name: ApiName) -> Iterator[Md]:
    """Where the members of an enumeration stand."""
    for table, entries in edition.spec.codes.items():
        if entries.python == name.name:
            yield edition.say(sentences.MEMBERS, page=edition.table_link(table))
    if name.name == "Outcome":
        yield edition.say(sentences.MEMBERS, page=edition.page(OUTCOMES))


def _attributes(edition: Edition, name: ApiName) -> Iterator[Table]:
    if name.attributes:
        rows = [_attribute(edition, name, attribute) for attribute in name.attributes]
        yield edition.table((words.ATTRIBUTE, words.TYPE, words.REMARK), rows)


def _attribute(edition: Edition, name: ApiName, attribute: Attribute) -> Sequence[Md]:
    fields = {field.name: field for field in edition.spec.fields}
    type_ = code(attribute.type_)
    if name.name == "PaymentResponse" and attribute.name in fields:
        brief = edition.text(fields[attribute.name].brief)
        return edition.field(attribute.name), type_, brief
    said = list(in_language(edition, attribute.doc))
    remark = prose(" ".join(said)) if said else edition.say(words.NOT_PRINTED)
    return code(attribute.name), type_, remark


def _raises(edition: Edition, doc: Doc) -> Iterator[Md]:
    for name, why in doc.raises:
        # The reasons are in English only; the Korean paragraphs say when it is raised.
        if edition.language == "ko":
            yield edition.say(sentences.RAISES, error=code(name))
        else:
            yield edition.say(sentences.RAISES_WHEN, error=code(name), why=prose(why))
