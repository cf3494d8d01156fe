"""fields.md: every field, with everything that the spec knows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.kinds import read_in_python
from generator.spec.model import Documented, Field
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import AVAILABILITY, Edition, Table, listed
from generator.targets.docs.statements import condition, facts, forms
from generator.text.markdown import Md, code, escape, joined

_SECTIONS = {
    "main": words.SECTION_MAIN,
    "additional": words.SECTION_ADDITIONAL,
    "sample": words.SECTION_SAMPLE,
    "undocumented": words.SECTION_UNDOCUMENTED,
}
_OFF_THE_LISTS = {"sample": words.ONLY_IN_SAMPLE, "undocumented": words.NOT_ON_PAGE}


@dataclass(frozen=True, kw_only=True)
class FieldEntry:
    """One field: what it is, when it comes, and what the sources print."""

    heading: Md
    paragraphs: Sequence[Md]
    properties: Sequence[Md]
    comes: Sequence[Md]
    when: Sequence[Table]
    documented: Table
    remarks: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class FieldSection:
    """The fields of one list of the page."""

    heading: Md
    fields: Sequence[FieldEntry]


@dataclass(frozen=True, kw_only=True)
class FieldsPage:
    """The summary table, then field by field."""

    legend: Md
    summary: Table
    sections: Sequence[FieldSection]


def fields_page(edition: Edition) -> FieldsPage:
    """All fields, in the order of the page."""
    base = escape(edition.base_date())
    heads = (words.FIELD, words.MEANING, words.PYTHON, words.ON_PAGE)
    rows = (_summary_row(edition, field) for field in edition.spec.fields)
    return FieldsPage(
        legend=edition.say(sentences.FIELDS_LEGEND, base=base),
        summary=edition.table(heads, rows),
        sections=list(_sections(edition)),
    )


def _sections(edition: Edition) -> Iterator[FieldSection]:
    for section, heading in _SECTIONS.items():
        entries = [_entry(edition, f) for f in edition.spec.fields if f.section == section]
        if entries:
            yield FieldSection(heading=edition.say(heading), fields=entries)


def _summary_row(edition: Edition, field: Field) -> Sequence[Md]:
    marks = [d for d in field.documented if d.source == edition.spec.page.base]
    off_the_lists = _OFF_THE_LISTS.get(field.section)
    mark = edition.say(off_the_lists) if off_the_lists else _mark(edition, marks[0])
    return edition.field(field.name), edition.text(field.brief), code(field.python), mark


def _entry(edition: Edition, field: Field) -> FieldEntry:
    return FieldEntry(
        heading=code(field.name),
        paragraphs=[edition.text(field.brief), *edition.texts(field.note)],
        properties=list(_properties(edition, field)),
        comes=list(_comes(edition, field)),
        when=list(_when(edition, field)),
        documented=_documented(edition, field),
        remarks=list(_remarks(edition, field)),
    )


def _properties(edition: Edition, field: Field) -> Iterator[Md]:
    yield edition.say(sentences.WIRE_TYPE, type=listed(map(code, field.wire)))
    yield joined(". ", (_python(edition, field), *edition.texts(read_in_python(field))))
    yield _null(edition, field)
    yield from _zero(edition, field)
    yield edition.say(sentences.SENSITIVE if field.sensitive else sentences.NOT_SENSITIVE)
    if field.required:
        everywhere = "redirect" in field.required
        yield edition.say(sentences.NEEDED if everywhere else sentences.NEEDED_IN_CALLBACK)
    for alias in field.aliases:
        source = edition.source(alias.source)
        yield edition.say(sentences.OTHER_KEY, name=code(alias.name), source=source)
    yield from _max_length(edition, field)
    example = json.dumps(field.example, ensure_ascii=False)
    yield edition.say(sentences.EXAMPLE, value=code(example))


def _python(edition: Edition, field: Field) -> Md:
    type_ = code(field.python)
    if field.name not in edition.spec.codes:
        return edition.say(sentences.PYTHON_TYPE, type=type_)
    return edition.say(sentences.PYTHON_CODES, type=type_, page=edition.table_link(field.name))


def _null(edition: Edition, field: Field) -> Md:
    if any("null" in fact.forms for fact in facts(edition.spec, field)):
        return edition.say(sentences.NULL_SEEN)
    taken = sentences.NULL_TAKEN if field.nullable else sentences.NULL_REFUSED
    return edition.say(taken, not_documented=edition.not_documented)


def _zero(edition: Edition, field: Field) -> Iterator[Md]:
    if field.zero:
        yield edition.say(sentences.ZERO_MEANS, meaning=edition.text(field.zero))
    elif {"integer", "number"} & set(field.wire):
        yield edition.say(sentences.ZERO_MEANS, meaning=edition.not_documented)


def _max_length(edition: Edition, field: Field) -> Iterator[Md]:
    if field.max_length:
        yield edition.say(sentences.MAX_LENGTH, number=escape(str(field.max_length)))
    elif "string" in field.wire:
        yield edition.say(sentences.NO_MAX_LENGTH, not_documented=edition.not_documented)


def _when(edition: Edition, field: Field) -> Iterator[Table]:
    rows = [
        (condition(edition, f.when), forms(edition, f.forms), edition.source(f.source))
        for f in facts(edition.spec, field)
    ]
    if rows:
        yield edition.table((words.CONDITION, words.FORM, words.SOURCE), rows)


def _comes(edition: Edition, field: Field) -> Iterator[Md]:
    """What stands beside the table, or in its place where nothing is known."""
    if not any(True for _ in facts(edition.spec, field)):
        yield edition.not_documented
    yield from _in_lists(edition, field)


def _in_lists(edition: Edition, field: Field) -> Iterator[Md]:
    """Whether the providers that send certain keys only send this one."""
    providers = edition.spec.providers
    lists = [(p.code, c.fields) for p in providers for c in p.carries if c.fields != "full"]
    sent = dict.fromkeys(provider for provider, names in lists if field.name in names)
    unsent = dict.fromkeys(provider for provider, _ in lists if provider not in sent)
    if sent:
        yield edition.say(sentences.SENT_BY, providers=listed(map(edition.provider, sent)))
    if sent and unsent:
        yield edition.say(sentences.NOT_SENT_BY, providers=listed(map(edition.provider, unsent)))
    elif unsent:
        section = edition.section(words.CERTAIN_KEYS, AVAILABILITY)
        yield edition.say(sentences.IN_NO_LIST, section=section)


def _documented(edition: Edition, field: Field) -> Table:
    heads = (words.SOURCE, words.TYPE, words.MARK, words.REMARK)
    return edition.table(heads, (_documented_row(edition, d) for d in field.documented))


def _documented_row(edition: Edition, documented: Documented) -> Sequence[Md]:
    not_printed = edition.say(words.NOT_PRINTED)
    type_ = code(documented.type) if documented.type else not_printed
    remark = edition.text(documented.note) if documented.note else not_printed
    return edition.source(documented.source), type_, _mark(edition, documented), remark


def _mark(edition: Edition, documented: Documented) -> Md:
    if documented.required is None:
        return edition.say(words.NOT_PRINTED)
    return edition.say(words.REQUIRED if documented.required else words.NOT_REQUIRED)


def _remarks(edition: Edition, field: Field) -> Iterator[Md]:
    if field.follows:
        source = edition.source(field.follows.source)
        yield edition.say(sentences.FOLLOWED, source=source, why=edition.text(field.follows.why))
    for erratum in edition.spec.errata:
        if field.name in erratum.fields:
            what = edition.text(erratum.text)
            yield edition.say(
                sentences.ERRATA_OF_FIELD, link=edition.erratum(erratum.id), what=what
            )
