"""The bars that the package sets itself, and whether it clears them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.cases import Case
from benchmarks.table import Row


@dataclass(frozen=True)
class Bar:
    """A ratio that is not to be exceeded."""

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


def bars(rows: Iterable[Row], cases: Iterable[Case]) -> Iterator[Bar]:
    """The bars, in instructions if they are among the rows and in wall time otherwise."""
    best = {row.what: row for row in rows}  # instructions come later, and replace the times
    for peer, limit in (("pydantic", 0.6), ("cattrs", 0.3), ("msgspec", 1.6)):
        yield Bar(f"sample / {peer}", best["sample"].ratios[peer], limit)
    for case in cases:
        if case.valid and case.name != "sample":
            yield Bar(f"{case.name} / pydantic", best[case.name].ratios["pydantic"], 1.0)
    out, into = (best[what].figures["ours"] for what in ("unstructure, sample", "sample"))
    yield Bar("unstructure / structure", out / into, 0.9)
    yield Bar("import, first call / pydantic", best["import, first call"].ratios["pydantic"], 0.35)
