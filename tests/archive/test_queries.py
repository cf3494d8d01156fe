"""The ready queries run on what `portone_v1.arrow` gives, and find what is planted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.archive.archives import CANARY

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")
questions: Any = pytest.importorskip("tests.archive.questions")


@pytest.fixture(scope="module")
def answers() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = questions.duckdb_answers()
    return found


def answer(answers: dict[str, list[dict[str, Any]]], words: str) -> list[dict[str, Any]]:
    (found,) = [rows for title, rows in answers.items() if f" {words}" in f" {title}"]
    return found


def test_unknown_codes_are_found(answers: Any) -> None:
    found = {row["code"]: row["responses"] for row in answer(answers, "pay_method: ")}

    assert found == {"zz_unknown": 20, f"{CANARY} code": 20}
    assert answer(answers, "pg_provider: ") == []


def test_a_field_that_is_sent_no_more_shows_in_the_drift(answers: Any) -> None:
    shares = {
        row["month"].month: row["card_name"] / row["responses"]
        for row in answer(answers, "필드가")
        if (row["pg_provider"], row["pay_method"]) == ("kcp", "card")
    }
    assert shares == {1: 1, 2: 1, **dict.fromkeys(range(3, 7), 0)}


def test_whole_payments_lack_nothing_and_come_once(answers: Any) -> None:
    assert answer(answers, "결제되었다는데") == []
    assert answer(answers, "두 번") == []
