"""Every way through the reference leads somewhere."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.spec.model import Spec
from tests.docs.reading import ReadPage, broken_links

EDITIONS = ("ko", "en")


def test_every_link_leads_to_a_page_and_an_anchor(pages: dict[str, str]) -> None:
    assert list(broken_links(pages)) == []


def test_a_broken_link_would_be_found() -> None:
    pages = {"ko/a.md": "# A\n\n[x](b.md#c) [y](c.md) [z](#nowhere)\n", "ko/b.md": "# B\n"}
    assert [link for _, link in broken_links(pages)] == ["b.md#c", "c.md", "#nowhere"]


def test_both_languages_have_the_same_pages(pages: dict[str, str]) -> None:
    names = {e: [p.split("/")[1] for p in pages if p.startswith(f"{e}/")] for e in EDITIONS}
    assert names["ko"] == names["en"]
    assert "README.md" in names["ko"]


def test_both_languages_have_the_same_outline(reference: dict[str, ReadPage], spec: Spec) -> None:
    """Headings that name a thing of the spec are the same; only those in words differ."""
    things = names(spec)
    for path, page in reference.items():
        if path.startswith("ko/"):
            other = reference[path.replace("ko/", "en/", 1)]
            assert [h.level for h in page.headings] == [h.level for h in other.headings], path
            assert named(page, things) == named(other, things), path


def test_no_heading_takes_the_anchor_of_another(reference: dict[str, ReadPage]) -> None:
    for path, page in reference.items():
        twice = [
            text
            for text, n in Counter(h.text.lower() for h in page.headings if not h.has_own).items()
            if n > 1
        ]
        assert twice == [], path


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_links_to_every_other(edition: str, reference: dict[str, ReadPage]) -> None:
    names = {path.split("/")[1] for path in reference}
    for path, page in reference.items():
        if path.startswith(edition):
            assert names - {path.split("/")[1]} <= set(page.links), path


def test_every_page_links_to_itself_in_the_other_language(reference: dict[str, ReadPage]) -> None:
    for path, page in reference.items():
        edition, name = path.split("/")
        (other,) = {"ko", "en"} - {edition}
        assert f"../{other}/{name}" in page.links


def test_links_to_the_outside_are_addresses_of_sources(
    reference: dict[str, ReadPage], spec: Spec
) -> None:
    outside = {link for page in reference.values() for link in page.links if ":" in link}
    assert outside == {source.url for source in spec.sources if source.url}


def names(spec: Spec) -> set[str]:
    tables = spec.codes.values()
    return {
        *(field.name for field in spec.fields),
        *(entry.code for table in tables for entry in table.codes),
        *(source.id for source in spec.sources),
        *(shape.id for shape in spec.shapes),
        *(foreign.id for foreign in spec.foreign),
        *(erratum.id for erratum in spec.errata),
        *(meaning.outcome for meaning in spec.outcomes.meanings),
    }


def named(page: ReadPage, things: set[str]) -> list[str]:
    return [
        heading.anchor for heading in page.headings if heading.has_own or heading.text in things
    ]
