"""응답의 보관소를 Spark에서 읽고 센다. `portone-v1[archive]`를 실행기에도 설치한다.

Archives of responses on Spark: `pip install 'portone-v1[archive]'` where the executors run, too.

`observe`는 `portone_v1.observe`와 같은 수를, `structure`는 `portone_v1.arrow`와 같은 열을 준다.

`observe` gives the numbers of `portone_v1.observe` to the last count, and `structure` the columns
of `portone_v1.arrow`. Both are a `mapInArrow`: a partition is a stream of batches, and only counts
travel to the driver.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from portone_v1.observe import Counts, count

try:
    import pyarrow as pa

    from portone_v1.arrow import schema, to_batches
except ModuleNotFoundError as error:
    hint = "portone_v1.spark needs pyarrow: pip install 'portone-v1[archive]'"
    raise ModuleNotFoundError(hint, name=error.name) from None

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["observe", "structure"]


def observe(dataframe: DataFrame, column: str) -> Counts:
    """열에 있는 응답을 센다. `report`에 넘긴다.

    Count the responses in a column of texts, one batch of rows after the other; for `report`.
    """
    total = Counts()
    counted = dataframe.select(column).mapInArrow(_count, "counts binary")
    for row in counted.toLocalIterator():
        total.merge(pickle.loads(row.counts))  # noqa: S301 - of our executors
    return total


def _count(batches: Iterable[Any]) -> Iterator[Any]:
    total = Counts()
    for batch in batches:
        total.merge(count(batch.column(0).to_pylist()))
    yield pa.RecordBatch.from_pydict({"counts": [pickle.dumps(total)]})


def structure(
    dataframe: DataFrame, column: str, *, personal: bool = False, key: bytes | None = None
) -> DataFrame:
    """열에 있는 응답을 `portone_v1.arrow`의 열로 바꾼다. `line`은 파티션 안에서 센다.

    The responses in a column of texts, with the columns of `portone_v1.arrow`; `line` counts within
    a partition.

    Raises:
        ValueError: if both `personal` and `key` are given.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    to_batches([], personal=personal, key=key)  # which raises here, not on an executor

    def read(batches: Iterable[Any]) -> Iterator[Any]:
        lines = (line or "" for batch in batches for line in batch.column(0).to_pylist())
        yield from to_batches(lines, personal=personal, key=key)

    columns = from_arrow_schema(schema(personal=personal, key=key))
    return dataframe.select(column).mapInArrow(read, columns)
