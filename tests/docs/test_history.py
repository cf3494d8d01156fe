"""The history page says what each revision printed otherwise than the one before it."""

from __future__ import annotations

from msgspec.structs import replace

from generator.release.history import history as history_of
from generator.spec.lookups import revisions
from generator.spec.model import Code, Documented, Listed, Printed, Spec, Text
from tests.docs.reading import ReadPage, page_of

LABEL = Text(ko="새 코드", en="new code")


def history(spec: Spec, edition: str) -> ReadPage:
    return page_of(spec, f"{edition}/history.md")


def with_code(spec: Spec, code: Code) -> Spec:
    table = spec.codes["status"]
    changed = replace(table, codes=[*table.codes, code])
    return replace(spec, codes={**spec.codes, "status": changed})


def printing(spec: Spec, *documented: Documented) -> Spec:
    """The spec with these words of revisions on its first field."""
    first = spec.fields[0]
    return replace(spec, fields=[replace(first, documented=documented), *spec.fields[1:]])


def test_every_revision_of_the_page_has_a_section(edition: str, spec: Spec) -> None:
    page = history(spec, edition)
    for source in spec.sources:
        assert (source.id in page.anchors) == bool(source.revision)


def test_a_code_is_added_dropped_and_added_again_where_its_window_says(
    edition: str, spec: Spec
) -> None:
    window = Listed(from_="2023-08-18", until="2024-04-18", again="2025-02-10")
    changed = with_code(spec, Code(code="fresh", label=LABEL, source="observed", listed=window))
    page = history(changed, edition)
    mentions = [s.id for s in spec.sources if s.revision and "fresh" in page.under(s.id).text]
    assert mentions == ["payrt-2023-08", "payrt-2024-04", "payrt-2025-02"]
    dropped = {"ko": "빠짐", "en": "dropped"}[edition]
    assert f"{dropped}: " in page.under("payrt-2024-04").text
    assert f"{dropped}: " not in page.under("payrt-2025-02").text


def test_the_english_edition_adds_no_codes(edition: str, spec: Spec) -> None:
    window = Listed(from_="2023-05-09")
    changed = with_code(spec, Code(code="fresh", label=LABEL, source="observed", listed=window))
    page = history(changed, edition)
    assert "fresh" in page.under("payrt-2023-05").text
    assert "fresh" not in page.under("payrt-en-2023-05").text


def test_a_label_is_compared_with_the_one_before_in_the_same_language(
    edition: str, spec: Spec
) -> None:
    labels = [
        Printed(label="처음", source="payrt-2022-03"),
        Printed(label="first", source="payrt-en-2023-05"),
        Printed(label="나중", source="payrt-2024-01"),
    ]
    window = Listed(from_="2022-03-30")
    code = Code(code="fresh", label=LABEL, source="observed", listed=window, printed=labels)
    changed = with_code(spec, code)
    page = history(changed, edition)
    (table,) = page.under("payrt-2024-01").tables
    assert ("status", "fresh", "처음", "나중") in table.rows


def test_an_alias_has_a_window_of_its_own(edition: str, spec: Spec) -> None:
    page = history(spec, edition)
    assert "Kako Pay" in page.under("payrt-2022-03").text
    assert "kakopay" in page.under("payrt-2022-07").text
    assert "Kako Pay" in page.under("payrt-2022-07").text


def test_a_mark_that_changed_stands_at_the_revision_that_changed_it(
    edition: str, spec: Spec
) -> None:
    assert "receipt_url" in history(spec, edition).under("payrt-2022-07").text
    assert "receipt_url" not in history(spec, edition).under("payrt-2023-05").text


def test_a_corrected_erratum_stands_at_the_revision_that_corrected_it(
    edition: str, spec: Spec
) -> None:
    fixed = [(e.id, e.fixed) for e in spec.errata if e.fixed]
    assert fixed
    page = history(spec, edition)
    for name, revision in fixed:
        assert f"errata.md#{name}" in page.under(str(revision)).links


def test_the_numbers_are_those_of_the_sections(edition: str, spec: Spec) -> None:
    english = {"ko": "2023-05-09 (영문)", "en": "2023-05-09 (in English)"}[edition]
    summary = {row[0]: row[1:] for row in history(spec, edition).tables[0].rows}
    added = [
        code
        for table in spec.codes.values()
        for code in table.codes
        if code.listed and code.listed.from_ == "2023-09-27"
    ]
    assert summary["2023-09-27"] == (str(len(added)), "—", "—")
    assert summary[english] == ("—", "—", "—")


def test_a_field_that_comes_or_goes_stands_at_its_revision(edition: str, spec: Spec) -> None:
    came, went = revisions(spec)[2], revisions(spec)[4]
    name = spec.fields[0].name
    page = history(
        printing(
            spec,
            Documented(source=came.id, type="string", required=True),
            Documented(source=went.id, dropped=True),
        ),
        edition,
    )
    assert f"fields.md#{name}" in page.under(came.id).links
    assert f"fields.md#{name}" in page.under(went.id).links
    assert f"fields.md#{name}" not in page.under(revisions(spec)[3].id).links


def test_a_type_that_changed_stands_at_its_revision_with_both(edition: str, spec: Spec) -> None:
    first, last = revisions(spec)[0], revisions(spec)[-1]
    page = history(
        printing(
            spec,
            Documented(source=first.id, type="zz_before"),
            Documented(source=last.id, type="zz_after"),
        ),
        edition,
    )
    assert all(name in page.under(last.id).text for name in ("zz_before", "zz_after"))


def test_its_records_are_those_of_diff(spec: Spec) -> None:
    first, second = revisions(spec)[:2]
    changed = printing(
        spec,
        Documented(source=first.id, type="string", required=False),
        Documented(source=second.id, type="number", required=True),
    )
    name = spec.fields[0].name
    ids = [change.id for change in history_of(changed)[second.id]]
    assert ids == [f"field-type-changed:{name}", f"field-required:{name}"]


def test_the_english_edition_has_a_history_of_its_own(edition: str, spec: Spec) -> None:
    newest = replace(revisions(spec)[-1], id="payrt-en-9999", date="9999-01-01", revision="en")
    name = spec.fields[0].name
    gone = Documented(source=newest.id, dropped=True)
    changed = replace(
        printing(spec, *spec.fields[0].documented, gone), sources=[*spec.sources, newest]
    )
    assert f"fields.md#{name}" in history(changed, edition).under(newest.id).links
