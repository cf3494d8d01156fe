"""What comes, from whom: each statement with its source, and nothing where nothing is known."""

from __future__ import annotations

from msgspec.structs import replace

from generator.spec.model import Carries, Field, Observation, Provider, Spec, Statement, When
from generator.targets.docs.availability import Asked, Availability, Cell
from tests.docs.reading import ReadPage, ReadTable, page_of

NOT_DOCUMENTED = {"ko": "문서에 없음", "en": "not documented"}
FORMS = {
    "ko": {"value": "값", "empty": "빈 문자열", "null": "null", "zero": "0", "absent": "없음"},
    "en": {"value": "value", "empty": "empty", "null": "null", "zero": "0", "absent": "no key"},
}
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MOST_OF_A_CELL = 30


def availability(spec: Spec, edition: str) -> ReadPage:
    return page_of(spec, f"{edition}/availability.md")


def matrix(page: ReadPage) -> ReadTable:
    """The one table that has a column for each provider, method and outcome."""
    return max(page.tables, key=lambda table: len(table.heads))


def side_by_side(page: ReadPage, name: str) -> tuple[str, ...]:
    """What comes of a field: old modules (paid, account issued, failed), new ones, redirect."""
    return next(row for row in page.tables[0].rows if row[0] == name)[1:]


def column(table: ReadTable, head: str) -> dict[str, str]:
    """The cells of a column, by field."""
    (place,) = [i for i, text in enumerate(table.heads) if text.startswith(head)]
    return {row[0]: row[place] for row in table.rows}


def forms(cell: str) -> list[str]:
    """What a cell says arrives, without the number of its evidence."""
    return cell.rstrip(SUPERSCRIPTS).split(", ")


def words(edition: str, *names: str) -> list[str]:
    return [FORMS[edition][name] for name in names]


def evidence(page: ReadPage, cell: str) -> tuple[str, ...]:
    """What stands behind a cell: the row of the legend that its number leads to."""
    number = cell.removeprefix(cell.rstrip(SUPERSCRIPTS))
    (row,) = [row for table in page.tables for row in table.rows if row[0] == number]
    return row


def with_fields(spec: Spec, name: str, **changes: object) -> Spec:
    """The spec with another entry for one field."""
    changed = [replace(f, **changes) if f.name == name else f for f in spec.fields]
    return replace(spec, fields=changed)


def with_provider(spec: Spec, provider: Provider) -> Spec:
    others = [p for p in spec.providers if p.code != provider.code]
    return replace(spec, providers=[*others, provider])


