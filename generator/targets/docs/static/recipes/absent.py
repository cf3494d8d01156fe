from collections.abc import Mapping
from typing import Any

from portone_v1 import structure


def how_it_came(payload: Mapping[str, Any], name: str) -> str:
    response = structure(payload)
    if name not in response.fields_set:
        return "absent"
    return "null" if getattr(response, name) is None else "value"
