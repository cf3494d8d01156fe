"""Differences -> changes: one record for each cause, with its id and its place in the spec."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.release.differences import MISSING, NAME_KEYS, Difference, differences
from generator.release.rules import ELSEWHERE, RULES, Level, Rule, rules_for
from generator.spec.model import OutcomeRule, Spec
from generator.spec.source import Document
from generator.text.translation import Language, in_language


@dataclass(frozen=True, kw_only=True)
class Change:
    """One cause: the rule that fires, and the differences on which it does."""

    rule: Rule
    differences: Sequence[Difference]

    @property
    def id(self) -> str:
        """`code-added:pay_method.newpay`: the same for the same change, whatever else changes."""
        return f"{self.rule.id}:{self.subject}"

    @property
    def subject(self) -> str:
        """What the change is about."""
        return _subject(self.first)

    @property
    def first(self) -> Difference:
        """The first of the differences."""
        return self.differences[0]

    @property
    def keys(self) -> frozenset[str]:
        """The keys at which its effects on payloads show; empty: at any."""
        if not self.rule.scoped:
            return frozenset()
        values = (value for d in self.differences for value in (d.before, d.after))
        return frozenset({self.subject, *(v for v in values if isinstance(v, str))})

    def title(self, language: Language) -> str:
        """The change as a sentence."""
        named = _named(self.first)
        parts = {
            "subject": self.subject,
            "parent": ".".join(named[:-1]),
            "before": _shown(self.first.before),
            "after": _shown(self.first.after),
        }
        if "{parent}" in self.rule.title and "{subject}" in self.rule.title:
            parts["subject"] = named[-1]
        return in_language(language)(self.rule.title, **parts)


def changes(old: Spec, new: Spec) -> list[Change]:
    """What changed, the furthest first."""
    return fired(differences(old, new))


def fired(different: Sequence[Difference], rules: tuple[Rule, ...] = RULES) -> list[Change]:
    """The changes that rules see in differences, the furthest first."""
    found: dict[tuple[str, str], tuple[Rule, list[Difference]]] = {}
    for difference in different:
        for rule in rules_for(difference, rules):
            of_one = found.setdefault((rule.id, _subject(difference)), (rule, []))
            of_one[1].append(difference)
    made = [Change(rule=rule, differences=each) for rule, each in found.values()]
    return sorted(made, key=lambda change: -change.rule.level)


def unruled(different: Sequence[Difference], rules: tuple[Rule, ...] = RULES) -> list[str]:
    """Differences of which no rule knows: where they are."""
    return [
        ".".join(d.path) for d in different if d.place not in ELSEWHERE and not rules_for(d, rules)
    ]


def level_of(found: Sequence[Change]) -> Level:
    """The highest level of some changes."""
    return max((change.rule.level for change in found), default=Level.NONE)


def line_of(change: Change, old: Document, new: Document) -> int:
    """Where the spec says it: in NEW, or in OLD where it is gone."""
    document = old if change.first.after is MISSING else new
    return document.diagnostic(tuple(_steps(document.data, change.first.path)), "").line


def _named(difference: Difference) -> list[str]:
    """The steps of a path that are names of entries."""
    steps = zip(difference.place.split("."), difference.path, strict=False)
    return [name for step, name in steps if step == "*"]


def _subject(difference: Difference) -> str:
    named = _named(difference)
    for value in (difference.after, difference.before):
        if isinstance(value, OutcomeRule):
            return f"{value.outcome}.{named[0]}"
    return ".".join(named) or ".".join(difference.path)


def _shown(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return str(value)


def _steps(data: Any, path: Sequence[str]) -> Iterator[str | int]:
    """The path as the document has it, as far as it goes: entries by their indexes."""
    for step in path:
        if isinstance(data, list):
            found = [i for i, item in enumerate(data) if _is_called(item, i, step)]
            if not found:
                return
            data = data[found[0]]
            yield found[0]
        elif isinstance(data, dict) and step in data:
            data = data[step]
            yield step
        else:
            return


def _is_called(item: Any, index: int, name: str) -> bool:
    if not isinstance(item, dict):
        return False
    called = next((item[key] for key in NAME_KEYS if key in item), str(index + 1))
    return name in (called, str(index + 1)) if "when" in item else bool(called == name)
