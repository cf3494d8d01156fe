"""Breaks that somebody answers for: each has an id, a reason and a day on which that ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.release.accepted import ACCEPTED, read_accepted
from generator.release.states import ReleaseError

TODAY = date(2026, 6, 1)
ENTRY = '[[accepted]]\nid = "code-removed:status.ready"\nreason = "Never sent."\nuntil = {}\n'


def accepted(root: Path, text: str) -> list[str]:
    (root / ACCEPTED).write_text(text, encoding="utf-8")
    return list(read_accepted(root, TODAY))


def test_without_the_file_nothing_is_accepted(tmp_path: Path) -> None:
    assert read_accepted(tmp_path, TODAY) == {}


def test_a_break_is_accepted_up_to_its_last_day(tmp_path: Path) -> None:
    assert accepted(tmp_path, ENTRY.format("2026-06-01")) == ["code-removed:status.ready"]


def test_one_that_ended_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match=r"status\.ready was accepted until 2026-05-31.*anew"):
        accepted(tmp_path, ENTRY.format("2026-05-31"))


@pytest.mark.parametrize(
    "text",
    [
        ENTRY.format('"2026-07-01"'),
        ENTRY.format("2026-07-01T00:00:00Z"),
        ENTRY.format("2026-07-01").replace("Never sent.", ""),
        ENTRY.format("2026-07-01") + "by = 'me'\n",
        "accepted = ['code-removed:status.ready']",
        "accepted = 1",
        ENTRY.format("2026-07-01").replace("accepted", "accept"),
        "",
        "[[accepted",
    ],
    ids=[
        "a text",
        "a time",
        "no reason",
        "more",
        "no table",
        "no list",
        "another name",
        "nothing",
        "no TOML",
    ],
)
def test_an_entry_of_another_form_is_refused_with_the_right_one(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReleaseError, match=r"accepted\.toml.*expected \[\[accepted\]\]"):
        accepted(tmp_path, text)
