"""The rules of the outcomes as a decision tree: a smallest of all trees that decide the same."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeAlias

from generator.spec import answers as possible
from generator.spec.answers import GIVEN, NOT_GIVEN, Answer, Open
from generator.spec.model import Spec

_LAST = "unconfirmed"
MANY = 3
"""So many answers to one place are shown as all others, after the rest: lines must fit a phone."""


class Question(NamedTuple):
    """What the attribute is; with several attributes, whether one of them is given.

    A branch is answers, and where they lead. `size` is how many questions and outcomes follow.
    """

    attributes: tuple[str, ...]
    branches: tuple[tuple[tuple[Answer, ...], Tree], ...]
    size: int


Tree: TypeAlias = "Question | str"
"""A question, or the name of an outcome."""


def outcome_tree(spec: Spec) -> Tree:
    """The tree of the spec's rules."""
    rules = spec.outcomes.rules
    ruled = possible.ruled_out(rules)

    @cache
    def smallest(open_: Open) -> Tree:
        """The smallest tree for these rules; among equals, the first that the rules suggest."""
        if not open_ or not open_[0][1]:
            return rules[open_[0][0]].outcome if open_ else _LAST
        names = dict.fromkeys(name for _, asks in open_ for name in asks)
        return min((asking(name, open_) for name in names), key=_size)

    def asking(name: str, open_: Open) -> Tree:
        """The smallest tree that begins with this question."""
        places: dict[Tree, list[Answer]] = {}
        for answer, out in ruled[name].items():
            places.setdefault(smallest(possible.left(open_, name, out)), []).append(answer)
        if len(places) == 1:
            return next(iter(places))
        branches = [(tuple(led), place) for place, led in places.items()]
        branches.sort(key=lambda branch: len(branch[0]) if len(branch[0]) >= MANY else 0)
        return _question((name,), tuple(branches))

    return smallest(possible.opened(rules))


def _question(
    attributes: tuple[str, ...], branches: tuple[tuple[tuple[Answer, ...], Tree], ...]
) -> Question:
    """One question for two, where having either of two things leads to the same place."""
    ways = dict(branches)
    missing = ways.get((NOT_GIVEN,))
    if isinstance(missing, Question) and (GIVEN,) in ways:
        below = dict(missing.branches)
        if below.get((GIVEN,)) == ways[GIVEN,] and (NOT_GIVEN,) in below:
            attributes, branches = (*attributes, *missing.attributes), missing.branches
    return Question(attributes, branches, 1 + sum(_size(then) for _, then in branches))


def _size(tree: Tree) -> int:
    return 1 if isinstance(tree, str) else tree.size
