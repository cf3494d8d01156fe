"""Type listings (`name?: string;`) in a block of code, as lines like any other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.watch.page.heading import heading
from generator.watch.page.lines import Box, Kind, Line


def is_listing(line: Line) -> bool:
    """Whether a block of code declares fields and their types."""
    if line.kind is not Kind.CODE:
        return False
    found = (heading(text) for text in line.marked.split("\n") if ":" in text)
    return sum(part is not None and part.sure for part in found) > 1


def listing_lines(line: Line) -> Iterator[Line]:
    """The declarations, each before the comments that stand above it."""
    above: list[Line] = []
    for offset, text in enumerate(line.marked.split("\n")):
        comment = _comment(text.strip())
        made = Line(
            kind=Kind.TEXT,
            line=line.line + offset,
            marked=text.strip() if comment is None else comment,
            block=offset + 1,
            boxes=frozenset((Box.PARAMETER,)),
        )
        if comment is not None:
            above.append(made)
        elif made.marked.strip("{}[]();, "):
            yield made
            yield from (remark for remark in above if remark.marked)
            above = []


def _comment(text: str) -> str | None:
    """What a line that is only a comment says."""
    if not text.startswith(("//", "/*", "*", "#")):
        return None
    return text.removesuffix("*/").strip("/*# \t")
