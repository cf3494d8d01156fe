"""The rules of the outcomes as a decision tree: one question after the other, to one outcome.

The rules are a list of which the first that holds decides. Of all trees that decide the same, this
is a smallest one: it asks nothing whose answer changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from generator.spec.model import Condition, OutcomeRule, Spec

_LAST = "unconfirmed"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an attribute may be: a value that the rules name, another one, or none at all.

    Where rules ask for no other code than some, an unknown code is none at all.
    """

    value: str | bool | None = None
    given: bool = True


@dataclass(frozen=True, kw_only=True)
class Branch:
    """Answers that lead to the same place."""

    answers: tuple[Answer, ...]
    then: Tree


@dataclass(frozen=True, kw_only=True)
class Question:
    """What the attribute is; with several attributes, whether one of them is given."""

    attributes: tuple[str, ...]
    branches: tuple[Branch, ...]

    @cached_property
    def size(self) -> int:
        """How many questions and answers there are in it."""
        return 1 + sum(_size(branch.then) for branch in self.branches)


Tree: TypeAlias = "Question | str"

# A rule that may still hold: its outcome, and the conditions that are still open.
_Open: TypeAlias = "tuple[str, tuple[Condition, ...]]"
_Answers: TypeAlias = Mapping[str, tuple[Answer, ...]]
_Known: TypeAlias = "dict[tuple[object, ...], Tree]"
_GIVEN, _NOT_GIVEN = Answer(), Answer(given=False)


def outcome_tree(spec: Spec) -> Tree:
    """The tree of the spec's rules. A leaf is the name of an outcome."""
    rules = spec.outcomes.rules
    named = dict.fromkeys(c.attribute for rule in rules for c in rule.when)
    answers = {name: _answers(name, rules) for name in named}
    opened = [(rule.outcome, tuple(map(_hashable, rule.when))) for rule in rules]
    return _smallest(tuple(opened), answers, {})


def holds(condition: Condition, answer: Answer) -> bool:
    """Whether an attribute with this answer fulfils a condition."""
    if condition.given is not None:
        return condition.given == answer.given
    if condition.is_:
        return answer.value in condition.is_
    if condition.none_but:
        return answer.value in condition.none_but or not answer.given
    return answer.value is None or answer.value not in condition.is_not


def _hashable(condition: Condition) -> Condition:
    return replace(
        condition,
        is_=tuple(condition.is_),
        is_not=tuple(condition.is_not),
        none_but=tuple(condition.none_but),
    )


def _answers(name: str, rules: Sequence[OutcomeRule]) -> tuple[Answer, ...]:
    conditions = [c for rule in rules for c in rule.when if c.attribute == name]
    values = dict.fromkeys(value for c in conditions for value in (*c.is_, *c.is_not, *c.none_but))
    # A boolean has no value besides these two.
    others = () if {True, False} <= set(values) else (_GIVEN,)
    return (*(Answer(value=value) for value in values), *others, _NOT_GIVEN)


def _smallest(rules: tuple[_Open, ...], answers: _Answers, known: _Known) -> Tree:
    """The smallest tree for these rules; among equals, the first that the rules suggest."""
    if not rules or not rules[0][1]:
        return rules[0][0] if rules else _LAST
    # The conditions stay the same objects, whose identity is found faster than their hash.
    key = tuple((outcome, *map(id, conditions)) for outcome, conditions in rules)
    if key not in known:
        names = dict.fromkeys(c.attribute for _, conditions in rules for c in conditions)
        trees = (_asking(name, rules, answers, known) for name in names)
        known[key] = min(trees, key=_size)
    return known[key]


def _asking(name: str, rules: tuple[_Open, ...], answers: _Answers, known: _Known) -> Tree:
    """The smallest tree that begins with this question."""
    grown = {a: _smallest(_left(rules, name, a), answers, known) for a in answers[name]}
    places = dict.fromkeys(grown.values())
    if len(places) == 1:
        return next(iter(places))
    branches = (
        Branch(answers=tuple(a for a in grown if grown[a] == place), then=place) for place in places
    )
    return _joined(Question(attributes=(name,), branches=tuple(branches)))


def _left(rules: Sequence[_Open], name: str, answer: Answer) -> tuple[_Open, ...]:
    """The rules that an answer does not rule out, without the conditions that it fulfils."""
    left = list[_Open]()
    for outcome, conditions in rules:
        if all(holds(c, answer) for c in conditions if c.attribute == name):
            left.append((outcome, tuple(c for c in conditions if c.attribute != name)))
            if not left[-1][1]:
                break  # it holds, so none after it is looked at
    return tuple(left)


def _size(tree: Tree) -> int:
    return 1 if isinstance(tree, str) else tree.size


def _joined(question: Question) -> Question:
    """One question for two, where having either of two things leads to the same place."""
    given, missing = _branch(question, _GIVEN), _branch(question, _NOT_GIVEN)
    if given is None or missing is None or isinstance(missing.then, str):
        return question
    below = missing.then
    same = _branch(below, _GIVEN)
    if same is None or same.then != given.then or _branch(below, _NOT_GIVEN) is None:
        return question
    names = (*question.attributes, *below.attributes)
    return Question(attributes=names, branches=below.branches)


def _branch(question: Question, answer: Answer) -> Branch | None:
    """The branch that is taken on this answer alone."""
    return next((b for b in question.branches if b.answers == (answer,)), None)
