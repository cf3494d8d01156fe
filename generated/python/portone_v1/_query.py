# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""structure_query: the redirect's query, in which everything is text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import unquote

from portone_v1._careful import READERS, UnfitError, structure_carefully
from portone_v1._errors import FieldError, ResponseError, kind_of
from portone_v1._response import REPEATABLE, PaymentResponse
from portone_v1._structure import read_known

_ESCAPES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_NUMBER: Final = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")


def structure_query(query: str | Mapping[str, Any]) -> PaymentResponse:
    """`m_redirect_url`로 돌아온 리디렉션을 PaymentResponse로 읽는다.

    The redirect on `m_redirect_url` as a PaymentResponse.

    주소 전체, 쿼리 문자열, 웹 프레임워크가 만든 매핑을 모두 받는다. 매핑의 값은 문자열이거나, 되풀이된
    파라미터라면 문자열의 목록이다. 문자열은 callback이 보냈을 값이 된다. `"true"`는 불리언, 숫자는
    수, null이 될 수 있는 필드의 `"null"`은 null이다. 상점이 붙인 파라미터는 `extra`에 둔다.
    결제응답이 아니면 잘못된 점을 모두 담은 ResponseError를 일으킨다.

    Takes the whole URL, its query string, or the mapping that a web framework made of it; a
    mapping's values are text, or lists of text where a parameter is repeated. Texts become what
    the callback would have: `"true"` a boolean, digits a number, `"null"` null where the field
    may be null. The shop's own parameters are kept in `extra`.

    Raises:
        ResponseError: if it is not a payment response; it names every problem.
    """
    if isinstance(query, str):
        parameters = _parse(query)
    elif isinstance(query, Mapping):
        parameters = _gather(query)
    else:
        expected = "a URL, a query string or a mapping of texts"
        raise ResponseError([FieldError("$", expected, kind_of(query))])
    payload, errors = _typed(parameters)
    if errors:
        _raise_all(payload, errors)
    return read_known(payload) or structure_carefully(payload, "redirect")


def _raise_all(payload: dict[str, Any], errors: list[FieldError]) -> None:
    """Raise the errors together with whatever else is wrong with the payload."""
    known = {error.field for error in errors}
    try:
        structure_carefully(payload, "redirect")
    except ResponseError as error:
        errors += [other for other in error.errors if other.field not in known]
    raise ResponseError(errors)


def _parse(text: str) -> dict[str, list[str]]:
    query = _query_part(text.strip())
    if "=" not in query and "%3D" in query.upper():
        # Returning through an app scheme, the whole query is percent-encoded once more.
        query = unquote(query, errors="surrogateescape")
    parameters: dict[str, list[str]] = {}
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if "%" in pair or "+" in pair:
            name, value = _decode(name), _decode(value)
        if pair:
            parameters.setdefault(name, []).append(value)
    return parameters


def _query_part(text: str) -> str:
    """What stands after the `?` of a URL; a bare query may have a `?` only inside a value."""
    before, mark, after = text.partition("?")
    query = after if mark and "=" not in before else text
    query, _, fragment = query.partition("#")
    # A page that routes by its fragment has a query of its own there.
    _, mark, routed = fragment.partition("?")
    return f"{query}&{routed}" if mark else query


def _decode(text: str) -> str:
    """What urllib's `unquote_plus` does, at a third of its cost."""
    text = text.replace("+", " ")
    return _ESCAPES.sub(_unescape, text) if "%" in text else text


def _unescape(escapes: re.Match[str]) -> str:
    # Bytes that are not UTF-8 stay recognisable, so that a shop's own parameter may have them.
    return bytes.fromhex(escapes[0].replace("%", "")).decode("utf-8", "surrogateescape")


def _gather(mapping: Mapping[str, Any]) -> dict[str, list[str]]:
    """The values of each parameter; Django, Flask and Starlette give repeated ones by `getlist`."""
    getlist = getattr(mapping, "getlist", None)
    parameters: dict[str, list[str]] = {}
    errors: list[FieldError] = []
    for name in mapping:
        value = getlist(name) if getlist is not None else mapping[name]
        values = value if isinstance(value, list) else [value]
        wrong = [item for item in values if not isinstance(item, str)]
        if wrong or not isinstance(name, str):
            where = name if isinstance(name, str) and name in READERS else "$"
            errors.append(FieldError(where, "text", kind_of(wrong[0] if wrong else name)))
        elif values:
            parameters[str(name)] = [str(item) for item in values]
    if errors:
        raise ResponseError(errors)
    return parameters


def _typed(parameters: Mapping[str, list[str]]) -> tuple[dict[str, Any], list[FieldError]]:
    """The payload that the callback would have had, and what could not become it."""
    payload: dict[str, Any] = {}
    errors: list[FieldError] = []
    for name, values in parameters.items():
        try:
            _take(name, values if len(values) == 1 else [*dict.fromkeys(values)], payload)
        except UnfitError as unfit:
            errors.append(FieldError(name, unfit.expected, unfit.got))
    return payload, errors


def _take(name: str, values: list[str], payload: dict[str, Any]) -> None:
    reader = READERS.get(name)
    if reader is None or (len(values) > 1 and name in REPEATABLE):
        payload[name] = values[0] if len(values) == 1 else values
        return
    if len(values) > 1:
        raise UnfitError("one value", f"{len(values)} different ones")
    text = values[0]
    if not text.isprintable():
        _refuse_broken(text)
    if text == "null" and reader.nullable:
        payload[name] = None
    elif (from_text := _FROM_TEXT.get(name)) is None:
        payload[name] = text
    elif text:
        payload[name] = from_text(text)


def _refuse_broken(text: str) -> None:
    if any("\udc80" <= character <= "\udcff" for character in text):
        raise UnfitError("percent-encoded UTF-8", "other bytes")


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise UnfitError("the text true or false", "other text")
    return text == "true"


def _number(text: str) -> int | float | Decimal:
    if not _NUMBER.fullmatch(text):
        raise UnfitError("a number in text", "other text")
    if text.isdigit():
        return int(text)
    number = Decimal(text)
    as_float = float(number)
    return as_float if Decimal(repr(as_float)) == number else number


def _number_or_text(text: str) -> int | float | Decimal | str:
    return _number(text) if _NUMBER.fullmatch(text) else text


_FROM_TEXT: Final[Mapping[str, Callable[[str], Any]]] = {
    "success": _boolean,
    "imp_success": _boolean,
    "paid_amount": _number,
    "paid_at": _number,
    "vbank_date": _number_or_text,
    "card_quota": _number,
}
