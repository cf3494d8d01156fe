"""News -> edits of the spec: the revision's own entry, and what each item asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.spec.edit import Edit, YamlFile
from generator.spec.model import Source, Spec
from generator.spec.yaml_text import Flow, Value
from generator.watch.news.code_changes import CodeWriter
from generator.watch.news.expected import Edition
from generator.watch.news.field_changes import field_edits
from generator.watch.news.model import Comparison


def edits(spec: Spec, file: YamlFile, found: Comparison, revision: Source) -> list[Edit]:
    """What is to be written when a page with this news is recorded as this revision.

    Raises UnwritableError where the spec has no form for an item.
    """
    edition = Edition.of(spec, found.revision.language)
    codes = CodeWriter(spec=spec, file=file, edition=edition, revision=revision)
    made = (
        *_source(spec, file, found.revision.source, revision),
        *field_edits(spec, file, found, revision),
        *(edit for item in found.news for edit in codes.edits(item)),
    )
    # Two spellings of one code share its labels: what both ask for is written once.
    return list(dict.fromkeys(made))


def _source(spec: Spec, file: YamlFile, latest: Source, revision: Source) -> Iterator[Edit]:
    """The revision's entry, below that of the one before."""
    ids = [source.id for source in spec.sources]
    if revision.id not in ids:
        title = Flow(ko=revision.title.ko, en=revision.title.en)
        entry: dict[str, Value] = {"id": revision.id, "title": title}
        if revision.url:
            entry["url"] = revision.url
        entry |= {"date": revision.date, "revision": str(revision.revision)}
        yield file.insert(("sources",), ids.index(latest.id), entry)
