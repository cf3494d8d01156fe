"""The payload that a page shows: the object literal that has `imp_uid`, as JSON values."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import json5

from generator.watch.page.lines import MARKS, Kind, Line
from generator.watch.page.model import Note, Sample

# json5 is written for configuration files, and slow; a payload is far below these.
_MAX_LITERAL = 20_000
_MAX_DEPTH = 20
_MAX_LINES = 300
_MAX_TRIES = 50
_KEY = re.compile(r"[\"']?imp_uid[\"']?\s*:")
_TOKEN = re.compile(r"\\.|[\"'`\n{}]|//|/\*|\*/", re.DOTALL)
_MARKED = re.compile(f"[{MARKS}]")


def fold_literals(lines: Sequence[Line]) -> list[Line]:
    """Makes an object that is printed as running text one block of code."""
    folded: list[Line] = []
    at, tries = 0, 0
    while at < len(lines):
        opens = lines[at].kind is Kind.TEXT and _opens(lines[at].text) and tries < _MAX_TRIES
        tries += opens
        end = _literal_end(lines, at) if opens else at
        if end > at:
            text = "\n".join(_MARKED.sub("", line.marked) for line in lines[at:end])
            folded.append(replace(lines[at], kind=Kind.CODE, marked=text))
        else:
            folded.append(lines[at])
        at = max(end, at + 1)
    return folded


def find_sample(lines: Sequence[Line], names: frozenset[str]) -> tuple[Sample | None, list[Note]]:
    """The sample that has most of the page's fields, and what is to be said about it."""
    samples: list[Sample] = []
    doubts: list[Note] = []
    for text, line, closed in _literals(lines):
        value = _value(text) if closed else None
        if value is not None:
            samples.append(Sample(value=value, line=line))
        elif sum(name in text for name in names) > 2:
            why = "is not plain data" if closed else "is cut off"
            doubts.append(Note(line=line, text=f"the sample {why} and was not read"))
    if not samples:
        return None, doubts
    best = max(samples, key=lambda sample: len(names & sample.value.keys()))
    if len(samples) > 1:
        others = ", ".join(str(sample.line) for sample in samples if sample is not best)
        text = f"there are more samples (line {others}); this one has most of the fields"
        return best, [Note(line=best.line, text=text)]
    return best, []


def _opens(text: str) -> bool:
    return text.startswith("{") or text.endswith("{")


def _literal_end(lines: Sequence[Line], at: int) -> int:
    """The index after the literal that begins at `at`; `at` where it is none."""
    depth = 0
    seen = False
    for index in range(at, min(len(lines), at + _MAX_LINES)):
        if lines[index].kind is not Kind.TEXT:
            return index if seen else at
        text = _MARKED.sub("", lines[index].marked)
        seen = seen or _KEY.search(text) is not None
        depth += sum(1 if sign == "{" else -1 for _, sign in _braces(text))
        if depth <= 0:
            return index + 1 if seen or index > at else at
    return min(len(lines), at + _MAX_LINES) if seen else at


def _literals(lines: Sequence[Line]) -> Iterator[tuple[str, int, bool]]:
    """The objects that have the key themselves: text, line, and whether they are closed."""
    for line in lines:
        for part in [line, *(inner for cell in line.cells for inner in cell)]:
            text = _MARKED.sub("", part.marked)
            if "{" in text and _KEY.search(text):
                for start, end in _keyed(text):
                    above = text.count("\n", 0, start)
                    yield text[start:end], part.line + above, end is not None


def _keyed(text: str) -> list[tuple[int, int | None]]:
    """The objects that have the key themselves, in its order."""
    keys = [found.start() for found in _KEY.finditer(text)]
    found = {}
    # What is inside comes before what is around it, so a key is its own object's.
    for start, end in _objects(text):
        own = [key for key in keys if start < key < (end or len(text))]
        keys = [key for key in keys if key not in own]
        found.update({own[0]: (start, end)} if own else {})
    return [found[key] for key in sorted(found)]


def _objects(text: str) -> Iterator[tuple[int, int | None]]:
    """Where each object of a program text begins and ends; None where it is cut off."""
    begun: list[int] = []
    for at, sign in _braces(text):
        if sign == "{":
            begun.append(at)
        elif begun:
            yield begun.pop(), at + 1
    yield from ((start, None) for start in reversed(begun))


def _braces(text: str) -> Iterator[tuple[int, str]]:
    """The braces of a program text that stand outside strings and comments."""
    inside = ""
    for found in _TOKEN.finditer(text):
        sign = found[0]
        if inside:
            ends = sign == inside or (sign == "\n" and inside in "\"'")
            inside = "" if ends else inside
        elif sign in ("{", "}"):
            yield found.start(), sign
        elif sign in ('"', "'", "`"):
            inside = sign
        elif sign == "//":
            inside = "\n"
        elif sign == "/*":
            inside = "*/"


def _value(literal: str) -> dict[str, Any] | None:
    """The literal as JSON values; None where it holds anything but data."""
    deep = max(literal.count("{"), literal.count("[")) > _MAX_DEPTH
    if deep or len(literal) > _MAX_LITERAL:
        return None
    try:
        value = json5.loads(literal)
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
