"""The words of a page against those that its revision is recorded with."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial

from generator.spec.model import Source, Spec, Words
from generator.watch.news.model import About, Group, Item
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

FOUR = ("imp_uid", "merchant_uid", "error_code", "error_msg")
"""The only fields that some providers send, as a note of the page says."""

# An author breaks a paragraph into no more lines than this.
_MAX_RUN = 8


def compare_words(page: Page, source: Source, spec: Spec) -> Iterator[Item | Note]:
    """What a page says in other words, in another order, or in its sample.

    A note says what could not be compared: all, where the revision's words are not recorded.
    """
    if source.words is None:
        text = "titles, texts, notes, order and sample: no fingerprints are recorded of"
        yield Note(line=1, text=f"{text} {source.id}")
        return
    told = partial(Item, path=("sources", spec.sources.index(source), "words"))
    seen = frozenset(map(fingerprint, page.lines))
    compared = _Compared(page=page, recorded=source.words, told=told, seen=seen)
    yield from compared.title()
    yield from compared.blocks("heading", page.headings, source.words.headings)
    yield from compared.notes()
    yield from compared.blocks("block of code", page.code, source.words.code)
    yield from _provider_news(page, source, spec)
    for field in page.by_name.values():
        if field.name in source.words.fields:
            yield from compared.field(field, spec)
    yield from compared.order()
    yield from compared.sample()
    for doubt in page.doubts:
        if fingerprint(doubt.text) not in source.words.doubts:
            yield told("new", "doubt", None, page=doubt.text, line=doubt.line)


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
    told: Callable[..., Item]
    # Every line of the page: what is recorded as a title may be one that does not look like it.
    seen: frozenset[str]

    def title(self) -> Iterator[Item | Note]:
        known, title = self.recorded.title, self.page.title
        if known and known not in ({fingerprint(title)} if title else self.seen):
            yield self.told("different", "page title", None, line=1)
        told, description = self.recorded.description, _description(self.page, self.recorded)
        if told and description is None:
            yield Note(line=1, text="the page has no description here")
        elif told and description != told:
            group: Group = "different" if description != fingerprint("") else "gone"
            yield self.told(group, "description", None, line=1)

    def notes(self) -> Iterator[Item]:
        notes = list(self.page.notes)
        for field in self.page.fields:
            # Text that seems to be a field's where headings do not look like any.
            below = field.notes[len(until_heading(field.notes, self.recorded.headings)) :]
            notes += [note for note in below if is_sentence(note.text)]
        yield from self._part(None, notes, self.recorded.notes)

    def blocks(
        self, about: About, printed: Sequence[Note], recorded: Sequence[str]
    ) -> Iterator[Item]:
        gone = set(recorded) - self.seen - {fingerprint(block.text) for block in printed}
        new = [block for block in printed if fingerprint(block.text) not in recorded]
        for block in new:
            yield self.told("different" if gone else "new", about, None, line=block.line)
        if gone and not new:
            yield self.told("gone", about, None, line=self.page.fields[0].line)

    def field(self, field: Field, spec: Spec) -> Iterator[Item]:
        yield from self._part(field, field_words(field), self.recorded.fields[field.name])
        listed, known = list_words(field, spec), self.recorded.lists.get(field.name)
        if listed != known and field.name not in spec.codes:
            yield self.told(_group(listed, known), "list", field.name, line=field.line)

    def _part(
        self, field: Field | None, words: Sequence[Note], recorded: Sequence[str]
    ) -> Iterator[Item]:
        """What of the paragraphs of a field, or of the page's notes, reads otherwise."""
        if part(words)[:1] == list(recorded[:1]) or (not words and not recorded):
            return
        title = words[:1] if field else ()
        words = until_heading(words, self.recorded.headings)
        if part(words)[:1] == list(recorded[:1]):
            return
        known = set(recorded[1:] or recorded)
        new, found = _unlike(words, known)
        gone, name = known - found, field.name if field else None
        text: About = "text" if field else "note"
        for note in new:
            about = "deprecation mark" if field and _DEPRECATION.search(note.text) else text
            about = "title" if about == "text" and note in title else about
            yield self.told("different" if gone else "new", about, name, line=note.line)
        if not new:
            line = words[0].line if words else self.page.fields[0].line
            yield self.told("gone" if gone else "different", text, name, line=line)

    def order(self) -> Iterator[Item]:
        """The fewest fields that must have moved."""
        known = list(self.recorded.fields)
        first = reversed(self.page.by_name.values())
        printed = [field for field in first if field.name in known]
        stay = _longest_run([known.index(field.name) for field in printed])
        above = ""
        for index, field in enumerate(printed):
            if index not in stay:
                before = known[: known.index(field.name)][-1:]
                page = f"after {above}" if above else "first"
                spec = f"after {before[0]}" if before else "first"
                told = partial(self.told, "different", "order", field.name, line=field.line)
                yield told(page=page, spec=spec)
            above = field.name

    def sample(self) -> Iterator[Item]:
        printed, known = sample_words(self.page), self.recorded.sample
        if not self.page.sample:
            if known:
                yield self.told("gone", "sample", None, line=self.page.fields[-1].line)
            return
        for key in dict.fromkeys((*printed, *known)):
            if printed.get(key) != known.get(key):
                group = _group(key in printed, key in known)
                yield self.told(group, "sample", key, line=self.page.sample.line)


def _provider_news(page: Page, source: Source, spec: Spec) -> Iterator[Item]:
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
