from collections.abc import Mapping
from typing import Any

from portone_v1 import UnknownCode, structure


def method_name(payload: Mapping[str, Any]) -> str:
    method = structure(payload).pay_method
    if method is None:
        return ""
    if isinstance(method, UnknownCode):
        return str(method)
    return method.label
