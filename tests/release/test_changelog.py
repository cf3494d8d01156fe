"""Versions and changelogs: the least that fits, the entries that must be there, how they move."""

from __future__ import annotations

from datetime import date

import pytest

from generator.release.accepted import Accepted
from generator.release.changelog import FILES, entries, lacking, released, section, with_drafts
from generator.release.changes import changes
from generator.release.rules import Level
from generator.release.states import ReleaseError
from generator.release.version import least, parsed
from generator.text.translation import LANGUAGES
from tests.project import ROOT
from tests.release.cases import ADDED, CHANGED, nothing, spec_of

EMPTY = "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n"
WANTED = entries(changes(spec_of(nothing), spec_of(ADDED["code-added"])), {})
MAJOR = changes(spec_of(ADDED["code-added"]), spec_of(nothing))


@pytest.mark.parametrize(
    ("last", "level", "next_"),
    [
        ("0.1.0", Level.MAJOR, "0.2.0"),
        ("0.1.3", Level.MINOR, "0.1.4"),
        ("0.1.3", Level.PATCH, "0.1.4"),
        ("1.2.3", Level.MAJOR, "2.0.0"),
        ("1.2.3", Level.MINOR, "1.3.0"),
        ("v1.2.3", Level.PATCH, "1.2.4"),
        ("1.2.3", Level.NONE, "1.2.4"),
    ],
)
def test_a_level_raises_its_number(last: str, level: Level, next_: str) -> None:
    assert str(least(parsed(last), level)) == next_


@pytest.mark.parametrize("text", ["1.2", "1.2.3rc1", "01.2.3", "latest", "1.2.٣"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ReleaseError, match="three numbers"):
        parsed(text)


def test_a_draft_names_its_change_in_both_languages() -> None:
    for language, file in FILES.items():
        text = with_drafts(EMPTY, language, WANTED, file)

        assert lacking(section(text, None), WANTED) == []
        assert "zz_new" in section(text, None)
        assert section(text, "0.1.0") == section(EMPTY, "0.1.0")


def test_an_entry_that_a_person_wrote_anew_is_not_drafted_again() -> None:
    text = with_drafts(EMPTY, "en", WANTED, "CHANGELOG.md")
    draft = WANTED[0].line("en")
    rewritten = text.replace(draft, "- PortOne has a new method. <!-- " + draft.split("<!-- ")[1])

    assert with_drafts(rewritten, "en", WANTED, "CHANGELOG.md") == rewritten


def test_a_draft_stands_below_what_is_there() -> None:
    text = EMPTY.replace(
        "## [Unreleased]\n", "## [Unreleased]\n\n### Added\n\n- By hand.\n\n### Fixed\n\n- This.\n"
    )
    part = section(with_drafts(text, "en", WANTED, "CHANGELOG.md"), None)

    assert part.index("By hand") < part.index("zz_new") < part.index("### Fixed")


def test_what_is_unreleased_becomes_a_version_once() -> None:
    text = released(with_drafts(EMPTY, "en", WANTED, "CHANGELOG.md"), "0.1.1", date(2026, 2, 1))

    assert section(text, None).strip() == "## [Unreleased]"
    assert section(text, "0.1.1").startswith("## [0.1.1] - 2026-02-01\n")
    assert lacking(section(text, "0.1.1"), WANTED) == []


def test_an_accepted_break_is_in_the_changelog_with_its_reason() -> None:
    (change,) = MAJOR
    accepted = Accepted(id=change.id, reason="It was never sent.", until=date(2027, 1, 1))
    (entry,) = entries(MAJOR, {change.id: accepted})

    assert all("It was never sent." in entry.line(language) for language in LANGUAGES)


def test_texts_need_no_entry() -> None:
    assert entries(changes(spec_of(nothing), spec_of(CHANGED["text-changed"])), {}) == []


def test_a_changelog_without_a_part_for_what_is_unreleased_is_refused() -> None:
    with pytest.raises(ReleaseError, match=r"CHANGELOG\.md: has no part"):
        with_drafts("# Changelog\n", "en", WANTED, "CHANGELOG.md")


def test_both_changelogs_have_the_same_versions() -> None:
    heads = [
        [line for line in (ROOT / file).read_text("utf-8").splitlines() if line.startswith("## ")]
        for file in FILES.values()
    ]
    assert heads[0] == heads[1]
