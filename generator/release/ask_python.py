"""Asks one package what it says of payloads, in a process of its own.

Arguments: the folder that holds `generated/`, and the binding. A payload a line in, a line out.
"""

import json
import sys
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

Said = dict[str, Any]
Read = Callable[[str, Any], Said]

folder, binding = Path(sys.argv[1]), sys.argv[2]
sys.path.insert(0, str(folder / "generated" / "python"))


def plain(value: Any) -> Any:
    """A value so that two packages can be compared by their JSON."""
    if isinstance(value, datetime):
        return {"time": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, str) and type(value) is not str:
        return {"code": str.__str__(value), "known": hasattr(value, "label")}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if hasattr(value, "items"):
        return {key: plain(item) for key, item in value.items()}
    return value


def by_attrs() -> tuple[ModuleType | None, Read]:
    """By `structure` and `structure_query`."""
    import attrs
    import portone_v1

    entries = {"callback": portone_v1.structure, "redirect": portone_v1.structure_query}

    def read(entry: str, sent: Any) -> Said:
        try:
            response = entries[entry](sent)
        except portone_v1.ResponseError as error:
            return {"errors": [[e.field, e.expected, e.got] for e in error.errors]}
        names = [a.name for a in attrs.fields(type(response)) if not a.name.startswith("_")]
        values = {name: plain(getattr(response, name)) for name in names if name != "extra"}
        return {
            "outcome": response.outcome.value,
            "values": {name: value for name, value in values.items() if value is not None},
            "extra": plain(response.extra),
            "wire": plain(portone_v1.unstructure(response)),
        }

    return portone_v1, read


def by_pydantic() -> tuple[ModuleType | None, Read]:
    """By the models, which take no text."""
    from portone_v1 import pydantic as models
    from pydantic import ValidationError

    entries: dict[str, Any] = {
        "callback": models.RequestPayResponse,
        "redirect": models.RedirectQuery,
    }

    def read(entry: str, sent: Any) -> Said:
        if not isinstance(sent, dict):
            return {}
        try:
            entries[entry].model_validate(sent)
        except ValidationError as error:
            return {
                "errors": [[str((e["loc"] or ("$",))[0]), e["type"], ""] for e in error.errors()]
            }
        return {"takes": True}

    return models, read


def by_schema() -> tuple[ModuleType | None, Read]:
    """By the schemas, which take no text."""
    import jsonschema

    files = {e: folder / f"generated/schema/{e}.schema.json" for e in ("callback", "redirect")}
    checks = {
        entry: jsonschema.Draft202012Validator(json.loads(file.read_text("utf-8"))).is_valid
        for entry, file in files.items()
    }

    def read(entry: str, sent: Any) -> Said:
        if not isinstance(sent, dict):
            return {}
        return {"takes": True} if checks[entry](sent) else {"errors": [["*", "", ""]]}

    return None, read


module, read = {"python": by_attrs, "pydantic": by_pydantic, "JSON Schema": by_schema}[binding]()
if module and not Path(module.__file__ or "").is_relative_to(folder):
    sys.exit(f"another package is imported: {module.__file__}")
sys.setrecursionlimit(10_000)
for line in sys.stdin:
    entry, sent = json.loads(line)
    try:
        said = read(entry, sent)
    except Exception as error:  # what an old package may do is no reason to stop
        said = {"errors": [["*", "no crash", type(error).__name__]]}
    print(json.dumps(said))
