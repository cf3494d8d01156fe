"""The tables for responses are made by real databases, and hold what `structure` gives."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from portone_v1 import PaymentResponse, structure, structure_query

from generator.spec.kinds import TIMES, Kind, kind_of
from generator.spec.lookups import attribute_of
from generator.spec.model import Spec
from generator.targets.sql.target import files
from generator.text.sql import literal, mysql_literal, mysql_name, name
from tests.bindings.fixtures import FIXTURES, HOSTILE_TEXTS, hostile_spec, the_spec
from tests.project import ROOT

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
        marks = ", ".join("?" * len(names))
        database.executemany(
            f"INSERT INTO payment_responses ({', '.join(names)}) VALUES ({marks})",  # noqa: S608
            [[as_sqlite(one[name], name) for name in names] for one in rows],
        )
        found = database.execute(
            f"SELECT {', '.join(names)} FROM payment_responses ORDER BY row_id"  # noqa: S608
        ).fetchall()

    expected = [[as_sqlite(one[name], name) for name in names] for one in rows]
    assert [list(one) for one in found] == expected


def as_sqlite(value: Any, column: str) -> Any:
    if column in {"extra", *named(Kind.JSON)}:
        return json.dumps(value)
    return int(value) if isinstance(value, bool) else value


@pytest.fixture(scope="module")
def environment() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def postgresql(environment: pytest.MonkeyPatch) -> Iterator[Path]:
    """The socket's folder of a server of its own, which listens to nothing else."""
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin")):  # Debian's own place
        environment.setenv("PATH", str(folder), prepend=os.pathsep)
    if None in map(shutil.which, ("initdb", "postgres", "psql")):
        pytest.skip("not installed: PostgreSQL (initdb, postgres, psql)")
    with TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        as_user: dict[str, Any] = {"cwd": folder}
        if os.getuid() == 0:  # as which a server does not run
            as_user["user"] = "postgres"
            shutil.chown(folder, "postgres")
        make = ["initdb", "--pgdata", "data", "--auth", "trust", "--username", "shop", "--no-sync"]
        locale = ["--encoding", "UTF8", "--locale", "C"]
        subprocess.run([*make, *locale], check=True, capture_output=True, **as_user)
        serve = ["postgres", "-D", "data", "-k", temporary, "-c", "listen_addresses=", "-F"]
        server = subprocess.Popen(serve, stderr=subprocess.DEVNULL, **as_user)
        try:
            wait_for(folder, server)
            yield folder
        finally:
            server.terminate()
            server.wait()


def wait_for(folder: Path, server: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if server.poll() is not None:
            pytest.fail(f"postgres ended with {server.returncode}")
        if psql(folder, "SELECT 1").returncode == 0:
            return
    pytest.fail("postgres does not answer")


def psql(folder: Path, sql: str) -> subprocess.CompletedProcess[str]:
    options = ["--host", str(folder), "--username", "shop", "--no-psqlrc", "--quiet"]
    command = ["psql", *options, "-tA", "-v", "ON_ERROR_STOP=1", "postgres"]
    return subprocess.run(
        command,
        input=sql,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PGTZ": "UTC", "PGCLIENTENCODING": "UTF8", "PGCONNECT_TIMEOUT": "5"},
        check=False,
    )


def test_postgresql_holds_every_response(postgresql: Path) -> None:
    names = columns(the_spec())
    rows = [row(response, names) for response in responses()]
    listed = ", ".join(map(name, names))
    sent = json.dumps(rows, ensure_ascii=False).replace("'", "''")
    fill = (
        f"INSERT INTO payment_responses ({listed}) SELECT {listed} "  # noqa: S608
        f"FROM json_populate_recordset(NULL::payment_responses, '{sent}')"
    )
    ask = f"SELECT row_to_json(r) FROM (SELECT {listed} FROM payment_responses ORDER BY row_id) r"  # noqa: S608
    done = psql(postgresql, f"{DDL['postgresql']};\n{fill};\n{ask};")

    assert done.returncode == 0, done.stderr[-2000:]
    found = [json.loads(line, parse_int=str, parse_float=str) for line in done.stdout.splitlines()]
    expected = json.loads(json.dumps(rows), parse_int=str, parse_float=str)
    assert [{k: in_utc(k, v) for k, v in one.items()} for one in found] == expected


def in_utc(column: str, value: Any) -> Any:
    is_time = column in named(*TIMES) and value is not None
    return datetime.fromisoformat(value).astimezone(UTC).isoformat() if is_time else value


def named(*kinds: Kind) -> set[str]:
    """The columns of these kinds."""
    return {attribute_of(field) for field in the_spec().fields if kind_of(field) in kinds}


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_stays_a_comment(text: str, postgresql: Path) -> None:
    made = files(hostile_spec(text))
    assert all(sign.isprintable() or sign == "\n" for ddl in made.values() for sign in ddl)
    assert {len(ddl.splitlines()) for ddl in made.values()} == {
        len(ddl.splitlines()) for ddl in DDL.values()
    }

    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(made["generated/sql/sqlite.sql"])
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("payment_responses",)]

    schema = "BEGIN;\nCREATE SCHEMA hostile;\nSET search_path = hostile;"
    counted = "SELECT count(*) FROM pg_tables WHERE schemaname = 'hostile';\nROLLBACK;"
    done = psql(postgresql, f"{schema}\n{made['generated/sql/postgresql.sql']}\n{counted}")
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr[-2000:]


def test_a_backslash_ends_no_literal_of_mysql() -> None:
    assert mysql_literal("a\\' OR 1 --") == "'a\\\\'' OR 1 --'"
    assert literal("a\\'") == "'a\\'''"
    assert mysql_name("a`b") == "`a``b`"
