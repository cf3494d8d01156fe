"""The output that CONTRIBUTING.md builds is the one that is there."""

from __future__ import annotations

import re

import pytest

from tests.project import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTION = TEXT[TEXT.index("\n## Add an output\n") : TEXT.index("\n## Dependencies\n")]
FILES = dict(re.findall(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```$", SECTION, re.DOTALL | re.MULTILINE))
LINES = re.findall(r"^```diff\n.*?^\+(.*?\n)", SECTION, re.DOTALL | re.MULTILINE)
TARGETS = "generator/targets/__init__.py"
OVERVIEW = "generator/templates/readme/README.md.jinja"


def test_it_shows_a_module_a_template_and_a_test() -> None:
    assert [path.rpartition(".")[2] for path in FILES] == ["py", "jinja", "py"]
    assert len(LINES) == 2


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_shown_whole_as_it_is(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == FILES[path]


def test_the_lines_to_add_stand_where_it_says() -> None:
    for path, line in zip((TARGETS, OVERVIEW), LINES, strict=True):
        assert line in (ROOT / path).read_text(encoding="utf-8")
