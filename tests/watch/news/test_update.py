"""`update` writes the news of a page into the spec, and nothing else; or it writes nothing."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.spec.diagnostics import SpecError
from generator.spec.load import SPEC, load
from generator.watch.news.compare import compare
from generator.watch.news.recorded import read_recorded
from generator.watch.news.update import Update, UpdateError, update
from generator.watch.page import read
from generator.watch.page.model import Code, Page
from tests.project import ROOT
from tests.watch.news.diffs import DIFFS, SOURCE
from tests.watch.news.kinds import KINDS, Kind, news
from tests.watch.news.pages import (
    all_revisions,
    latest,
    mdx_parameters,
    page_of,
    revision,
    with_codes,
    with_field,
)

ID, DAY = "payrt-2026-09", "2026-09-14"
EN = "payrt-en-2026-09"
TODO = re.compile(r'TODO[^,}"\n]*|"TODO[^"]*"')


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tree with the spec alone."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    return tmp_path


def raw(root: Path) -> bytes:
    return (root / SPEC).read_bytes()


def text(root: Path) -> str:
    return raw(root).decode()


def diff(before: str, after: str) -> list[str]:
    """The lines that were taken away and added."""
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def written(page: Page) -> Page:
    return read(mdx_parameters(page).encode(), "page")


def go(root: Path, page: Page, id_: str = ID, day: str = DAY) -> Update:
    return update(root, page, id_, day, newest=False)


def fill_in(root: Path) -> None:
    """Write what was left to a person."""
    (root / SPEC).write_text(TODO.sub("쓴 글 text", text(root)), encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_diff_is_the_news_and_then_the_page_is_silent(root: Path, kind: Kind) -> None:
    before, page = text(root), written(kind.change(page_of(latest())))

    done = go(root, page)

    assert sorted(diff(before, text(root))) == sorted((SOURCE + DIFFS[kind.name]).splitlines())
    after = read_recorded(root)
    found = compare(after.spec, page)
    assert news(found) == []
    assert found.revision.source.id == ID
    assert [r for r in all_revisions() if compare(after.spec, page_of(r)).news] == []
    assert done.unwritten == after.unwritten
    assert bool(done.unwritten) == kind.todo


def test_a_second_time_there_is_nothing_to_do(root: Path) -> None:
    page = KINDS[0].change(page_of(latest()))
    go(root, page)
    once = raw(root)

    again = go(root, page)

    assert again.found.news == ()
    assert raw(root) == once


def test_all_kinds_at_once(root: Path) -> None:
    page = page_of(latest())
    for kind in KINDS:
        page = kind.change(page)
    before = text(root)

    done = go(root, page)

    with pytest.raises(SpecError) as caught:
        load(root)
    assert caught.value.diagnostics == done.unwritten
    lines = text(root).split("\n")
    assert all("TODO" in lines[diagnostic.line - 1] for diagnostic in done.unwritten)
    gone = [line[1:] for line in diff(before, text(root)) if line.startswith("-")]
    changed = [line for line in gone if line not in lines]
    # A label, and two windows: one that is opened again, one that is closed.
    assert [line.strip() for line in changed] == [
        "label: {ko: 신용카드, en: credit card}",
        "listed: {from: 2022-03-30, until: 2024-07-29}",
        "listed: {from: 2022-07-13}",
    ]
    fill_in(root)
    assert news(compare(load(root), page)) == []


# The English edition has no list of providers, and never dropped a method.
ENGLISH = ("a new code", "a mended misspelling", "another label", "another type", "a dropped field")


@pytest.mark.parametrize("kind", [k for k in KINDS if k.name in ENGLISH], ids=lambda k: k.name)
def test_the_english_edition_has_a_history_of_its_own(root: Path, kind: Kind) -> None:
    page = kind.change(page_of(latest("en")))

    go(root, page, EN)

    fill_in(root)
    spec = load(root)
    found = compare(spec, page)
    assert news(found) == []
    assert found.revision.source.id == EN
    assert [r for r in all_revisions() if compare(spec, page_of(r)).news] == []


def test_a_label_of_our_own_stays(root: Path) -> None:
    """It follows the page only where it was the page's."""

    def relabel(codes: list[Code]) -> None:
        codes[:] = [replace(code, label="다른 말") for code in codes]

    before = text(root)
    go(root, with_codes(page_of(latest()), "status", relabel))

    assert [line for line in diff(before, text(root)) if "label: {" in line] == [
        "-        label: {ko: 결제완료, en: paid}",
        "+        label: {ko: 다른 말, en: paid}",
    ]


def test_a_name_that_was_to_be_written_is_taken_from_the_page(root: Path) -> None:
    def add(label: str) -> Callable[[list[Code]], object]:
        return lambda codes: codes.append(Code(code="newpay", label=label, line=1))

    go(root, with_codes(page_of(latest()), "pay_method", add("뉴페이")))
    go(root, with_codes(page_of(latest("en")), "pay_method", add("New Pay")), EN)

    assert "label: {ko: 뉴페이, en: New Pay}" in text(root)
    assert read_recorded(root).unwritten == ()


