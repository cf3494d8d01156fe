"""Everything that the spec says is on its page, in both languages, with its source."""

from __future__ import annotations

import json
import re

import pytest
from msgspec.structs import replace

from generator.spec.lookups import SDK_FAILURE
from generator.spec.model import Code, Documented, Field, Source, Spec, Text
from generator.text.markdown import visible
from tests.docs.reading import ReadPage, page_of, raw_rows

Reference = dict[str, ReadPage]
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def said(edition: str, text: Text) -> str:
    """A text of the spec as a page shows it: names lose their backticks."""
    return visible(getattr(text, edition)).replace("`", "")


def test_every_page_ends_with_a_rule_and_what_it_is_made_from(reference: Reference) -> None:
    end = ["hr", "paragraph_open", "inline", "paragraph_close"]
    assert [p for p, page in reference.items() if [t.type for t in page.tokens][-4:] != end] == []


def test_every_field_has_a_section_with_its_text(
    edition: str, reference: Reference, spec: Spec
) -> None:
    for field in spec.fields:
        section = reference[f"{edition}/fields.md"].under(field.name)
        assert said(edition, field.brief) in section.text
        assert field.note is None or said(edition, field.note) in section.text
        assert field.zero is None or said(edition, field.zero) in section.text
        assert json.dumps(field.example, ensure_ascii=False) in section.text
        assert all(alias.name in section.text for alias in field.aliases)


def test_every_field_stands_in_the_summary(edition: str, reference: Reference, spec: Spec) -> None:
    summary = reference[f"{edition}/fields.md"].tables[0]
    assert sorted(row[0] for row in summary.rows) == sorted(field.name for field in spec.fields)
    cells = {row[0]: row[1:] for row in summary.rows}
    for field in spec.fields:
        type_, length, personal = cells[field.name][-3:]
        assert type_ == ", ".join(field.wire)
        unknown = "?" if "string" in field.wire else "—"
        assert length == (str(field.max_length) if field.max_length else unknown)
        assert (personal != "—") == field.sensitive


def test_the_summary_says_what_comes_in_each_situation(edition: str, reference: Reference) -> None:
    summary = reference[f"{edition}/fields.md"].tables[0]
    no_key = {"ko": "없음", "en": "no key"}[edition]
    value = {"ko": "값", "en": "value"}[edition]
    cells = {row[0]: row[1:6] for row in summary.rows}
    assert cells["imp_uid"] == (value, value, f"{value}, null, {no_key}", value, value)
    assert cells["paid_at"] == (value, "0", no_key, no_key, no_key)
    assert cells["status"] == (value, value, no_key, no_key, no_key)
    unknown = {"ko": "문서에 없음", "en": "not documented"}[edition]
    assert cells["vbank_num"] == (no_key, value, unknown, no_key, no_key)
    assert cells["apply_num"][2] == unknown


def test_a_field_stands_under_its_subject_and_in_the_order_of_the_page(
    edition: str, reference: Reference, spec: Spec
) -> None:
    page = reference[f"{edition}/fields.md"]
    names = {field.name for field in spec.fields}
    listed = [link.partition("#")[2] for link in page.under(page.anchors[-1]).links]
    assert [name for name in listed if name in names] == [field.name for field in spec.fields]
    sections = [[h.text for h in page.under(a).headings[1:]] for a in page.anchors]
    subjects: dict[str, list[str]] = {}
    for field in spec.fields:
        subjects.setdefault(field.subject, []).append(field.name)
    assert all(together in sections for together in subjects.values())


def test_a_field_says_what_each_source_prints(
    edition: str, reference: Reference, spec: Spec
) -> None:
    for field in spec.fields:
        table = reference[f"{edition}/fields.md"].under(field.name).tables[-1]
        assert [row[0] for row in table.rows] == [d.source for d in field.documented]
        for row, documented in zip(table.rows, field.documented, strict=True):
            assert row[1] == (documented.type or "—")
            assert row[3] == (said(edition, documented.note) if documented.note else "—")
            assert ("*" in row[2], row[2] == "—") == mark(documented)


def mark(documented: Documented) -> tuple[bool, bool]:
    silent = documented.required is None and not documented.dropped
    return bool(documented.required), silent


def test_a_field_says_which_source_is_followed_and_why(
    edition: str, reference: Reference, spec: Spec
) -> None:
    for field in spec.fields:
        section = reference[f"{edition}/fields.md"].under(field.name)
        if field.follows:
            assert said(edition, field.follows.why) in section.text
            assert f"sources.md#{field.follows.source}" in section.links


def test_a_field_names_the_errata_that_touch_it(
    edition: str, reference: Reference, spec: Spec
) -> None:
    for field in spec.fields:
        links = reference[f"{edition}/fields.md"].under(field.name).links
        expected = {f"errata.md#{e.id}" for e in spec.errata if field.name in e.fields}
        assert {link for link in links if link.startswith("errata.md#")} == expected


