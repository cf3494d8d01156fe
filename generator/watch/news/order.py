"""Entries that a change has put out of order are moved to where the rules want them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from generator.spec.diagnostics import Path
from generator.spec.load import typed
from generator.spec.model import Code, Spec
from generator.watch.news.edit import YamlFile
from generator.watch.news.expected import spellings
from generator.watch.news.recorded import parsed

Key = TypeVar("Key", str, int)


def in_order(text: str) -> str:
    """The spec with each code behind those that were listed before it, and providers as codes."""
    while move := _first_move(typed(parsed(text).data)):
        file = YamlFile(text)
        text = file.edited(file.move(*move))
    return text


def _first_move(spec: Spec) -> tuple[Path, int, int] | None:
    for name, table in spec.codes.items():
        if move := _misplaced([_first_listed(code) for code in table.codes]):
            return ("codes", name, "codes"), *move
    codes = [code.code for code in spec.codes["pg_provider"].codes]
    if move := _misplaced([codes.index(provider.code) for provider in spec.providers]):
        return ("providers",), *move
    return None


def _misplaced(keys: Sequence[Key]) -> tuple[int, int] | None:
    """The first entry that stands too low, and the one that it belongs before."""
    for i, (before, after) in enumerate(pairwise(keys)):
        if before > after:
            return i + 1, next(j for j, key in enumerate(keys) if key > after)
    return None


def _first_listed(code: Code) -> str:
    windows = [entry.listed for entry in spellings(code) if entry.listed]
    return min((window.from_ for window in windows), default="9999")
