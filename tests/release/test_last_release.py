"""Which release was the last: by its tag, and never by guessing where a clone lacks it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.release.states import ReleaseError
from generator.release.version import last_release


def git(root: Path, *arguments: str) -> None:
    author = ("-c", "user.name=somebody", "-c", "user.email=somebody@example.com")
    command = ["git", *author, *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def commit(root: Path, version: str, *released: str) -> None:
    """A commit at a version, with a changelog of those that were released."""
    (root / "pyproject.toml").write_text(f'[project]\nname = "a"\nversion = "{version}"\n', "utf-8")
    heads = "\n".join(f"## [{name}] - 2026-01-01\n" for name in released)
    (root / "CHANGELOG.md").write_text(f"# Changelog\n\n## [Unreleased]\n\n{heads}", "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", version)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository before the first release."""
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, "0.1.0")
    return root


def shallow(root: Path) -> Path:
    clone = root.parent / "shallow"
    git(root.parent, "clone", "--quiet", "--depth=1", root.as_uri(), str(clone))
    return clone


def test_before_the_first_there_is_none(root: Path) -> None:
    assert last_release(root) is None
    assert last_release(shallow(root)) is None


def test_one_that_is_written_and_not_tagged_yet_is_none(root: Path) -> None:
    commit(root, "0.2.0", "0.2.0")

    assert last_release(root) is None


def test_it_is_the_latest_tag_of_a_version(root: Path) -> None:
    git(root, "tag", "v0.1.0")
    commit(root, "0.2.0", "0.2.0", "0.1.0")
    git(root, "tag", "nightly")

    assert last_release(root) == "v0.1.0"


def test_a_shallow_clone_that_lacks_its_tag_is_told_to_fetch_it(root: Path) -> None:
    commit(root, "0.1.0", "0.1.0")
    git(root, "tag", "v0.1.0")
    commit(root, "0.1.0", "0.1.0")

    with pytest.raises(ReleaseError, match=r"0\.1\.0 was released.*git fetch --tags"):
        last_release(shallow(root))


def test_a_whole_clone_that_lacks_the_tags_is_told_so_too(root: Path) -> None:
    commit(root, "0.2.0", "0.2.0", "0.1.0")

    with pytest.raises(ReleaseError, match=r"0\.1\.0 was released"):
        last_release(root)


def test_a_tree_without_git_has_no_release_but_what_its_changelog_tells(root: Path) -> None:
    shutil.rmtree(root / ".git")

    assert last_release(root) is None
