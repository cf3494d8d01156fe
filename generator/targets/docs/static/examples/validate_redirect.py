import json
from pathlib import Path

from jsonschema import Draft202012Validator

schema = json.loads(Path("generated/schema/redirect.schema.json").read_text(encoding="utf-8"))
query = {"imp_uid": "imp_1", "merchant_uid": "order_1", "imp_success": "maybe"}
print([list(error.path) for error in Draft202012Validator(schema).iter_errors(query)])
