# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""All that is told of the counts, in one order: what the terminal, JSON and the page show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from portone_v1.observe._claims import changes, claims, groups, seen_forms, unsaid
from portone_v1.observe._counts import REFUSED, Counts, fields


def report(counts: Counts) -> dict[str, Any]:
    """수를 출처의 말과 견준 보고. JSON으로 쓸 수 있다.

    What the counts say, as JSON takes it.
    """
    found = groups(counts)
    refused = sum(row[0] for key, row in counts.slices.items() if key.outcome == REFUSED)
    return {
        "lines": {
            "read": sum(group.responses for group in found.values()),
            "refused": refused,
            "empty": counts.empty,
        },
        "not_read": [{"reason": r, "times": n} for r, n in sorted(counts.not_read.items())],
        "responses": [
            {**key._asdict(), "responses": row[0]} for key, row in sorted(counts.slices.items())
        ],
        "claims": [*claims(found)],
        "unsaid": [*unsaid(found)],
        "changes": [*changes(counts)],
        "unknown": [*_unknown(counts)],
        "refused": [
            {**problem._asdict(), "times": n} for problem, n in sorted(counts.problems.items())
        ],
        "against": [
            {"where": where, "here": here, "there": there, "times": n}
            for (where, here, there), n in sorted(counts.changes.items())
        ],
        "fields": [*_fields(counts)],
    }


def _unknown(counts: Counts) -> Iterator[dict[str, Any]]:
    """Names that may leave, then how many others there were, and the sorts of values."""
    named = [*counts.named()]
    of_all: Counter[str] = Counter()
    for (of, _), times in counts.unknown.items():
        of_all[of] += times
    for (of, name), times in named:
        yield {"of": of, "name": name, "times": times}
        of_all[of] -= times
    for of, times in sorted(of_all.items()):
        sorts = {sort: n for (what, sort), n in sorted(counts.unknown.items()) if what == of}
        yield {"of": of, "name": None, "times": times, "values_of_all": sorts}


def _fields(counts: Counts) -> Iterator[dict[str, Any]]:
    for key, row in sorted(counts.slices.items()):
        if key.outcome != REFUSED:
            for name, sums in fields(row):
                yield {**key._asdict(), "field": name, "seen": seen_forms(sums)}
