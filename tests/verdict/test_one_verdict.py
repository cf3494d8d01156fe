"""Every binding gives the reference's verdict on every payload, but for its stated differences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from generator.spec.model import Spec
from generator.spec.query import Problem
from generator.spec.verdict import Judge, Verdict
from tests.nodejs import Node
from tests.verdict import readings
from tests.verdict.agreement import Disagreement, disagreements
from tests.verdict.claims import claimants
from tests.verdict.conftest import Judged
from tests.verdict.readings import Said

_WHAT_TO_DO = (
    "\nEither the binding is wrong: mend its target. Or its language cannot say this: state it in "
    "generator/targets/docs/bindings.yaml, and in tests/verdict/claims.py what it answers for."
)


@pytest.fixture(scope="module")
def read(judged: Judged, spec: Spec) -> Sequence[Said]:
    """What `structure` and `structure_query` say."""
    return readings.read_by_attrs(spec, judged.cases)


def test_structure_and_structure_query_tell_all_that_the_reference_tells(
    judge: Judge, judged: Judged, read: Sequence[Said]
) -> None:
    agree("attrs", judge, judged, read)


def test_the_cattrs_converter_tells_all_that_the_reference_tells(
    judge: Judge, judged: Judged, spec: Spec
) -> None:
    agree("cattrs", judge, judged, readings.read_by_cattrs(spec, judged.cases))


def test_the_es_module_tells_all_that_the_reference_tells(
    judge: Judge, judged: Judged, spec: Spec, node: Node
) -> None:
    agree("es-module", judge, judged, readings.read_by_es_module(spec, judged.cases, node))


@pytest.mark.slow
def test_the_json_schemas_give_the_same_verdict_in_python_on_a_third_of_the_payloads(
    judge: Judge, judged: Judged
) -> None:
    """A third, and all fixtures: jsonschema takes long. ajv reads the same schemas below."""
    some = judged.third()
    agree("json-schema", judge, some, readings.read_by_jsonschema(some.cases))


@pytest.mark.slow
def test_the_openapi_components_give_the_same_verdict_on_the_fixtures(
    judge: Judge, judged: Judged
) -> None:
    fixtures = judged.only(lambda case: case.is_fixture)
    agree("openapi", judge, fixtures, readings.read_by_openapi(fixtures.cases))


def test_the_json_schemas_give_the_same_verdict_in_javascript(
    judge: Judge, judged: Judged, node: Node
) -> None:
    agree("json-schema", judge, judged, readings.read_by_ajv(judged.cases, node))


def test_the_pydantic_models_tell_all_that_the_reference_tells(
    judge: Judge, judged: Judged, spec: Spec
) -> None:
    agree("pydantic", judge, judged, readings.read_by_pydantic(spec, judged.cases))
    agree("pydantic", judge, judged, readings.read_by_pydantic_from_json(spec, judged.cases))


def test_the_typescript_types_take_what_is_valid_as_literals_and_refuse_the_rest(
    judge: Judge, judged: Judged, node: Node, tmp_path: Path
) -> None:
    agree("typescript", judge, judged, readings.read_by_tsc(judged.cases, node, tmp_path))


def test_what_the_es_module_returns_is_what_its_types_declare(
    judged: Judged, node: Node, tmp_path: Path
) -> None:
    assert readings.ill_typed_responses(judged.third().cases, node, tmp_path) == []


@pytest.mark.needs("mypy")
def test_the_typed_dicts_take_the_valid_fixtures_as_literals_and_refuse_the_rest(
    judge: Judge, judged: Judged, tmp_path: Path
) -> None:
    """The fixtures alone: mypy takes long over thousands of payloads."""
    fixtures = judged.only(lambda case: case.is_fixture)
    agree("typed-dict", judge, fixtures, readings.read_by_mypy(fixtures.cases, tmp_path))


def agree(binding: str, judge: Judge, judged: Judged, said: Sequence[Said]) -> None:
    """Fail with the first disagreements that are not stated by exactly one difference."""
    found = unstated(binding, judge, judged, said)
    shown = "\n".join(f"{d}  stated as: {claimants(judge, d)}\n" for d in found[:5])
    assert not found, f"{len(found)} disagreements\n{shown}{_WHAT_TO_DO}"


def unstated(
    binding: str, judge: Judge, judged: Judged, said: Sequence[Said]
) -> list[Disagreement]:
    found = disagreements(binding, judged.cases, judged.references, said)
    return [one for one in found if len(claimants(judge, one)) != 1]


def test_a_binding_that_takes_one_wrong_payload_is_caught(judge: Judge, judged: Judged) -> None:
    said = [not reference.errors for reference in judged.references]
    place = next(i for i, reference in enumerate(judged.references) if reference.errors)
    said[place] = True

    (found, *_) = unstated("json-schema", judge, judged, said)

    assert found.case is judged.cases[place]
    assert found.error == judged.references[place].errors[0]
    with pytest.raises(AssertionError, match=r"bindings\.yaml"):
        agree("json-schema", judge, judged, said)


def test_a_binding_that_refuses_one_right_payload_is_caught(judge: Judge, judged: Judged) -> None:
    said = [not reference.errors for reference in judged.references]
    place = next(i for i, reference in enumerate(judged.references) if not reference.errors)
    said[place] = False

    (found,) = unstated("json-schema", judge, judged, said)

    assert found.case is judged.cases[place]


def spoilt(verdict: Verdict) -> list[Verdict]:
    """Verdicts that are wrong in one thing."""
    if verdict.errors:
        first = verdict.errors[0]
        other = Problem(field=first.field, expected=first.expected, got="something else")
        return [replace(verdict, errors=[other, *verdict.errors[1:]]), Verdict(outcome="paid")]
    return [
        replace(verdict, outcome="never"),
        replace(verdict, values={**verdict.values, "imp_uid": "imp_other"}),
        replace(verdict, values={**verdict.values, "success": 1}),
        replace(verdict, extra={**verdict.extra, "more": None}),
        replace(verdict, repeated={"merchant_uid": ["other"]}),
        replace(verdict, fields_set=verdict.fields_set ^ {"name"}),
    ]


FIXTURES = ("fixture sample", "fixture field-success-empty")


def test_a_binding_that_tells_one_thing_otherwise_is_caught(judge: Judge, judged: Judged) -> None:
    two = judged.only(lambda case: case.name in FIXTURES)
    assert not unstated("attrs", judge, two, two.references)
    for place, verdict in enumerate(two.references):
        for wrong in spoilt(verdict):
            said = [*two.references]
            said[place] = wrong
            assert [d.said for d in unstated("attrs", judge, two, said)] == [wrong]


def test_a_judge_with_a_rule_too_few_is_caught(
    judged: Judged, read: Sequence[Said], spec: Spec
) -> None:
    rules = spec.outcomes.rules[1:]
    wrong = Judge(structs.replace(spec, outcomes=structs.replace(spec.outcomes, rules=rules)))
    references = [wrong.judge(case.entry, case.sent) for case in judged.cases]

    assert len(unstated("attrs", wrong, Judged(judged.cases, references), read)) > 50
