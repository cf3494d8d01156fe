"""The rules of the outcomes as a decision tree, and the tree as an indented list.

The rules are a list of which the first that holds decides. Of all trees that decide the same, this
is a smallest one: it asks nothing whose answer changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from generator.spec import answers as possible
from generator.spec.answers import GIVEN, NOT_GIVEN, Answer, Asked, Open
from generator.spec.model import Spec
from generator.targets.pictures.drawing import text_width

_LAST = "unconfirmed"
# So many answers to one place are "otherwise": the lines must fit a phone.
_MANY = 3


class Branch(NamedTuple):
    """Answers that lead to the same place."""

    answers: tuple[Answer, ...]
    then: Tree


class Question(NamedTuple):
    """What the attribute is; with several attributes, whether one of them is given.

    `size` is how many questions and answers there are in it.
    """

    attributes: tuple[str, ...]
    branches: tuple[Branch, ...]
    size: int


Tree: TypeAlias = "Question | str"
"""A question, or the name of an outcome."""

_Open: TypeAlias = "tuple[Open[str], ...]"
_Known: TypeAlias = "dict[_Open, Tree]"


def outcome_tree(spec: Spec) -> Tree:
    """The tree of the spec's rules."""
    rules = spec.outcomes.rules
    open_ = possible.opened((rule.outcome for rule in rules), rules)
    return _smallest(open_, possible.asked_of(rules), {})


def _smallest(rules: _Open, attributes: Sequence[Asked], known: _Known) -> Tree:
    """The smallest tree for these rules; among equals, the first that the rules suggest."""
    if not rules or not rules[0][1]:
        return rules[0][0] if rules else _LAST
    if rules not in known:
        asked = possible.first_open(rules, attributes)
        known[rules] = min((_asking(a, rules, asked, known) for a in asked), key=_size)
    return known[rules]


def _asking(asked: Asked, rules: _Open, attributes: Sequence[Asked], known: _Known) -> Tree:
    """The smallest tree that begins with this question."""
    places: dict[Tree, list[Answer]] = {}
    for answer in asked.broken:
        place = _smallest(possible.left(rules, asked, answer), attributes, known)
        places.setdefault(place, []).append(answer)
    if len(places) == 1:
        return next(iter(places))
    branches = tuple(Branch(tuple(led), place) for place, led in places.items())
    return _question((asked.name,), branches)


def _question(attributes: tuple[str, ...], branches: tuple[Branch, ...]) -> Question:
    """One question for two, where having either of two things leads to the same place."""
    ways = dict(branches)
    missing = ways.get((NOT_GIVEN,))
    if isinstance(missing, Question) and (GIVEN,) in ways:
        below = dict(missing.branches)
        if below.get((GIVEN,)) == ways[GIVEN,] and (NOT_GIVEN,) in below:
            attributes, branches = (*attributes, *missing.attributes), missing.branches
    return Question(attributes, branches, 1 + sum(_size(branch.then) for branch in branches))


def _size(tree: Tree) -> int:
    return 1 if isinstance(tree, str) else tree.size


class Part(NamedTuple):
    """A stretch of a line's text, of words or of names."""

    text: str
    style: str = "word"


class Line(NamedTuple):
    """An answer, and then the next question or the outcome. `parent` is the line that asked."""

    depth: int
    parent: int
    parts: Sequence[Part]
    outcome: str | None = None

    @property
    def width(self) -> float:
        """About how wide the text is."""
        return sum(text_width(part.text, 12, code=part.style != "word") for part in self.parts)


def outcome_lines(tree: Tree, names: Mapping[str, str], _: Callable[..., str]) -> list[Line]:
    """The lines of a tree, in the words that `_` finds. `names` says what attributes are called."""
    lines: list[Line] = []

    def add(tree: Tree, answers: Sequence[Part], depth: int, parent: int) -> None:
        if isinstance(tree, str):
            lines.append(Line(depth, parent, [*answers, Part(" →")], tree))
            return
        here, either = len(lines), _("or")
        gap = [Part(" · ")] if answers else []
        attributes = (Part(names.get(name, name), "asked") for name in tree.attributes)
        asked = _between(f" {either} ", attributes)
        lines.append(Line(depth, parent, [*answers, *gap, *asked, Part("?")]))
        named = any(a.value is not None for branch in tree.branches for a in branch.answers)
        largest = max(tree.branches, key=lambda branch: len(branch.answers))
        otherwise = largest if len(largest.answers) >= _MANY else None
        # The branch for all other answers comes last.
        for branch in sorted(tree.branches, key=lambda branch: branch is otherwise):
            parts = [_answer(answer, named, _) for answer in branch.answers]
            rest = [Part(_("otherwise"))] if branch is otherwise else list(_between(", ", parts))
            add(branch.then, rest, depth + 1, here)

    add(tree, [], 0, 0)
    return lines


def _answer(answer: Answer, named: bool, _: Callable[..., str]) -> Part:
    if answer.value is not None:
        text = str(answer.value)
        return Part(text.lower() if isinstance(answer.value, bool) else text, "code")
    if not answer.given:
        return Part(_("not given"))
    return Part(_("another value") if named else _("given"))


def _between(separator: str, parts: Iterable[Part]) -> Iterator[Part]:
    for number, part in enumerate(parts):
        if number:
            yield Part(separator)
        yield part
