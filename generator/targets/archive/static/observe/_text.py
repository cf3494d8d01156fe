"""The report for the terminal: the most telling lines of each part, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from portone_v1.observe._claims import ADDS, AGREES, CONTRADICTS, NOT_THERE

_MOST: Final = 20


def text(report: Mapping[str, Any]) -> str:
    """The report in lines."""
    return "\n".join(_lines(report))


def _lines(report: Mapping[str, Any]) -> Iterator[str]:
    lines = report["lines"]
    read, refused, empty = lines["read"], lines["refused"], lines["empty"]
    yield f"{read:,} responses, {refused:,} lines refused, {empty:,} empty"
    yield from _part("NOT READ", map(not_read_text, report["not_read"]))
    yield from _part("BY PROVIDER, METHOD, ENTRY AND OUTCOME", _by_kind(report))
    claims = report["claims"]
    for verdict, title in _TITLES.items():
        said = by_misfits(claim for claim in claims if claim["verdict"] == verdict)
        yield from _part(title, map(claim_text, together(said)))
    yield from _part("FROM ONE MONTH TO THE NEXT", map(change_text, report["changes"]))
    yield from _part("WHAT THE SPEC DOES NOT KNOW", map(unknown_text, by_times(report["unknown"])))
    yield from _part("REFUSED", map(refused_text, by_times(report["refused"])))
    yield from _part("ANOTHER VERSION", map(against_text, by_times(report["against"])))
    times = Counter(claim["verdict"] for claim in claims)
    yield (
        f"\nOf {len(claims)} statements of sources the archive agrees with {times[AGREES]}, "
        f"contradicts {times[CONTRADICTS]} and adds to {times[ADDS]}; {times[NOT_THERE]} are about "
        "responses that are not in it."
    )


_TITLES: Final = {
    CONTRADICTS: "THE ARCHIVE CONTRADICTS WHAT SOURCES SAY",
    ADDS: "THE ARCHIVE ADDS TO WHAT WAS SEEN",
}


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = [*lines]
    if found:
        yield from ("", title, *(f"  {line}" for line in found[:_MOST]))
        if len(found) > _MOST:
            yield f"  and {len(found) - _MOST} more: --json or --html has them all"


def by_misfits(claims: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those that are the least true first."""
    return sorted(claims, key=lambda claim: (claim["fit"] / claim["of"], -claim["of"]))


def by_times(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those that came most often first."""
    return sorted(rows, key=lambda row: -row["times"])


def _by_kind(report: Mapping[str, Any]) -> list[str]:
    """The numbers of responses, whatever the month, the largest first."""
    sums: Counter[str] = Counter()
    for row in report["responses"]:
        sums[f"{kind_text(row)} {row['entry']} {row['outcome']}"] += row["responses"]
    return [f"{n:>10,}  {kind}" for kind, n in sorted(sums.items(), key=lambda kv: (-kv[1], kv))]


def kind_text(row: Mapping[str, Any]) -> str:
    """Provider and method in words."""
    provider = {"": "(no provider)", "?": "(unknown provider)", None: "any provider"}
    method = {"": "(no method)", "?": "(unknown method)", None: "any method"}
    return " ".join(
        (
            provider.get(row["provider"], row["provider"]),
            method.get(row["method"], row["method"]),
        )
    )


def forms_text(seen: Mapping[str, int]) -> str:
    """The forms with how often each came."""
    return ", ".join(f"{form} {times:,}" for form, times in seen.items())


def together(claims: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The claims, those that differ in the field only as one."""
    found: dict[str, dict[str, Any]] = {}
    for claim in claims:
        same = str({key: value for key, value in claim.items() if key != "field"})
        if same in found:
            found[same]["field"] += f", {claim['field']}"
        else:
            found[same] = {**claim}
    return [*found.values()]


def said_text(claim: Mapping[str, Any]) -> str:
    """A statement with its source."""
    outcome = f" {claim['outcome']}" if claim["outcome"] else ""
    note = f" ({claim['note']})" if claim["note"] else ""
    forms = " or ".join(claim["forms"])
    kind = "redirects" if claim["entry"] == "redirect" else f"{kind_text(claim)}{outcome}"
    return f"{claim['field']} of {kind}: {forms}{note}, says {claim['source']}"


def claim_text(claim: Mapping[str, Any]) -> str:
    """A statement with its source, and what the archive holds."""
    never = " or ".join(claim["never_seen"])
    share = claim["never_seen_in_less_than"]
    is_bound = claim["verdict"] == AGREES and never and share
    bound = f"; never {never}, which comes in less than {share:.2%}" if is_bound else ""
    return (
        f"{said_text(claim)}; true of {claim['fit']:,} of {claim['of']:,}: "
        f"{forms_text(claim['seen'])}{bound}"
    )


def not_read_text(row: Mapping[str, Any]) -> str:
    """What could not be read."""
    return f"{row['times']:>10,}  {row['reason']}"


def change_text(change: Mapping[str, Any]) -> str:
    """What a field was until a month, and since."""
    before, since = change["before"], change["since"]
    return (
        f"{change['field']} of {kind_text(change)} {change['entry']} {change['outcome']}, since "
        f"{change['month']}: {forms_text(since['seen'])}; in {before['month']}: "
        f"{forms_text(before['seen'])}"
    )


def unknown_text(unknown: Mapping[str, Any]) -> str:
    """A name that the spec does not know, or how many others there were."""
    what = "key" if unknown["of"] == "key" else f"code of {unknown['of']}"
    name = unknown["name"] or "others, which are not named"
    return f"{unknown['times']:>10,}  {what}: {name}"


def refused_text(problem: Mapping[str, Any]) -> str:
    """A reason to refuse."""
    provider = f" of {problem['provider']}" if problem["provider"] else ""
    return (
        f"{problem['times']:>10,}  {problem['entry']}{provider}: {problem['field']}: "
        f"expected {problem['expected']}, got {problem['got']}"
    )


def against_text(change: Mapping[str, Any]) -> str:
    """What two versions say."""
    here, there = change["here"] or "nothing wrong", change["there"] or "nothing wrong"
    return f"{change['times']:>10,}  {change['where']}: here {here}; there {there}"
