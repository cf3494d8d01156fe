"""The bars that the package sets itself, and whether it clears them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.table import Row


@dataclass(frozen=True)
class Bar:
    """A ratio, or a figure, that is not to be exceeded."""

    what: str
    ratio: float
    limit: float

    @property
    def met(self) -> bool:
        """Whether the ratio is within its limit."""
        return self.ratio <= self.limit

    def __str__(self) -> str:
        verdict = "met" if self.met else "NOT MET"
        return f"{self.what:44}{self.ratio:6.2f}  at most {self.limit:.2f}  {verdict}"


# Of pydantic's figure.
_OF_PYDANTIC: Final = {
    "sample": 0.52,
    "user cancel": 0.50,
    "identifiers only": 0.50,
    "virtual account": 0.62,
    "unknown keys, codes": 0.50,
    "redirect": 0.50,
    "redirect, all text": 0.45,
    "invalid": 1.0,
    "import, first call": 0.29,
    "JSON bytes, msgspec": 0.8,
}


def bars(rows: Iterable[Row]) -> Iterator[Bar]:
    """The bars, in instructions if they are among the rows and in wall time otherwise."""
    best = {row.what: row for row in rows}  # instructions come later, and replace the times
    for peer, limit in (("cattrs", 0.3), ("msgspec", 1.6)):
        yield Bar(f"sample / {peer}", best["sample"].ratios[peer], limit)
    for what, limit in _OF_PYDANTIC.items():
        yield Bar(f"{what} / pydantic", best[what].ratios["pydantic"], limit)
    out, into = (best[what].figures["ours"] for what in ("unstructure, sample", "sample"))
    yield Bar("unstructure / structure", out / into, 0.10)
    yield Bar("bytes of memory", best["memory, sample"].figures["ours"], 1300)