def test_two_spellings_of_one_code_get_one_label(root: Path) -> None:
    def label(codes: list[Code]) -> None:
        codes[:] = [replace(c, label="카카오") if c.code == "kakopay" else c for c in codes]
        codes.append(Code(code="kakaopay", label="카카오", line=codes[-1].line + 1))

    go(root, with_codes(page_of(latest()), "emb_pg_provider", label))

    assert text(root).count("          - {label: 카카오, source: payrt-2026-09}\n") == 1


def test_a_field_that_is_back_is_said_to_be(root: Path) -> None:
    page = page_of(latest())
    go(root, with_field(page, "vbank_name", lambda field: None))

    update(root, page, "payrt-2026-10", "2026-10-01", newest=True)

    assert "      - {source: payrt-2026-10, type: string, required: false}\n" in text(root)
    assert news(compare(read_recorded(root).spec, page)) == []


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.rstrip("\n"),
        lambda text: text.replace(
            "listed: {from: 2022-03-30}", "listed:\n          from: 2022-03-30"
        ),
    ],
    ids=["line ends of Windows", "byte order mark", "no last line end", "block style"],
)
def test_every_other_byte_stays(root: Path, form: Callable[[str], str]) -> None:
    before = form(text(root))
    (root / SPEC).write_bytes(before.encode())
    drop = next(kind for kind in KINDS if kind.name == "a dropped code")

    go(root, drop.change(page_of(latest())))

    after = raw(root).decode()
    touched = [line for line in diff(before, after) if line.startswith("-")]
    assert len(touched) <= 1
    assert after.count("\r") == (after.count("\n") if "\r" in before else 0)
    assert after.startswith(before[:3000])


@pytest.mark.parametrize(
    ("id_", "day", "words"),
    [
        ("Payrt 2026", DAY, "an id is like payrt-2026-04"),
        ("", DAY, "an id is like"),
        (ID, "2026-9-14", "no such day; expected YYYY-MM-DD"),
        (ID, "2026-02-30", "no such day"),
        (ID, "20260914", "no such day"),
        ("payrt-2026-04", DAY, "the spec has it already, as a revision in ko of 2026-04-02"),
        ("observed", DAY, "the spec has it already, as no revision"),
        (ID, "2026-04-02", "not later than payrt-2026-04"),
        (ID, "2026-01-01", "not later than payrt-2026-04 (2026-04-02), the latest"),
        ("payrt-2025-10", "2025-10-23", "not later than payrt-2026-04"),
    ],
)
def test_a_wrong_id_or_date_is_refused(root: Path, id_: str, day: str, words: str) -> None:
    before = raw(root)
    page = KINDS[0].change(page_of(latest()))

    with pytest.raises(UpdateError, match=re.escape(words)):
        go(root, page, id_, day)

    assert raw(root) == before


def test_an_old_page_is_refused_unless_it_is_said_to_be_new(root: Path) -> None:
    page = page_of(revision("payrt-2025-10"))
    before = raw(root)

    with pytest.raises(UpdateError, match=r"old revision of the page: .* 0 from payrt-2025-10"):
        go(root, page)
    assert raw(root) == before

    update(root, page, ID, DAY, newest=True)
    assert "          - {label: 모빌리언스, source: payrt-2026-09}\n" in text(root)


def list_a_code_of_no_enum(page: Page) -> Page:
    new = Code(code="Naver-Pay_card", label="네이버", line=1)
    old = Code(code="naver_pay-card", label="네이버", line=2)
    return with_codes(page, "pay_method", lambda codes: codes.extend((new, old)))


def document_an_alias(page: Page) -> Page:
    return with_field(page, "success", lambda field: replace(field, name="imp_success"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (list_a_code_of_no_enum, "make the same enum member"),
        (document_an_alias, "duplicate name 'imp_success'"),
    ],
)
def test_what_the_rules_forbid_is_not_written(
    root: Path, change: Callable[[Page], Page], words: str
) -> None:
    before = raw(root)

    with pytest.raises(UpdateError, match=words) as caught:
        go(root, change(page_of(latest())))

    assert "Nothing is written" in str(caught.value)
    assert raw(root) == before


def test_a_new_field_of_an_unreadable_type_is_left_to_a_person(root: Path) -> None:
    new = replace(page_of(latest()).fields[0], name="newest", type=None)
    page = page_of(latest())
    before = raw(root)

    with pytest.raises(UpdateError, match="no form for: newest field"):
        go(root, replace(page, fields=(*page.fields, new)))

    assert raw(root) == before


def test_a_third_listing_is_left_to_a_person(root: Path) -> None:
    back = next(kind for kind in KINDS if kind.name == "a code that is back")
    go(root, back.change(page_of(latest())))
    before = raw(root)

    with pytest.raises(UpdateError, match="happymoney is dropped a second time"):
        update(root, page_of(latest()), "payrt-2026-10", "2026-10-01", newest=True)

    assert raw(root) == before


def test_a_broken_spec_is_refused(root: Path) -> None:
    (root / SPEC).write_text(text(root).replace("- code: molpay", "- code: econtext"))

    with pytest.raises(SpecError, match="duplicate code 'econtext'"):
        go(root, KINDS[0].change(page_of(latest())))


def test_nothing_but_the_spec_is_left_behind(root: Path) -> None:
    go(root, KINDS[0].change(page_of(latest())))

    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    assert files == ["spec/payment_response.yaml", "spec/schema.json"]
