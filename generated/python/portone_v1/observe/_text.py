# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""The report for the terminal: the most telling lines of each part, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from portone_v1.observe._claims import ADDS, AGREES, CONTRADICTS, NOT_THERE
from portone_v1.observe._words import Words

_MOST: Final = 20
Row: TypeAlias = Mapping[str, Any]


def text(report: Row, say: Words) -> str:
    """The report in lines."""
    return "\n".join(_lines(report, say))


def _lines(report: Row, say: Words) -> Iterator[str]:
    numbers = {name: f"{number:,}" for name, number in report["lines"].items()}
    yield say("{read} responses, {refused} lines refused, {empty} empty", **numbers)
    yield from _part(say("By provider, method, entry and outcome"), _by_kind(report, say), say)
    for title, rows, told in surprises(report):
        yield from _part(say(title), (_counted(row, told(row, say)) for row in rows), say)
    times = Counter(claim["verdict"] for claim in report["claims"])
    yield "\n" + say(
        "Of {all} statements of sources the archive agrees with {agrees}, contradicts "
        "{contradicts} and adds to {adds}; {absent} are about responses that are not in it.",
        all=times.total(),
        agrees=times[AGREES],
        contradicts=times[CONTRADICTS],
        adds=times[ADDS],
        absent=times[NOT_THERE],
    )


def surprises(report: Row) -> Iterator[tuple[str, list[Row], Any]]:
    """What people look for: the title of each part, its rows, and what tells of one."""
    yield "Not read", by_times(report["not_read"]), not_read_text
    yield "From one month to the next", _together(_by_volume(report["changes"])), change_text
    yield "What the spec does not know", by_times(report["unknown"]), unknown_text
    said = by_verdict(report)
    yield "The archive contradicts what sources say", _by_misfits(said[CONTRADICTS]), claim_text
    yield "The archive adds to what was seen", _by_misfits(said[ADDS]), claim_text
    yield "Refused", by_times(report["refused"]), refused_text
    yield "Another version", by_times(report["against"]), against_text


def by_verdict(report: Row) -> Mapping[str, list[Row]]:
    """The claims, those that differ in the field only as one."""
    said: dict[str, list[Row]] = {v: [] for v in (CONTRADICTS, ADDS, AGREES, NOT_THERE)}
    for claim in _together(report["claims"]):
        said[claim["verdict"]].append(claim)
    return said


def _part(title: str, lines: Iterable[str], say: Words) -> Iterator[str]:
    found = [*lines]
    if found:
        yield from ("", title.upper(), *(f"  {line}" for line in found[:_MOST]))
        if len(found) > _MOST:
            rest = len(found) - _MOST
            yield "  " + say("and {number} more: --json or --html has them all", number=rest)


def _counted(row: Row, told: str) -> str:
    return f"{row['times']:>10,}  {told}" if "times" in row else told


def _by_misfits(claims: Iterable[Row]) -> list[Row]:
    """Those that are the least true first."""
    return sorted(claims, key=lambda claim: (claim["fit"] / claim["of"], -claim["of"]))


def by_times(rows: Iterable[Row]) -> list[Row]:
    """Those that came most often first."""
    return sorted(rows, key=lambda row: -row["times"])


def _by_volume(changes: Iterable[Row]) -> list[Row]:
    return sorted(changes, key=lambda change: -change["since"]["of"])


def _by_kind(report: Row, say: Words) -> list[str]:
    """The numbers of responses, whatever the month, the largest first."""
    sums: Counter[str] = Counter()
    for row in report["responses"]:
        sums[_whole_kind(row, say)] += row["responses"]
    return [f"{n:>10,}  {kind}" for kind, n in sorted(sums.items(), key=lambda kv: (-kv[1], kv))]