@pytest.mark.parametrize("table", ["pay_method", "pg_provider", "status", "emb_pg_provider"])
def test_every_code_has_a_section_with_all_that_is_known(
    table: str, edition: str, reference: Reference, spec: Spec
) -> None:
    page = reference[f"{edition}/{table}.md"]
    for entry in spec.codes[table].codes:
        section = page.under(entry.code)
        assert said(edition, entry.label) in section.text
        assert entry.note is None or said(edition, entry.note) in section.text
        assert {f"sources.md#{name}" for name in sources(entry)} <= set(section.links)
        for word in words(entry):
            assert word in section.text, (entry.code, word)


def sources(entry: Code) -> set[str]:
    offered = {entry.offered_by.source} if entry.offered_by else set()
    labels, spellings = {p.source for p in entry.printed}, {a.source for a in entry.aliases}
    return {entry.source} | labels | spellings | offered


def words(entry: Code) -> list[str]:
    windows = [w for w in (entry.listed, *(a.listed for a in entry.aliases)) if w]
    days = [day for w in windows for day in (w.from_, w.until, w.again) if day]
    offered = entry.offered_by.providers if entry.offered_by else []
    return [*(a.code for a in entry.aliases), *(p.label for p in entry.printed), *days, *offered]


def test_every_code_stands_in_the_summary_of_its_table(
    edition: str, reference: Reference, spec: Spec
) -> None:
    for name, table in spec.codes.items():
        summary = reference[f"{edition}/{name}.md"].tables[0]
        assert [row[0] for row in summary.rows] == [entry.code for entry in table.codes]


def test_a_code_that_the_page_lists_misspelt_says_so(edition: str, reference: Reference) -> None:
    summary = reference[f"{edition}/emb_pg_provider.md"].tables[0]
    assert "kakopay" in next(row[3] for row in summary.rows if row[0] == "kakaopay")


def test_the_oldest_revision_says_no_more_than_at_least(
    edition: str, reference: Reference, spec: Spec
) -> None:
    at_least = {"ko": "적어도 2022-03-30부터", "en": "since at least 2022-03-30"}[edition]
    since = {"ko": "2023-08-18부터", "en": "since 2023-08-18"}[edition]
    summary = reference[f"{edition}/pay_method.md"].tables[0]
    windows = {row[0]: row[2] for row in summary.rows}
    assert windows["card"].startswith(at_least)
    assert windows["naverpay"].startswith(since)


def test_every_shape_has_its_payload(edition: str, reference: Reference, spec: Spec) -> None:
    page = reference[f"{edition}/shapes.md"]
    for shape in spec.shapes:
        section = page.under(shape.id)
        blocks = [json.loads(t.content) for t in section.tokens if t.type == "fence"]
        expected = [shape.payload, shape.canonical] if shape.canonical else [shape.payload]
        assert json.dumps(blocks) == json.dumps(expected)
        assert said(edition, shape.title) in section.text
        assert f"outcomes.md#{shape.outcome}" in section.links
        assert f"sources.md#{shape.source}" in section.links


def test_the_sample_and_the_normalisations_are_shown(
    edition: str, reference: Reference, spec: Spec
) -> None:
    page = reference[f"{edition}/shapes.md"]
    assert json.dumps(spec.sample.payload, ensure_ascii=False, indent=2) in page.text
    for case in spec.normalisations:
        assert said(edition, case.text) in page.text


def test_objects_that_are_no_payment_response_are_told_apart(
    edition: str, reference: Reference, spec: Spec
) -> None:
    index, shapes = reference[f"{edition}/README.md"], reference[f"{edition}/shapes.md"]
    for foreign in spec.foreign:
        assert said(edition, foreign.hint) in index.text
        for mark in foreign.marks:
            keys = [*mark.all_of, *mark.any_of, *mark.none_of, *mark.only, *(mark.values or {})]
            assert all(key in shapes.under(foreign.id).text for key in keys)
        assert f"shapes.md#{foreign.id}" in index.links


def test_errata_say_who_says_otherwise(edition: str, reference: Reference, spec: Spec) -> None:
    for erratum in spec.errata:
        section = reference[f"{edition}/errata.md"].under(erratum.id)
        assert said(edition, erratum.text).removesuffix(".") in section.text
        named = {erratum.source, erratum.against, erratum.fixed} - {None}
        assert {link for link in section.links if "sources.md" in link} == {
            f"sources.md#{name}" for name in named
        }


def test_every_error_code_says_what_it_means_and_what_to_do(
    edition: str, reference: Reference, spec: Spec
) -> None:
    page = reference[f"{edition}/errors.md"]
    sections = {heading.text: page.under(heading.anchor) for heading in page.headings[1:]}
    for error in spec.errors:
        section = sections[visible(error.code)]
        assert said(edition, error.brief) in section.text
        assert said(edition, error.advice) in section.text
        assert error.key in section.text
        assert f"sources.md#{error.source}" in section.links
    failures = {f"shapes.md#{shape.id}" for shape in spec.shapes if shape.outcome == "failed"}
    assert failures <= set(page.links)


