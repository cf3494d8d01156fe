"""The judge says what the fixtures say, and asks no binding."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from generator.spec import query, reading, verdict
from generator.spec.verdict import Judge
from tests.project import ROOT

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "generated/fixtures/cases.json").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_the_judge_gives_the_verdict_of_the_fixtures(case: dict[str, Any], judge: Judge) -> None:
    said = judge.judge(case["entry"], case["payload"])

    errors = [{"field": e.field, "expected": e.expected, "got": e.got} for e in said.errors]
    assert (said.outcome, errors) == (case.get("outcome"), case.get("errors", []))


@pytest.mark.parametrize("module", [verdict, query, reading], ids=lambda module: module.__name__)
def test_the_judge_asks_no_binding(module: Any) -> None:
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    imported = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]

    assert imported
    assert not [
        name for name in imported if name and name.startswith(("portone_v1", "generator.targets"))
    ]
