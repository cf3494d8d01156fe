"""What runs in Spark's environment: the same archive counted by Spark and by this process."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
from portone_v1.arrow import schema, to_batches
from portone_v1.observe import count, report
from portone_v1.spark import observe, structure
from pyspark.sql import SparkSession

from tests.archive.archives import lines


def main() -> int:
    """Compare, and say what differs."""
    texts = [line.decode() for line in lines(5000)]
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = spark.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    try:
        table = session.createDataFrame([(text,) for text in texts], "response string")
        table = table.repartition(7)
        by_spark = json.dumps(report(observe(table, "response")))
        rows = structure(table, "response").toArrow().drop_columns("line").to_pylist()
    finally:
        session.stop()
    alone = pa.Table.from_batches(to_batches(texts), schema()).drop_columns("line").to_pylist()
    differences = [
        *(["the counts"] if by_spark != json.dumps(report(count(texts))) else []),
        *(["the rows"] if sorted(map(_text, rows)) != sorted(map(_text, alone)) else []),
    ]
    print("Spark differs in", " and ".join(differences)) if differences else print(
        f"Spark: {len(texts)} lines, the counts and the rows of one process"
    )
    return 1 if differences else 0


def _text(row: Mapping[str, Any]) -> str:
    return str(sorted(row.items(), key=lambda pair: pair[0]))


if __name__ == "__main__":
    sys.exit(main())
