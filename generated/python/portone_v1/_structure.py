# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""structure and unstructure: between the wire form and PaymentResponse.

There are two ways in. `read` takes a payload that is already in the form PortOne sends, and gives
None for any other; then the careful way normalises it, or names what is wrong with it. Both agree
on every payload that `json.loads` can give.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Final, TypeAlias

from portone_v1._errors import ResponseError
from portone_v1._frozen import FrozenDict
from portone_v1._response import NAMES, PaymentResponse
from portone_v1._steps import LOOK_ALIKES, PLACES, SUSPECT, filled


def structure(payload: Mapping[str, Any]) -> PaymentResponse:
    """callback이 받은 객체(`json.loads`의 결과)를 PaymentResponse로 읽는다.

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
        ValueError: if a value that was set by hand cannot be written, such as a time without a
            time zone; it names every such field.
    """
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
    known, extra = payload, _NO_EXTRA
    arrange = _ARRANGEMENTS.get((*payload, *map(type, payload.values())))
    if arrange is None:
        parted = _parted(payload)
        if parted is None:
            return None
        known, extra, arrange = parted
    response: Any = _new(_Builder)
    if not filled(response, arrange((*known.values(), None))):
        return None
    response.extra = extra
    response._wire = payload.copy()
    response._same_as_wire = True
    response.__class__ = PaymentResponse
    return response  # type: ignore[no-any-return]


class _Builder(PaymentResponse):
    """A PaymentResponse that can still be filled, and as cheaply as any other object."""

    __slots__ = ()
    # Both, for they share one slot of the type, and only then are stores as cheap as elsewhere.
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


_new: Final = object.__new__
_NO_EXTRA: Final = FrozenDict()
_SCALARS: Final = frozenset({str, int, bool, type(None)})

# Puts values that arrived, and None for each that did not, in the order of the attributes.
_Arrange: TypeAlias = Callable[[tuple[Any, ...]], tuple[Any, ...]]
# By the known keys of payloads, in their order, and the types of their values. Services meet a
# handful; what makes up many starts them anew, so that they never grow beyond their bound.
_ARRANGEMENTS: Final[dict[tuple[Any, ...], _Arrange]] = {}
_MOST_ARRANGEMENTS: Final = 256


def _parted(payload: dict[str, Any]) -> tuple[dict[str, Any], FrozenDict, _Arrange] | None:
    """The known keys, the unknown ones, and the arrangement of the known: None if in doubt."""
    known, extra = payload, {}
    unknown = [key for key in payload if key not in PLACES]
    if unknown:
        known = payload.copy()
        for key in unknown:
            value = extra[key] = known.pop(key)
            if type(key) is not str or key.partition("[")[0] in SUSPECT:
                return None
            if type(value) not in _SCALARS:
                return None
    signature = (*known, *map(type, known.values()))
    arrange = _ARRANGEMENTS.get(signature) or _arrangement(known)
    if arrange is None:
        return None
    if len(_ARRANGEMENTS) >= _MOST_ARRANGEMENTS:
        _ARRANGEMENTS.clear()
    _ARRANGEMENTS[signature] = arrange
    return known, FrozenDict(extra) if extra else _NO_EXTRA, arrange


def _arrangement(known: dict[str, Any]) -> _Arrange | None:
    """The arrangement of payloads with these keys and types: None if a value has another type."""
    absent = len(known)
    places = [absent] * len(NAMES)
    for at, (key, value) in enumerate(known.items()):
        place, types = PLACES[key]
        if type(value) not in types or type(key) is not str or places[place] != absent:
            return None
        places[place] = at
    keys = known.keys()
    if any(keys >= all_of and (not only or keys <= only) for all_of, only in LOOK_ALIKES):
        return None
    return itemgetter(*places)
