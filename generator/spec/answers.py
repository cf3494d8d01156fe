"""Outcome rules, asked one attribute after the other: what it may be, and which rules are left.

The conditions of all rules are numbered, and a set of them is an integer with those bits.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import count, islice
from typing import NamedTuple, TypeAlias, TypeVar

from generator.spec.model import Condition, OutcomeRule

T = TypeVar("T")
Open: TypeAlias = tuple[T, int]
"""A rule that may still hold: what it says, and the set of its conditions that are still open."""


class Answer(NamedTuple):
    """What an attribute may be: a value that the rules name, another one, or none at all.

    Where rules ask for no other code than some, an unknown code is none at all.
    """

    value: str | bool | None = None
    given: bool = True


GIVEN, NOT_GIVEN = Answer(), Answer(given=False)


class Asked(NamedTuple):
    """An attribute that the rules ask for, and which of its conditions each answer breaks."""

    name: str
    conditions: int
    broken: Mapping[Answer, int]


def opened(says: Iterable[T], rules: Sequence[OutcomeRule]) -> tuple[Open[T], ...]:
    """The rules with all of their conditions open."""
    bits = (1 << place for place in count())
    conditions = [sum(islice(bits, len(rule.when))) for rule in rules]
    return tuple(zip(says, conditions, strict=True))


def asked_of(rules: Sequence[OutcomeRule]) -> list[Asked]:
    """The attributes in the order in which the rules ask for them."""
    conditions = [c for rule in rules for c in rule.when]
    found = []
    for name in dict.fromkeys(c.attribute for c in conditions):
        own = {1 << i: c for i, c in enumerate(conditions) if c.attribute == name}
        values = dict.fromkeys(v for c in own.values() for v in (*c.is_, *c.is_not, *c.none_but))
        # A boolean has no value besides these two.
        others = [NOT_GIVEN] if {True, False} <= values.keys() else [GIVEN, NOT_GIVEN]
        broken = {
            answer: sum(bit for bit, condition in own.items() if not holds(condition, answer))
            for answer in (*map(Answer, values), *others)
        }
        found.append(Asked(name, sum(own), broken))
    return found


def holds(condition: Condition, answer: Answer) -> bool:
    """Whether an attribute with this answer fulfils a condition."""
    if condition.given is not None:
        return condition.given == answer.given
    if condition.none_but:
        return answer.value in condition.none_but or not answer.given
    named = answer.value is not None and answer.value in (condition.is_ or condition.is_not)
    return named == bool(condition.is_)


def left(rules: Iterable[Open[T]], asked: Asked, answer: Answer) -> tuple[Open[T], ...]:
    """The rules that an answer does not rule out, without the conditions that it fulfils."""
    left: list[Open[T]] = []
    for says, conditions in rules:
        if not conditions & asked.broken[answer]:
            left.append((says, conditions & ~asked.conditions))
            if not conditions & ~asked.conditions:
                break  # it holds, so none after it is looked at
    return tuple(left)


def first_open(rules: Iterable[Open[T]], asked: Iterable[Asked]) -> list[Asked]:
    """The attributes that the rules still ask for, in the order in which they do."""
    open_ = 0
    for _, conditions in rules:
        open_ |= conditions
    places = {(open_ & a.conditions) & -(open_ & a.conditions): a for a in asked}
    return [places[place] for place in sorted(places) if place]


def deciding(rules: Sequence[OutcomeRule]) -> frozenset[int]:
    """The rules, by their indices, that hold for some answers for which none above them does."""
    attributes = asked_of(rules)

    @cache
    def among(left_: tuple[Open[int], ...]) -> frozenset[int]:
        if not left_ or not left_[0][1]:
            return frozenset(index for index, _ in left_[:1])
        asked = next(a for a in attributes if a.conditions & left_[0][1])
        return frozenset().union(*(among(left(left_, asked, answer)) for answer in asked.broken))

    return among(opened(range(len(rules)), rules))
