# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""structure and unstructure: between the wire form and PaymentResponse.

There are two ways in. `read` takes a payload that is already in the form PortOne sends, and gives
None for any other: a small one key by key, a large one by straight steps for all keys, or for
those of the page's sample. Then the careful way normalises it, or names what is wrong with it.
Both agree on every payload that `json.loads` can give.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from portone_v1._errors import ResponseError
from portone_v1._fast import DoubtError, bounded
from portone_v1._frozen import FrozenDict
from portone_v1._response import PaymentResponse
from portone_v1._steps import (
    LOOK_ALIKES,
    NULLABLE,
    SAMPLE,
    SCALARS,
    STEPS,
    TELLING,
    blank,
    fill,
    fill_as_sample,
    is_doubtful,
    is_suspect,
)


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
    response = read_callback(payload)
    if isinstance(response, ResponseError):
        del payload  # whatever prints a traceback with locals prints those of this frame
        raise response
    return response


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
        raise wire
    return wire


def read_callback(payload: Any) -> PaymentResponse | ResponseError:
    """What `structure` returns or raises."""
    response = read(payload) if type(payload) is dict else None
    if response is not None:
        return response
    from portone_v1._careful import structured

    return structured(payload, "callback")


def read(payload: dict[str, Any]) -> PaymentResponse | None:
    """A PaymentResponse of a payload in the form PortOne sends; None of any other."""
    response: Any = _new(_Builder)
    try:
        if len(payload) <= _FEW:
            extra = _fill_by_key(response, payload)
        elif len(payload) == len(SAMPLE) and fill_as_sample(response, payload):
            extra = None
        else:
            extra = fill(response, payload)
    except DoubtError:
        return None
    response.extra = FrozenDict(extra) if extra else _NO_EXTRA
    response._wire = payload.copy()
    response._same_as_wire = True
    response.__class__ = PaymentResponse
    return response  # type: ignore[no-any-return]


# More keys than these are faster taken all at once.
_FEW: Final = 8


def _fill_by_key(response: Any, payload: dict[str, Any]) -> dict[str, Any] | None:
    """Set the attributes of the keys, and give those that are unknown. Raises DoubtError."""
    extra = None
    blank(response)
    for key, value in payload.items():
        if key in STEPS:
            name, plain, convert = STEPS[key]
            if type(value) is plain:
                setattr(response, name, value if convert is None else convert(value))
            elif value is not None or key not in NULLABLE:
                raise DoubtError
        elif type(key) is not str or type(value) not in SCALARS or is_suspect(key):
            raise DoubtError
        else:
            if type(value) is int:
                bounded(value)
            extra = extra or {}
            extra[key] = value
    if is_doubtful(response, payload):
        raise DoubtError
    return extra


class _Builder(PaymentResponse):
    """A PaymentResponse that can still be filled, and as cheaply as any other object."""

    __slots__ = ()
    # Both, for they share one slot of the type, and only then are stores as cheap as elsewhere.
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


_new: Final = object.__new__
_NO_EXTRA: Final = FrozenDict()


def may_be_foreign(payload: Mapping[Any, Any], unknown: Iterable[str]) -> bool:
    """Whether a payload may be a foreign object, going by its unknown keys and those of ours."""
    if any(map(is_suspect, unknown)):
        return True
    for key, texts in TELLING:
        if payload.get(key) in texts:
            return True
    keys = payload.keys()
    return any(keys >= all_of and (not only or keys <= only) for all_of, only in LOOK_ALIKES)