def kind_text(row: Row, say: Words) -> str:
    """Provider and method in words."""
    none = {"": "(no provider)", "?": "(unknown provider)", None: "any provider"}
    no_method = {"": "(no method)", "?": "(unknown method)", None: "any method"}
    provider, method = row["provider"], row["method"]
    return " ".join(
        (
            say(none[provider]) if provider in none else provider,
            say(no_method[method]) if method in no_method else method,
        )
    )


def _whole_kind(row: Row, say: Words) -> str:
    return f"{kind_text(row, say)} {say.name(row['entry'])} ({say.name(row['outcome'])})"


def forms_text(seen: Mapping[str, int], say: Words) -> str:
    """The forms with how often each came."""
    return ", ".join(f"{say.name(form)} {times:,}" for form, times in seen.items())


def _together(rows: Iterable[Row]) -> list[Row]:
    """Rows that differ in the field only as one."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        same = str({key: value for key, value in row.items() if key != "field"})
        if same in found:
            found[same]["field"] += f", {row['field']}"
        else:
            found[same] = {**row}
    return [*found.values()]


def said_text(claim: Row, say: Words) -> str:
    """A statement with its source."""
    kind = say("redirects")
    if claim["entry"] != "redirect":
        outcome = f" {say.name(claim['outcome'])}" if claim["outcome"] else ""
        kind = f"{kind_text(claim, say)}{outcome}"
    return say(
        "{field} of {kind}: {forms}{note}, says {source}",
        field=claim["field"],
        kind=kind,
        forms=say.either(claim["forms"]),
        note=f" ({claim['note']})" if claim["note"] else "",
        source=claim["source"],
    )


def claim_text(claim: Row, say: Words) -> str:
    """A statement with its source, and what the archive holds."""
    never, share = claim["never_seen"], claim["never_seen_in_less_than"]
    bound = ""
    if claim["verdict"] == AGREES and never and share:
        never_came = "; never {forms}, which comes in less than {share}"
        bound = say(never_came, forms=say.either(never), share=f"{share:.2%}")
    return say(
        "{said}; true of {fit} of {of}: {seen}{bound}",
        said=said_text(claim, say),
        fit=f"{claim['fit']:,}",
        of=f"{claim['of']:,}",
        seen=forms_text(claim["seen"], say),
        bound=bound,
    )


def not_read_text(row: Row, say: Words) -> str:
    """What could not be read."""
    return say.name(row["reason"])


def change_text(change: Row, say: Words) -> str:
    """What a field was until a month, and since."""
    before, since = change["before"], change["since"]
    return say(
        "{field} of {kind}, since {month}: {since}; in {before}: {was}",
        field=change["field"],
        kind=_whole_kind(change, say),
        month=change["month"],
        since=forms_text(since["seen"], say),
        before=before["month"],
        was=forms_text(before["seen"], say),
    )


def unsaid_text(said: Row, say: Words) -> str:
    """What came of a field of which no source says anything."""
    seen = forms_text(said["seen"], say)
    kind = _whole_kind(said, say)
    return say("{field} of {kind}: {seen}", field=said["field"], kind=kind, seen=seen)


def unknown_text(unknown: Row, say: Words) -> str:
    """A name that the spec does not know, or how many others there were."""
    name = unknown["name"] or say("others, which are not named")
    if unknown["of"] == "key":
        return say("key: {name}", name=name)
    return say("code of {field}: {name}", field=unknown["of"], name=name)


def refused_text(problem: Row, say: Words) -> str:
    """A reason to refuse."""
    return say(
        "{kind}: {field}: expected {expected}, got {got}",
        kind=" ".join(filter(None, (problem["provider"], say.name(problem["entry"])))),
        field=problem["field"],
        expected=problem["expected"],
        got=problem["got"],
    )


def against_text(change: Row, say: Words) -> str:
    """What two versions say."""
    here, there = (change[key] or say("nothing wrong") for key in ("here", "there"))
    return say("{where}: here {here}; there {there}", where=change["where"], here=here, there=there)
