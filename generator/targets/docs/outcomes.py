"""outcomes.md: the four outcomes, and the rules by which a response reports one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.lookups import SDK_FAILURE
from generator.spec.model import Condition, OutcomeRule, OutcomeText
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, Table, listed
from generator.targets.pictures.edition import OUTCOMES_FILE
from generator.text.markdown import Md, code, escape, image, joined


@dataclass(frozen=True, kw_only=True)
class OutcomeEntry:
    """One outcome: what it means, and which shapes report it."""

    heading: Md
    brief: Md
    shapes: Md


@dataclass(frozen=True, kw_only=True)
class OutcomesPage:
    """The warning, the meanings, the rules as a picture and in order."""

    warning: Md
    picture: Md
    meanings: Sequence[OutcomeEntry]
    rules: Table


def outcomes_page(edition: Edition) -> OutcomesPage:
    """What a response may report, and how that is told."""
    outcomes = edition.spec.outcomes
    return OutcomesPage(
        warning=edition.text(outcomes.warning),
        picture=image(edition.say(sentences.OUTCOMES_PICTURE), OUTCOMES_FILE),
        meanings=[_meaning(edition, meaning) for meaning in outcomes.meanings],
        rules=_rules(edition),
    )


def _meaning(edition: Edition, meaning: OutcomeText) -> OutcomeEntry:
    label, brief = edition.text(meaning.label), edition.text(meaning.brief)
    return OutcomeEntry(
        heading=code(meaning.outcome),
        brief=edition.say(sentences.CODE_OF_OUTCOME, label=label, brief=brief),
        shapes=_shapes(edition, meaning.outcome),
    )


def _shapes(edition: Edition, outcome: str) -> Md:
    shapes = [edition.shape(shape.id) for shape in edition.spec.shapes if shape.outcome == outcome]
    said = listed(shapes) if shapes else edition.not_documented
    return edition.say(sentences.REPORTED_BY, shapes=said)


def _rules(edition: Edition) -> Table:
    heads = (words.NUMBER, words.CONDITION, words.OUTCOME, words.WHY, words.SOURCE)
    rules = edition.spec.outcomes.rules
    rows = [_rule(edition, number, rule) for number, rule in enumerate(rules, start=1)]
    return edition.table(heads, [*rows, _last_row(edition, len(rows) + 1)])


def _rule(edition: Edition, number: int, rule: OutcomeRule) -> Sequence[Md]:
    return (
        escape(str(number)),
        joined("; ", (_condition(edition, condition) for condition in rule.when)),
        edition.outcome(rule.outcome),
        edition.text(rule.why),
        edition.source(rule.source),
    )


def _last_row(edition: Edition, number: int) -> Sequence[Md]:
    blank = edition.say(words.NOT_PRINTED)
    otherwise = edition.say(words.OTHERWISE)
    return escape(str(number)), otherwise, edition.outcome("unconfirmed"), blank, blank


def _condition(edition: Edition, condition: Condition) -> Md:
    field = _attribute(edition, condition.attribute)
    if condition.given is not None:
        return edition.say(sentences.GIVEN if condition.given else sentences.NOT_GIVEN, field=field)
    wording, expected = next(
        (wording, values)
        for wording, values in (
            (sentences.IS, condition.is_),
            (sentences.IS_NOT, condition.is_not),
            (sentences.NONE_BUT, condition.none_but),
        )
        if values
    )
    return edition.say(wording, field=field, values=listed(_values(expected)))


def _attribute(edition: Edition, name: str) -> Md:
    if name != SDK_FAILURE:
        return edition.field(name)
    failure = edition.spec.wrappers.failure
    return joined(" + ", map(code, (failure.code, failure.message)))


def _values(values: Sequence[str | bool]) -> Iterator[Md]:
    for value in values:
        yield code(str(value).lower() if isinstance(value, bool) else value)
