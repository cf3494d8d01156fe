"""The example of a target that CONTRIBUTING.md points to is there."""

from __future__ import annotations

import re

from tests.project import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTION = TEXT[TEXT.index("\n## Add an output\n") : TEXT.index("\n## Release\n")]


def test_the_example_of_a_target_is_there() -> None:
    files = re.findall(r"`((?:generator|tests)/[\w./]+)`", SECTION)

    assert len(files) >= 4
    assert [path for path in files if not (ROOT / path).is_file()] == []
