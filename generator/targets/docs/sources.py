"""sources.md: whose word everything is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.model import Source
from generator.targets.docs import sentences
from generator.targets.docs.edition import Edition
from generator.text.markdown import Md, escape, web_link


@dataclass(frozen=True, kw_only=True)
class SourceEntry:
    """One source."""

    heading: Md
    title: Md
    notes: Sequence[Md]
    properties: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class SourcesPage:
    """One by one."""

    sources: Sequence[SourceEntry]


def sources_page(edition: Edition) -> SourcesPage:
    """All sources, in the spec's order."""
    return SourcesPage(sources=[_entry(edition, source) for source in edition.spec.sources])


def _entry(edition: Edition, source: Source) -> SourceEntry:
    return SourceEntry(
        heading=escape(source.id),
        title=edition.text(source.title),
        notes=edition.texts(source.note),
        properties=list(_properties(edition, source)),
    )


def _properties(edition: Edition, source: Source) -> Iterator[Md]:
    yield edition.say(sentences.SOURCE_DATE, date=escape(source.date))
    url = web_link(escape(source.url), source.url) if source.url else edition.not_documented
    yield edition.say(sentences.SOURCE_URL, url=url)
    if source.revision:
        yield edition.say(sentences.SOURCE_REVISION, link=edition.revision(source.id))
