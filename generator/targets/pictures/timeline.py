"""When the official page listed each code: where the days stand, and how wide texts are."""

from collections.abc import Iterator
from datetime import date
from unicodedata import east_asian_width

from generator.spec.model import CodeTable, Listed, Spec
from generator.text.markdown import visible

# As wide as a text on a phone: there a picture is shown in about its own size.
WIDTH, _MARGIN = 330, 10
LONGEST = 19
"""Signs of a name that have room: at least half of the picture is for the bars."""
_NAME_SIZE, _DATE_SIZE = 12, 10


class Scale:
    """From the oldest stored revision of the page to the newest, beside the names of a table."""

    def __init__(self, spec: Spec, table: CodeTable) -> None:
        names = [name[:LONGEST] for name, _window in spellings(table)]
        self.days = sorted({source.date for source in spec.sources if source.revision})
        longest = max(text_width(name, _NAME_SIZE, code=True) for name in names)
        self.left = round(_MARGIN + longest + 4, 1)
        self.right = WIDTH - _MARGIN

    def x(self, day: str) -> float:
        """The place of a day, `2023-05-09`."""
        first, last = date.fromisoformat(self.days[0]), date.fromisoformat(self.days[-1])
        passed = (date.fromisoformat(day) - first).days / (last - first).days
        return round(self.left + passed * (self.right - self.left), 1)

    def spans(self, window: Listed) -> Iterator[tuple[float, float]]:
        """The times during which something was listed: where each begins and ends."""
        yield self.x(window.from_), self.x(window.until) if window.until else self.right
        if window.again:
            yield self.x(window.again), self.right

    def remarks(self, window: Listed) -> Iterator[tuple[float, str, str]]:
        """The days on which a window opened and closed, where they have room: place, day, anchor.

        The first and the last day are those of the picture, and stand nowhere.
        """
        (start, end), *again = self.spans(window)
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


def text_width(text: str, size: float, *, code: bool = False) -> float:
    """About how wide a text is: fonts differ, so this leaves room."""
    latin = size * (0.62 if code else 0.54)
    return sum(size if east_asian_width(c) in "WF" else latin for c in text)
