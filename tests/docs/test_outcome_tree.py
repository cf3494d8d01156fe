"""The decision tree decides as the rules do, and as the package does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import pytest
from msgspec.structs import replace
from portone_v1 import structure

from generator.spec.answers import Answer, holds
from generator.spec.lookups import SDK_FAILURE
from generator.spec.model import Condition, OutcomeRule, Spec
from generator.targets.pictures.outcomes import Question, Tree, outcome_tree

# Values on the wire that stand for each answer that a rule may look at.
WIRE: Mapping[str, Sequence[Any]] = {
    "status": ["paid", "ready", "failed", "cancelled", None],
    "success": [True, False, None],
    "error_code": ["F1002", None],
    "error_msg": ["사용자 취소", None],
    "paid_at": [1648344363, None],
    "pay_method": ["vbank", "card", None],
    "vbank_num": ["25814703692581", None],
    "pg_provider": ["daou", "kcp", None],
    SDK_FAILURE: [{"code": "FAILURE_TYPE_PG", "message": "사용자 취소"}, None],
}
# With a name, or else some of these would be webhooks.
IDS = {"imp_uid": "imp_347242536261", "merchant_uid": "57008833-33004", "name": "당근 10kg"}


def decided(tree: Tree, payload: Mapping[str, Any]) -> str:
    """Follow the tree as a reader of the picture does."""
    while isinstance(tree, Question):
        tree = next(then for answers, then in tree.branches if answer(tree, payload) in answers)
    return tree


def answer(question: Question, payload: Mapping[str, Any]) -> Answer:
    given = [payload[name] for name in question.attributes if payload.get(name) is not None]
    if not given:
        return Answer(given=False)
    named = [a.value for led, _ in question.branches for a in led if a.value is not None]
    return Answer(value=given[0]) if given[0] in named else Answer()


def test_the_wire_has_a_value_for_everything_that_a_rule_looks_at(spec: Spec) -> None:
    assert set(WIRE) == {c.attribute for rule in spec.outcomes.rules for c in rule.when}


def test_the_tree_agrees_with_the_package_on_every_combination(spec: Spec) -> None:
    tree = outcome_tree(spec)
    for values in product(*WIRE.values()):
        payload = {n: v for n, v in zip(WIRE, values, strict=True) if v is not None}
        sent = {**IDS, **payload, **payload.get(SDK_FAILURE, {})}
        sent.pop(SDK_FAILURE, None)
        assert decided(tree, payload) == structure(sent).outcome.value, sent


def test_no_question_leads_to_the_same_place_by_all_its_answers(spec: Spec) -> None:
    def questions(tree: Tree) -> list[Question]:
        if isinstance(tree, str):
            return []
        return [tree, *(q for _, then in tree.branches for q in questions(then))]

    for question in questions(outcome_tree(spec)):
        places = [then for _, then in question.branches]
        assert len(places) == len(set(places)) > 1


def with_rules(spec: Spec, *rules: OutcomeRule) -> Spec:
    return replace(spec, outcomes=replace(spec.outcomes, rules=list(rules)))


def rule(spec: Spec, outcome: str, *when: Condition) -> OutcomeRule:
    return replace(spec.outcomes.rules[0], outcome=outcome, when=list(when))


def test_other_rules_make_another_tree(spec: Spec) -> None:
    paid = Condition(attribute="currency", is_=["KRW"])
    changed = with_rules(spec, rule(spec, "paid", paid))
    tree = outcome_tree(changed)
    assert decided(tree, {"currency": "KRW"}) == "paid"
    assert decided(tree, {"currency": "USD"}) == "unconfirmed"
    assert decided(tree, {}) == "unconfirmed"


def test_the_first_rule_that_holds_decides(spec: Spec) -> None:
    given = Condition(attribute="name", given=True)
    rules = (rule(spec, "failed", given), rule(spec, "paid", given))
    assert decided(outcome_tree(with_rules(spec, *rules)), {"name": "x"}) == "failed"


def test_without_rules_everything_is_unconfirmed(spec: Spec) -> None:
    assert outcome_tree(with_rules(spec)) == "unconfirmed"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(attribute="x", given=True), (True, True, False)),
        (Condition(attribute="x", given=False), (False, False, True)),
        (Condition(attribute="x", is_=["a"]), (True, False, False)),
        (Condition(attribute="x", is_not=["a"]), (False, True, True)),
        (Condition(attribute="x", none_but=["a"]), (True, False, True)),
    ],
)
def test_what_an_answer_fulfils(condition: Condition, expected: tuple[bool, ...]) -> None:
    answers = (Answer(value="a"), Answer(), Answer(given=False))
    assert tuple(holds(condition, answer) for answer in answers) == expected
