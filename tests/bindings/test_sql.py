"""The tables for responses hold what `structure` gives. `tests.databases` asks the larger ones."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from portone_v1 import PaymentResponse, structure, structure_query

from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import attribute_of
from generator.spec.model import Spec
from generator.targets.sql.target import files
from generator.text.sql import literal, mysql_literal, mysql_name, name
from tests.bindings.fixtures import FIXTURES, HOSTILE_TEXTS, hostile_spec
from tests.project import ROOT
from tests.today import the_spec

DIALECTS = ("postgresql", "mysql", "sqlite")
DDL = {d: (ROOT / f"generated/sql/{d}.sql").read_text(encoding="utf-8") for d in DIALECTS}
READ = {"callback": structure, "redirect": structure_query}
ODD = {
    "imp_uid": "imp_1",
    "merchant_uid": "주문'\"\\;--🥕",
    "pay_method": "a_code_that_nobody_knows",
    "name": "n" * 5000,
    "paid_amount": Decimal("1234567890123456789012345678901.123456789"),
    "card_quota": 10**30,
    "custom_data": {"cart": [1, None, "'"]},
    "memo": {"a": [True]},
}


def responses() -> list[PaymentResponse]:
    """Of every valid fixture, and one that no source has documented."""
    valid = [f for f in FIXTURES if f.valid and "\\u0000" not in f.text]
    return [*(READ[f.entry](f.payload) for f in valid), structure(ODD)]


def columns(spec: Spec) -> list[str]:
    return ["outcome", *map(attribute_of, spec.fields), "extra"]


def row(response: PaymentResponse, names: list[str]) -> dict[str, Any]:
    """A response as JSON has it, amounts and times as text."""
    return {name: plain(getattr(response, name)) for name in names}


def plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, (Decimal, int)) and not isinstance(value, bool):
        return str(value)
    if hasattr(value, "items"):
        return dict(value)
    return str(value) if isinstance(value, str) else value


def test_every_attribute_has_a_column_in_every_dialect() -> None:
    for dialect, ddl in DDL.items():
        quote = mysql_name if dialect == "mysql" else name
        for column in columns(the_spec()):
            assert ddl.count(f"    {quote(column)} ") == 1, (dialect, column)


def test_no_column_has_a_list_of_codes() -> None:
    for ddl in DDL.values():
        assert not {"CHECK", "ENUM"} & set(ddl.upper().split())


def test_sqlite_holds_every_response() -> None:
    names = columns(the_spec())
    rows = [row(response, names) for response in responses()]
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(DDL["sqlite"])
        marks, listed = ", ".join("?" * len(names)), ", ".join(map(name, names))
        database.executemany(
            f"INSERT INTO payment_responses ({listed}) VALUES ({marks})",  # noqa: S608
            [[as_sqlite(one[name], name) for name in names] for one in rows],
        )
        found = database.execute(
            f"SELECT {listed} FROM payment_responses ORDER BY row_id"  # noqa: S608
        ).fetchall()

    expected = [[as_sqlite(one[name], name) for name in names] for one in rows]
    assert [list(one) for one in found] == expected


def as_sqlite(value: Any, column: str) -> Any:
    if column in {"extra", *named(Kind.JSON)}:
        return json.dumps(value)
    return int(value) if isinstance(value, bool) else value


def named(*kinds: Kind) -> set[str]:
    """The columns of these kinds."""
    return {attribute_of(field) for field in the_spec().fields if kind_of(field) in kinds}


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_stays_a_comment(text: str) -> None:
    made = files(hostile_spec(text))
    assert all(sign.isprintable() or sign == "\n" for ddl in made.values() for sign in ddl)
    assert {path: len(sql.splitlines()) for path, sql in made.items()} == {
        path: len((ROOT / path).read_text("utf-8").splitlines()) for path in made
    }

    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(made["generated/sql/sqlite.sql"])
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("payment_responses",)]


def test_a_backslash_ends_no_literal_of_mysql() -> None:
    assert mysql_literal("a\\' OR 1 --") == "'a\\\\'' OR 1 --'"
    assert literal("a\\'") == "'a\\'''"
    assert mysql_name("a`b") == "`a``b`"
