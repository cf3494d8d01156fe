# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""The way out for a response that was made or changed by hand, or that holds JSON containers."""

from __future__ import annotations

from typing import Any

from portone_v1._errors import FieldError
from portone_v1._response import REDIRECTED, PaymentResponse
from portone_v1._spec import FIELDS
from portone_v1._values import Field, Unfit, json_copy


def rendered(response: PaymentResponse) -> dict[str, Any] | ValueError:
    """The wire form: keys that arrived in their order, then what was added by hand.

    It gives the error back instead of raising it, so that no frame of a traceback holds the form.
    """
    wire = {**_arrived(response), **_added(response)}
    wrong = [
        FieldError(key, value.expected, value.got)
        for key, value in wire.items()
        if isinstance(value, Unfit)
    ]
    return ValueError("\n".join(map(str, wrong))) if wrong else wire


def names_set(response: PaymentResponse) -> frozenset[str]:
    """The attributes that the wire form has, null included."""
    names = {field.name for field in FIELDS.values()}
    given = {name for name in names if getattr(response, name) is not None}
    arrived = (response._wire or {}).items()
    nulls = {
        FIELDS[key].name for key, sent in arrived if key in FIELDS and _means(key, sent) is None
    }
    return frozenset(given | nulls)


def _arrived(response: PaymentResponse) -> dict[str, Any]:
    """What became of the keys that arrived."""
    arrived = response._wire or {}
    told = {FIELDS[key].name for key, sent in arrived.items() if key in FIELDS and sent is not None}
    wire: dict[str, Any] = {}
    for key, sent in arrived.items():
        field = FIELDS.get(key)
        if field is None:
            if key in response.extra:
                wire[key] = json_copy(response.extra[key])
            elif key == REDIRECTED:
                wire[key] = sent
            continue
        value = getattr(response, field.name)
        # Null under one of two names says nothing, whatever the other name says.
        if (sent is None and field.name in told) or _says(key, sent, value):
            wire[key] = json_copy(sent)
        elif value is not None or field.nullable:
            wire[key] = _written(field, value)
    return wire


def _added(response: PaymentResponse) -> dict[str, Any]:
    """What was set by hand besides."""
    arrived = response._wire or {}
    named = {FIELDS[key].name for key in arrived if key in FIELDS}
    wire: dict[str, Any] = {}
    for key, field in FIELDS.items():
        value = getattr(response, field.name)
        if value is not None and field.name not in named:
            wire[key] = _written(field, value)
            named.add(field.name)
    further = {key: value for key, value in response.extra.items() if key not in arrived}
    return wire | {key: json_copy(value) for key, value in further.items()}


def _says(key: str, sent: object, value: object) -> bool:
    """Whether what arrived still says what the attribute says."""
    means = _means(key, sent)
    return type(means) is type(value) and bool(means == value)


def _means(key: str, sent: object) -> Any:
    read = FIELDS[key].read(sent)
    return read if isinstance(read, Unfit) else read[0]


def _written(field: Field, value: Any) -> Any:
    return None if value is None else field.write(value)
