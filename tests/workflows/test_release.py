"""What has a tag may be published, or not; and what the workflow may reach."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.release.release import tagged
from generator.release.states import ReleaseError
from tests.workflows.steps import jobs

VERSION = "9.8.7"
URLS = 'Repository = "https://git.example/a"\nDocumentation = "https://docs.example"\n'


def tree(root: Path, *, urls: str = URLS, korean: str = VERSION) -> Path:
    """A tree of this version, with its changelogs."""
    (root / "pyproject.toml").write_text(
        f'[project]\nname = "a"\nversion = "{VERSION}"\n[project.urls]\n{urls}', "utf-8"
    )
    for name, version in (("CHANGELOG.md", VERSION), ("CHANGELOG.ko.md", korean)):
        (root / name).write_text(f"## [Unreleased]\n\n## [{version}] - 2026-01-01\n", "utf-8")
    return root


def test_the_tag_of_the_version_may_be_published(tmp_path: Path) -> None:
    assert tagged(tree(tmp_path), f"v{VERSION}") == f"v{VERSION} may be published."


@pytest.mark.parametrize(
    ("made", "tag", "words"),
    [
        ({}, "v99.0.0", "pyproject.toml: 9.8.7, but tag v99.0.0"),
        ({"korean": "0.1.0"}, "v9.8.7", "CHANGELOG.ko.md: has no part of 9.8.7"),
        ({"urls": ""}, "v9.8.7", "pyproject.toml: [project.urls] has no Repository"),
        ({"urls": ""}, "v9.8.7", "pyproject.toml: [project.urls] has no Documentation"),
    ],
    ids=["another tag", "no part in a changelog", "no repository", "no site"],
)
def test_anything_else_may_not(tmp_path: Path, made: dict[str, str], tag: str, words: str) -> None:
    with pytest.raises(ReleaseError, match=re.escape(words)):
        tagged(tree(tmp_path, **made), tag)


def test_only_publishing_may_identify_itself_and_only_after_the_build() -> None:
    for name, job in jobs("release").items():
        rights = job["permissions"]
        assert ("id-token" in rights) == (name in ("pypi", "npm"))
        assert name == "build" or job["needs"] in ("build", ["pypi", "npm"])
    assert jobs("release")["build"]["permissions"] == {"contents": "read"}
