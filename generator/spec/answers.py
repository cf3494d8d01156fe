"""Outcome rules, asked one attribute after the other: what it may be, and which rules are left.

The conditions of all rules are numbered, and a set of them is an integer with those bits.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, kw_only=True)
class Asked:
    """An attribute that the rules ask for."""

    name: str
    conditions: int
    refused: Mapping[Answer, int]
    """What it may be, as far as the rules can tell it apart, and the conditions that it breaks."""


def opened(says: Iterable[T], rules: Sequence[OutcomeRule]) -> tuple[Open[T], ...]:
    """The rules with all of their conditions open."""
    start, open_ = 0, list[Open[T]]()
    for says_, rule in zip(says, rules, strict=True):
        end = start + len(rule.when)
        open_.append((says_, (1 << end) - (1 << start)))
        start = end
    return tuple(open_)


def asked_of(rules: Sequence[OutcomeRule]) -> list[Asked]:
    """The attributes in the order in which the rules ask for them."""
    conditions = [c for rule in rules for c in rule.when]
    return [_asked(name, conditions) for name in dict.fromkeys(c.attribute for c in conditions)]


def holds(condition: Condition, answer: Answer) -> bool:
    """Whether an attribute with this answer fulfils a condition."""
    if condition.given is not None:
        return condition.given == answer.given
    if condition.is_:
        return answer.value in condition.is_
    if condition.none_but:
        return answer.value in condition.none_but or not answer.given
    return answer.value is None or answer.value not in condition.is_not


def left(rules: Iterable[Open[T]], asked: Asked, refused: int) -> tuple[Open[T], ...]:
    """The rules that an answer does not rule out, without the conditions that it fulfils."""
    others = ~asked.conditions
    left: list[Open[T]] = []
    for says, conditions in rules:
        if not conditions & refused:
            left.append((says, conditions & others))
            if not conditions & others:
                break  # it holds, so none after it is looked at
    return tuple(left)


def first_open(rules: Iterable[Open[T]], asked: Iterable[Asked]) -> list[Asked]:
    """The attributes that the rules still ask for, in the order in which they do."""
    open_ = 0
    for _, conditions in rules:
        open_ |= conditions
    places = {(open_ & a.conditions) & -(open_ & a.conditions): a for a in asked}
    return [places[place] for place in sorted(places) if place]


def deciding(rules: Sequence[OutcomeRule]) -> set[int]:
    """The rules, by their indices, that hold for some answers for which none above them does."""
    attributes = asked_of(rules)
    open_, seen = [opened(range(len(rules)), rules)], set()
    found = set()
    while open_:
        asked = open_.pop()
        if not asked or asked in seen:
            continue
        seen.add(asked)
        index, conditions = asked[0]
        if conditions:
            attribute = next(a for a in attributes if a.conditions & conditions)
            open_ += [left(asked, attribute, refused) for refused in attribute.refused.values()]
        else:
            found.add(index)
    return found


def _asked(name: str, conditions: Sequence[Condition]) -> Asked:
    own = {1 << i: c for i, c in enumerate(conditions) if c.attribute == name}
    named = (value for c in own.values() for value in (*c.is_, *c.is_not, *c.none_but))
    answers = {Answer(value=value): 0 for value in named}
    # A boolean has no value besides these two.
    others = () if {Answer(value=True), Answer(value=False)} <= answers.keys() else (GIVEN,)
    refused = {
        answer: sum(bit for bit, condition in own.items() if not holds(condition, answer))
        for answer in (*answers, *others, NOT_GIVEN)
    }
    return Asked(name=name, conditions=sum(own), refused=refused)
