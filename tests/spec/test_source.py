"""YAML is read as version 1.2 of it says, and nothing in it is endless."""

from __future__ import annotations

from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.spec.diagnostics import SpecError
from generator.spec.load import SPEC
from generator.spec.source import compose
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
def test_the_graph_is_that_of_a_reader_of_yaml_1_2(text: str) -> None:
    assert outline(compose(text)) == outline(YAML(typ="safe", pure=True).compose(text))


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_a_line_break_of_yaml_1_1_is_refused_with_its_place(sign: str) -> None:
    with pytest.raises(SpecError, match="a character that YAML does not allow") as refused:
        compose(f"a:\n  b{sign}c", "spec.yaml")

    assert str(refused.value).startswith("spec.yaml:2:4: ")


def test_an_escape_beyond_unicode_is_refused_with_its_place() -> None:
    with pytest.raises(SpecError, match="invalid Unicode character escape") as refused:
        compose('a: "\\U0010FFFF"\nb: "\\U00110000"\n', "spec.yaml")

    assert str(refused.value).startswith("spec.yaml:2:7: ")


def test_what_is_nested_without_end_is_refused() -> None:
    with pytest.raises(SpecError, match="nested too deeply"):
        compose("[" * 10_000)


def outline(node: Any) -> Any:
    """Tags, values and places. Where a block ends, the two do not agree, and nobody asks."""
    if node is None:
        return None
    start = (node.start_mark.line, node.start_mark.column, node.start_mark.index)
    if node.id == "mapping":
        value: Any = [(outline(key), outline(item)) for key, item in node.value]
    elif node.id == "sequence":
        value = [outline(item) for item in node.value]
    else:
        value = (node.value, node.end_mark.index if node.value else None)
    # A date stays text.
    return str(node.tag).replace("timestamp", "str"), start, value
