"""Outcome rules as boxes: for each attribute, the answers with which a rule holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.spec.model import Condition, OutcomeRule, Spec

# What an attribute may be besides the values that some rule names.
_NOTHING, _UNKNOWN, _OTHER = "(nothing)", "(unknown)", "(another)"
Answers: TypeAlias = "frozenset[str | bool]"
Box: TypeAlias = Mapping[str, Answers]


class Boxes:
    """The boxes of a spec's rules."""

    def __init__(self, spec: Spec) -> None:
        self._tables = spec.codes
        conditions = [c for rule in spec.outcomes.rules for c in rule.when]
        names = dict.fromkeys(c.attribute for c in conditions)
        self._all = {name: self._answers(name, conditions) for name in names}

    def of(self, rule: OutcomeRule) -> Box:
        """The answers with which a rule holds."""
        box = dict(self._all)
        for condition in rule.when:
            fulfilling = {a for a in box[condition.attribute] if self._holds(condition, a)}
            box[condition.attribute] = frozenset(fulfilling)
        return box

    def is_empty(self, box: Box) -> bool:
        """Whether no answers lie in it."""
        return not all(box.values())

    def overlap(self, one: Box, other: Box) -> bool:
        """Whether some answers lie in both."""
        return all(one[name] & other[name] for name in self._all)

    def left(self, box: Box, others: Sequence[Box]) -> list[Box]:
        """What is left of a box without the others."""
        parts = [box]
        for other in others:
            parts = [piece for part in parts for piece in self._without(part, other)]
        return parts

    def _without(self, box: Box, other: Box) -> Iterator[Box]:
        if not self.overlap(box, other):
            yield box
            return
        inside = dict(box)
        for name in self._all:
            if outside := inside[name] - other[name]:
                yield {**inside, name: outside}
            inside[name] &= other[name]

    def _answers(self, name: str, conditions: Sequence[Condition]) -> Answers:
        asked = [c for c in conditions if c.attribute == name]
        values = {value for c in asked for value in (*c.is_, *c.is_not, *c.none_but)}
        # A boolean has no value besides these two.
        others = {_NOTHING} if {True, False} & values else {_NOTHING, _OTHER}
        return frozenset(values | others | ({_UNKNOWN} if name in self._tables else set()))

    def _holds(self, condition: Condition, answer: str | bool) -> bool:
        if condition.given is not None:
            return (answer != _NOTHING) == condition.given
        if condition.none_but:
            return answer in {_NOTHING, _UNKNOWN, *condition.none_but}
        return (answer in (condition.is_ or condition.is_not)) == bool(condition.is_)
