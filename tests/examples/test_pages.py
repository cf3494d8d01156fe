"""The pages about the examples show the code that the tests run."""

from __future__ import annotations

import re

import pytest

from tests.project import ROOT

FOLDER = ROOT / "examples"
# A link to the file, and its whole text.
SHOWN = re.compile(r"^\[`(\w+\.py)`\]\(\1\)\n\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_a_page_shows_every_file_as_it_is(page: str) -> None:
    shown = SHOWN.findall((FOLDER / page).read_text(encoding="utf-8"))

    files = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.py")}
    assert dict(shown) == files
    assert len(shown) == len(files)


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (FOLDER / page).read_text(encoding="utf-8"))

    assert links
    assert [link for link in links if not (FOLDER / link).exists()] == []
