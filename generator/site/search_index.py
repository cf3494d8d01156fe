"""The search index that Zensical writes, with what our readers look for.

Zensical finds words by their beginnings. Each entry of the reference gets its name beside its code,
which is shown, and further words, which are not: the name in the other language, other spellings,
and the inner parts of Korean compounds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.spec.model import Spec, Text
from generator.spec.search_words import korean_words, search_words, tails
from generator.text.markdown import anchor
from generator.text.translation import Language


@dataclass(frozen=True)
class Entry:
    """What an entry of the reference is called, and by which further words it may be looked for.

    Other spellings of its code count as much as the code.
    """

    name: str
    words: Sequence[str]
    spellings: Sequence[str] = ()


def extended(index: str, spec: Spec, language: Language) -> str:
    """The index, with names and words in the titles of its entries, where they count most."""
    known = dict(_entries(spec, language))
    data = json.loads(index)
    for item in data["items"]:
        entry = known.get(item["location"])
        if entry:
            item["title"] = _title(item["title"], entry)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _title(title: str, entry: Entry) -> str:
    """The search shows a title as HTML, of which it reads no more than it must."""
    name = f" {escape(entry.name, quote=False)}" if entry.name else ""
    return f"{_hidden(entry.spellings)}{title}{name}{_hidden(entry.words)}"


def _hidden(words: Sequence[str]) -> str:
    text = escape(" ".join(dict.fromkeys(words)), quote=False)
    return f'<span hidden="hidden"> {text} </span>' if text else ""


def _entries(spec: Spec, language: Language) -> Iterator[tuple[str, Entry]]:
    for location, entry in (*_codes(spec, language), *_fields(spec), *_titled(spec, language)):
        page, _, heading = location.partition("#")
        yield f"{page}/#{anchor(heading)}", entry


def _codes(spec: Spec, language: Language) -> Iterator[tuple[str, Entry]]:
    known = korean_words(spec)
    for table, codes in spec.codes.items():
        for code in codes.codes:
            shown = getattr(code.label, language)
            words = (*search_words(code, shown, known), *tails(code.label.ko))
            entry = Entry(shown, words, [alias.code for alias in code.aliases])
            yield f"{table}#{code.code}", entry
            if table == "pg_provider":
                yield f"availability#{code.code}", entry


def _fields(spec: Spec) -> Iterator[tuple[str, Entry]]:
    """What a field means is a sentence, too long to stand beside its name."""
    for field in spec.fields:
        first = Text(ko=_first_sentence(field.brief.ko), en=_first_sentence(field.brief.en))
        yield f"fields#{field.name}", Entry("", _both(first))


def _titled(spec: Spec, language: Language) -> Iterator[tuple[str, Entry]]:
    shapes = [(shape.id, shape.title) for shape in spec.shapes]
    others = [(other.id, other.title) for other in spec.foreign]
    for name, title in (*shapes, *others):
        yield f"shapes#{name}", _entry(title, language)
    for meaning in spec.outcomes.meanings:
        yield f"outcomes#{meaning.outcome}", _entry(meaning.label, language)


def _entry(name: Text, language: Language) -> Entry:
    shown = getattr(name, language)
    return Entry(shown, [word for word in _both(name) if word != shown])


def _both(text: Text) -> Sequence[str]:
    return (text.ko, text.en, *tails(text.ko))


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0]
