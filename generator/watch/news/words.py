"""The words of a page as fingerprints, which a revision is recorded with instead of sentences."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import takewhile
from typing import Any

from generator.spec.model import Spec
from generator.watch.page.model import Field, Note, Page

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def words_of(page: Page, spec: Spec) -> dict[str, Any]:
    """A page's fingerprints as a source's `words`; a list that has a table there is no words."""
    words = {
        "title": fingerprint(page.title) if page.title else None,
        "description": fingerprint(page.description) if page.description else None,
        "headings": [fingerprint(heading.text) for heading in page.headings],
        "notes": part(page.notes),
        "code": [fingerprint(block.text) for block in page.code],
        "fields": {field.name: part(field_words(field)) for field in page.fields},
        "unlisted": [f.name for f in page.fields if f.name in spec.codes and not f.codes],
        "unlabelled": {f.name: codes for f in page.fields if (codes := _unlabelled(f, spec))},
        "lists": {f.name: words for f in page.fields if (words := list_words(f, spec))},
        "sample": sample_words(page),
        "doubts": [fingerprint(doubt.text) for doubt in page.doubts],
    }
    return {key: value for key, value in words.items() if value}


def fingerprint(text: str) -> str:
    """Eight letters that stand for the letters and digits of a text."""
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))
    return sha256(letters.encode()).hexdigest()[:8].translate(_LETTERS)


def part(paragraphs: Sequence[Note]) -> list[str]:
    """The fingerprint of all paragraphs together, and that of each where they are several."""
    texts = [note.text for note in paragraphs]
    several = texts if len(texts) > 1 else []
    return [fingerprint(text) for text in ("".join(texts), *several)]


def until_heading(paragraphs: Iterable[Note], headings: Sequence[str]) -> list[Note]:
    """The paragraphs above one that is the title of a section; copied text does not mark these."""
    return list(takewhile(lambda note: fingerprint(note.text) not in headings, paragraphs))


def field_words(field: Field) -> list[Note]:
    """What a page says of a field in words, its title first."""
    return [Note(text=field.brief, line=field.line), *field.notes]


def list_words(field: Field, spec: Spec) -> str | None:
    """The fingerprint of a field's codes; None where it has none, or a table that has them."""
    if not field.codes or field.name in spec.codes:
        return None
    return fingerprint(" ".join(f"{code.code} {code.label or ''}" for code in field.codes))


def _unlabelled(field: Field, spec: Spec) -> list[str]:
    """The codes that have no label here, of those to which some revision gave one."""
    table = spec.codes.get(field.name)
    named = {code.code for code in table.codes if code.printed} if table else set()
    return [code.code for code in field.codes if not code.label and code.code in named]


def sample_words(page: Page) -> dict[str, str]:
    """The fingerprint of each value of the sample, its signs included."""
    values = page.sample.value if page.sample else {}
    texts = {key: json.dumps(value, ensure_ascii=False) for key, value in values.items()}
    return {key: fingerprint(text.encode().hex()) for key, text in texts.items()}
