"""shapes.md: payloads as they come, what changes on the way back, what is something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.model import ForeignObject, Mark, Normalisation, Shape
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, Table, listed
from generator.text.markdown import Md, code, escape, joined, json_block

_ENTRIES = {"callback": words.MOBILE_CALLBACK, "redirect": words.MOBILE_REDIRECT}


@dataclass(frozen=True, kw_only=True)
class Example:
    """A payload: what it is, how it is told, the JSON, and what becomes of it."""

    heading: Md
    title: Md
    notes: Sequence[Md]
    properties: Sequence[Md]
    payload: Md
    canonical: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class ShapesPage:
    """The shapes, the page's sample, the normalisations, the objects that are something else."""

    summary: Table
    shapes: Sequence[Example]
    sample_source: Md
    sample: Md
    normalisations: Table
    foreign: Sequence[Example]


def shapes_page(edition: Edition) -> ShapesPage:
    """Every payload of the spec."""
    spec = edition.spec
    return ShapesPage(
        summary=_summary(edition),
        shapes=[_shape(edition, shape) for shape in spec.shapes],
        sample_source=edition.say(sentences.SAMPLE_TEXT, source=edition.source(spec.sample.source)),
        sample=json_block(spec.sample.payload),
        normalisations=_normalisations(edition, spec.normalisations),
        foreign=[_foreign(edition, foreign) for foreign in spec.foreign],
    )


def tests(edition: Edition, foreign: ForeignObject) -> Md:
    """How an object that is no payment response is told."""
    marks = (Md("; ".join(_tests(edition, mark))) for mark in foreign.marks)
    return joined(" / ", dict.fromkeys(marks))


def _summary(edition: Edition) -> Table:
    heads = (words.SHAPE, words.ENTRY, words.OUTCOME, words.SOURCE)
    rows = (
        (
            edition.shape(shape.id),
            edition.say(_ENTRIES[shape.entry]),
            edition.outcome(shape.outcome),
            edition.source(shape.source),
        )
        for shape in edition.spec.shapes
    )
    return edition.table(heads, rows)


def _shape(edition: Edition, shape: Shape) -> Example:
    entry = edition.say(_ENTRIES[shape.entry])
    return Example(
        heading=code(shape.id),
        title=edition.text(shape.title),
        notes=edition.texts(shape.note),
        properties=(
            edition.say(sentences.SHAPE_ENTRY, entry=entry),
            edition.say(sentences.SHAPE_OUTCOME, outcome=edition.outcome(shape.outcome)),
            edition.say(sentences.SHAPE_SOURCE, source=edition.source(shape.source)),
        ),
        payload=json_block(shape.payload),
        canonical=(json_block(shape.canonical),) if shape.canonical else (),
    )


def _foreign(edition: Edition, foreign: ForeignObject) -> Example:
    entries = listed(
        edition.say(word)
        for entry, word in _ENTRIES.items()
        if any(entry in mark.entry for mark in foreign.marks)
    )
    return Example(
        heading=code(foreign.id),
        title=edition.text(foreign.title),
        notes=(edition.text(foreign.hint),),
        properties=(
            edition.say(sentences.SHAPE_ENTRY, entry=entries),
            edition.say(sentences.FOREIGN_TELL, tests=tests(edition, foreign)),
            edition.say(sentences.SHAPE_SOURCE, source=edition.source(foreign.source)),
        ),
        payload=json_block(foreign.examples[0].payload),
        canonical=(),
    )


def _tests(edition: Edition, mark: Mark) -> Iterator[Md]:
    any_of = sentences.TELL_ANY_OF if mark.at_least == 1 else sentences.TELL_SOME_OF
    for wording, keys in (
        (sentences.TELL_ALL_OF, mark.all_of),
        (any_of, mark.any_of),
        (sentences.TELL_NONE_OF, mark.none_of),
        (sentences.TELL_ONLY, mark.only),
    ):
        if keys:
            count = escape(str(mark.at_least))
            yield edition.say(wording, keys=listed(map(code, keys)), count=count)
    for key, values in (mark.values or {}).items():
        said = listed(map(code, values))
        yield edition.say(sentences.TELL_EQUALS, key=code(key), value=said)


def _normalisations(edition: Edition, cases: Sequence[Normalisation]) -> Table:
    rows = ((escape(c.id), edition.text(c.text), edition.source(c.source)) for c in cases)
    return edition.table((words.CASE, words.REMARK, words.SOURCE), rows)
