# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What the counts say of the statements of sources, of what no source says, and of its changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import Any, Final, NamedTuple, TypeAlias

from portone_v1._availability import STATEMENTS, Form, Statement
from portone_v1._spec import FIELDS
from portone_v1._statements import OBSERVATIONS, REDIRECTS
from portone_v1.observe._counts import FORMS, REFUSED, Counts, Slice, fields

AGREES: Final = "agrees"
CONTRADICTS: Final = "contradicts"
ADDS: Final = "adds"
NOT_THERE: Final = "not in the archive"

Forms: TypeAlias = list[int]
"""How often in each of the forms."""


class Group(NamedTuple):
    """Responses of one kind in all months."""

    responses: int
    fields: Mapping[str, Forms]


Groups: TypeAlias = Mapping[Slice, Group]


def groups(counts: Counts) -> Groups:
    """What was read, whatever the month."""
    rows: dict[Slice, list[int]] = {}
    for key, row in sorted(counts.slices.items()):
        if key.outcome != REFUSED:
            whole = key._replace(month="")
            rows[whole] = [*map(int.__add__, rows[whole], row)] if whole in rows else row
    return {key: Group(row[0], dict(fields(row))) for key, row in rows.items()}


def _of_redirects() -> Iterator[Statement]:
    for brought, source, note in REDIRECTS:
        for name in dict.fromkeys(field.name for field in FIELDS.values()):
            forms: tuple[Form, ...] = ("value", "absent") if name in brought else ("absent",)
            yield Statement(name, forms, source, note=note)


_SAID: Final = {"callback": STATEMENTS, "redirect": (*_of_redirects(),)}


def claims(found: Groups) -> Iterator[dict[str, Any]]:
    """Each statement, held against the responses to which it applies."""
    for entry, statements in _SAID.items():
        groups = {key: group for key, group in found.items() if key.entry == entry}
        for statement in statements:
            name = FIELDS[statement.field].name
            applies = [group for key, group in groups.items() if _applies(statement, key)]
            sums = [sum(column) for column in zip(*(g.fields[name] for g in applies), strict=True)]
            yield {"entry": entry, **_claim(statement, name, sums or [0] * len(FORMS))}


def _applies(statement: Statement, key: Slice) -> bool:
    said = (statement.provider, statement.method, statement.outcome)
    is_ = (key.provider, key.method, key.outcome)
    return all(s is None or s == i for s, i in zip(said, is_, strict=True))


def _claim(statement: Statement, name: str, sums: Forms) -> dict[str, Any]:
    of = sum(sums)
    seen = seen_forms(sums)
    fit = sum(times for form, times in seen.items() if form in statement.forms)
    never = [form for form in statement.forms if form not in seen]
    return {
        "verdict": _verdict(statement, of, fit),
        "field": name,
        "forms": [*statement.forms],
        "source": statement.source,
        "provider": statement.provider,
        "method": statement.method,
        "outcome": statement.outcome,
        "note": statement.note,
        "of": of,
        "fit": fit,
        "seen": seen,
        "never_seen": never if of else [],
        "never_seen_in_less_than": _bound(of) if never else None,
    }


def _verdict(statement: Statement, of: int, fit: int) -> str:
    if not of:
        return NOT_THERE
    if fit == of:
        return AGREES
    return ADDS if statement.source in OBSERVATIONS else CONTRADICTS


def _bound(of: int) -> float | None:
    """The share that something which was never seen may have at most, with 95 % confidence."""
    return round(3 / of, 6) if of > 3 else None


def seen_forms(sums: Sequence[int]) -> dict[str, int]:
    """The forms that came, with how often."""
    return {form: times for form, times in zip(FORMS, sums, strict=True) if times}


def unsaid(found: Groups) -> Iterator[dict[str, Any]]:
    """What came where no source says anything."""
    for key, group in found.items():
        said = {FIELDS[s.field].name for s in _SAID[key.entry] if _applies(s, key)}
        kind = {k: v for k, v in key._asdict().items() if k != "month"}
        for name, sums in group.fields.items():
            if name not in said:
                yield {**kind, "field": name, "of": sum(sums), "seen": seen_forms(sums)}


# From month to month

_LEAST: Final = 20  # responses in either month
_SHARE: Final = 0.1
_ERRORS: Final = 6  # standard errors: of so many months and fields some differ by chance


def changes(counts: Counts) -> Iterator[dict[str, Any]]:
    """Fields whose forms in a month are not what they were in the month before."""
    by_kind: dict[Slice, list[tuple[str, list[int]]]] = {}
    for key, row in sorted(counts.slices.items()):
        if key.month and key.outcome != REFUSED and row[0] >= _LEAST:
            by_kind.setdefault(key._replace(month=""), []).append((key.month, row))
    for key, months in by_kind.items():
        for (before, first), (month, second) in pairwise(months):
            for (name, was), (_, is_) in zip(fields(first), fields(second), strict=True):
                if was != is_ and any(map(_differs, was, is_, [first[0]] * 5, [second[0]] * 5)):
                    kind = {k: v for k, v in key._asdict().items() if k != "month"}
                    yield {
                        **kind,
                        "field": name,
                        "month": month,
                        "before": {"month": before, "of": first[0], "seen": seen_forms(was)},
                        "since": {"of": second[0], "seen": seen_forms(is_)},
                    }


def _differs(was: int, now: int, was_of: int, now_of: int) -> bool:
    both = (was + now) / (was_of + now_of)
    error = sqrt(both * (1 - both) * (1 / was_of + 1 / now_of))
    difference = abs(was / was_of - now / now_of)
    return difference >= _SHARE and difference > _ERRORS * error
