"""The rules of the outcomes as a decision tree: one question after the other, to one outcome.

The rules are a list of which the first that holds decides. Of all trees that decide the same, this
is a smallest one: it asks nothing whose answer changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from generator.spec import answers as possible
from generator.spec.answers import GIVEN, NOT_GIVEN, Answer, Asked, Open
from generator.spec.model import Spec

_LAST = "unconfirmed"


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

_Open: TypeAlias = "tuple[Open[str], ...]"
_Known: TypeAlias = "dict[_Open, Tree]"


def outcome_tree(spec: Spec) -> Tree:
    """The tree of the spec's rules. A leaf is the name of an outcome."""
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
    places: list[tuple[Tree, list[Answer]]] = []  # few of them, and costly to hash
    for answer, refused in asked.refused.items():
        grown = _smallest(possible.left(rules, asked, refused), attributes, known)
        for place, led in places:
            if place == grown:
                led.append(answer)
                break
        else:
            places.append((grown, [answer]))
    if len(places) == 1:
        return places[0][0]
    branches = tuple(Branch(tuple(led), place) for place, led in places)
    return _joined(_question((asked.name,), branches))


def _question(attributes: tuple[str, ...], branches: tuple[Branch, ...]) -> Question:
    return Question(attributes, branches, 1 + sum(_size(branch.then) for branch in branches))


def _size(tree: Tree) -> int:
    return 1 if isinstance(tree, str) else tree.size


def _joined(question: Question) -> Question:
    """One question for two, where having either of two things leads to the same place."""
    ways = dict(question.branches)
    given, missing = ways.get((GIVEN,)), ways.get((NOT_GIVEN,))
    if given is None or missing is None or isinstance(missing, str):
        return question
    below = dict(missing.branches)
    if below.get((GIVEN,)) != given or (NOT_GIVEN,) not in below:
        return question
    return _question((*question.attributes, *missing.attributes), missing.branches)
