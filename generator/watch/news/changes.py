"""News -> changes of the spec: what each item asks for, or why a person has to write it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.spec.diagnostics import Path
from generator.spec.model import Source, Spec, Words
from generator.text.translation import in_all_languages as _
from generator.watch.news.code_changes import CodeWriter
from generator.watch.news.edit import Edit, YamlFile
from generator.watch.news.expected import Edition
from generator.watch.news.field_changes import FieldWriter
from generator.watch.news.model import About, Comparison, Item, UnwritableError
from generator.watch.news.providers import FOUR
from generator.watch.news.words import words_of
from generator.watch.news.yaml_text import Flow, Value

_READ = "read it on the page"
_BY_HAND: dict[About, str] = {
    "page title": f"{_READ}, and change page.title",
    "description": f"{_READ}, and see whether page.notes says so",
    "heading": f"{_READ}, and see what has moved, or what the section says",
    "note": f"{_READ}, and change page.notes, or what else the spec says of it",
    "block of code": f"{_READ}, and change what the spec says of it",
    "title": f"{_READ}, and change the field's brief if it means something else",
    "text": f"{_READ}, and change the field's brief, note or availability if it says more or less",
    "deprecation mark": f"{_READ}, and say so in the field's note",
    "sample": f"{_READ}, and change the field's note if it says more or less",
    "label": f"{_READ}, and say in the code's note why it has none, if that is known",
    "doubt": "look at the line, and write by hand what the reader did not see",
    "list": "if the codes stand elsewhere now, say so in the table's note; else, end their days",
    "provider": "the page names it no longer; say in its entry of providers what comes now",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """News that belongs together, and what it makes of the spec; `work` is left to a person."""

    news: tuple[Item, ...]
    edits: tuple[Edit, ...] = ()
    work: str = ""


def changes(spec: Spec, file: YamlFile, found: Comparison, revision: Source) -> list[Change]:
    """What is to be written when a page with this news is recorded as this revision."""
    edition = Edition.of(spec, found.revision.language)
    codes = CodeWriter(spec=spec, file=file, edition=edition, revision=revision)
    fields = FieldWriter(spec=spec, file=file, page=found.page, revision=revision)

    def edits(news: Sequence[Item]) -> Iterator[Edit]:
        for item in [part for whole in news for part in whole.parts or (whole,)]:
            if item.about == "provider" and item.group == "new":
                yield _carries(spec, file, str(item.code), revision)
            elif item.about in ("code", "label"):
                yield from codes.edits(item)
        yield from fields.edits(news)

    return [_change(tuple(news), edits) for news in _together(found.news)]


def _together(news: Sequence[Item]) -> Iterator[Iterator[Item]]:
    """What is said of one field, code or provider; each change of words is a thing of its own."""

    def key(item: Item) -> tuple[str, ...]:
        return str(item.field), str(item.code), item.about if item.about in _BY_HAND else ""

    return (group for _, group in groupby(sorted(news, key=key), key=key))


def _change(news: tuple[Item, ...], edits: Callable[[Sequence[Item]], Iterator[Edit]]) -> Change:
    try:
        written = tuple(edits(news))
    except UnwritableError as error:
        return Change(news=news, work=str(error))
    return Change(news=news, edits=written, work="" if written else _work(news[0]))


def _work(item: Item) -> str:
    if item.about == "order":
        return ""  # it is put right as a whole, once everything else is written
    if item.about == "list" and item.group != "gone":
        return "add a table for it, or say in the field's note what its values are"
    return _BY_HAND.get(item.about, "write it by hand")


def source_edit(spec: Spec, file: YamlFile, found: Comparison, revision: Source) -> Edit:
    """The revision's entry with the fingerprints of its words, below that of the one before."""
    ids = [source.id for source in spec.sources]
    words = _written(words_of(found.page, spec))
    if revision.id in ids:
        return file.put_key(("sources", ids.index(revision.id)), "revision", "words", words)
    title = Flow(ko=revision.title.ko, en=revision.title.en)
    entry: dict[str, Value] = {"id": revision.id, "title": title}
    if revision.url:
        entry["url"] = revision.url
    entry |= {"date": revision.date, "revision": str(revision.revision), "words": words}
    return file.insert(("sources",), ids.index(found.revision.source.id), entry)


def _written(words: Words) -> dict[str, Value]:
    """Fingerprints as they stand in the spec; what a page does not have is left out."""
    keys = ("title", "description", "headings", "notes", "code", "fields")
    lists = ("unlisted", "unlabelled", "lists", "sample", "doubts")
    return {key: getattr(words, key) for key in (*keys, *lists) if getattr(words, key)}


def _carries(spec: Spec, file: YamlFile, provider: str, revision: Source) -> Edit:
    """That a provider sends the four fields only."""
    condition = _("TODO under which condition only the four fields come")
    said: dict[str, Value] = {"fields": [*FOUR], "note": condition, "source": revision.id}
    codes = [known.code for known in spec.providers]
    if provider not in codes:
        return file.insert(("providers",), len(codes) - 1, {"code": provider, "carries": [said]})
    at: Path = ("providers", codes.index(provider))
    known = spec.providers[codes.index(provider)].carries
    if known:
        return file.insert((*at, "carries"), len(known) - 1, said)
    return file.add_key(at, "code", "carries", [said])
