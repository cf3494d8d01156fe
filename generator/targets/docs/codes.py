"""One page for each code table: every code with its windows, labels, spellings and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.model import Alias, Code, CodeTable, Listed
from generator.spec.rules import member_name
from generator.spec.search_words import search_words
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, Table, listed
from generator.targets.pictures.edition import timeline_file
from generator.text.markdown import Md, code, escape, image, joined


@dataclass(frozen=True, kw_only=True)
class CodeEntry:
    """One code."""

    heading: Md
    label: Md
    notes: Sequence[Md]
    properties: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class CodesPage:
    """What holds for the whole table, the table, its picture, then code by code."""

    introduction: Sequence[Md]
    summary: Table
    picture: Md
    codes: Sequence[CodeEntry]


def codes_page(edition: Edition, name: str) -> CodesPage:
    """The code table of a field."""
    table = edition.spec.codes[name]
    heads = (words.CODE, words.LABEL, words.WINDOW, words.ON_BASE_PAGE)
    return CodesPage(
        introduction=list(_introduction(edition, name, table)),
        summary=edition.table(heads, (_summary_row(edition, name, c) for c in table.codes)),
        picture=_picture(edition, name),
        codes=[_entry(edition, name, c) for c in table.codes],
    )


def _picture(edition: Edition, name: str) -> Md:
    alternative = edition.say(sentences.TIMELINE_PICTURE, table=code(name))
    return image(alternative, timeline_file(name))


def listed_on(window: Listed | None, date: str) -> bool:
    """Whether the page listed something on the day of a revision."""
    if window is None or date < window.from_:
        return False
    return (
        window.until is None or date < window.until or bool(window.again and date >= window.again)
    )


def window_words(edition: Edition, window: Listed | None) -> Md:
    """Since and until when the page listed something, and whether it still does."""
    said = window_dates(edition, window)
    if listed_on(window, edition.revision_dates()[-1]):
        return listed([said, edition.say(words.STILL)])
    return said


def window_dates(edition: Edition, window: Listed | None) -> Md:
    """Since and until when the page listed something.

    Of the oldest stored revision no more can be said than 'at least since'.
    """
    if window is None:
        return edition.say(words.NEVER_LISTED)
    revisions = edition.revision_dates()
    since = sentences.AT_LEAST_SINCE if window.from_ == revisions[0] else sentences.SINCE
    parts = [
        (since, window.from_),
        (sentences.UNTIL, window.until),
        (sentences.AGAIN, window.again),
    ]
    return listed(edition.say(text, date=escape(date)) for text, date in parts if date)


def _introduction(edition: Edition, name: str, table: CodeTable) -> Iterator[Md]:
    brief = edition.text(table.brief)
    yield edition.say(sentences.TABLE_OF_FIELD, field=edition.field(name), brief=brief)
    yield edition.say(sentences.TABLE_OPEN if table.open else sentences.TABLE_CLOSED)
    yield from edition.texts(table.note)
    base = edition.base_date()
    on_base = sum(bool(_spellings_on(c, base)) for c in table.codes)
    counts = {"all": escape(str(len(table.codes))), "listed": escape(str(on_base))}
    yield edition.say(sentences.CODES_COUNT, base=edition.source(edition.spec.page.base), **counts)
    revisions = edition.revision_dates()
    days = {"oldest": escape(revisions[0]), "newest": escape(revisions[-1])}
    yield edition.say(sentences.WINDOW_LEGEND, **days)
    yield edition.say(sentences.TABLE_SOURCE, source=edition.source(table.source))


def _spellings_on(entry: Code, date: str) -> list[str]:
    """Under which spellings a revision lists the code."""
    spellings = [(entry.code, entry.listed), *((a.code, a.listed) for a in entry.aliases)]
    return [spelling for spelling, window in spellings if listed_on(window, date)]


def _on_base(edition: Edition, entry: Code) -> Md:
    spellings = _spellings_on(entry, edition.base_date())
    if entry.code in spellings:
        return edition.say(words.LISTED_YES)
    if spellings:
        return edition.say(sentences.LISTED_AS, alias=listed(map(code, spellings)))
    return edition.say(words.LISTED_NO)


def _summary_row(edition: Edition, table: str, entry: Code) -> Sequence[Md]:
    return (
        edition.code(table, entry.code),
        edition.text(entry.label),
        window_dates(edition, entry.listed),
        _on_base(edition, entry),
    )


def _entry(edition: Edition, table: str, entry: Code) -> CodeEntry:
    return CodeEntry(
        heading=code(entry.code),
        label=edition.text(entry.label),
        notes=edition.texts(entry.note),
        properties=[
            *_properties(edition, edition.spec.codes[table].python, entry),
            *_traffic(edition, table, entry),
            *_search_words(edition, entry),
        ],
    )


def _properties(edition: Edition, python: str, entry: Code) -> Iterator[Md]:
    yield edition.say(sentences.CODE_SOURCE, source=edition.source(entry.source))
    yield edition.say(sentences.CODE_MEMBER, member=code(f"{python}.{member_name(entry.code)}"))
    yield edition.say(sentences.CODE_WINDOW, window=window_words(edition, entry.listed))
    yield edition.say(sentences.CODE_ON_BASE, listed=_on_base(edition, entry))
    if entry.printed:
        labels = (
            edition.say(
                sentences.DATED_LABEL, label=escape(p.label), source=edition.source(p.source)
            )
            for p in entry.printed
        )
        yield edition.say(sentences.PRINTED_LABEL, labels=joined(" · ", labels))
    for alias in entry.aliases:
        yield _spelling(edition, alias)


def _spelling(edition: Edition, alias: Alias) -> Md:
    spelling = edition.say(
        sentences.SPELLING,
        code=code(alias.code),
        window=window_words(edition, alias.listed),
        source=edition.source(alias.source),
    )
    return joined(". ", [spelling, *edition.texts(alias.note)])


def _traffic(edition: Edition, table: str, entry: Code) -> Iterator[Md]:
    """What goes between methods and providers, on the pages of the two."""
    if table == "pay_method":
        yield _offered(edition, entry)
        seen = [
            p.code for p in edition.spec.providers for o in p.observed if o.method == entry.code
        ]
        if seen:
            yield edition.say(sentences.SEEN_WITH, providers=listed(map(edition.provider, seen)))
    if table == "pg_provider":
        known = entry.code in {provider.code for provider in edition.spec.providers}
        page = edition.provider(entry.code) if known else edition.not_documented
        yield edition.say(sentences.WHAT_IT_SENDS, link=page)


def _offered(edition: Edition, entry: Code) -> Md:
    if entry.offered_by is None:
        return edition.say(sentences.NOT_OFFERED, not_documented=edition.not_documented)
    source = edition.source(entry.offered_by.source)
    providers = listed(map(edition.provider, entry.offered_by.providers))
    return edition.say(sentences.OFFERED_BY, providers=providers, source=source)


def _search_words(edition: Edition, entry: Code) -> Iterator[Md]:
    found = search_words(entry, getattr(entry.label, edition.language), edition.korean_words)
    if found:
        yield edition.say(sentences.SEARCH_WORDS, words=joined(" · ", map(escape, found)))
