"""The report as one page, without scripts and without requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Final, TypeAlias

from portone_v1._codes import Outcome
from portone_v1.observe import _text
from portone_v1.observe._claims import ADDS, AGREES, CONTRADICTS, NOT_THERE
from portone_v1.observe._counts import FORMS, REFUSED, Counts
from portone_v1.observe._report import report

_OUTCOMES: Final = (*(outcome.value for outcome in Outcome), REFUSED)
_MOST: Final = 20
_Row: TypeAlias = Mapping[str, Any]


def page(counts: Counts) -> str:
    """The page as HTML."""
    found = report(counts)
    claims = _by_verdict(found["claims"])
    template = Template(Path(__file__).with_name("report.html").read_text("utf-8"))
    return template.substitute(
        tiles=_tiles(found["lines"]),
        not_read="".join(_said(f"Not read: {_text.not_read_text(n)}") for n in found["not_read"]),
        outcomes=_legend(_OUTCOMES),
        providers=_folded([*_providers(found["responses"])]),
        forms=_legend(FORMS),
        changes=_rows(found["changes"], lambda change: _change(change, found["fields"])),
        contradicts=_rows(_text.by_misfits(claims[CONTRADICTS]), _claim),
        adds=_rows(_text.by_misfits(claims[ADDS]), _claim),
        unknown=_rows(_text.by_times(found["unknown"]), lambda one: _said(_text.unknown_text(one))),
        refused=_rows(_text.by_times(found["refused"]), lambda one: _said(_text.refused_text(one))),
        against=_rows(_text.by_times(found["against"]), lambda one: _said(_text.against_text(one))),
        agree_number=len(claims[AGREES]),
        agrees=_rows(claims[AGREES], _claim),
        absent_number=len(claims[NOT_THERE]),
        not_there=_rows(claims[NOT_THERE], lambda claim: _said(_text.said_text(claim))),
        unsaid_number=len(found["unsaid"]),
        unsaid=_rows(found["unsaid"], _unsaid),
    )


def _by_verdict(claims: Iterable[_Row]) -> Mapping[str, list[_Row]]:
    said: dict[str, list[_Row]] = {v: [] for v in (CONTRADICTS, ADDS, AGREES, NOT_THERE)}
    for claim in _text.together(claims):
        said[claim["verdict"]].append(claim)
    return said


def _tiles(lines: Mapping[str, int]) -> str:
    words = {"read": "responses", "refused": "lines refused", "empty": "empty lines"}
    return "".join(f"<div><b>{lines[key]:,}</b>{word}</div>" for key, word in words.items())


def _rows(items: Iterable[_Row], show: Callable[[_Row], str]) -> str:
    return _folded([f'<div class="row">{show(item)}</div>' for item in items])


def _folded(rows: list[str]) -> str:
    """The rows; those behind the first twenty are shown on demand."""
    rest = rows[_MOST:]
    more = f"<details><summary>and {len(rest)} more</summary>{''.join(rest)}</details>"
    return "".join([*rows[:_MOST], more] if rest else rows) or "<p>Nothing.</p>"


def _said(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _bar(parts: Mapping[str, int], order: Iterable[str], side: str = "width") -> str:
    """A bar of the parts; their numbers where the pointer rests, and for who cannot see it."""
    of = sum(parts.values()) or 1
    told = escape(_text.forms_text(parts))
    pieces = "".join(
        f'<i style="{side}:{100 * parts[name] / of:.2f}%;background:var(--{name})"></i>'
        for name in order
        if parts.get(name)
    )
    return f'<div class="bar" role="img" aria-label="{told}" title="{told}">{pieces}</div>'


def _legend(names: Iterable[str]) -> str:
    return "".join(
        f'<span><i style="background:var(--{name})"></i> {escape(name.replace("_", " "))}</span>'
        for name in names
    )


def _providers(responses: Iterable[_Row]) -> Iterator[str]:
    by_kind: dict[str, Counter[str]] = {}
    for row in responses:
        kind = f"{_text.kind_text(row)} · {row['entry']}"
        by_kind.setdefault(kind, Counter())[row["outcome"]] += row["responses"]
    for kind, parts in sorted(by_kind.items(), key=lambda pair: (-pair[1].total(), pair[0])):
        said = _said(f"{kind}: {parts.total():,}")
        yield f'<div class="row">{said}{_bar(parts, _OUTCOMES)}</div>'


def _claim(claim: _Row) -> str:
    return _said(_text.claim_text(claim)) + _bar(claim["seen"], FORMS)


def _unsaid(said: _Row) -> str:
    text = f"{said['field']} of {_text.kind_text(said)} {said['outcome']}"
    return _said(f"{text}: {_text.forms_text(said['seen'])}") + _bar(said["seen"], FORMS)


def _change(change: _Row, fields: Iterable[_Row]) -> str:
    """The field month by month, as far as it was counted."""
    same = ("entry", "provider", "method", "outcome", "field")
    months = [row for row in fields if all(row[key] == change[key] for key in same)]
    strip = "".join(
        f"<div>{_bar(row['seen'], FORMS, 'height')}{row['month'][2:]}</div>"
        for row in months
        if row["month"]
    )
    return f'{_said(_text.change_text(change))}<div class="months">{strip}</div>'
