import json
from pathlib import Path

document = json.loads(Path("generated/openapi/portone-v1.json").read_text(encoding="utf-8"))
print("RequestPayResponse" in document["components"]["schemas"])
