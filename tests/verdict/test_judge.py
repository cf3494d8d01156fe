"""The reference says what the index of the fixtures says, and asks no binding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.project import ROOT
from tests.verdict import judge as judge_module
from tests.verdict.judge import Judge

FIXTURES = ROOT / "generated" / "fixtures"
INDEX: list[dict[str, Any]] = json.loads((FIXTURES / "index.json").read_text("utf-8"))


@pytest.mark.parametrize("entry", INDEX, ids=lambda entry: str(entry["file"]))
def test_the_judge_gives_the_verdict_of_the_index(entry: dict[str, Any], judge: Judge) -> None:
    verdict = judge.judge(entry["entry"], json.loads((FIXTURES / entry["file"]).read_text("utf-8")))

    errors = [{"field": e.field, "expected": e.expected, "got": e.got} for e in verdict.errors]
    assert (verdict.outcome, errors) == (entry.get("outcome"), entry.get("errors", []))


def test_the_judge_asks_no_binding() -> None:
    source = Path(str(judge_module.__file__)).read_text(encoding="utf-8")

    assert "portone_v1" not in source.replace("_careful.py", "")
