"""The page on what the version numbers promise prints the table of rules, row by row."""

from __future__ import annotations

import pytest

from generator.release.rules import RULES
from tests.docs.reading import ReadPage


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_each_rule_has_a_row_with_its_level_and_the_way_back(
    edition: str, reference: dict[str, ReadPage]
) -> None:
    (table,) = reference[f"{edition}/versions.md"].tables
    rows = {row[0].partition(":")[0]: row for row in table.rows}

    assert list(rows) == [rule.id for rule in RULES]
    for rule in RULES:
        same = {"ko": "같음", "en": "the same"}[edition]
        assert rows[rule.id][1] == str(rule.level)
        assert rows[rule.id][-1] == (same if " " in rule.mirror else rule.mirror)
