import pyarrow as pa
from portone_v1.arrow import to_batches

lines = [
    '{"success": false, "merchant_uid": "order_1", "buyer_tel": "010-0000-0000"}',
    '{"success": tru',
]
table = pa.Table.from_batches(to_batches(lines))

print(table.select(["line", "outcome"]).to_pylist())
print([row[0]["expected"] if row else None for row in table["errors"].to_pylist()])
