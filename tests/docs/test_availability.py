"""What comes, from whom: each statement with its source, and nothing where nothing is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Carries, Field, Observation, Provider, Spec, Statement, When
from generator.targets.docs import files
from tests.docs.reading import ReadPage, ReadTable, read

NOT_DOCUMENTED = {"ko": "문서에 없음", "en": "not documented"}
NO_KEY = {"ko": "키 없음", "en": "no key"}
VALUE = {"ko": "값", "en": "value"}


@pytest.fixture(params=["ko", "en"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def availability(spec: Spec, edition: str) -> ReadPage:
    return read(files(spec)[f"generated/docs/{edition}/availability.md"])


def table_with(page: ReadPage, *heads: str) -> ReadTable:
    (found,) = [table for table in page.tables if set(heads) <= set(table.heads)]
    return found


def with_fields(spec: Spec, name: str, **changes: object) -> Spec:
    """The spec with another entry for one field."""
    changed = [replace(f, **changes) if f.name == name else f for f in spec.fields]  # type: ignore[arg-type]
    return replace(spec, fields=changed)


def with_provider(spec: Spec, provider: Provider) -> Spec:
    others = [p for p in spec.providers if p.code != provider.code]
    return replace(spec, providers=[*others, provider])


def test_every_observation_has_a_row_with_its_forms(edition: str, spec: Spec) -> None:
    table = table_with(availability(spec, edition), "apply_num", "card_number")
    observed = [(p.code, o) for p in spec.providers for o in p.observed]
    assert len(table.rows) == len(observed)
    column = table.heads.index("card_number")
    for row, (provider, seen) in zip(table.rows, observed, strict=True):
        assert row[0] == provider
        assert row[1].startswith(seen.method)
        assert row[column].count(",") == len(seen.fields["card_number"]) - 1
        assert row[-1] == seen.source


def test_never_and_not_documented_are_different_words(edition: str, spec: Spec) -> None:
    seen = Observation(
        method="card", outcome="paid", source="observed", fields={"apply_num": ["absent"]}
    )
    page = availability(with_provider(spec, Provider(code="kcp", observed=[seen])), edition)
    table = table_with(page, "apply_num", "card_number")
    row = dict(zip(table.heads, next(r for r in table.rows if r[0] == "kcp"), strict=True))
    assert row["apply_num"] == NO_KEY[edition]
    assert row["card_number"] == NOT_DOCUMENTED[edition]


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
    fields = read(files(changed)[f"generated/docs/{edition}/fields.md"])
    assert "availability.md#kcp" in fields.under("pg_tid").links
    assert "availability.md#kcp" not in fields.under("card_name").links


def test_a_field_without_any_statement_is_not_documented(edition: str, spec: Spec) -> None:
    request_id = next(f for f in spec.fields if f.name == "request_id")
    assert not request_id.availability
    page = availability(spec, edition)
    row = outcome_row(page, "request_id")
    assert set(row[1:]) == {NOT_DOCUMENTED[edition]}


def outcome_row(page: ReadPage, name: str) -> tuple[str, ...]:
    tables = [t for t in page.tables if len(t.heads) == 5 and t.rows[0][0] == "success"]
    return next(row for row in tables[0].rows if row[0] == name)


def test_a_statement_stands_only_under_the_outcomes_it_speaks_of(edition: str, spec: Spec) -> None:
    statement = Statement(forms=["value"], source="sdk-readme", when=When(outcome=["failed"]))
    changed = with_fields(spec, "request_id", availability=[statement])
    row = outcome_row(availability(changed, edition), "request_id")
    said, nothing = f"{VALUE[edition]} (sdk-readme)", NOT_DOCUMENTED[edition]
    assert row[1:] == (nothing, nothing, said, nothing)


def test_a_field_known_only_by_provider_is_not_called_undocumented(
    edition: str, spec: Spec
) -> None:
    assert not field(spec, "card_name").availability
    row = outcome_row(availability(spec, edition), "card_name")
    assert NOT_DOCUMENTED[edition] not in (row[1], row[2])
    assert row[3] == NOT_DOCUMENTED[edition]


def field(spec: Spec, name: str) -> Field:
    return next(f for f in spec.fields if f.name == name)


def test_when_a_field_comes_is_said_statement_by_statement(edition: str, spec: Spec) -> None:
    page = read(files(spec)[f"generated/docs/{edition}/fields.md"])
    for entry in spec.fields:
        *when, _ = page.under(entry.name).tables
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
