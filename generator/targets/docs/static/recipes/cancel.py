from collections.abc import Mapping
from html import escape
from typing import Any

from portone_v1 import Outcome, structure


def notice(payload: Mapping[str, Any]) -> str | None:
    response = structure(payload)
    if response.outcome is not Outcome.FAILED:
        return None
    return f"<p>{escape(response.error_msg or '')}</p>"
