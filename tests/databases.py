"""The tables for responses in real servers of databases: `python -m tests.databases`.

PostgreSQL holds everything that `structure` gives. MariaDB stands in for MySQL, which Debian does
not have: it reads the same statements, but is not the same server. What is not installed is skipped
with a word. Each server is one of its own, in a temporary folder, and listens to nothing else.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from portone_v1 import structure

from generator.spec.kinds import TIMES, Kind
from generator.targets.sql.target import files
from generator.text.sql import mysql_literal, mysql_name, name
from tests.bindings.fixtures import HOSTILE_TEXTS, hostile_spec
from tests.bindings.test_sql import DDL, columns, named, responses, row
from tests.today import the_spec


@contextmanager
def serving(make: Sequence[str], serve: Sequence[str], user: str) -> Iterator[Path]:
    """The folder of a server, once it has been made and runs."""
    with TemporaryDirectory(prefix="db-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        as_user: dict[str, Any] = {"cwd": folder, "stderr": subprocess.DEVNULL}
        if os.getuid() == 0:  # as which a server does not run
            as_user["user"] = user
            shutil.chown(folder, user)
        made = [part.format(folder=folder) for part in make]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, **as_user)
        server = subprocess.Popen([part.format(folder=folder) for part in serve], **as_user)
        try:
            yield folder
        finally:
            server.terminate()
            server.wait()


def wait_for(ask: Callable[[], subprocess.CompletedProcess[str]]) -> None:
    for _ in range(200):
        if ask().returncode == 0:
            return
    pytest.fail(f"the server does not answer: {ask().stderr}")


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as environment:
        for place in sorted(Path("/usr/lib/postgresql").glob("*/bin")):  # Debian's own
            environment.setenv("PATH", str(place), prepend=os.pathsep)
        if None in map(shutil.which, ("initdb", "postgres", "psql")):
            pytest.skip("not installed: PostgreSQL (Debian: postgresql)")
        make = ["initdb", "--pgdata", "data", "--auth", "trust", "--username", "shop", "--no-sync"]
        serve = ["postgres", "-D", "data", "-k", "{folder}", "-c", "listen_addresses=", "-F"]
        with serving([*make, "--encoding", "UTF8", "--locale", "C"], serve, "postgres") as folder:
            wait_for(lambda: psql(folder, "SELECT 1"))
            yield folder


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


def test_postgresql_answers_the_ready_questions_as_duckdb_does(postgresql: Path) -> None:
    pytest.importorskip("duckdb")
    from tests.archive import questions

    rows = [row(structure(json.loads(line)), columns(the_spec())) for line in questions.LINES]
    listed = ", ".join(map(name, columns(the_spec())))
    sent = json.dumps(rows, ensure_ascii=False).replace("'", "''")
    fill = (
        f"CREATE SCHEMA questions;\nSET search_path = questions;\n{DDL['postgresql']};\n"  # noqa: S608
        f"INSERT INTO payment_responses ({listed}) SELECT {listed} "
        f"FROM json_populate_recordset(NULL::payment_responses, '{sent}');"
    )
    asked = [
        f"SELECT coalesce(jsonb_agg(q), '[]') FROM ({query}) q;"  # noqa: S608
        for query in questions.QUESTIONS.values()
    ]
    done = psql(postgresql, "\n".join([fill, *asked]))

    assert done.returncode == 0, done.stderr[-2000:]
    answers = [questions.plain(json.loads(line)) for line in done.stdout.splitlines()]
    assert answers == [*map(questions.plain, questions.duckdb_answers().values())]
    assert psql(postgresql, f"SET search_path = questions;\n{questions.TEXT}").returncode == 0


def in_utc(column: str, value: Any) -> Any:
    is_time = column in named(*TIMES) and value is not None
    return datetime.fromisoformat(value).astimezone(UTC).isoformat() if is_time else value


@pytest.fixture(scope="module")
def mariadb() -> Iterator[Path]:
    if None in map(shutil.which, ("mariadbd", "mariadb-install-db", "mariadb")):
        pytest.skip("not installed: MariaDB (Debian: mariadb-server)")
    make = ["mariadb-install-db", "--no-defaults", "--datadir={folder}/data"]
    serve = ["mariadbd", "--no-defaults", "--datadir={folder}/data", "--socket={folder}/s"]
    root = [*make, "--auth-root-authentication-method=normal", "--skip-test-db"]
    with serving(root, [*serve, "--skip-networking"], "mysql") as folder:
        wait_for(lambda: mariadb_says(folder, "CREATE DATABASE IF NOT EXISTS shop"))
        yield folder


def mariadb_says(folder: Path, sql: str) -> subprocess.CompletedProcess[str]:
    options = ["--no-defaults", f"--socket={folder}/s", "--user=root", "--batch", "--raw"]
    command = ["mariadb", *options, "--skip-column-names", "--default-character-set=utf8mb4"]
    return subprocess.run(
        command,
        input=sql,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_mariadb_takes_the_statements_of_mysql_and_holds_every_response(mariadb: Path) -> None:
    names = columns(the_spec())
    rows = [row(response, names) for response in responses()]
    listed = ", ".join(map(mysql_name, names))
    filled = ",".join(f"({', '.join(in_mysql(each[n], n) for n in names)})" for each in rows)
    fill = f"INSERT INTO payment_responses ({listed}) VALUES {filled};"  # noqa: S608
    ask = (
        "SELECT count(*), max(char_length(`name`)), sum(`pay_method` = 'a_code_that_nobody_knows')"
    )
    done = mariadb_says(
        mariadb, f"USE shop;\n{DDL['mysql']}\n{fill}\n{ask} FROM payment_responses;"
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.split() == [str(len(rows)), "5000", "1"]


def in_mysql(value: Any, column: str) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(int(value))
    if column in named(*TIMES):
        return mysql_literal(datetime.fromisoformat(value).strftime("%Y-%m-%d %H:%M:%S"))
    return mysql_literal(json.dumps(value) if column in {"extra", *named(Kind.JSON)} else value)


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_stays_a_comment(text: str, postgresql: Path) -> None:
    made = files(hostile_spec(text))
    schema = "BEGIN;\nCREATE SCHEMA hostile;\nSET search_path = hostile;"
    counted = "SELECT count(*) FROM pg_tables WHERE schemaname = 'hostile';\nROLLBACK;"
    done = psql(postgresql, f"{schema}\n{made['generated/sql/postgresql.sql']}\n{counted}")
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr[-2000:]


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-rs", *sys.argv[1:]]))
