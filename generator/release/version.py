"""Versions: which one was released last, and the least that a level allows after it."""

import re
from pathlib import Path
from typing import NamedTuple

from generator.release.changelog import FILES, versions
from generator.release.rules import Level
from generator.release.states import ReleaseError, git
from generator.spec.project import project

_TAGS = "v[0-9]*"
_FORM = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


class Version(NamedTuple):
    """Three numbers."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return ".".join(map(str, self))


def parsed(text: str) -> Version:
    """The version that a text or a tag says. Raises ReleaseError."""
    found = _FORM.fullmatch(text.removeprefix("v"))
    if not found:
        raise ReleaseError(f"{text}: no version; expected three numbers, as in 0.2.0")
    return Version(*map(int, found.groups()))


def least(last: Version, level: Level) -> Version:
    """The least version after `last` for changes of this level.

    Below 1.0.0 a major change raises the second number, and any other the third.
    """
    if level is Level.MAJOR:
        return Version(last.major + 1, 0, 0) if last.major else Version(0, last.minor + 1, 0)
    if level is Level.MINOR and last.major:
        return Version(last.major, last.minor + 1, 0)
    return Version(last.major, last.minor, last.patch + 1)


def last_release(root: Path) -> str | None:
    """The latest tag of a version before the working tree; None before the first release.

    Raises ReleaseError where the changelog tells of one, and this clone has no tag of it.
    """
    try:
        return git(root, "describe", "--tags", "--abbrev=0", f"--match={_TAGS}", "HEAD").strip()
    except ReleaseError:
        file = root / FILES["en"]
        said = versions(file.read_text(encoding="utf-8")) if file.exists() else []
    # Where all history is there, the version at hand may be one that is yet to be tagged.
    untagged = () if _is_shallow(root) else (project(root).version,)
    if released := [version for version in said if version not in untagged]:
        raise ReleaseError(
            f"{FILES['en']}: {released[0]} was released, but this clone has no tag of it; "
            "`git fetch --tags` brings it, with --unshallow into a shallow clone"
        )
    return None


def _is_shallow(root: Path) -> bool:
    try:
        return git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
    except ReleaseError:
        return False
