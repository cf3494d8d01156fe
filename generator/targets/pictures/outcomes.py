"""The decision tree of the outcomes as an indented list: what stands in each line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.spec.answers import Answer
from generator.targets.pictures.drawing import text_width
from generator.targets.pictures.outcome_tree import Branch, Question, Tree

_SIZE = 12
# So many answers to one place are "otherwise": the lines must fit a phone.
_MANY = 3


class Part(NamedTuple):
    """A stretch of a line's text, of names or of words."""

    text: str
    style: str = "word"

    @property
    def width(self) -> float:
        """About how wide it is."""
        return text_width(self.text, _SIZE, code=self.style != "word")


class Line(NamedTuple):
    """An answer, and then the next question or the outcome. `parent` is the line that asked."""

    depth: int
    parent: int
    parts: Sequence[Part]
    outcome: str | None = None

    @property
    def width(self) -> float:
        """About how wide the text is."""
        return sum(part.width for part in self.parts)


@dataclass(frozen=True)
class OutcomeList:
    """The lines of a tree, in the words that `_` finds. `names` says what attributes are called."""

    _: Callable[..., str]
    names: Mapping[str, str]
    lines: list[Line] = field(default_factory=list)

    def add(self, tree: Tree, answers: Sequence[Part] = (), parent: int | None = None) -> None:
        """Add a line, and below it those of the branches."""
        depth = 0 if parent is None else self.lines[parent].depth + 1
        if isinstance(tree, str):
            parts = [*answers, Part(" →")]
            self.lines.append(Line(depth, parent or 0, parts, tree))
            return
        gap = [Part(" · ")] if answers else []
        self.lines.append(Line(depth, parent or 0, [*answers, *gap, *self._question(tree)]))
        here = len(self.lines) - 1
        branches, otherwise = _ordered(tree)
        for branch in branches:
            rest = [Part(self._("otherwise"))] if branch is otherwise else None
            self.add(branch.then, rest or list(self._answers(tree, branch)), here)

    def _question(self, question: Question) -> Iterator[Part]:
        either = self._("or")
        for number, attribute in enumerate(question.attributes):
            if number:
                yield Part(f" {either} ")
            yield Part(self.names.get(attribute, attribute), "asked")
        yield Part("?")

    def _answers(self, question: Question, branch: Branch) -> Iterator[Part]:
        named = any(a.value is not None for b in question.branches for a in b.answers)
        for number, answer in enumerate(branch.answers):
            if number:
                yield Part(", ")
            yield self._answer(answer, named=named)

    def _answer(self, answer: Answer, *, named: bool) -> Part:
        if answer.value is not None:
            text = str(answer.value)
            return Part(text.lower() if isinstance(answer.value, bool) else text, "code")
        if not answer.given:
            return Part(self._("not given"))
        return Part(self._("another value") if named else self._("given"))


def _ordered(question: Question) -> tuple[Sequence[Branch], Branch | None]:
    """The branches, and the one that is for all other answers; that comes last."""
    largest = max(question.branches, key=lambda branch: len(branch.answers))
    if len(largest.answers) < _MANY:
        return question.branches, None
    return [*(b for b in question.branches if b is not largest), largest], largest
