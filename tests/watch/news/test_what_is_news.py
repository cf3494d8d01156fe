"""One change of a page is exactly that news, in every markup; what is recorded is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.watch.news.compare import compare
from generator.watch.news.model import Revision
from generator.watch.page import read
from generator.watch.page.model import Code, Field, Page
from tests.watch.news.kinds import KINDS, NEW, Kind, news
from tests.watch.news.pages import (
    MARKUPS,
    Markup,
    all_revisions,
    latest,
    page_of,
    revision,
    spec,
    until,
    with_codes,
    with_field,
)

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
each_markup = pytest.mark.parametrize("markup", MARKUPS, ids=lambda markup: markup.__name__)


def written(page: Page, markup: Markup) -> Page:
    return read(markup(page).encode(), "page")


@pytest.mark.parametrize("of", all_revisions(), ids=lambda of: f"{of.source.id} in {of.language}")
def test_every_recorded_revision_is_silent(of: Revision) -> None:
    found = compare(spec(), page_of(of))

    assert news(found) == []
    assert found.revision.language == of.language


@each_markup
def test_the_latest_revision_is_silent_in_every_markup(markup: Markup) -> None:
    found = compare(spec(), written(page_of(latest()), markup))

    assert news(found) == []
    assert found.revision == latest()


@each_kind
@each_markup
def test_one_change_is_that_news(kind: Kind, markup: Markup) -> None:
    page = written(kind.change(page_of(latest())), markup)

    assert sorted(map(str, news(compare(spec(), page)))) == sorted(map(str, kind.news))


@pytest.mark.parametrize("of", all_revisions(), ids=lambda of: f"{of.source.id} {of.language}")
def test_a_change_of_any_revision_is_that_news_alone(of: Revision) -> None:
    page = page_of(of)
    coded = next(field for field in page.fields if field.name == "pay_method").codes[0]
    dropped = with_codes(page, "pay_method", lambda codes: codes.pop(0))
    retyped = with_field(page, "name", lambda field: replace(field, type="object"))

    assert news(compare(spec(), dropped)) == [
        ("gone", "code", "pay_method", coded.code, None, coded.label)
    ]
    assert news(compare(spec(), retyped)) == [
        ("different", "type", "name", None, "object", "string")
    ]


def test_lines_of_both_sides_are_told() -> None:
    page = with_codes(
        page_of(latest()),
        "status",
        lambda codes: codes.append(Code(code="x", label="엑스", line=7)),
    )

    (item,) = compare(spec(), page).news

    assert item.line == 7
    assert item.path == ("codes", "status")


def test_what_is_gone_has_the_line_where_it_would_be_looked_for() -> None:
    page = page_of(latest())
    above, gone = page.fields[2:4]
    without = with_field(page, gone.name, lambda field: None)

    (item,) = compare(spec(), without).news

    assert item.line == above.line


def repeat_a_code(page: Page) -> Page:
    return with_codes(page, "pay_method", lambda codes: codes.append(codes[0]))


def pad_labels(page: Page) -> Page:
    return with_codes(page, "pay_method", _labels(lambda label: f"  {label} "))


def leave_a_bracket_open(page: Page) -> Page:
    return with_codes(page, "pg_provider", _labels(lambda label: label.removesuffix(")")))


def write_types_large(page: Page) -> Page:
    return replace(page, fields=tuple(replace(f, type=(f.type or "").title()) for f in page.fields))


def reorder(page: Page) -> Page:
    fields = tuple(replace(f, codes=f.codes[::-1]) for f in page.fields[::-1])
    return replace(page, fields=fields)


def describe_otherwise(page: Page) -> Page:
    return replace(page, fields=tuple(replace(f, brief="다른 말") for f in page.fields))


def mistake_the_language(page: Page) -> Page:
    return replace(page, language="en")


def _labels(change: Callable[[str], str]) -> Callable[[list[Code]], object]:
    def changed(codes: list[Code]) -> None:
        codes[:] = [replace(c, label=change(c.label)) if c.label else c for c in codes]

    return changed


@pytest.mark.parametrize(
    "change",
    [
        repeat_a_code,
        pad_labels,
        leave_a_bracket_open,
        write_types_large,
        mistake_the_language,
    ],
)
def test_is_no_news(change: Callable[[Page], Page]) -> None:
    found = compare(spec(), change(page_of(latest())))

    assert news(found) == []
    assert found.revision == latest()


def without_marks(page: Page) -> Page:
    return replace(page, fields=tuple(replace(f, required=None) for f in page.fields))


def without_types(page: Page) -> Page:
    return replace(page, fields=tuple(replace(f, type=None) for f in page.fields))


def without_one_mark(page: Page) -> Page:
    return with_field(page, "name", lambda field: replace(field, required=None))


def without_a_label(page: Page) -> Page:
    def blank(codes: list[Code]) -> None:
        codes[0] = replace(codes[0], label=None)

    return with_codes(page, "status", blank)


def with_codes_that_have_no_table(page: Page) -> Page:
    def listing(field: Field) -> Field:
        return replace(field, codes=(Code(code="a", label=None, line=field.line),))

    return with_field(page, "name", listing)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_marks, "no field has a required mark"),
        (without_types, "no field has a type"),
        (without_one_mark, "name has no required mark"),
        (without_a_label, "ready has no label"),
        (with_codes_that_have_no_table, "name lists codes (a), but has no table"),
    ],
)
def test_what_cannot_be_compared_is_a_remark(change: Callable[[Page], Page], words: str) -> None:
    found = compare(spec(), change(page_of(latest())))

    assert news(found) == []
    remark, *_ = [r for r in found.remarks if "fingerprints" not in r.text]
    assert words in remark.text
    assert remark.line


def test_what_fields_of_an_absent_field_are_is_one_news() -> None:
    page = with_field(page_of(latest()), "pay_method", lambda field: None)

    assert news(compare(spec(), page)) == [("gone", "field", "pay_method", None, None, "string")]


@pytest.mark.parametrize("required", [True, False])
def test_between_two_revisions_that_differ_either_mark_may_be(required: bool) -> None:
    page = with_field(
        page_of(revision("payrt-2022-06")),
        "receipt_url",
        lambda field: replace(field, required=required),
    )

    assert news(compare(spec(), page)) == []


def test_a_page_known_to_be_newer_is_compared_with_the_latest_alone() -> None:
    old = page_of(revision("payrt-2025-10"))

    assert news(compare(spec(), old)) == []
    assert news(compare(until("2026-04-02"), old, newest=True)) == [
        ("different", "label", "pg_provider", "mobilians", "모빌리언스", "KG파이낸셜")
    ]


@pytest.mark.parametrize("table", ["pay_method", "status", "pg_provider", "emb_pg_provider"])
def test_a_list_that_is_gone_is_one_news(table: str) -> None:
    page = with_codes(page_of(latest()), table, lambda codes: codes.clear())

    assert news(compare(spec(), page)) == [("gone", "list", table, None, None, None)]


def test_a_field_of_another_name_in_the_same_place_is_one_news() -> None:
    page = page_of(latest())
    old = page.fields[7].name
    renamed = with_field(page, old, lambda field: replace(field, name=NEW))

    assert news(compare(spec(), renamed)) == [("different", "name", old, None, NEW, old)]


def test_a_fifth_of_a_table_that_is_gone_may_be_another_form() -> None:
    page = with_codes(page_of(latest()), "pay_method", lambda codes: codes.__delitem__(slice(7)))
    few = with_codes(page_of(latest()), "pay_method", lambda codes: codes.__delitem__(slice(2)))

    assert ["7 of" in alarm for alarm in compare(spec(), page).alarms] == [True]
    assert compare(spec(), few).alarms == ()
