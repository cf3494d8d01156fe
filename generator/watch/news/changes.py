"""News -> the spec: what each item asks for, or why a person has to write it."""

from collections.abc import Mapping, Sequence

from generator.spec.model import Source, Spec
from generator.text.translation import in_all_languages as _
from generator.watch.news.code_changes import CodeWriter
from generator.watch.news.edit import Entry, Flow, YamlFile, append, named
from generator.watch.news.expected import Edition
from generator.watch.news.field_changes import FieldWriter
from generator.watch.news.model import About, Comparison, Item, UnwritableError
from generator.watch.news.word_news import FOUR
from generator.watch.news.words import words_of

_READ = "read it on the page"
_BY_HAND: Mapping[About, str] = {
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
    "order": "put it in its place once the spec has it",
    "provider": "the page names it no longer; say in its entry of providers what comes now",
}


def together(news: Sequence[Item]) -> list[list[Item]]:
    """What is said of one field, code or provider; each change of words is a thing of its own."""
    groups: dict[object, list[Item]] = {}
    for item in news:
        what = item.about if item.about in _BY_HAND else ""
        groups.setdefault((item.field, item.code, what), []).append(item)
    return list(groups.values())


def write_news(
    news: Sequence[Item], spec: Spec, found: Comparison, revision: Source, file: YamlFile
) -> None:
    """Write what the news of one thing asks for; `spec` is what the file said before all of it.

    Raises UnwritableError where a person has to.
    """
    edition = Edition.of(spec, found.revision.language)
    codes = CodeWriter(spec=spec, file=file, edition=edition, revision=revision)
    fields = FieldWriter(spec=spec, file=file, page=found.page, revision=revision)
    names = [field["name"] for field in file.data["fields"]]
    parts = [part for item in news for part in item.parts or (item,)]
    facts = [part for part in parts if part.about in ("field", "type", "required")]
    fields.write(facts)
    for item in (part for part in parts if part not in facts):
        match item.about, item.group:
            case "order", _ if item.field in names:
                fields.place(str(item.field))
            case ("code", _) | ("label", "new" | "different"):
                codes.write(item)
            case "provider", "new":
                _carries(file, str(item.code), revision)
            case "sample", "new" if item.field not in names:
                fields.put_into_sample(str(item.field))
            case _:
                raise UnwritableError(_by_hand(item))


def _by_hand(item: Item) -> str:
    if item.about == "list" and item.group != "gone":
        return "add a table for it, or say in the field's note what its values are"
    return _BY_HAND[item.about]


def write_source(spec: Spec, found: Comparison, revision: Source, file: YamlFile) -> None:
    """The revision's entry with the fingerprints of its words, below that of the one before."""
    sources, words = file.data["sources"], words_of(found.page, spec)
    ids = [source["id"] for source in sources]
    if revision.id in ids:
        sources[ids.index(revision.id)]["words"] = words
        return
    entry: Entry = {"id": revision.id, "title": Flow(ko=revision.title.ko, en=revision.title.en)}
    if revision.url:
        entry["url"] = revision.url
    entry |= {"date": revision.date, "revision": str(revision.revision), "words": words}
    sources.insert(ids.index(found.revision.source.id) + 1, entry)


def _carries(file: YamlFile, code: str, revision: Source) -> None:
    """That a provider sends the four fields only."""
    condition = _("TODO under which condition only the four fields come")
    said: Entry = {"fields": [*FOUR], "note": condition, "source": revision.id}
    providers = file.data["providers"]
    if code not in [provider["code"] for provider in providers]:
        providers.append({"code": code})
    append(named(code, providers), "carries", said, ("code", "carries"))
