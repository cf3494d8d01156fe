"""A picture of the outcome rules: the decision tree, drawn downwards as an indented list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.targets.pictures import words
from generator.targets.pictures.edition import WIDTH, PictureEdition, text_width
from generator.targets.pictures.outcome_tree import Answer, Branch, Question, Tree

_TOP = 14
_ROW = 26
_INDENT = 16
_MARGIN = 12
_SIZE = 12
# So many answers to one place are "otherwise": the lines must fit a phone.
_MANY = 3


@dataclass(frozen=True, kw_only=True)
class Part:
    """A stretch of a line's text, of names or of words."""

    text: str
    style: str


@dataclass(frozen=True, kw_only=True)
class Chip:
    """An outcome that has been reached."""

    outcome: str
    label: str
    x: float
    width: float


@dataclass(frozen=True, kw_only=True)
class Step:
    """One line: an answer, and then the next question or the outcome."""

    x: float
    y: int
    parts: Sequence[Part]
    chips: Sequence[Chip]


@dataclass(frozen=True, kw_only=True)
class Connector:
    """From a question down to one of its answers."""

    x: float
    top: int
    bottom: int
    end: float


@dataclass(frozen=True, kw_only=True)
class OutcomesPicture:
    """The whole picture."""

    title: str
    summary: str
    width: int
    height: int
    steps: Sequence[Step]
    connectors: Sequence[Connector]


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One line of the list, before it has a place."""

    depth: int
    parent: int
    answers: Sequence[Part]
    then: Tree


def outcomes_picture(edition: PictureEdition, tree: Tree) -> OutcomesPicture:
    """The decision tree of the spec's rules."""
    lines = list(_lines(edition, tree))
    return OutcomesPicture(
        title=edition.say(words.OUTCOMES_TITLE),
        summary=edition.say(words.OUTCOMES_SUMMARY),
        width=WIDTH,
        height=_TOP + _ROW * len(lines) + _MARGIN,
        steps=[_step(edition, line, row) for row, line in enumerate(lines)],
        connectors=[_connector(line, row) for row, line in enumerate(lines) if line.depth],
    )


def _lines(edition: PictureEdition, tree: Tree) -> list[_Line]:
    lines = [_Line(depth=0, parent=0, answers=(), then=tree)]
    _add_branches(edition, tree, lines)
    return lines


def _add_branches(edition: PictureEdition, tree: Tree, lines: list[_Line]) -> None:
    if isinstance(tree, str):
        return
    parent = len(lines) - 1
    depth = lines[parent].depth + 1
    branches, otherwise = _ordered(tree)
    for branch in branches:
        rest = [Part(text=edition.say(words.OTHERWISE), style="word")]
        answers = rest if branch is otherwise else list(_answers(edition, tree, branch))
        lines.append(_Line(depth=depth, parent=parent, answers=answers, then=branch.then))
        _add_branches(edition, branch.then, lines)


def _ordered(question: Question) -> tuple[Sequence[Branch], Branch | None]:
    """The branches, and the one that is for all other answers; that comes last."""
    largest = max(question.branches, key=lambda branch: len(branch.answers))
    if len(largest.answers) < _MANY:
        return question.branches, None
    return [*(b for b in question.branches if b is not largest), largest], largest


def _answers(edition: PictureEdition, question: Question, branch: Branch) -> Iterator[Part]:
    others = [a for b in question.branches for a in b.answers if a.value is not None]
    for number, answer in enumerate(branch.answers):
        if number:
            yield Part(text=", ", style="word")
        yield _answer(edition, answer, named=bool(others))


def _answer(edition: PictureEdition, answer: Answer, *, named: bool) -> Part:
    if answer.value is not None:
        value = answer.value
        text = str(value).lower() if isinstance(value, bool) else value
        return Part(text=text, style="code")
    if not answer.given:
        return Part(text=edition.say(words.NOT_GIVEN), style="word")
    return Part(text=edition.say(words.ANOTHER if named else words.GIVEN), style="word")


def _question(edition: PictureEdition, question: Question) -> Iterator[Part]:
    for number, attribute in enumerate(question.attributes):
        if number:
            yield Part(text=edition.say(words.OR), style="word")
        yield Part(text=attribute, style="asked")
    yield Part(text="?", style="word")


def _step(edition: PictureEdition, line: _Line, row: int) -> Step:
    x, y = _MARGIN + _INDENT * line.depth, _TOP + _ROW * row
    if isinstance(line.then, Question):
        gap = [Part(text=" · ", style="word")] if line.answers else []
        parts = [*line.answers, *gap, *_question(edition, line.then)]
        return Step(x=x, y=y, parts=parts, chips=())
    parts = [*line.answers, Part(text=" →", style="word")]
    start = x + sum(_part_width(part) for part in parts) + 6
    return Step(x=x, y=y, parts=parts, chips=(_chip(edition, line.then, start),))


def _part_width(part: Part) -> float:
    return text_width(part.text, _SIZE, code=part.style != "word")


def _chip(edition: PictureEdition, outcome: str, x: float) -> Chip:
    meanings = edition.spec.outcomes.meanings
    label = edition.text(next(m.label for m in meanings if m.outcome == outcome))
    width = text_width(label, _SIZE) + 18
    return Chip(outcome=outcome, label=label, x=round(x, 1), width=round(width, 1))


def _connector(line: _Line, row: int) -> Connector:
    x = _MARGIN + _INDENT * (line.depth - 1) + 5
    middle = _TOP + _ROW * row + _ROW // 2
    top = _TOP + _ROW * line.parent + _ROW - 5
    return Connector(x=x, top=top, bottom=middle, end=x + _INDENT - 7)
