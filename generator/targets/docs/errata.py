"""errata.md: where the official page is wrong, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.model import Erratum
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import Edition, listed
from generator.text.markdown import Md, escape


@dataclass(frozen=True, kw_only=True)
class ErratumEntry:
    """One erratum."""

    heading: Md
    text: Md
    properties: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class ErrataPage:
    """One by one."""

    errata: Sequence[ErratumEntry]


def errata_page(edition: Edition) -> ErrataPage:
    """All errata, in the spec's order."""
    return ErrataPage(errata=[_entry(edition, erratum) for erratum in edition.spec.errata])


def _entry(edition: Edition, erratum: Erratum) -> ErratumEntry:
    return ErratumEntry(
        heading=escape(erratum.id),
        text=edition.text(erratum.text),
        properties=list(_properties(edition, erratum)),
    )


def _properties(edition: Edition, erratum: Erratum) -> Iterator[Md]:
    yield edition.say(sentences.ERRATUM_FIELDS, fields=_fields(edition, erratum))
    yield edition.say(sentences.ERRATUM_SOURCE, source=edition.source(erratum.source))
    if erratum.against:
        yield edition.say(sentences.ERRATUM_AGAINST, source=edition.source(erratum.against))
    if erratum.fixed:
        yield edition.say(sentences.ERRATUM_FIXED, source=edition.source(erratum.fixed))


def _fields(edition: Edition, erratum: Erratum) -> Md:
    if not erratum.fields:
        return edition.say(words.NOT_PRINTED)
    return listed(map(edition.field, erratum.fields))
