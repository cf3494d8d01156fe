"""One page, written in every markup, reads the same."""

from __future__ import annotations

import pytest

from generator.watch.page import Page, read
from tests.watch.page.html_markups import HTML_MARKUPS
from tests.watch.page.one_page import FIELDS, SAMPLE, Markup
from tests.watch.page.text_markups import TEXT_MARKUPS, WITHOUT_MARKS

MARKUPS = [*TEXT_MARKUPS, *HTML_MARKUPS]
each_markup = pytest.mark.parametrize("markup", MARKUPS, ids=lambda markup: markup.__name__)


def page(markup: Markup) -> Page:
    return read(markup().encode(), markup.__name__)


@each_markup
def test_names_types_and_titles_are_read_in_page_order(markup: Markup) -> None:
    read_fields = [(field.name, field.type, field.brief) for field in page(markup).fields]
    assert read_fields == [(spec.name, spec.type, spec.brief) for spec in FIELDS]


@each_markup
def test_marks_are_read_or_said_to_be_unknown(markup: Markup) -> None:
    known = markup.__name__ not in WITHOUT_MARKS
    marks = {field.name: field.required for field in page(markup).fields}
    assert marks == {spec.name: spec.required if known else None for spec in FIELDS}


@each_markup
def test_codes_are_read_with_their_labels_and_duplicates(markup: Markup) -> None:
    codes = {
        field.name: tuple((code.code, code.label) for code in field.codes)
        for field in page(markup).fields
    }
    assert codes == {spec.name: spec.codes for spec in FIELDS}


@each_markup
def test_the_sample_is_json(markup: Markup) -> None:
    sample = page(markup).sample
    assert (sample.value if sample else None) == (SAMPLE if "imp_1" in markup() else None)


@each_markup
def test_nothing_is_in_doubt(markup: Markup) -> None:
    assert page(markup).doubts == ()


@each_markup
def test_every_statement_stands_on_the_line_that_is_named(markup: Markup) -> None:
    lines = markup().split("\n")
    for field in page(markup).fields:
        assert field.name.replace("_", "") in lines[field.line - 1].replace("\\_", "").replace(
            "_", ""
        )
        for code in field.codes:
            assert code.code in lines[code.line - 1].replace("\\_", "_")
