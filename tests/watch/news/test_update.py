"""`update` writes the news of a page into the spec, and nothing else; or it writes nothing."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.disk import write
from generator.spec.diagnostics import Diagnostic, SpecError
from generator.spec.load import SPEC, load
from generator.spec.source import parse_yaml
from generator.watch.news.compare import compare
from generator.watch.news.recorded import read_recorded
from generator.watch.news.update import Update, UpdateError, Wanted, update
from generator.watch.page import read
from generator.watch.page.model import Code, Page
from tests.project import ROOT
from tests.walk import write_what_is_left
from tests.watch.news.kinds import (
    DAY,
    ID,
    KINDS,
    NEW,
    Kind,
    day_after,
    fresh,
    is_listed,
    kind,
    news,
    printed,
)
from tests.watch.news.pages import (
    all_revisions,
    forget_words,
    latest,
    mdx_parameters,
    page_of,
    revisions_of,
    spec,
    with_codes,
)

EN, AFTER, LATER = fresh("payrt-en-next"), fresh("payrt-later"), day_after(DAY)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tree with the spec alone."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    forget_words(tmp_path)
    return tmp_path


def raw(root: Path) -> bytes:
    return (root / SPEC).read_bytes()


def text(root: Path) -> str:
    return raw(root).decode()


def diff(before: str, after: str) -> list[str]:
    """The lines that were taken away and added, but for the revision's own entry."""
    own = re.compile(rf"  - id: {ID}\n(?:    .*\n)+")
    lines = difflib.unified_diff(
        before.split("\n"), own.sub("", after).split("\n"), n=0, lineterm=""
    )
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def written(page: Page) -> Page:
    return read(mdx_parameters(page).encode(), "page")


def go(root: Path, page: Page, id_: str = ID, day: str = DAY, *, newest: bool = False) -> Update:
    done = update(root, page, Wanted(id=id_, day=day, newest=newest, force=True))
    if done.change:
        write(root, done.change)
    return done


def asked(done: Update) -> tuple[Diagnostic, ...]:
    """The texts that are still to be written."""
    return tuple(diagnostic for diagnostic, _ in done.after.unwritten)


def fill_in(root: Path) -> None:
    """Write what was left to a person."""
    write_what_is_left(root / SPEC)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_diff_is_the_news_and_then_the_page_is_silent(root: Path, kind: Kind) -> None:
    before, page = text(root), written(kind.change(page_of(latest())))

    done = go(root, page)

    assert sorted(diff(before, text(root))) == sorted(kind.diff.splitlines())
    after = read_recorded(root)
    found = compare(after.spec, page)
    assert news(found) == []
    assert found.revision.source.id == ID
    assert [r for r in all_revisions() if compare(after.spec, page_of(r)).news] == []
    assert done.work == ()
    assert done.after.unwritten == after.unwritten
    assert bool(asked(done)) == kind.todo


def test_a_second_time_there_is_nothing_to_do(root: Path) -> None:
    page = KINDS[0].change(page_of(latest()))
    go(root, page)
    once = raw(root)

    again = go(root, page)

    assert again.found.news == ()
    assert raw(root) == once


# The English edition has no list of providers, and never dropped a method.
ENGLISH = ("a new code", "a mended misspelling", "another label", "another type", "a dropped field")


@pytest.mark.slow
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


def test_a_name_that_was_to_be_written_is_taken_from_the_page(root: Path) -> None:
    def add(label: str) -> Callable[[list[Code]], object]:
        return lambda codes: codes.append(Code(code=NEW, label=label, line=1))

    go(root, with_codes(page_of(latest()), "pay_method", add("뉴페이")))
    go(root, with_codes(page_of(latest("en")), "pay_method", add("New Pay")), EN)

    assert "label: {ko: 뉴페이, en: New Pay}" in text(root)
    assert read_recorded(root).unwritten == ()


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
    go(root, kind("a dropped code").change(page_of(latest())))

    after = raw(root).decode()
    touched = [line for line in diff(before, after) if line.startswith("-")]
    assert len(touched) <= 1
    assert after.count("\r") == (after.count("\n") if "\r" in before else 0)
    assert after.startswith(before[:3000])


