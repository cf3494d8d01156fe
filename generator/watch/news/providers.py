"""The providers that the page says send four fields only, against those of the spec."""

from collections.abc import Iterator
from functools import partial

from generator.spec.model import Source, Spec
from generator.watch.news.model import Item
from generator.watch.news.words import fingerprint
from generator.watch.page.model import Note, Page

FOUR = ("imp_uid", "merchant_uid", "error_code", "error_msg")


def provider_news(page: Page, source: Source, spec: Spec) -> Iterator[Item]:
    """Providers that the note on the four fields now names, and those that it no longer does."""
    note = next((n for n in page.notes if all(name in n.text for name in FOUR)), None)
    if note is None or source.words is None or fingerprint(note.text) in source.words.notes:
        return
    ids = {s.id for s in spec.sources if s.revision and s.date <= source.date}
    known = {
        provider.code: ("providers", i)
        for i, provider in enumerate(spec.providers)
        if any(c.source in ids and set(c.fields) == set(FOUR) for c in provider.carries)
    }
    named = _named(note, spec)
    told = partial(Item, about="provider", field="pg_provider", line=note.line)
    for code in sorted(named.keys() ^ known.keys()):
        if code in named:
            yield told("new", code=code, page=named[code], path=("providers",))
        else:
            yield told("gone", code=code, path=known[code])


def _named(note: Note, spec: Spec) -> dict[str, str]:
    """Codes of the providers that a note names, by code or by label; a longer name counts first."""
    names: dict[str, str] = {}
    for code in spec.codes["pg_provider"].codes:
        printed = [p.label for p in code.printed]
        names |= dict.fromkeys((code.label.ko, code.label.en, *printed, code.code), code.code)
    found, text = {}, note.text.casefold()
    for name in sorted(names, key=len, reverse=True):
        if name.casefold() in text:
            found[names[name]] = name
            text = text.replace(name.casefold(), " ")
    return found
