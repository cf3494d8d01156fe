"""Text for people."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake
from generator.spec.model import Spec
from generator.spec.references import texts

# Where prose stands, rather than names, which may be the same in both languages.
_PROSE = {"brief", "note", "why", "warning", "text", "hint", "zero"}


def text_is_written(spec: Spec) -> Iterator[Mistake]:
    """Text for people is neither blank nor still to be written."""
    for path, value in texts(spec):
        if path[-1] in ("ko", "en") and not value.strip():
            yield path, "blank text", "write it, in our own words"
        elif path[-1] in ("ko", "en") and value.lstrip().startswith("TODO"):
            yield path, f"still to be written: {value}", "replace the TODO by the text"


def korean_is_korean(spec: Spec) -> Iterator[Mistake]:
    """Korean prose has Korean letters in it; a name may do without."""
    for path, value in texts(spec):
        prose = path[-1] == "ko" and _PROSE.intersection(map(str, path))
        if prose and value.strip() and not any("가" <= letter <= "힣" for letter in value):
            yield path, f"not Korean: {value}", "are the two languages swapped?"
