"""The providers that the page says send four fields only, against those of the spec."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.spec.model import Source, Spec
from generator.watch.news.model import Group, Item
from generator.watch.news.words import fingerprint
from generator.watch.page.model import Note, Page

FOUR = ("imp_uid", "merchant_uid", "error_code", "error_msg")


def provider_news(page: Page, source: Source, spec: Spec) -> Iterator[Item]:
    """Providers that the note on the four fields now names, and those that it no longer does."""
    note = next((n for n in page.notes if all(name in n.text for name in FOUR)), None)
    if note is None or source.words is None or fingerprint(note.text) in source.words.notes:
        return
    named, known = _named(note, spec), _known(source, spec)
    for code in sorted(named.keys() ^ known.keys()):
        group: Group = "new" if code in named else "gone"
        path = ("providers", known[code]) if code in known else ("providers",)
        item = Item(group, "provider", "pg_provider", code=code, line=note.line, path=path)
        yield replace(item, page=named.get(code))


def _known(source: Source, spec: Spec) -> Mapping[str, int]:
    """The providers of which the page said so by the day of a revision, with their place."""
    ids = {s.id for s in spec.sources if s.revision and s.date <= source.date}
    return {
        provider.code: i
        for i, provider in enumerate(spec.providers)
        if any(c.source in ids and set(c.fields) == set(FOUR) for c in provider.carries)
    }


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
