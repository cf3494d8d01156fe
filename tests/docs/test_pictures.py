"""The pictures say what the spec says, to the eye and to those who do not see them."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from generator.spec.lookups import SDK_FAILURE
from generator.spec.model import Code, Listed, Spec, Text
from generator.targets.pictures.target import files
from generator.text.markdown import visible
from tests.docs.reading import ReadPage
from tests.docs.test_hostile_spec import HOSTILE, with_hostile_codes, with_text

SVG = "{http://www.w3.org/2000/svg}"
Pictures = dict[str, ET.Element]


@pytest.fixture(scope="module")
def pictures(spec: Spec) -> Pictures:
    return drawn(spec)


def drawn(spec: Spec) -> Pictures:
    """Every picture, by its path below generated/docs."""
    return {
        path.removeprefix("generated/docs/"): ET.fromstring(text)  # noqa: S314  # our own text
        for path, text in files(spec).items()
    }


def words(picture: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


def bars(picture: ET.Element, name: str) -> list[tuple[float, float]]:
    """Where the bars of a code begin and end."""
    (label,) = [t for t in picture.iter(f"{SVG}text") if "".join(t.itertext()) == name]
    row = float(label.attrib["y"]) - 9
    found = [r for r in picture.iter(f"{SVG}rect") if float(r.attrib.get("y", -1)) == row]
    spans = [(float(r.attrib["x"]), float(r.attrib["width"])) for r in found]
    return [(x, round(x + width, 1)) for x, width in spans]


def test_every_picture_is_shown_on_a_page_with_words_for_those_who_do_not_see_it(
    pictures: Pictures, reference: dict[str, ReadPage]
) -> None:
    shown = {
        str(PurePosixPath(path).parent / str(child.attrs["src"])): child.content
        for path, page in reference.items()
        for token in page.tokens
        for child in token.children or ()
        if child.type == "image"
    }
    assert set(shown) == set(pictures)
    assert all(shown.values())


def test_every_picture_has_a_title_and_a_description(pictures: Pictures) -> None:
    for path, picture in pictures.items():
        title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
        assert title is not None
        assert title.text, path
        assert description is not None
        assert description.text, path
        named = picture.attrib["aria-labelledby"].split()
        assert named == [title.attrib["id"], description.attrib["id"]]


def test_pictures_ask_nobody_for_anything(spec: Spec) -> None:
    for text in files(spec).values():
        assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
        assert not re.search(r"@import|@font-face|url\(|<script|href", text)


def test_pictures_fit_a_phone(pictures: Pictures) -> None:
    for picture in pictures.values():
        assert float(picture.attrib["width"]) <= 360
        right = [
            float(r.attrib["x"]) + float(r.attrib["width"])
            for r in picture.iter(f"{SVG}rect")
            if "x" in r.attrib
        ]
        assert max(right) <= float(picture.attrib["width"])


def test_every_code_and_spelling_has_a_line(edition: str, pictures: Pictures, spec: Spec) -> None:
    for name, table in spec.codes.items():
        said = words(pictures[f"{edition}/pictures/timeline-{name}.svg"])
        assert all(entry.code in said for entry in table.codes)
        listed = [a.code for entry in table.codes for a in entry.aliases if a.listed]
        assert all(f"↳ {spelling}" in said for spelling in listed)


def revisions(spec: Spec) -> list[str]:
    """The days of the page's revisions."""
    return sorted({source.date for source in spec.sources if source.revision})


def between(spec: Spec, part: float) -> str:
    """A day as far into the time that the pictures show."""
    first, last = (date.fromisoformat(day) for day in (revisions(spec)[0], revisions(spec)[-1]))
    return (first + (last - first) * part).isoformat()


def with_code(spec: Spec, window: Listed | None) -> ET.Element:
    """The timeline of a table that has a code, `fresh`, with this window."""
    code = Code(code="fresh", label=Text(ko="새", en="new"), source="observed", listed=window)
    table = spec.codes["status"]
    changed = replace(spec, codes={"status": replace(table, codes=[*table.codes, code])})
    return drawn(changed)["ko/pictures/timeline-status.svg"]


