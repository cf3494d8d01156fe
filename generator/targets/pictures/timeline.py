"""A picture of a code table: when the official page listed each code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.spec.lookups import base_source
from generator.spec.model import Listed
from generator.targets.pictures import words
from generator.targets.pictures.edition import WIDTH, PictureEdition, shortened, text_width
from generator.text.markdown import visible

_TOP = 70
_ROW = 22
_MARGIN = 10
_NAME_SIZE = 12
_DATE_SIZE = 10


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A time during which the page listed a code."""

    x: float
    width: float


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A date at the end of a bar, or the words that there is none."""

    x: float
    text: str
    anchor: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One code, or one spelling of a code."""

    y: float
    name: str
    bars: Sequence[Bar]
    remarks: Sequence[Remark]


@dataclass(frozen=True, kw_only=True)
class Line:
    """A day: a stored revision, or the beginning of a year."""

    x: float
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """The whole picture."""

    title: str
    summary: str
    width: int
    height: float
    left: float
    right: float
    top: float
    bottom: float
    years: Sequence[Line]
    revisions: Sequence[Line]
    base: Line
    listed: str
    revision: str
    rows: Sequence[Row]


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Where a day stands."""

    left: float
    right: float
    first: date
    last: date

    def x(self, day: str) -> float:
        """The place of a day, `2023-05-09`."""
        passed = (date.fromisoformat(day) - self.first).days / (self.last - self.first).days
        return round(self.left + passed * (self.right - self.left), 1)


def timeline(edition: PictureEdition, table: str) -> Timeline:
    """The timeline of a code table."""
    days = sorted({source.date for source in edition.spec.sources if source.revision})
    spellings = list(_spellings(edition, table))
    scale = _scale(days, [name for name, _ in spellings])
    bottom = _TOP + _ROW * len(spellings)
    rows = [
        _row(edition, scale, _TOP + _ROW * i, *spelling) for i, spelling in enumerate(spellings)
    ]
    return Timeline(
        title=edition.say(words.TIMELINE_TITLE, table=table),
        summary=edition.say(words.TIMELINE_SUMMARY, oldest=days[0], newest=days[-1]),
        width=WIDTH,
        height=bottom + _MARGIN,
        left=scale.left,
        right=scale.right,
        top=_TOP,
        bottom=bottom,
        years=list(_years(scale)),
        revisions=[Line(x=scale.x(day)) for day in days],
        base=_base(edition, scale),
        listed=edition.say(words.LISTED),
        revision=edition.say(words.REVISION),
        rows=rows,
    )


def _spellings(edition: PictureEdition, table: str) -> Iterator[tuple[str, Listed | None]]:
    """Every code, and below it the other spellings that the page listed."""
    for entry in edition.spec.codes[table].codes:
        yield visible(entry.code), entry.listed
        for alias in entry.aliases:
            if alias.listed:
                yield edition.say(words.SPELLING_OF, spelling=alias.code), alias.listed


def _scale(days: Sequence[str], names: Sequence[str]) -> Scale:
    longest = max(text_width(name, _NAME_SIZE, code=True) for name in names)
    # At least half of the picture is for the bars, however long a name is.
    left = min(_MARGIN + longest + 4, WIDTH / 2)
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    return Scale(left=round(left, 1), right=WIDTH - _MARGIN, first=first, last=last)


def _years(scale: Scale) -> Iterator[Line]:
    for year in range(scale.first.year + 1, scale.last.year + 1):
        yield Line(x=scale.x(f"{year}-01-01"), text=str(year))


def _base(edition: PictureEdition, scale: Scale) -> Line:
    day = base_source(edition.spec).date
    return Line(x=scale.x(day), text=f"{edition.say(words.BASE_REVISION)} {day}")


def _row(edition: PictureEdition, scale: Scale, y: float, name: str, window: Listed | None) -> Row:
    name = shortened(name, scale.left - _MARGIN, _NAME_SIZE)
    if window is None:
        never = Remark(x=scale.left + 4, text=edition.say(words.NEVER_LISTED), anchor="start")
        return Row(y=y, name=name, bars=(), remarks=(never,))
    spans = list(_spans(scale, window))
    bars = [Bar(x=start, width=round(end - start, 1)) for start, end in spans]
    return Row(y=y, name=name, bars=bars, remarks=list(_remarks(scale, window, spans)))


def _spans(scale: Scale, window: Listed) -> Iterator[tuple[float, float]]:
    yield scale.x(window.from_), scale.x(window.until) if window.until else scale.right
    if window.again:
        yield scale.x(window.again), scale.right


def _remarks(
    scale: Scale, window: Listed, spans: Sequence[tuple[float, float]]
) -> Iterator[Remark]:
    """The days on which a window opened and closed, where they are not those of the picture."""
    start, end = spans[0][0], spans[0][1]
    after = spans[1][0] if window.again else scale.right
    if start - scale.left > text_width(window.from_, _DATE_SIZE, code=True):
        yield Remark(x=round(start - 4, 1), text=window.from_, anchor="end")
    if window.until and after - end > text_width(window.until, _DATE_SIZE, code=True):
        yield Remark(x=round(end + 4, 1), text=window.until, anchor="start")
