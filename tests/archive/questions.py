"""The ready queries, and what DuckDB answers: any other engine has to say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from portone_v1.arrow import schema, to_batches

from tests.archive.archives import whole_lines
from tests.project import ROOT

TEXT = (ROOT / "generated" / "sql" / "queries.sql").read_text("utf-8")
QUESTIONS = dict(part.rstrip("; \n").split("\n", 1) for part in TEXT.split("\n\n-- ")[1:])
"""The queries by their comments."""
LINES = whole_lines(1000)


def duckdb_answers() -> dict[str, list[dict[str, Any]]]:
    """What each query gives, by its comment."""
    import duckdb
    import pyarrow as pa

    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.register("payment_responses", pa.Table.from_batches(to_batches(LINES), schema()))
        return {
            title: connection.sql(query).arrow().read_all().to_pylist()
            for title, query in QUESTIONS.items()
        }


def plain(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Rows that can be compared: engines order null and texts in ways of their own."""
    return sorted(json.dumps(dict(row), default=_text, sort_keys=True) for row in rows)


def _text(value: Any) -> str:
    return value.strftime("%Y-%m-%dT%H:%M:%S+00:00") if isinstance(value, datetime) else str(value)
