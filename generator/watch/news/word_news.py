"""The words of a page against those that its revision is recorded with."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from generator.spec.model import Source, Spec, Words
from generator.watch.news.model import About, Group, Item
from generator.watch.news.providers import provider_news
from generator.watch.news.words import (
    field_words,
    fingerprint,
    list_words,
    part,
    sample_words,
    until_heading,
)
from generator.watch.page.model import Field, Note, Page
from generator.watch.page.notes import is_sentence

_DEPRECATION = re.compile(
    r"deprecated|지원 ?중단|사용 ?중단|폐지|폐기|더 이상 (?:사용|지원)", re.IGNORECASE
)

# An author breaks a paragraph into no more lines than this.
_MAX_RUN = 8


def word_news(page: Page, source: Source, spec: Spec) -> Iterator[Item]:
    """What a page says in other words, in another order, or in its sample.

    Nothing where the revision's words are not recorded.
    """
    if source.words is None:
        return
    at = ("sources", spec.sources.index(source))
    seen = frozenset(map(fingerprint, page.lines))
    compared = _Compared(page=page, recorded=source.words, path=at, seen=seen)
    yield from compared.title()
    yield from compared.blocks("heading", page.headings, source.words.headings)
    yield from compared.notes()
    yield from compared.blocks("block of code", page.code, source.words.code)
    yield from provider_news(page, source, spec)
    for field in {f.name: f for f in reversed(page.fields)}.values():
        if field.name in source.words.fields:
            yield from compared.field(field, spec)
    yield from compared.order()
    yield from compared.sample()
    yield from compared.doubts()


def word_remarks(page: Page, source: Source) -> Iterator[Note]:
    """What of the words could not be compared."""
    if source.words is None:
        text = "titles, texts, notes, order and sample: no fingerprints are recorded of"
        yield Note(line=1, text=f"{text} {source.id}")
    elif source.words.description and _description(page, source.words) is None:
        yield Note(line=1, text="the page has no description here")


def _description(page: Page, recorded: Words) -> str | None:
    """The fingerprint of the page's description, or of the sentence in its place below the title.

    None where the page shows none.
    """
    printed = [fingerprint(line) for line in page.lines]
    if recorded.description in printed:
        return recorded.description
    if page.description is not None:
        return fingerprint(page.description)
    others = {*recorded.headings, *recorded.notes}
    below = (
        printed[at + 1]
        for at, line in enumerate(page.lines[1:])
        if printed[at] == recorded.title and is_sentence(line)
    )
    return next((told for told in below if told not in others), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Compared:
    page: Page
    recorded: Words
    path: tuple[str | int, ...]
    # Every line of the page: what is recorded as a title may be one that does not look like it.
    seen: frozenset[str]

    def title(self) -> Iterator[Item]:
        known, title = self.recorded.title, self.page.title
        if known and known not in ({fingerprint(title)} if title else self.seen):
            yield self._item("different", "page title", None, 1)
        told, description = self.recorded.description, _description(self.page, self.recorded)
        if told and description not in (None, told):
            group: Group = "different" if description != fingerprint("") else "gone"
            yield self._item(group, "description", None, 1)

    def notes(self) -> Iterator[Item]:
        notes = [*self.page.notes, *self._below_headings()]
        yield from self._part(None, notes, self.recorded.notes, lambda note: "note")

    def blocks(
        self, about: About, printed: Sequence[Note], recorded: Sequence[str]
    ) -> Iterator[Item]:
        gone = set(recorded) - self.seen - {fingerprint(block.text) for block in printed}
        new = [block for block in printed if fingerprint(block.text) not in recorded]
        for block in new:
            yield self._item("different" if gone else "new", about, None, block.line)
        if gone and not new:
            yield self._item("gone", about, None, self.page.fields[0].line)

    def _below_headings(self) -> Iterator[Note]:
        """Text that seems to be a field's where headings do not look like any."""
        for field in self.page.fields:
            below = field.notes[len(until_heading(field.notes, self.recorded.headings)) :]
            yield from (note for note in below if is_sentence(note.text))

    def field(self, field: Field, spec: Spec) -> Iterator[Item]:
        words = field_words(field)

        def about(note: Note) -> About:
            if _DEPRECATION.search(note.text):
                return "deprecation mark"
            return "title" if note is words[0] else "text"

        yield from self._part(field.name, words, self.recorded.fields[field.name], about)
        listed, known = list_words(field, spec), self.recorded.lists.get(field.name)
        if listed != known and field.name not in spec.codes:
            yield self._item(_group(listed, known), "list", field.name, field.line)

    def _part(
        self,
        field: str | None,
        words: Sequence[Note],
        recorded: Sequence[str],
        about: Callable[[Note], About],
    ) -> Iterator[Item]:
        if part(words)[:1] == list(recorded[:1]) or (not words and not recorded):
            return
        words = until_heading(words, self.recorded.headings)
        if part(words)[:1] == list(recorded[:1]):
            return
        known = set(recorded[1:] or recorded)
        new, found = _unlike(words, known)
        gone = known - found
        for note in new:
            yield self._item("different" if gone else "new", about(note), field, note.line)
        if not new:
            line = words[0].line if words else self.page.fields[0].line
            kind: About = "text" if field else "note"
            yield self._item("gone" if gone else "different", kind, field, line)

    def order(self) -> Iterator[Item]:
        """The fewest fields that must have moved."""
        known = list(self.recorded.fields)
        first = {field.name: field for field in reversed(self.page.fields)}
        printed = [field for field in reversed(first.values()) if field.name in known]
        stay = _longest_run([known.index(field.name) for field in printed])
        above = ""
        for index, field in enumerate(printed):
            if index not in stay:
                before = known[: known.index(field.name)][-1:]
                says = f"after {above}" if above else "first"
                said = f"after {before[0]}" if before else "first"
                yield self._item("different", "order", field.name, field.line, says, said)
            above = field.name

    def sample(self) -> Iterator[Item]:
        printed, known = sample_words(self.page), self.recorded.sample
        if not self.page.sample:
            if known:
                yield self._item("gone", "sample", None, self.page.fields[-1].line)
            return
        for key in dict.fromkeys((*printed, *known)):
            if printed.get(key) != known.get(key):
                group = _group(key in printed, key in known)
                yield self._item(group, "sample", key, self.page.sample.line)

    def doubts(self) -> Iterator[Item]:
        for doubt in self.page.doubts:
            if fingerprint(doubt.text) not in self.recorded.doubts:
                yield self._item("new", "doubt", None, doubt.line, doubt.text)

    def _item(
        self,
        group: Group,
        about: About,
        field: str | None,
        line: int,
        page: str | None = None,
        spec: str | None = None,
    ) -> Item:
        path = (*self.path, "words")
        return Item(group, about, field, page=page, spec=spec, line=line, path=path)


def _group(here: object, recorded: object) -> Group:
    """Of what differs: whether the page has it, and whether the spec does."""
    return "different" if here and recorded else "new" if here else "gone"


def _unlike(words: Sequence[Note], known: Set[str]) -> tuple[list[Note], set[str]]:
    """The paragraphs that are none of the known ones, and those that were found.

    Text shows a paragraph that was broken by its author as several.
    """
    new, found, at = [], set[str](), 0
    while at < len(words):
        ends = range(at + 1, min(at + _MAX_RUN, len(words)) + 1)
        runs = {fingerprint("".join(n.text for n in words[at:end])): end for end in ends}
        same = next((run for run in runs if run in known), None)
        if same:
            found.add(same)
        else:
            new.append(words[at])
        at = runs[same] if same else at + 1
    return new, found


def _longest_run(numbers: Sequence[int]) -> set[int]:
    """The indices of a longest rising selection of the numbers."""
    runs: list[set[int]] = []
    for index, number in enumerate(numbers):
        below = [run for run in runs if numbers[max(run)] < number]
        runs.append({*max(below, key=len, default=set()), index})
    return max(runs, key=len, default=set())
