"""Words by which a reader may look for a code, beside the code and its name.

Korean writes compounds in one word, and what looks from the beginnings of words does not find 카드
in 신용카드. So the word at the end of a compound is a search word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from generator.spec.model import Code, Spec
from generator.spec.references import texts

_KOREAN = re.compile("[가-힣]+")
_WORD = re.compile(r"[^\W_]+")
# What Korean attaches to a noun, the longest first.
_PARTICLE = re.compile("(?:으로|에서|까지|부터|이나|은|는|이|가|을|를|의|에|로|와|과|도|만)$")
_SHORTEST = 2


def korean_words(spec: Spec) -> frozenset[str]:
    """Words that stand alone, and words that end one name and begin another: 가상계좌, 계좌이체."""
    alone = {
        form
        for path, text in texts(spec)
        if path[-1] == "ko"
        for word in _KOREAN.findall(text)
        for form in (word, _PARTICLE.sub("", word))
        if len(form) >= _SHORTEST
    }
    codes = (entry for table in spec.codes.values() for entry in table.codes)
    names = {word for entry in codes for word in _KOREAN.findall(entry.label.ko)}
    heads = {name[:-length] for name in names for length in range(_SHORTEST, len(name) - 1)}
    return frozenset(alone | ({tail for name in names for tail in tails(name)} & heads))


def tails(text: str) -> Iterator[str]:
    """How the Korean words of a text end, from two syllables on: 용카드 and 카드 of 신용카드."""
    for word in _KOREAN.findall(text):
        yield from (word[at:] for at in range(1, len(word) - _SHORTEST + 1))


def search_words(entry: Code, shown: str, known: Set[str]) -> Sequence[str]:
    """The words for a code that neither it nor `shown`, its name on the page, spells out."""
    label = entry.label
    found = (
        *(alias.code for alias in entry.aliases),
        *(tail for tail in tails(label.ko) if tail in known),
        *(name for name in (label.ko, label.en) if name != shown),
        *(part for part in _WORD.findall(entry.code) if len(part) >= _SHORTEST),
    )
    return _once(found, without=(entry.code, shown))


def _once(found: Iterable[str], without: Iterable[str]) -> Sequence[str]:
    """In their order, whatever their case."""
    first: dict[str, str] = {}
    for word in found:
        first.setdefault(word.lower(), word)
    for word in without:
        first.pop(word.lower(), None)
    return tuple(first.values())
