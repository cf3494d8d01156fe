"""The fast reader of YAML and the slow one read the same."""

from __future__ import annotations

from typing import Any

import pytest
from yaml.nodes import CollectionNode, MappingNode, Node

from generator.spec.compose import NotYamlError, _composed_fast, compose
from generator.spec.compose_slowly import compose_slowly
from generator.spec.load import SPEC
from tests.project import ROOT

TEXTS = {
    "the spec": (ROOT / SPEC).read_text(encoding="utf-8"),
    "plain scalars": "[~, null, '', no, on, 12:30, 1_000, 0o7, 0x1F, 1e3, .5, -.inf, 2024-01-08]",
    "tags": '[!!str 1, ! 2, !own 3, !!map {a: b}, "true"]',
    "blocks": "a: >-\n  folded\n  text\n\nb: |+\n  kept\n\nc:\n- d\n- {e: [f, g]}\n",
    "comments": "# above\na: b # beside\n# below\n",
    "nothing": "",
    "only a comment": "# nothing\n",
    "document marker": "---\na: b\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_both_readers_give_the_same_graph(text: str) -> None:
    assert outline(_composed_fast(text)) == outline(compose_slowly(text))


@pytest.mark.parametrize("mark", ["\u2028", "\u2029"])
def test_a_line_break_of_yaml_1_1_is_text(mark: str) -> None:
    root = compose(f"a: b{mark}c")

    assert root is not None
    assert root.value[0][1].value == f"b{mark}c"


def test_what_is_nested_without_end_is_refused() -> None:
    with pytest.raises(NotYamlError, match="nested too deeply"):
        compose("[" * 10_000)


def outline(node: Node | None) -> Any:
    """Tags, values and places. Where a block ends, the two do not agree, and nobody asks."""
    if node is None:
        return None
    start = (node.start_mark.line, node.start_mark.column, node.start_mark.index)
    if isinstance(node, MappingNode):
        value: Any = [(outline(key), outline(item)) for key, item in node.value]
    elif isinstance(node, CollectionNode):
        value = [outline(item) for item in node.value]
    else:
        value = (node.value, node.end_mark.index if node.value else None)
    # A date stays text.
    return node.tag.replace("timestamp", "str"), start, value
