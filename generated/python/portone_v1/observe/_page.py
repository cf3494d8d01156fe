# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""The report as one page, without scripts and without requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from portone_v1._codes import Outcome
from portone_v1.observe import _text
from portone_v1.observe._claims import AGREES, NOT_THERE
from portone_v1.observe._counts import FORMS, REFUSED, Counts
from portone_v1.observe._report import report
from portone_v1.observe._text import Row
from portone_v1.observe._words import Words

_OUTCOMES: Final = (*(outcome.value for outcome in Outcome), REFUSED)
_MOST: Final = 20
_Part = tuple[str, list[str]]


def page(counts: Counts, say: Words) -> str:
    """The page as HTML."""
    found = report(counts)
    parts = [*_surprises(found, say)]
    template = Template(Path(__file__).with_name("report.html").read_text("utf-8"))
    return template.substitute(
        language=say.language,
        title=escape(say("What my providers really sent")),
        intro=escape(
            say(
                "Counted from an archive of payment responses. No value of the archive stands "
                "here: only codes, keys and forms."
            )
        ),
        tiles=_tiles(found["lines"], parts, say),
        forms=f"{escape(say('Forms'))}: {_legend(FORMS, say)}",
        surprises="".join(_part(title, rows, say) for title, rows in parts),
        by_kind=_part(
            say("By provider, method, entry and outcome"),
            [f'<p class="legend">{_legend(_OUTCOMES, say)}</p>', *_kinds(found["responses"], say)],
            say,
        ),
        others="".join(f"<details>{part}</details>" for part in _others(found, say)),
    )


def _surprises(found: Row, say: Words) -> Iterator[_Part]:
    for title, rows, told in _text.surprises(found):
        if rows:
            yield say(title), [_row(row, found, told(row, say), say) for row in rows]


def _others(found: Row, say: Words) -> Iterator[str]:
    said = _text.by_verdict(found)
    show: list[tuple[str, list[Row], Callable[[Row, Words], str]]] = [
        ("Statements with which the archive agrees", said[AGREES], _text.claim_text),
        (
            "Statements about responses that are not in the archive",
            said[NOT_THERE],
            _text.said_text,
        ),
        ("Fields of which no source says anything", found["unsaid"], _text.unsaid_text),
    ]
    for title, rows, told in show:
        shown = "".join(_row(row, found, told(row, say), say) for row in rows)
        yield f"<summary>{escape(say(title))}: {len(rows):,}</summary>{shown}"


def _tiles(lines: Mapping[str, int], parts: Iterable[_Part], say: Words) -> str:
    """The numbers, and where to find what people look for."""
    words = {"read": "responses", "refused": "lines refused", "empty": "empty lines"}
    numbers = [
        f"<div><b>{lines[key]:,}</b>{escape(say(word))}</div>" for key, word in words.items()
    ]
    links = [
        f'<a href="#{_anchor(title)}"><b>{len(rows):,}</b>{escape(title)}</a>'
        for title, rows in parts
    ]
    return "".join([*numbers, *links])


def _part(title: str, rows: list[str], say: Words) -> str:
    """The rows; those behind the first twenty are shown on demand."""
    first, rest = "".join(rows[:_MOST]), rows[_MOST:]
    if rest:
        more = escape(say("and {number} more", number=len(rest)))
        first += f"<details><summary>{more}</summary>{''.join(rest)}</details>"
    return f'<h2 id="{_anchor(title)}">{escape(title)}</h2>{first}'


def _anchor(title: str) -> str:
    return title.replace(" ", "-")


def _row(row: Row, found: Row, told: str, say: Words) -> str:
    times = f"<b>{row['times']:,}</b> " if "times" in row else ""
    shown = _months(row, found["fields"], say) if "before" in row else ""
    if row.get("seen"):
        shown = _bar(row["seen"], FORMS, say)
    return f'<div class="row"><p>{times}{escape(told)}</p>{shown}</div>'


def _bar(parts: Mapping[str, int], order: Iterable[str], say: Words, side: str = "width") -> str:
    """A bar of the parts; their numbers where the pointer rests, and for who cannot see it."""
    of = sum(parts.values()) or 1
    told = escape(_text.forms_text(parts, say))
    pieces = "".join(
        f'<i style="{side}:{100 * parts[name] / of:.2f}%;background:var(--{name})"></i>'
        for name in order
        if parts.get(name)
    )
    return f'<div class="bar" role="img" aria-label="{told}" title="{told}">{pieces}</div>'


def _legend(names: Iterable[str], say: Words) -> str:
    return " ".join(
        f'<span><i style="background:var(--{name})"></i> {escape(say.name(name))}</span>'
        for name in names
    )


def _kinds(responses: Iterable[Row], say: Words) -> Iterator[str]:
    by_kind: dict[str, Counter[str]] = {}
    for row in responses:
        kind = f"{_text.kind_text(row, say)} · {say.name(row['entry'])}"
        by_kind.setdefault(kind, Counter())[row["outcome"]] += row["responses"]
    for kind, parts in sorted(by_kind.items(), key=lambda pair: (-pair[1].total(), pair[0])):
        said = f"<p>{escape(kind)}: {parts.total():,}</p>"
        yield f'<div class="row">{said}{_bar(parts, _OUTCOMES, say)}</div>'


def _months(change: Row, fields: Iterable[Row], say: Words) -> str:
    """The field month by month, as far as it was counted."""
    same = {key: change[key] for key in ("entry", "provider", "method", "outcome")}
    same["field"] = change["field"].partition(",")[0]
    bar = partial(_bar, order=FORMS, say=say, side="height")
    strip = "".join(
        f"<div>{bar(row['seen'])}{row['month'][2:]}</div>"
        for row in fields
        if row["month"] and same.items() <= row.items()
    )
    return f'<div class="months">{strip}</div>'
