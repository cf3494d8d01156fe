"""The ready queries run on what `portone_v1.arrow` gives, and find what is planted."""

from __future__ import annotations

from typing import Any

import pytest
from portone_v1.arrow import schema, to_batches

from tests.archive.archives import CANARY, lines
from tests.project import ROOT

pa: Any = pytest.importorskip("pyarrow")
duckdb: Any = pytest.importorskip("duckdb")

TEXT = (ROOT / "generated" / "sql" / "queries.sql").read_text("utf-8")


@pytest.fixture(scope="module")
def answers() -> dict[str, list[dict[str, Any]]]:
    """What each query gives, by the English of its comment."""
    payment_responses = pa.Table.from_batches(to_batches(lines(1000)), schema())
    with duckdb.connect() as connection:
        connection.register("payment_responses", payment_responses)
        found = {}
        for query in TEXT.split("\n\n-- ")[1:]:
            title = query.partition("\n")[0]
            found[title] = connection.sql(query.partition("\n")[2]).arrow().read_all().to_pylist()
    return found


def answer(answers: dict[str, list[dict[str, Any]]], words: str) -> list[dict[str, Any]]:
    (found,) = [rows for title, rows in answers.items() if f" {words}" in f" {title}"]
    return found


def test_unknown_codes_are_found(answers: Any) -> None:
    found = {row["code"]: row["responses"] for row in answer(answers, "pay_method: ")}

    assert found == {"newpay": 20, f"{CANARY} code": 20}
    assert answer(answers, "pg_provider: ") == []


def test_a_field_that_is_sent_no_more_shows_in_the_drift(answers: Any) -> None:
    shares = {
        row["month"].month: row["card_name"] / row["responses"]
        for row in answer(answers, "(drift")
        if (row["pg_provider"], row["pay_method"]) == ("kcp", "card")
    }
    assert shares == dict.fromkeys(range(1, 7), 1)


def test_whole_payments_lack_nothing_and_come_once(answers: Any) -> None:
    assert answer(answers, "lack") == []
    assert answer(answers, "more than once") == []
