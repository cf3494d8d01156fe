"""The payload that a page shows: the object literal that has `imp_uid`, as JSON values."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
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
_MARKED = re.compile(f"[{MARKS}]")


def fold_literals(lines: Sequence[Line]) -> list[Line]:
    """Makes an object that is printed as running text one block of code."""
    folded: list[Line] = []
    at, tries = 0, 0
    while at < len(lines):
        line, count = lines[at], 0
        if line.kind is Kind.TEXT and "{" in (line.text[:1], line.text[-1:]) and tries < _MAX_TRIES:
            tries += 1
            below = takewhile(lambda line: line.kind is Kind.TEXT, lines[at : at + _MAX_LINES])
            text = "\n".join(_MARKED.sub("", line.marked) for line in below)
            value, end = _literal(text, text.index("{"))
            if value is not None or (end >= len(text) and _KEY.search(text)):
                count = 1 + text.count("\n", 0, end)
                code = "\n".join(text.split("\n")[:count])
                line = replace(line, kind=Kind.CODE, marked=code)
        folded.append(line)
        at += max(count, 1)
    return folded


def find_sample(lines: Sequence[Line], names: frozenset[str]) -> tuple[Sample | None, list[Note]]:
    """The sample that has most of the page's fields, and what is to be said about it."""
    samples: list[Sample] = []
    doubts: list[Note] = []
    for part in (part for line in lines for part in [line, *(i for c in line.cells for i in c)]):
        text = _MARKED.sub("", part.marked)
        key = _KEY.search(text)
        start = text.rfind("{", 0, key.start()) if key else -1
        if start < 0:
            continue
        keyed = [Sample(value=v, line=part.line + text.count("\n", 0, i)) for v, i in _keyed(text)]
        samples += keyed
        if not keyed and sum(name in text[start:] for name in names) > 2:
            why = "is cut off" if _literal(text, start)[1] >= len(text) else "is not plain data"
            line = part.line + text.count("\n", 0, start)
            doubts.append(Note(line=line, text=f"the sample {why} and was not read"))
    if not samples:
        return None, doubts
    best = max(samples, key=lambda sample: len(names & sample.value.keys()))
    if len(samples) > 1:
        others = ", ".join(str(sample.line) for sample in samples if sample is not best)
        text = f"there are more samples (line {others}); this one has most of the fields"
        return best, [Note(line=best.line, text=text)]
    return best, []


def _keyed(text: str) -> Iterator[tuple[dict[str, Any], int]]:
    """The objects that have the key themselves, and where they begin."""
    at = -1
    for _ in range(_MAX_TRIES):
        at = text.find("{", at + 1)
        if at < 0:
            break
        value, end = _literal(text, at)
        if value and "imp_uid" in value:
            yield value, at
            at = end - 1


def _literal(text: str, at: int) -> tuple[dict[str, Any] | None, int]:
    """The object at index `at`, None where it is anything but data, and where its text ends."""
    try:
        value, _, end = json5.parse(text[at : at + _MAX_LITERAL], consume_trailing=False)
        plain = json.dumps(value, allow_nan=False, ensure_ascii=False)
        plain.encode()
    except (ValueError, RecursionError):
        return None, at
    is_payload = isinstance(value, dict) and max(plain.count("{"), plain.count("[")) <= _MAX_DEPTH
    return (value if is_payload else None), at + end
