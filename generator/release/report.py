"""What changed, for people and for machines."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from generator.release.changelog import FILES, entries
from generator.release.changes import Change, level_of, line_of
from generator.release.diff import Diff
from generator.release.masking import masked
from generator.release.replay import BINDINGS, Finding
from generator.release.rules import CONSUMERS, EFFECTS, RULES, Level
from generator.release.states import State
from generator.spec.load import SPEC
from generator.text.translation import (
    LANGUAGES,
    Language,
    in_all_languages,
    in_language,
    translated,
)


def _(message: str) -> str:
    """Marks a message for the catalogue; it is translated where it is shown."""
    return message


_THEORETICAL = _("Theoretical: no payload shows it.")


def as_text(diff: Diff) -> str:
    """All of it, both languages under each other."""
    lines = [f"{diff.old.name} -> {diff.new.name}: {_level(diff)}", *_provenance(diff)]
    for change in diff.changes:
        lines += ["", *_change_lines(diff, change)]
    for finding in diff.replay.unannounced:
        lines += ["", *_gap_lines(diff, finding)]
    lines += [f"no rule knows of: {SPEC}: {place}" for place in diff.unruled]
    lines += [f"accepted, but did not happen: {id_}" for id_ in diff.stale]
    return "\n".join(lines) + "\n"


def _level(diff: Diff) -> str:
    known = _counts(diff.changes) or "no changes"
    gaps = len(diff.gaps) + len(diff.unruled)
    return f"{diff.level} ({known}{f'; {gaps} that no rule announced' if gaps else ''})"


def _provenance(diff: Diff) -> Iterator[str]:
    for state in (diff.old, diff.new):
        if state.is_made_now:
            yield f"The package of {state.name} is what today's generator makes of its spec."
        if keys := ", ".join(state.other_keys):
            yield f"{state.name} is of another schema: what {keys} would say is not compared."
    yield (f"{len(RULES)} rules; {diff.replay.payloads} payloads replayed by {', '.join(BINDINGS)}")


def meaning(changes: Sequence[Change]) -> str:
    """What changes mean to users, before anything is made of them; empty where there are none."""
    if not changes:
        return ""
    wanted = entries(changes, {})
    lines = ["", f"For users this is {level_of(changes)}: {_counts(changes)}"]
    for change in (c for c in changes if c.rule.level >= Level.MINOR):
        lines += [f"  {change.rule.level}  {change.id}", *_notice_lines(change)]
    for language, file in FILES.items():
        lines += ["", f"Draft for {file}", *(f"  {entry.line(language)}" for entry in wanted)]
    lines += ["", "`python3 -m generator release --draft` writes these; `diff` replays payloads"]
    return "\n".join(lines) + "\n"


def _counts(changes: Sequence[Change]) -> str:
    counts = Counter(change.rule.level for change in changes)
    return ", ".join(f"{counts[level]} {level}" for level in sorted(counts, reverse=True))


def _change_lines(diff: Diff, change: Change) -> Iterator[str]:
    line = line_of(change, diff.old.document, diff.new.document)
    yield f"{change.rule.level}  {change.id}  ({SPEC}:{line})"
    if accepted := diff.accepted.get(change.id):
        yield f"  accepted until {accepted.until}: {accepted.reason}"
    yield from (f"  {change.title(language)}" for language in LANGUAGES)
    yield from _notice_lines(change)
    findings = diff.replay.findings[change.id]
    for finding in findings:
        yield from _finding_lines(diff, finding)
    if change.rule.effects and not findings:
        yield from (f"    {translated(_THEORETICAL, language)}" for language in LANGUAGES)


def _notice_lines(change: Change) -> Iterator[str]:
    for consumer, notice in change.rule.notices.items():
        if notice.level:
            for language in LANGUAGES:
                who = translated(CONSUMERS[consumer], language)
                yield f"    {who}: {translated(notice.text, language)}"


def _finding_lines(diff: Diff, finding: Finding) -> Iterator[str]:
    for language in LANGUAGES:
        yield f"    {in_words(finding, language)} ({', '.join(finding.bindings)})"
    witness = json.dumps(_masked(diff, finding), ensure_ascii=False)
    yield f"      smallest: {finding.witness.entry} {witness}"


def in_words(finding: Finding, language: Language) -> str:
    """`3 of 812 payloads read before are refused after`."""
    _ = in_language(language)
    return _(EFFECTS[finding.effect].text, count=finding.count, before=finding.before)


def _gap_lines(diff: Diff, finding: Finding) -> Iterator[str]:
    accepted = diff.accepted.get(finding.id)
    what = (
        f"accepted until {accepted.until}: {accepted.reason}" if accepted else "a gap of the rules"
    )
    yield f"{finding.level}  {finding.id}  (no rule announced it: {what})"
    yield from _finding_lines(diff, finding)


def as_json(diff: Diff) -> dict[str, Any]:
    """The contract of `diff --json`; keys and order are part of it."""
    return {
        "old": _state_json(diff.old),
        "new": _state_json(diff.new),
        "level": str(diff.level),
        "rules": len(RULES),
        "payloads": diff.replay.payloads,
        "bindings": list(BINDINGS),
        "changes": [_change_json(diff, change) for change in diff.changes],
        "unannounced": [_finding_json(diff, f) for f in diff.replay.unannounced],
        "unruled": list(diff.unruled),
        "accepted_in_vain": list(diff.stale),
    }


def _state_json(state: State) -> dict[str, Any]:
    return {
        "name": state.name,
        "made_by_todays_generator": state.is_made_now,
        "other_keys": list(state.other_keys),
    }


def _change_json(diff: Diff, change: Change) -> dict[str, Any]:
    accepted = diff.accepted.get(change.id)
    findings = diff.replay.findings[change.id]
    return {
        "id": change.id,
        "rule": change.rule.id,
        "level": str(change.rule.level),
        "file": SPEC,
        "line": line_of(change, diff.old.document, diff.new.document),
        "paths": [".".join(difference.path) for difference in change.differences],
        "title": {language: change.title(language) for language in LANGUAGES},
        "notices": {
            consumer: {"level": str(notice.level), **in_all_languages(notice.text)}
            for consumer, notice in change.rule.notices.items()
        },
        "theoretical": bool(change.rule.effects and not findings),
        "findings": [_finding_json(diff, finding) for finding in findings],
        "accepted": accepted and {"reason": accepted.reason, "until": accepted.until.isoformat()},
    }


def _finding_json(diff: Diff, finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "level": str(finding.level),
        "effect": finding.effect,
        "bindings": list(finding.bindings),
        "payloads": finding.count,
        "of": finding.before,
        "witness": {
            "entry": finding.witness.entry,
            "payload": _masked(diff, finding),
        },
    }


def _masked(diff: Diff, finding: Finding) -> Any:
    return masked(finding.witness, (diff.old.spec, diff.new.spec))
