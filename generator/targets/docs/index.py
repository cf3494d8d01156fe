"""README.md: what a payment response is and is not, and where to look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.model import Text
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import (
    API,
    AVAILABILITY,
    BINDINGS,
    ERRATA,
    FIELDS,
    HISTORY,
    OUTCOMES,
    RECIPES,
    SHAPES,
    SOURCES,
    Edition,
    Table,
)
from generator.targets.docs.shapes import tests
from generator.text.markdown import Md, code, escape, link

_FLAG = "success"
_GUIDES = {"ko": "../../../docs/updating.ko.md", "en": "../../../docs/updating.md"}


@dataclass(frozen=True, kw_only=True)
class IndexPage:
    """The warning first, then the way to everything else."""

    warning: Md
    introduction: Md
    look_up: Table
    responses: Sequence[Md]
    others: Table
    comparison: Table
    no_proof: Md
    flag_notes: Sequence[Md]
    page_notes: Sequence[Md]


def index_page(edition: Edition) -> IndexPage:
    """The first page."""
    spec = edition.spec
    return IndexPage(
        warning=edition.text(spec.outcomes.warning),
        introduction=_introduction(edition),
        look_up=edition.table((words.QUESTION, words.WHERE), _questions(edition)),
        responses=list(_responses(edition)),
        others=_others(edition),
        comparison=_comparison(edition),
        no_proof=edition.say(sentences.NO_PROOF_WHY, field=edition.field(_FLAG)),
        flag_notes=list(_flag_notes(edition)),
        page_notes=[_said(edition, note.text, note.source) for note in spec.page.notes],
    )


def _introduction(edition: Edition) -> Md:
    base = edition.source(edition.spec.page.base)
    date, not_documented = escape(edition.base_date()), edition.not_documented
    return edition.say(sentences.INTRODUCTION, base=base, date=date, not_documented=not_documented)


def _questions(edition: Edition) -> Iterator[Sequence[Md]]:
    yield edition.say(words.ASK_OBJECT), edition.section(words.IS_AND_IS_NOT)
    yield edition.say(words.ASK_OUTCOME), edition.page(OUTCOMES)
    yield edition.say(words.ASK_FIELD), edition.page(FIELDS)
    for table in edition.spec.codes:
        yield edition.say(sentences.ASK_CODE, table=code(table)), edition.table_link(table)
    yield edition.say(words.ASK_PROVIDER), edition.page(AVAILABILITY)
    yield edition.say(words.ASK_SHAPE), edition.page(SHAPES)
    yield edition.say(words.ASK_BINDING), edition.page(BINDINGS)
    yield edition.say(words.ASK_ERRATUM), edition.page(ERRATA)
    yield edition.say(words.ASK_HISTORY), edition.page(HISTORY)
    yield edition.say(words.ASK_RECIPE), edition.page(RECIPES)
    yield edition.say(words.ASK_API), edition.page(API)
    yield edition.say(words.ASK_SOURCE), edition.page(SOURCES)
    guide = link(edition.say(words.UPDATING), _GUIDES[edition.language])
    yield edition.say(words.ASK_UPDATING), guide


def _responses(edition: Edition) -> Iterator[Md]:
    for tell in (sentences.CALLBACK_TELL, sentences.REDIRECT_TELL):
        yield edition.say(tell, shapes=edition.page(SHAPES))


def _others(edition: Edition) -> Table:
    heads = (words.OBJECT, words.HOW_TO_TELL, words.WHAT_TO_DO, words.SOURCE)
    rows = [
        (
            edition.foreign(foreign.id),
            tests(edition, foreign),
            edition.text(foreign.hint),
            edition.source(foreign.source),
        )
        for foreign in edition.spec.foreign
    ]
    return edition.table(heads, rows)


def _comparison(edition: Edition) -> Table:
    heads = (words.COMPARED, words.CALLBACK, words.REDIRECT, words.REST, words.SOURCE)
    rows = [
        (
            *map(edition.text, (row.aspect, row.callback, row.redirect, row.rest)),
            edition.source(row.source),
        )
        for row in edition.spec.comparison
    ]
    return edition.table(heads, rows)


def _flag_notes(edition: Edition) -> Iterator[Md]:
    for field in edition.spec.fields:
        for documented in field.documented:
            if field.name == _FLAG and documented.note:
                yield _said(edition, documented.note, documented.source)


def _said(edition: Edition, text: Text, source: str) -> Md:
    return edition.say(sentences.SAID, statement=edition.text(text), source=edition.source(source))
