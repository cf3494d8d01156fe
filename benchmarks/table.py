"""Rows of figures, and how they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.peers import NAMES


@dataclass(frozen=True)
class Row:
    """One measure of one thing, for every peer that was measured."""

    what: str
    unit: str
    figures: Mapping[str, float]
    """By the peer's name."""
    ratios: Mapping[str, float]
    """What the package takes, with the peer's figure as 1."""


def row(what: str, unit: str, figures: Mapping[str, float]) -> Row:
    """A row whose ratios are those of its figures."""
    ratios = {name: figures["ours"] / figure for name, figure in figures.items() if name != "ours"}
    return Row(what, unit, figures, ratios)


def render(rows: Iterable[Row]) -> str:
    """The table; in brackets what the package takes, with that peer's figure as 1."""
    lines = [f"{'':22}{'':14}" + "".join(f"{name:>18}" for name in NAMES)]
    lines += [
        f"{row.what:22}{row.unit:14}" + "".join(f"{_cell(row, name):>18}" for name in NAMES)
        for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines)


def _cell(row: Row, name: str) -> str:
    if name not in row.figures:
        return "-"
    figure = f"{row.figures[name]:,.{2 if row.figures[name] < 1000 else 0}f}"
    return f"{figure} ({row.ratios[name]:.2f})" if name in row.ratios else f"{figure}       "
