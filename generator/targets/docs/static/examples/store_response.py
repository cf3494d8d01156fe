import json
import sqlite3
from pathlib import Path

from portone_v1 import structure

payload = json.loads('{"success": false, "merchant_uid": "order_1", "pg_provider": "zz_unknown"}')
response = structure(payload)

database = sqlite3.connect(":memory:")
database.executescript(Path("generated/sql/sqlite.sql").read_text(encoding="utf-8"))
database.execute(
    "INSERT INTO payment_responses (outcome, merchant_uid, pg_provider, extra) VALUES (?, ?, ?, ?)",
    (response.outcome, response.merchant_uid, response.pg_provider, json.dumps(response.extra)),
)
print(
    database.execute("SELECT outcome, merchant_uid, pg_provider FROM payment_responses").fetchone()
)
database.close()
