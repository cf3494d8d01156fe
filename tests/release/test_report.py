"""What a person is told of changes before anything is made of them."""

from __future__ import annotations

from generator.release.changelog import FILES
from generator.release.changes import changes
from generator.release.report import meaning
from tests.release.cases import ADDED, CHANGED, nothing, spec_of

OLD = spec_of(nothing)


def test_it_says_the_level_the_drafts_and_what_each_consumer_notices() -> None:
    text = meaning(changes(OLD, spec_of(ADDED["code-added"])))

    assert "For users this is minor: 1 minor" in text
    assert all(f"Draft for {file}" in text for file in FILES.values())
    assert "A `match` or `switch` over all codes lacks a case." in text
    assert "빠진 경우가 생긴다" in text


def test_texts_are_a_patch_without_drafts() -> None:
    text = meaning(changes(OLD, spec_of(CHANGED["text-changed"])))

    assert "For users this is patch" in text
    assert "text-changed" not in text


def test_nothing_is_said_of_no_change() -> None:
    assert meaning([]) == ""
