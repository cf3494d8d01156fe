"""What runs in Spark's environment: Spark beside this process, and beside DuckDB's answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
from portone_v1.arrow import schema, to_batches
from portone_v1.observe import count, report
from portone_v1.spark import observe, structure
from pyspark.sql import SparkSession

from tests.archive import questions
from tests.archive.archives import lines


def main(answers: str) -> int:
    """Compare, and say what differs."""
    texts = [line.decode() for line in lines(5000)]
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = spark.config("spark.ui.showConsoleProgress", "false")
    session = spark.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    try:
        table = session.createDataFrame([(text,) for text in texts], "response string")
        table = table.repartition(7)
        by_spark = json.dumps(report(observe(table, "response")))
        rows = structure(table, "response").toArrow().drop_columns("line").to_pylist()
        answered = _answers(session)
    finally:
        session.stop()
    alone = pa.Table.from_batches(to_batches(texts), schema()).drop_columns("line").to_pylist()
    differences = [
        *(["the counts"] if by_spark != json.dumps(report(count(texts))) else []),
        *(["the rows"] if sorted(map(_text, rows)) != sorted(map(_text, alone)) else []),
        *(["the answers"] if answered != json.loads(Path(answers).read_text("utf-8")) else []),
    ]
    print("Spark differs in", " and ".join(differences)) if differences else print(
        f"Spark: {len(texts)} lines, the counts and the rows of one process, and of "
        f"{len(answered)} queries the answers of DuckDB"
    )
    return 1 if differences else 0


def _answers(session: SparkSession) -> list[list[str]]:
    texts = session.createDataFrame([(line.decode(),) for line in questions.LINES], "line string")
    structure(texts, "line").createOrReplaceTempView("payment_responses")
    tables = [session.sql(query).toArrow() for query in questions.QUESTIONS.values()]
    return [questions.plain(table.to_pylist()) for table in tables]


def _text(row: Mapping[str, Any]) -> str:
    return str(sorted(row.items(), key=lambda pair: pair[0]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
