# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""structure and unstructure: between the wire form and PaymentResponse.

There are two ways in. `read` takes a payload that is already in the form PortOne sends, and gives
None for any other: a small one key by key, a large one all at once. Then the careful way
normalises it, or names what is wrong with it.
Both agree on every payload that `json.loads` can give.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from portone_v1._errors import ResponseError
from portone_v1._fast import TOO_SMALL, DoubtError
from portone_v1._frozen import EMPTY, FrozenDict
from portone_v1._limits import TOO_LARGE
from portone_v1._response import PaymentResponse
from portone_v1._steps import FEW, SUSPECT, fill, fill_by_key


def structure(payload: Mapping[str, Any]) -> PaymentResponse:
    """콜백이 받은 객체(`json.loads`의 결과)를 PaymentResponse로 읽는다.

    The callback object, as `json.loads` gives it, as a PaymentResponse.

    엄격하다. 1.0으로 온 정수 말고는 값을 바꾸어 맞추지 않는다. 모르는 키와 코드는 그대로 간직한다.
    결제응답이 아니면 잘못된 점을 담은 ResponseError를 일으킨다. 값이 모두 문자열인 리디렉션
    쿼리에는 `structure_query`를 쓴다.

    Strict: nothing is coerced but whole numbers that arrive as 1.0. Unknown keys and codes are
    kept. For a redirect's query, where everything is text, use `structure_query`.

    Raises:
        ResponseError: if the payload is not a payment response; it names the problems, and says
            what the object is if it is a REST body, a webhook, an identity verification or of V2.
    """
    _rich_traceback_omit = True
    response = read(payload) if type(payload) is dict else None
    if response is not None:
        return response
    careful = _carefully()(payload, "callback")
    if isinstance(careful, ResponseError):
        del payload  # whatever prints a traceback with locals prints those of this frame
        try:
            raise careful
        finally:
            del careful  # or the error would hold itself, by its traceback
    return careful


def unstructure(response: PaymentResponse) -> dict[str, Any]:
    """전송 형식으로 되돌린다. 문서에 적은 예외를 빼면 `structure`가 받은 그대로다.

    Back to the wire form: what `structure` was given, but for the normalisations of the docs.

    `attrs.evolve`로 바꾼 값은 포트원이 보내는 형식으로 쓰고, 나머지는 온 그대로 쓴다.

    What `attrs.evolve` changed is written in the form PortOne sends; the rest comes back as it was.

    Raises:
        TypeError: if it is no PaymentResponse.
        ValueError: if a value that was set by hand cannot be written, such as a time without a
            time zone; it names every such field.
    """
    if not isinstance(response, PaymentResponse):
        raise TypeError(f"expected a PaymentResponse, got a Python {type(response).__name__}")
    if response._same_as_wire:
        return {**response._wire}  # type: ignore[dict-item]
    from portone_v1._render import rendered

    wire = rendered(response)
    if isinstance(wire, ValueError):
        try:
            raise wire
        finally:
            del wire
    return wire


def read_callback(payload: Any) -> PaymentResponse | ResponseError:
    """What `structure` returns or raises."""
    response = read(payload) if type(payload) is dict else None
    return _carefully()(payload, "callback") if response is None else response


@cache
def _carefully() -> Callable[[object, str], PaymentResponse | ResponseError]:
    """The careful way, imported when it is first taken."""
    from portone_v1._careful import structured

    return structured


def read(payload: dict[str, Any]) -> PaymentResponse | None:
    """A PaymentResponse of a payload in the form PortOne sends; None of any other."""
    response: Any = _Builder()
    try:
        extra = (fill_by_key if len(payload) <= FEW else fill)(response, payload)
    except DoubtError:
        return None
    if extra is EMPTY:
        response.extra = EMPTY
    elif extra is not None and _is_plain(extra):
        response.extra = FrozenDict(extra)
    else:
        return None
    response._wire = payload.copy()
    response._same_as_wire = True
    response.__class__ = PaymentResponse
    return response  # type: ignore[no-any-return]


def _is_plain(extra: dict[Any, Any]) -> bool:
    """Whether unknown keys are those of no foreign object, and hold nothing to look into."""
    kind = type  # a local name is cheaper
    for key, value in extra.items():
        if kind(key) is not str or key in SUSPECT or ("[" in key and is_suspect(key)):
            return False
        if kind(value) is not str and not _is_small(value):
            return False
    return True


def _is_small(value: object) -> bool:
    """Whether a value is a boolean, null, or a number that any reader of JSON can hold."""
    if type(value) is int:
        return TOO_SMALL < value < TOO_LARGE
    return value is None or type(value) is bool


class _Builder(PaymentResponse):
    """A PaymentResponse that can still be filled, and as cheaply as any other object."""

    __slots__ = ()
    __init__ = object.__init__
    # Both, for they share one slot of the type, and only then are stores as cheap as elsewhere.
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


def is_suspect(key: str) -> bool:
    """Whether an unknown key is one of a foreign object, whatever stands in `[]` behind it."""
    return key in SUSPECT or ("[" in key and key.partition("[")[0] in SUSPECT)
