"""Where the days of a code table's timeline stand: when the official page listed each code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.spec.model import CodeTable, Listed, Spec
from generator.targets.pictures.drawing import WIDTH, text_width
from generator.text.markdown import visible

MARGIN = 10
NAME_SIZE = 12
_DATE_SIZE = 10
# What only the newest revision lists was listed for no time that has a width.
_LEAST = 3


@dataclass(frozen=True, kw_only=True)
class Scale:
    """From the oldest stored revision of the page to the newest."""

    days: Sequence[str]
    left: float
    right: float = WIDTH - MARGIN

    def x(self, day: str) -> float:
        """The place of a day, `2023-05-09`."""
        first, last = date.fromisoformat(self.days[0]), date.fromisoformat(self.days[-1])
        passed = (date.fromisoformat(day) - first).days / (last - first).days
        return round(self.left + passed * (self.right - self.left), 1)

    def years(self) -> range:
        """The years that begin between the revisions."""
        return range(int(self.days[0][:4]) + 1, int(self.days[-1][:4]) + 1)

    def spans(self, window: Listed) -> Iterator[tuple[float, float]]:
        """The times during which something was listed: where each begins, and how wide it is."""
        for start, end in self._spans(window):
            begins = min(start, self.right - _LEAST)
            yield begins, max(round(end - begins, 1), _LEAST)

    def _spans(self, window: Listed) -> Iterator[tuple[float, float]]:
        yield self.x(window.from_), self.x(window.until) if window.until else self.right
        if window.again:
            yield self.x(window.again), self.right

    def remarks(self, window: Listed) -> Iterator[tuple[float, str, str]]:
        """The days on which a window opened and closed, where they have room: place, day, anchor.

        The first and the last day are those of the picture, and stand nowhere.
        """
        (start, end), *again = self._spans(window)
        after = again[0][0] if again else self.right
        if start - self.left > text_width(window.from_, _DATE_SIZE, code=True):
            yield round(start - 4, 1), window.from_, "end"
        if window.until and after - end > text_width(window.until, _DATE_SIZE, code=True):
            yield round(end + 4, 1), window.until, "start"


def spellings(table: CodeTable) -> Iterator[tuple[str, Listed | None]]:
    """Every code, and below it the other spellings that the page listed."""
    for entry in table.codes:
        yield visible(entry.code), entry.listed
        for alias in entry.aliases:
            if alias.listed:
                yield f"↳ {visible(alias.code)}", alias.listed


def scale(spec: Spec, names: Sequence[str]) -> Scale:
    """The scale beside these names. At least half of the picture is for the bars."""
    longest = max(text_width(name, NAME_SIZE, code=True) for name in names)
    left = round(min(MARGIN + longest + 4, WIDTH / 2), 1)
    return Scale(days=sorted({s.date for s in spec.sources if s.revision}), left=left)
