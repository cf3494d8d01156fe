"""Outcome rules, asked one attribute after the other: what it may be, and which rules are left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from generator.spec.model import Condition, OutcomeRule

T = TypeVar("T")
Open: TypeAlias = tuple[T, tuple[Condition, ...]]
"""A rule that may still hold: what it says, and the conditions that are still open."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an attribute may be: a value that the rules name, another one, or none at all.

    Where rules ask for no other code than some, an unknown code is none at all.
    """

    value: str | bool | None = None
    given: bool = True


GIVEN, NOT_GIVEN = Answer(), Answer(given=False)


def opened(says: Iterable[T], rules: Sequence[OutcomeRule]) -> tuple[Open[T], ...]:
    """The rules with all of their conditions open."""
    return tuple(
        (says_, tuple(map(_hashable, r.when))) for says_, r in zip(says, rules, strict=True)
    )


def answers_of(rules: Sequence[OutcomeRule]) -> Mapping[str, tuple[Answer, ...]]:
    """What each attribute may be, as far as the rules can tell it apart."""
    named = dict.fromkeys(c.attribute for rule in rules for c in rule.when)
    return {name: _answers(name, rules) for name in named}


def holds(condition: Condition, answer: Answer) -> bool:
    """Whether an attribute with this answer fulfils a condition."""
    if condition.given is not None:
        return condition.given == answer.given
    if condition.is_:
        return answer.value in condition.is_
    if condition.none_but:
        return answer.value in condition.none_but or not answer.given
    return answer.value is None or answer.value not in condition.is_not


def left(rules: Sequence[Open[T]], name: str, answer: Answer) -> tuple[Open[T], ...]:
    """The rules that an answer does not rule out, without the conditions that it fulfils."""
    left = list[Open[T]]()
    for says, conditions in rules:
        if all(holds(c, answer) for c in conditions if c.attribute == name):
            left.append((says, tuple(c for c in conditions if c.attribute != name)))
            if not left[-1][1]:
                break  # it holds, so none after it is looked at
    return tuple(left)


def deciding(rules: Sequence[OutcomeRule]) -> set[int]:
    """The rules, by their indices, that hold for some answers for which none above them does."""
    answers = answers_of(rules)
    open_, seen = [opened(range(len(rules)), rules)], set()
    found = set()
    while open_:
        asked = open_.pop()
        if not asked or asked in seen:
            continue
        seen.add(asked)
        index, conditions = asked[0]
        if conditions:
            name = conditions[0].attribute
            open_ += [left(asked, name, answer) for answer in answers[name]]
        else:
            found.add(index)
    return found


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
    others = () if {True, False} <= set(values) else (GIVEN,)
    return (*(Answer(value=value) for value in values), *others, NOT_GIVEN)
