"""The table of rules is closed: each fires alone on its case, and every place belongs to one."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from generator.release.changes import changes, fired, level_of, unruled
from generator.release.differences import NAMES, WHOLES
from generator.release.rules import ELSEWHERE, RULES, Level, Rule
from generator.spec import model
from generator.spec.model import Field, OutcomeRule, Spec
from tests.release.cases import Case, case_of, cases, faults, nothing, spec_of

IDS = {rule.id for rule in RULES}


@pytest.fixture(scope="module")
def specs() -> dict[str, Case]:
    found = cases(RULES)
    return {id_: case_of(spec_of(before), spec_of(after)) for id_, (before, after) in found.items()}


def test_each_rule_fires_alone_on_its_case_and_its_mirror_on_the_way_back(
    specs: dict[str, Case],
) -> None:
    assert faults(RULES, specs) == []


def test_no_rule_fires_on_the_case_of_another(specs: dict[str, Case]) -> None:
    for id_, case in specs.items():
        others = tuple(rule for rule in RULES if rule.id != id_)
        assert fired(case.there, others) == [], id_


def test_each_mirror_is_a_rule_or_a_reason() -> None:
    for rule in RULES:
        assert rule.mirror in IDS or " " in rule.mirror, rule.id


def test_every_place_of_the_model_belongs_to_a_rule_or_has_a_reason() -> None:
    found = set(places(Spec, ""))

    claimed = {*ELSEWHERE, *(place for rule in RULES for place in rule.places)}
    assert found - claimed == set()
    assert claimed - found == set(), "rules of places that there are not"


def test_a_difference_without_a_rule_is_named(specs: dict[str, Case]) -> None:
    for id_, case in specs.items():
        others = tuple(rule for rule in RULES if rule.id != id_)
        assert unruled(case.there) == []
        assert unruled(case.there, others) != [], id_


def test_a_level_is_the_highest_that_a_consumer_notices() -> None:
    for rule in RULES:
        assert rule.level is max(notice.level for notice in rule.notices.values())
        assert rule.level > Level.NONE


def test_nothing_changed_is_no_level() -> None:
    assert level_of(changes(spec_of(nothing), spec_of(nothing))) is Level.NONE


def test_every_mutant_of_the_table_dies(specs: dict[str, Case]) -> None:
    for rule in RULES:
        for mutant in mutants(rule):
            assert faults(mutant, specs), f"{rule.id} may be changed without a test that fails"


def mutants(rule: Rule) -> Iterator[tuple[Rule, ...]]:
    """The table without a rule; with one that always fires, or never; at one place less."""
    others = tuple(other for other in RULES if other is not rule)
    yield others
    yield (*others, replace(rule, fires=lambda _before, _after: False))
    yield (*others, replace(rule, id=f"{rule.id}-other"))
    if rule.mirror in IDS:
        yield (*others, replace(rule, fires=lambda _before, _after: True))


def places(type_: Any, place: str) -> Iterator[str]:
    """Every place at which `differences` may find one, by the types of the model alone."""
    for name, hint in _attributes(type_):
        at = f"{place}.{name}".strip(".")
        entry = _entry(hint)
        if entry is OutcomeRule:
            yield from (f"{at}.*", f"{at}.order", f"{at}.*.when", f"{at}.*.why", f"{at}.*.source")
        elif entry:
            yield from (f"{at}.*", f"{at}.order")
            if entry in NAMES:
                yield f"{at}.*.{NAMES[entry]}"
            if "aliases" in entry.__struct_fields__:
                yield f"{at}.*.spelling"
            yield from places(entry, f"{at}.*")
        elif hint in WHOLES:
            yield from places(hint, at)
        else:
            yield at


def _attributes(type_: Any) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(type_, vars(model))
    for name in type_.__struct_fields__:
        if name == NAMES.get(type_) or (type_ is Field and name == "python"):
            continue
        yield "kind" if (type_, name) == (Field, "wire") else name, hints[name]


def _entry(hint: Any) -> Any:
    """The record that entries of a list or mapping are, if they are compared one by one."""
    if get_origin(hint) in (Union, types.UnionType):
        return None
    if isinstance(origin := get_origin(hint), type) and issubclass(origin, (Sequence, Mapping)):
        item = get_args(hint)[-1]
        if item in NAMES or item in WHOLES or item is OutcomeRule:
            return item
    return None