def test_an_old_page_is_refused_unless_it_is_said_to_be_new(root: Path) -> None:
    before_last = revisions_of("ko")[-2]
    page = page_of(before_last)
    before = raw(root)

    words = rf"old revision of the page: .* 0 from {before_last.source.id}"
    with pytest.raises(UpdateError, match=words):
        go(root, page)
    assert raw(root) == before

    go(root, page, newest=True)
    assert news(compare(read_recorded(root).spec, page)) == []


def test_nothing_but_the_spec_is_left_behind(root: Path) -> None:
    before = {*root.rglob("*")}
    go(root, KINDS[0].change(page_of(latest())))

    assert {*root.rglob("*")} == before


def test_all_kinds_at_once(root: Path) -> None:
    page = page_of(latest())
    for one in KINDS:
        page = one.change(page)

    done = go(root, page)

    with pytest.raises(SpecError) as caught:
        load(root)
    assert caught.value.diagnostics == asked(done)
    lines = text(root).split("\n")
    assert all("TODO" in lines[diagnostic.line - 1] for diagnostic in asked(done))
    fill_in(root)
    assert news(compare(load(root), page)) == []


def test_a_label_of_our_own_stays(root: Path) -> None:
    """It follows the page only where it was the page's."""
    own = next(
        code.code
        for code in spec().codes["status"].codes
        if is_listed("status", code) and code.label.ko != printed("status", code)
    )

    def relabel(codes: list[Code]) -> None:
        codes[:] = [replace(c, label="다른 말") if c.code == own else c for c in codes]

    before = text(root)
    go(root, with_codes(page_of(latest()), "status", relabel))

    assert [line for line in diff(before, text(root)) if "label: {" in line] == [
        f"+          - {{label: 다른 말, source: {ID}}}"
    ] or not any(" label: {ko" in line for line in diff(before, text(root)))


def test_a_field_that_is_back_is_said_to_be(root: Path) -> None:
    page = page_of(latest())
    go(root, kind("a dropped field").change(page))

    go(root, page, AFTER, LATER, newest=True)

    assert f"      - {{source: {AFTER}, type: string, required: " in text(root)
    assert news(compare(read_recorded(root).spec, page)) == []


def test_a_broken_spec_is_refused(root: Path) -> None:
    first, second = (code.code for code in spec().codes["pay_method"].codes[:2])
    (root / SPEC).write_text(text(root).replace(f"- code: {second}\n", f"- code: {first}\n", 1))

    with pytest.raises(SpecError):
        go(root, KINDS[0].change(page_of(latest())))


LAST = latest().source


@pytest.mark.parametrize(
    ("id_", "day", "words"),
    [
        ("Payrt 2026", DAY, "an id is like payrt-2026-04"),
        ("", DAY, "an id is like"),
        (ID, "2099-9-14", "no such day; expected YYYY-MM-DD"),
        (ID, "2099-02-30", "no such day"),
        (ID, "20990914", "no such day"),
        (LAST.id, DAY, f"the spec has it already, as a revision in ko of {LAST.date}"),
        ("observed", DAY, "the spec has it already, as no revision"),
        (ID, LAST.date, f"not later than {LAST.id}"),
        (ID, "2022-01-01", f"not later than {LAST.id} ({LAST.date}), the latest"),
    ],
)
def test_a_wrong_id_or_date_is_refused(root: Path, id_: str, day: str, words: str) -> None:
    before = raw(root)

    with pytest.raises(UpdateError, match=re.escape(words)):
        go(root, KINDS[0].change(page_of(latest())), id_, day)

    assert raw(root) == before


def test_another_spelling_of_a_code_is_its_alias(root: Path) -> None:
    first = spec().codes["pay_method"].codes[0].code
    new = Code(code=first.upper(), label="다른 이름", line=1)
    page = with_codes(page_of(latest()), "pay_method", lambda codes: codes.append(new))

    done = go(root, page)

    assert f"          - code: {first.upper()}\n" in text(root)
    assert (done.work, len(asked(done))) == ((), 2)
    assert news(compare(read_recorded(root).spec, page)) == []


