"""JSON text of a response."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from portone_v1._response import PaymentResponse
from portone_v1._structure import unstructure


def dumps(response: PaymentResponse) -> str:
    """`unstructure`의 결과를 JSON 문자열로. 어떤 금액도 자릿수를 잃지 않는다.

    What `unstructure` gives, as JSON text. No digit is lost, also of an amount that a binary float
    cannot hold.

    Raises:
        ValueError: as `unstructure` does.
    """
    return _text(unstructure(response))


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return (
            f"{{{', '.join(f'{json.dumps(key)}: {_text(item)}' for key, item in value.items())}}}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value)