def test_a_bar_is_as_long_as_the_code_was_listed(spec: Spec) -> None:
    # Days have room beside a bar where the picture's ends are not near.
    first, middle, later = revisions(spec)[0], between(spec, 0.4), between(spec, 0.6)
    dropped = with_code(spec, Listed(from_=first, until=later))
    added = with_code(spec, Listed(from_=middle))
    ((start, end),) = bars(with_code(spec, Listed(from_=first)), "fresh")
    ((from_, gone),) = bars(dropped, "fresh")
    ((since, still),) = bars(added, "fresh")
    assert (from_, still) == (start, end)
    assert start < since < gone < end
    assert bars(with_code(spec, None), "fresh") == []
    assert later in words(dropped)
    assert middle in words(added)


def test_a_code_that_only_the_newest_revision_lists_has_a_bar_to_see(spec: Spec) -> None:
    ((start, end),) = bars(with_code(spec, Listed(from_=revisions(spec)[-1])), "fresh")
    ((_, last),) = bars(with_code(spec, Listed(from_=revisions(spec)[0])), "fresh")

    assert end - start >= 2
    assert end == last


def test_a_code_that_came_back_has_two_bars(spec: Spec) -> None:
    days = revisions(spec)
    window = Listed(from_=days[0], until=days[len(days) // 3], again=days[-5])
    (one, two) = bars(with_code(spec, window), "fresh")
    assert one[1] < two[0]


def test_the_tree_names_every_outcome_and_what_it_asks(
    edition: str, pictures: Pictures, spec: Spec
) -> None:
    said = words(pictures[f"{edition}/pictures/outcomes.svg"])
    for meaning in spec.outcomes.meanings:
        assert getattr(meaning.label, edition) in said
    asked = " ".join(said)
    failure = spec.wrappers.failure
    names = {SDK_FAILURE: f"{failure.code} + {failure.message}"}
    attributes = {c.attribute for rule in spec.outcomes.rules for c in rule.when}
    assert all(names.get(attribute, attribute) in asked for attribute in attributes)


def test_lines_of_text_do_not_touch(pictures: Pictures) -> None:
    for path, picture in pictures.items():
        rows = sorted({float(t.attrib["y"]) for t in picture.iter(f"{SVG}text")})
        assert min(b - a for a, b in pairwise(rows)) >= 12, path


@pytest.fixture(scope="module")
def harmless(spec: Spec) -> Pictures:
    return drawn(with_hostile_codes(with_text(spec, "text"), "text"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, harmless: Pictures, spec: Spec) -> None:
    hostile = drawn(with_hostile_codes(with_text(spec, text), text))
    for path, picture in hostile.items():
        tags = {element.tag for element in picture.iter()}
        assert tags == {element.tag for element in harmless[path].iter()}
    said = words(hostile["ko/pictures/outcomes.svg"])
    assert visible(text) in said


def contrast(one: str, two: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    lighter, darker = sorted((light(one), light(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_text_can_be_read_in_both_schemes(spec: Spec) -> None:
    for path, text in files(spec).items():
        schemes = re.findall(r":root \{(.*)\}", text)
        assert len(schemes) == 2, path
        fills = re.findall(r"^\.\w+ \{ fill: (#\w+); \}$", text, re.MULTILINE)
        for number, scheme in enumerate(schemes):
            colour = dict(re.findall(r"--(\w+): (#\w+);", scheme))
            chips = fills[number * len(fills) // 2 : (number + 1) * len(fills) // 2]
            for name in ("ink", "soft", "base"):
                assert contrast(colour[name], colour["paper"]) >= 4.5, (path, name)
            for chip in chips:
                assert contrast(colour["ink"], chip) >= 4.5, (path, chip)
            assert contrast(colour["bar"], colour["paper"]) >= 3, path
