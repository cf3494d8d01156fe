"""What pytest says where two responses are not equal: what differs, and nothing personal.

By itself pytest prints both values of each attribute that differs, also of one without a `repr`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from portone_v1._response import PaymentResponse

_DEPTH = 8

_Shown = bool | Callable[[object], str]


def compared(left: object, right: object) -> list[str] | None:
    """The lines of the explanation, or None where neither is a response nor holds one."""
    if not (_holds_a_response(left) or _holds_a_response(right)):
        return None
    names = [type(each).__name__ for each in (left, right)]
    if type(left) is not type(right):
        return [" == ".join(names)]
    differing = (
        f"{name}: {_text(getattr(left, name), shown)} != {_text(getattr(right, name), shown)}"
        for name, shown in _attributes(left).items()
        if getattr(left, name) != getattr(right, name)
    )
    return [" == ".join(names), *differing]


def _holds_a_response(value: object, depth: int = 0) -> bool:
    """Whether pytest, which goes down from attribute to attribute, would meet a response."""
    if isinstance(value, PaymentResponse):
        return True
    inside = _attributes(value) if depth < _DEPTH else ()
    return any(_holds_a_response(getattr(value, name, None), depth + 1) for name in inside)


def _attributes(value: object) -> Mapping[str, _Shown]:
    """The attributes that pytest compares, of the classes of which it does; how each is shown."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: field.repr for field in dataclasses.fields(value) if field.compare}
    if isinstance(value, tuple):
        return dict.fromkeys(getattr(value, "_fields", ()), True)
    attributes = getattr(type(value), "__attrs_attrs__", ())
    return {attribute.name: attribute.repr for attribute in attributes if attribute.eq}


def _text(value: object, shown: _Shown) -> str:
    if callable(shown):
        return shown(value)
    return repr(value) if shown else "***"