def test_every_source_has_a_section(edition: str, reference: Reference, spec: Spec) -> None:
    page = reference[f"{edition}/sources.md"]
    for source in spec.sources:
        section = page.under(source.id)
        assert said(edition, source.title) in section.text
        assert source.date in section.text
        assert shows_address(section, source)


def shows_address(section: ReadPage, source: Source) -> bool:
    outside = tuple(link for link in section.links if ":" in link)
    return outside == ((source.url,) if source.url else ())


@pytest.mark.parametrize("name", ["README.md", "outcomes.md"])
def test_the_warning_stands_before_everything_else(
    name: str, edition: str, reference: Reference, spec: Spec
) -> None:
    page = reference[f"{edition}/{name}"]
    quoted = [i for i, token in enumerate(page.tokens) if token.type == "blockquote_open"]
    sections = [i for i, token in enumerate(page.tokens) if token.tag == "h2"]
    assert quoted[0] < sections[0]
    assert said(edition, spec.outcomes.warning) in page.text


def test_outcome_rules_stand_in_their_order(edition: str, reference: Reference, spec: Spec) -> None:
    labels = {m.outcome: said(edition, m.label) for m in spec.outcomes.meanings}
    (table,) = reference[f"{edition}/outcomes.md"].tables
    rules, failure = spec.outcomes.rules, spec.wrappers.failure
    assert [row[2] for row in table.rows] == [
        *(labels[rule.outcome] for rule in rules),
        labels["unconfirmed"],
    ]
    for row, rule in zip(table.rows, rules, strict=False):
        assert row[1].count(";") == len(rule.when) - 1
        for condition in rule.when:
            is_of_the_sdk = condition.attribute == SDK_FAILURE
            names = [failure.code, failure.message] if is_of_the_sdk else [condition.attribute]
            assert all(name in row[1] for name in names)


def test_what_the_page_says_of_the_whole_has_its_source(
    edition: str, reference: Reference, spec: Spec
) -> None:
    page = reference[f"{edition}/README.md"]
    for note in spec.page.notes:
        assert said(edition, note.text) in page.text
        assert f"sources.md#{note.source}" in page.links


def test_every_row_of_a_table_has_as_many_cells_as_there_are_heads(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        for rows in raw_rows(text):
            counts = {row.replace("\\|", "").count("|") for row in rows}
            assert len(counts) == 1, (path, rows[0])


def test_pages_have_no_html_but_what_folds(reference: Reference) -> None:
    summaries = re.compile(
        r'(<details markdown(?: name="\w+"(?: open)?)?>\n<summary>[^<>&]+</summary>|</details>)\n?'
    )
    tabs = 2 * ['<div class="portone-tabs" markdown>\n', "</div>\n"]
    forms = {
        f"{page}.md": [f'<div id="{form}" markdown>\n', "</div>\n"]
        for page, form in (("availability", "chooser"), ("testing", "trying"))
    }
    for path, page in reference.items():
        others = [html for html in page.html if not summaries.fullmatch(html)]
        assert others == ({**forms, "recipes.md": tabs}).get(path.rpartition("/")[2], []), path


def test_pages_have_neither_stray_blank_lines_nor_trailing_space(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        # Python has two blank lines between functions, and a block of it may, too.
        assert "\n\n\n" not in FENCED.sub("```", text), path
        assert all(line == line.rstrip() for line in text.splitlines()), path
        assert text == text.strip() + "\n", path


def fields_with_digits(field: Field) -> bool:
    return bool({"integer", "number"} & set(field.wire))


def test_null_is_said_to_come_only_where_it_was_stated_or_seen(
    edition: str, reference: Reference, spec: Spec
) -> None:
    stated = {"ko": "null: 올 수 있다는", "en": "null: stated or seen"}[edition]
    for field in spec.fields:
        forms = {form for statement in field.availability for form in statement.forms}
        for seen in (o for p in spec.providers for o in p.observed):
            forms |= set(seen.fields.get(field.name, ()))
        section = reference[f"{edition}/fields.md"].under(field.name)
        assert (stated in section.text) == ("null" in forms), field.name


def test_what_zero_means_is_said_of_every_number(
    edition: str, reference: Reference, spec: Spec
) -> None:
    zero = {"ko": "0의 의미", "en": "Meaning of 0"}[edition]
    for field in spec.fields:
        section = reference[f"{edition}/fields.md"].under(field.name)
        assert (zero in section.text) == fields_with_digits(field), field.name


def test_a_field_newer_than_the_base_revision_says_since_when(edition: str, spec: Spec) -> None:
    newest = max((s for s in spec.sources if s.revision == "ko"), key=lambda source: source.date)
    printed = [Documented(source=newest.id, type="string", required=True)]
    new = replace(spec.fields[0], name="zz_new", aliases=[], documented=printed, follows=None)
    changed = replace(spec, fields=[new, *spec.fields])

    page = page_of(changed, f"{edition}/fields.md")

    since = {"ko": f"{newest.date}부터", "en": f"since {newest.date}"}[edition]
    assert since in page.under("zz_new").text
    assert newest.id in page.under("zz_new").text
    assert f"zz_new ({since})" in page.text
