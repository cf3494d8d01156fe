"""Outcome rules, asked one attribute after the other: what it may be, and which rules are left."""

from collections.abc import Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple, TypeAlias

from generator.spec.model import Condition, OutcomeRule


class Answer(NamedTuple):
    """What an attribute may be: a value that the rules name, another one, or none at all.

    Where rules ask for no other code than some, an unknown code is none at all.
    """

    value: str | bool | None = None
    given: bool = True


GIVEN, NOT_GIVEN = Answer(), Answer(given=False)

Open: TypeAlias = tuple[tuple[int, tuple[str, ...]], ...]
"""The rules that may still hold, by their indices, each with the attributes yet to be asked."""


def opened(rules: Sequence[OutcomeRule]) -> Open:
    """The rules before anything is asked."""
    asked = (dict.fromkeys(condition.attribute for condition in rule.when) for rule in rules)
    return tuple(enumerate(map(tuple, asked)))


def ruled_out(rules: Sequence[OutcomeRule]) -> Mapping[str, Mapping[Answer, Set[int]]]:
    """Of each attribute the answers that the rules tell apart, each with those that it ends."""
    found: dict[str, Mapping[Answer, Set[int]]] = {}
    for name in dict.fromkeys(c.attribute for rule in rules for c in rule.when):
        own = [(i, c) for i, rule in enumerate(rules) for c in rule.when if c.attribute == name]
        values = dict.fromkeys(v for _, c in own for v in (*c.is_, *c.is_not, *c.none_but))
        # A boolean has no value besides these two.
        others = [NOT_GIVEN] if {True, False} <= values.keys() else [GIVEN, NOT_GIVEN]
        found[name] = {
            answer: {i for i, condition in own if not holds(condition, answer)}
            for answer in (*map(Answer, values), *others)
        }
    return found


def holds(condition: Condition, answer: Answer) -> bool:
    """Whether an attribute with this answer fulfils a condition."""
    if condition.given is not None:
        return condition.given == answer.given
    if condition.none_but:
        return answer.value in condition.none_but or not answer.given
    named = answer.value is not None and answer.value in (condition.is_ or condition.is_not)
    return named == bool(condition.is_)


def left(rules: Open, name: str, out: Set[int]) -> Open:
    """The rules once this attribute is known, and with it those that are out."""
    left: list[tuple[int, tuple[str, ...]]] = []
    for index, asks in rules:
        if index not in out:
            left.append((index, tuple(other for other in asks if other != name)))
            if not left[-1][1]:
                break  # it holds, so none after it is looked at
    return tuple(left)


def deciding(rules: Sequence[OutcomeRule]) -> Set[int]:
    """The rules, by their indices, that hold for some answers for which none above them does."""
    ruled = ruled_out(rules)

    @cache
    def among(open_: Open) -> Set[int]:
        if not open_ or not open_[0][1]:
            return {index for index, _ in open_[:1]}
        name = open_[0][1][0]
        return set[int]().union(*(among(left(open_, name, out)) for out in ruled[name].values()))

    return among(opened(rules))