def test_every_observation_has_a_column_with_its_forms(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    labels = {m.outcome: getattr(m.label, edition) for m in spec.outcomes.meanings}
    for provider in spec.providers:
        for seen in provider.observed:
            head = f"{provider.code} {seen.method} {labels[seen.outcome]}"
            cells = column(matrix(page), head)
            for name, came in seen.fields.items():
                assert sorted(forms(cells[name])) == sorted(words(edition, *came))
                assert evidence(page, cells[name])[1] == seen.source


def test_no_key_and_not_documented_are_told_apart(edition: str, spec: Spec) -> None:
    seen = Observation(
        method="card", outcome="paid", source="observed", fields={"card_name": ["absent"]}
    )
    page = availability(with_provider(spec, Provider(code="kcp", observed=[seen])), edition)
    cells = column(matrix(page), "kcp card")
    assert forms(cells["card_name"]) == words(edition, "absent")
    assert cells["card_number"] == "?"


def test_a_column_has_what_is_said_of_all_where_nothing_is_said_of_the_provider(
    edition: str, spec: Spec
) -> None:
    page = availability(spec, edition)
    cells = column(matrix(page), "html5_inicis vbank")
    assert forms(cells["paid_at"]) == words(edition, "zero")
    assert forms(cells["vbank_holder"]) == words(edition, "value", "null")
    assert forms(cells["receipt_url"]) == words(edition, "value")
    of_all, own = evidence(page, cells["paid_at"]), evidence(page, cells["receipt_url"])
    assert of_all[2] != own[2]
    assert evidence(page, cells["vbank_holder"])[1] == "payrt-2023-05, observed"


def test_what_is_said_of_a_provider_goes_before_what_is_said_of_all(spec: Spec) -> None:
    of_all = Statement(forms=["value"], source="sdk-readme")
    own = Statement(forms=["absent"], source="observed", when=When(provider=["kcp"]))
    known = Availability(with_fields(spec, "request_id", availability=[of_all, own]))
    assert known.expected(Asked("kcp"))["request_id"] == Cell(("absent",), ("observed",), own=True)
    assert known.expected(Asked("danal"))["request_id"] == Cell(("value",), ("sdk-readme",))


def test_providers_that_send_certain_keys_share_a_column(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    cells = column(matrix(page), "tosspayments")
    assert forms(cells["error_code"]) == words(edition, "value", "absent")
    assert forms(cells["paid_amount"]) == words(edition, "absent")
    two = column(matrix(page), "toss_brandpay")
    assert forms(two["error_code"]) == words(edition, "absent")


def test_every_cell_is_short_and_has_its_evidence(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    for row in matrix(page).rows:
        for cell in row[1:]:
            assert len(cell) <= MOST_OF_A_CELL
            assert cell == "?" or evidence(page, cell)


def test_every_field_has_a_row(edition: str, spec: Spec) -> None:
    names = [field.name for field in spec.fields]
    assert [row[0] for row in matrix(availability(spec, edition)).rows] == names


def test_what_is_said_of_every_response_is_said_once(edition: str, spec: Spec) -> None:
    note = {"ko": "39건 가운데 37건", "en": "37 of 39"}[edition]
    assert availability(spec, edition).text.count(note) == 1


def test_what_was_seen_of_a_provider_stands_in_its_section(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    for provider in spec.providers:
        for table in page.under(provider.code).tables:
            *rows, sources = table.rows
            assert list(sources[1:]) == [seen.source for seen in provider.observed]
            for row in rows:
                found = [len(cell.split(", ")) for cell in row[1:]]
                assert found == [len(seen.fields[row[0]]) for seen in provider.observed]
        notes = [getattr(o.note, edition) for o in provider.observed if o.note]
        text = page.under(provider.code).text
        assert all(note in text for note in notes)


def test_a_provider_of_which_nothing_is_stated_is_not_documented(edition: str, spec: Spec) -> None:
    assert "smilepay" not in {provider.code for provider in spec.providers}
    (row,) = rows_of(availability(spec, edition), "smilepay")
    assert row[2:] == (NOT_DOCUMENTED[edition], NOT_DOCUMENTED[edition])


def rows_of(page: ReadPage, provider: str) -> list[tuple[str, ...]]:
    """The rows of a provider in the table of all providers, which has no other four columns."""
    tables = [t for t in page.tables if len(t.heads) == 4 and t.rows[0][0] == "html5_inicis"]
    return [row for table in tables for row in table.rows if row[0] == provider]


def test_every_provider_of_the_code_table_is_listed(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    for entry in spec.codes["pg_provider"].codes:
        assert len(rows_of(page, entry.code)) == 1


def test_certain_keys_name_their_condition_and_source(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    for provider in spec.providers:
        section = page.under(provider.code)
        for carries in provider.carries:
            assert f"sources.md#{carries.source}" in section.links
            assert carries.fields == "full" or set(carries.fields) <= set(
                section.text.replace(",", " ").replace("(", " ").split()
            )


def test_a_provider_that_sends_certain_keys_is_named_with_the_field(
    edition: str, spec: Spec
) -> None:
    only = Carries(fields=["imp_uid", "pg_tid"], source="observed")
    changed = with_provider(spec, Provider(code="kcp", carries=[only]))
    fields = page_of(changed, f"{edition}/fields.md")
    assert "availability.md#kcp" in fields.under("pg_tid").links
    assert "availability.md#kcp" not in fields.under("card_name").links


def test_a_field_without_any_statement_is_not_documented(edition: str, spec: Spec) -> None:
    assert not field(spec, "request_id").availability
    *old, _four, _two, _redirect = side_by_side(availability(spec, edition), "request_id")
    assert set(old) == {NOT_DOCUMENTED[edition]}


def test_old_and_new_modules_stand_side_by_side(edition: str, spec: Spec) -> None:
    page = availability(spec, edition)
    value, absent = words(edition, "value", "absent")
    assert side_by_side(page, "status") == (value, value, absent, absent, absent, absent)
    assert side_by_side(page, "imp_uid")[3:] == (value, value, value)
    assert side_by_side(page, "error_msg")[3:5] == (f"{value}, {absent}", absent)


def test_a_statement_stands_only_under_the_outcomes_it_speaks_of(edition: str, spec: Spec) -> None:
    statement = Statement(forms=["value"], source="sdk-readme", when=When(outcome=["failed"]))
    changed = with_fields(spec, "request_id", availability=[statement])
    paid, issued, failed, *_ = side_by_side(availability(changed, edition), "request_id")
    assert (paid, issued) == (NOT_DOCUMENTED[edition], NOT_DOCUMENTED[edition])
    assert failed == FORMS[edition]["value"]


def field(spec: Spec, name: str) -> Field:
    return next(f for f in spec.fields if f.name == name)


def test_when_a_field_comes_is_said_statement_by_statement(edition: str, spec: Spec) -> None:
    page = page_of(spec, f"{edition}/fields.md")
    for entry in spec.fields:
        _, *when, _ = page.under(entry.name).tables
        rows = [row for table in when for row in table.rows]
        general, observed = rows[: len(entry.availability)], rows[len(entry.availability) :]
        assert [row[2] for row in general] == [s.source for s in entry.availability]
        assert said_of_providers(observed) == sorted(seen_of_providers(spec, entry.name))
        assert rows or NOT_DOCUMENTED[edition] in page.under(entry.name).text


def said_of_providers(rows: list[tuple[str, ...]]) -> list[tuple[str, str, str]]:
    """Provider, method and source of each row; alike providers share one."""
    found = []
    for condition, _, source in rows:
        providers, method, _ = condition.split(" · ")
        names = providers.partition(" ")[2].split(", ")
        found += [(name, method.partition(" ")[2], source) for name in names]
    return sorted(found)


def seen_of_providers(spec: Spec, name: str) -> list[tuple[str, str, str]]:
    return [
        (provider.code, seen.method, seen.source)
        for provider in spec.providers
        for seen in provider.observed
        if name in seen.fields
    ]
