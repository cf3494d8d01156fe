"""A stated difference is one: its example shows it, in every binding that it is stated of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.spec.model import Spec
from generator.spec.verdict import Judge, Verdict
from generator.targets.docs.target import read_bindings
from tests.nodejs import Node
from tests.verdict import readings
from tests.verdict.agreement import disagreements
from tests.verdict.claims import CLAIMS, claimants
from tests.verdict.payloads import Case
from tests.verdict.readings import Said

Read = Callable[[Sequence[Case]], Sequence[Said]]


@pytest.mark.parametrize(
    ("binding", "language"),
    [
        ("es-module", "JavaScript"),
        ("json-schema", "Python"),
        ("json-schema", "JavaScript"),
        ("openapi", "Python"),
        ("pydantic", "Python"),
        ("typescript", "JavaScript"),
        pytest.param("typed-dict", "Python", marks=pytest.mark.needs("mypy")),
    ],
)
def test_the_examples_of_a_binding_show_their_differences_and_no_other(
    binding: str, language: str, judge: Judge, spec: Spec, request: pytest.FixtureRequest
) -> None:
    stated = [d for d in read_bindings().differences if binding in d.bindings]
    cases = [Case(d.entry, d.example, d.id) for d in stated]
    references = [judge.judge(case.entry, case.sent) for case in cases]
    said = reader(binding, language, spec, request)(cases)
    for difference, case, reference, one in zip(stated, cases, references, said, strict=True):
        found = [*disagreements(binding, [case], [reference], [one])]
        assert found, f"{binding} no longer differs: drop {difference.id} from bindings.yaml"
        assert {tuple(claimants(judge, d)) for d in found} == {(difference.id,)}
        assert told(reference, difference.reference), difference.id
        assert told(one, difference.says), difference.id


def reader(binding: str, language: str, spec: Spec, request: pytest.FixtureRequest) -> Read:
    """How a binding is read; only what runs in JavaScript asks for Node.js."""
    folder: Path = request.getfixturevalue("tmp_path")
    if language == "Python":
        return {
            "json-schema": readings.read_by_jsonschema,
            "openapi": readings.read_by_openapi,
            "pydantic": lambda cases: readings.read_by_pydantic_from_json(spec, cases),
            "typed-dict": lambda cases: readings.read_by_mypy(cases, folder),
        }[binding]
    node: Node = request.getfixturevalue("node")
    return {
        "es-module": lambda cases: readings.read_by_es_module(spec, cases, node),
        "json-schema": lambda cases: readings.read_by_ajv(cases, node),
        "typescript": lambda cases: readings.read_by_tsc(cases, node, folder),
    }[binding]


def told(said: Said, words: str) -> bool:
    """Whether a verdict is as the table of the docs has it: valid, invalid, or with these words."""
    if words in ("valid", "invalid"):
        valid = not said.errors if isinstance(said, Verdict) else said
        return valid == (words == "valid")
    assert isinstance(said, Verdict)
    fields, got = ([e.field for e in said.errors], [e.got for e in said.errors])
    values = [str(value) for value in said.values.values()]
    return words in (*values, *got, ", ".join(fields))


def test_every_difference_is_stated_once_and_of_bindings_that_exist() -> None:
    read = read_bindings()
    ids = [difference.id for difference in read.differences]

    assert len(set(ids)) == len(ids)
    assert set(CLAIMS) == set(ids)
    assert {b for d in read.differences for b in d.bindings} <= {b.id for b in read.bindings}