def two_codes_of_one_member(page: Page) -> Page:
    new = [Code(code=code, label="네이버", line=1) for code in ("Zz-Pay_card", "zz_pay-card")]
    return with_codes(page, "pay_method", lambda codes: codes.extend(new))


def document_an_alias(page: Page) -> Page:
    first = replace(page.fields[0], name="imp_success")
    return replace(page, fields=(*page.fields, first))


def document_without_a_type(page: Page) -> Page:
    return replace(page, fields=(*page.fields, replace(page.fields[0], name="zz_odd", type=None)))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (two_codes_of_one_member, "make the same enum member"),
        (document_an_alias, "it is an alias of success"),
        (document_without_a_type, "no type of it could be read"),
    ],
)
def test_what_the_spec_has_no_form_for_is_left_to_a_person_and_the_rest_is_written(
    root: Path, change: Callable[[Page], Page], words: str
) -> None:
    dropped = kind("a dropped code")
    page = dropped.change(change(page_of(latest())))

    done = go(root, page)

    assert [words in work.text for work in done.work] == [True]
    assert kind("a dropped code").diff.splitlines()[1][1:] in text(root)
    left = [item[:4] for item in news(compare(read_recorded(root).spec, page))]
    assert left == [(w.item.group, w.item.about, w.item.field, w.item.code) for w in done.work]


def test_a_third_listing_is_left_to_a_person(root: Path) -> None:
    go(root, kind("a code that is back").change(page_of(latest())))

    done = go(root, page_of(latest()), AFTER, LATER, newest=True)

    assert ["dropped for a second time" in work.text for work in done.work] == [True]


def test_where_the_form_may_have_changed_nothing_is_written_unless_it_is_said(root: Path) -> None:
    page = with_codes(page_of(latest()), "pay_method", lambda codes: codes.__delitem__(slice(7)))
    before = raw(root)

    with pytest.raises(UpdateError, match=r"form may have changed.*7 of \d+ codes of pay_method"):
        update(root, page, Wanted(id=ID, day=DAY))

    assert raw(root) == before
    assert len(go(root, page).found.news) == 7


def test_nothing_is_written_before_it_is_saved(root: Path) -> None:
    before = raw(root)

    done = update(root, KINDS[0].change(page_of(latest())), Wanted(id=ID, day=DAY))

    assert raw(root) == before
    assert done.change
    assert NEW in done.change.diff()


def test_a_field_of_the_sample_that_is_documented_moves_to_its_section(root: Path) -> None:
    sample = next(f.name for f in spec().fields if f.section == "sample")
    page = page_of(latest())
    new = replace(page.fields[2], name=sample, type="string")
    page = replace(page, fields=(*page.fields[:3], new, *page.fields[3:]))

    done = go(root, page)

    fields = read_recorded(root).spec.fields
    at = next(i for i, field in enumerate(fields) if field.name == sample)
    assert (fields[at].section, fields[at - 1].name) == ("main", page.fields[2].name)
    assert done.work == ()
    assert news(compare(read_recorded(root).spec, page)) == []


def test_the_codes_of_a_new_field_are_the_skeleton_of_its_table(root: Path) -> None:
    codes = (Code(code="credit", label="신용", line=2), Code(code="check", label=None, line=3))
    page = page_of(latest())
    new = replace(page.fields[2], name=NEW, codes=codes)
    page = replace(page, fields=(*page.fields, new))

    go(root, page)

    lines = text(root).split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith(f"  # {NEW}:"))
    assert "TODO the table of" in lines[start - 1]
    table = "\n".join(f"  {line[4:]}" for line in lines[start:] if line.startswith("  # "))
    read_back = parse_yaml(table, SPEC).data
    assert isinstance(read_back, dict)
    assert [code["code"] for code in read_back[NEW]["codes"]] == ["credit", "check"]
