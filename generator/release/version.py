"""Versions, and the least one that a level allows."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.release.rules import Level
from generator.release.states import ReleaseError

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
