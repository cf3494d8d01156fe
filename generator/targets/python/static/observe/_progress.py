"""A bar on the terminal while an archive is read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_WIDTH: Final = 40


class Progress:
    """How much has been read; of a pipe nobody knows how much there is."""

    def __init__(self, files: Sequence[str]) -> None:
        self._of = sum(Path(file).stat().st_size for file in files if Path(file).is_file())
        self._read = 0
        self._shown = ""
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()

    def read(self, size: int) -> None:
        """So many bytes more."""
        self._read += size
        if self._is_shown:
            share = min(1, self._read / self._of) if self._of else 0
            self._show(f"[{'#' * int(_WIDTH * share):{_WIDTH}}] {self._read / 1e6:,.0f} MB")

    def end(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._show(" " * len(self._shown))
            print("\r", end="", file=sys.stderr, flush=True)

    def _show(self, bar: str) -> None:
        if bar != self._shown:
            print(f"\r{bar}", end="", file=sys.stderr, flush=True)
            self._shown = bar
