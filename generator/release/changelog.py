"""The changelogs: which entries a diff asks for, and how what is unreleased becomes a version.

An entry carries the id of its change in a comment that no reader sees, so that a person may write
it anew without losing what it is about.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.release.accepted import Accepted
from generator.release.changes import Change
from generator.release.rules import Level
from generator.release.states import ReleaseError
from generator.text.translation import Language, in_language

FILES: Mapping[Language, str] = {"ko": "CHANGELOG.ko.md", "en": "CHANGELOG.md"}

_UNRELEASED = "## [Unreleased]"
_ID = re.compile(r"<!-- (\S+) -->")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A change of which the changelog must speak."""

    change: Change
    accepted: Accepted | None

    def line(self, language: Language) -> str:
        """The draft of an entry."""
        _ = in_language(language)
        breaks = self.change.rule.level is Level.MAJOR
        parts = [
            _("**Breaking:**") if breaks else "",
            self.change.title(language),
            f"({self.accepted.reason})" if self.accepted else "",
            f"<!-- {self.change.id} -->",
        ]
        return f"- {' '.join(filter(None, parts))}"


def entries(changes: Sequence[Change], accepted: Mapping[str, Accepted]) -> list[Entry]:
    """What the changelog must say: every major and minor change, also an accepted one."""
    return [
        Entry(change=change, accepted=accepted.get(change.id))
        for change in changes
        if change.rule.level >= Level.MINOR
    ]


def section(text: str, version: str | None) -> str:
    """What a changelog says under a version, or as unreleased; empty where there is no part."""
    head = f"## [{version}]" if version else _UNRELEASED
    parts = re.split(r"(?=^## )", text, flags=re.MULTILINE)
    return next((part for part in parts if part.startswith(head)), "")


def versions(text: str) -> list[str]:
    """The versions of which a changelog speaks, the newest first."""
    return re.findall(r"^## \[(\d[^]]*)\]", text, re.MULTILINE)


def lacking(part: str, wanted: Sequence[Entry]) -> list[Entry]:
    """The entries of which a part of a changelog does not speak."""
    said = set(_ID.findall(part))
    return [entry for entry in wanted if entry.change.id not in said]


def with_drafts(text: str, language: Language, wanted: Sequence[Entry], file: str) -> str:
    """A changelog with the drafts of those entries that it lacks, as unreleased."""
    part = section(text, None)
    if not part:
        raise ReleaseError(f"{file}: has no part {_UNRELEASED}; write that line above the versions")
    drafts = [(_kind(entry, language), entry.line(language)) for entry in lacking(part, wanted)]
    now = part
    for kind in dict.fromkeys(kind for kind, _ in drafts):
        now = _under(now, kind, [line for of, line in drafts if of == kind])
    return text.replace(part, now, 1)


def released(text: str, version: str, day: date) -> str:
    """A changelog whose unreleased part has become that of a version."""
    return text.replace(_UNRELEASED, f"{_UNRELEASED}\n\n## [{version}] - {day.isoformat()}", 1)


def _kind(entry: Entry, language: Language) -> str:
    _ = in_language(language)
    if entry.change.rule.id.endswith("-added"):
        return _("Added")
    return _("Removed") if entry.change.rule.id.endswith("-removed") else _("Changed")


def _under(part: str, kind: str, lines: Sequence[str]) -> str:
    """The part with lines below a heading, which is made where there is none."""
    new = "\n".join(lines)
    head = f"### {kind}\n"
    if head not in part:
        return f"{part.rstrip()}\n\n{head}\n{new}\n\n"
    before, _, rest = part.partition(head)
    own, *others = re.split(r"(?=^### )", rest, flags=re.MULTILINE)
    return f"{before}{head}{own.rstrip()}\n{new}\n\n{''.join(others)}"
