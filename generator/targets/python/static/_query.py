"""structure_query: the redirect's query, in which everything is text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote

from portone_v1._careful import structured
from portone_v1._errors import FieldError, ResponseError, kind_of
from portone_v1._response import PaymentResponse
from portone_v1._spec import ADDRESSES, FIELDS, WORDS_FOR_NOTHING
from portone_v1._structure import read
from portone_v1._values import TEXT_OR_LIST, Field, Unfit

Parameters = dict[str, list[Any]]

_URL: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*:)?/|[A-Za-z][A-Za-z0-9+.-]*:\?")
_JSON: Final = re.compile(r"\s*[{\[]\s*[\"{}\]]")
_ESCAPES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def structure_query(query: str | Mapping[str, Any]) -> PaymentResponse:
    """`m_redirect_url`로 돌아온 리디렉션을 PaymentResponse로 읽는다.

    The redirect on `m_redirect_url` as a PaymentResponse.

    주소 전체, 쿼리 문자열, 웹 프레임워크가 만든 매핑을 모두 받는다. 매핑의 값은 문자열이거나,
    되풀이된 파라미터라면 문자열의 목록이다. 문자열은 callback이 보냈을 값이 된다. `"true"`는
    불리언, 숫자는 수, null이 될 수 있는 필드의 `"null"`은 null이고, 래퍼가 적은 `"undefined"`는
    값이 없는 것이다. 상점이 붙인 파라미터는 `extra`에 둔다. 결제응답이 아니면 잘못된 점을 담은
    ResponseError를 일으킨다.

    Takes the whole URL, its query string, or the mapping that a web framework made of it; a
    mapping's values are text, or lists of text where a parameter is repeated. Texts become what
    the callback would have: `"true"` a boolean, digits a number, `"null"` null where the field
    may be null; `"undefined"`, which wrappers write, is no value. The shop's own parameters are
    kept in `extra`.

    Raises:
        ResponseError: if it is not a payment response; it names the problems.
    """
    _rich_traceback_omit = True
    response = _structured(query)
    if isinstance(response, ResponseError):
        del query  # whatever prints a traceback with locals prints those of this frame
        raise response
    return response


class QueryError(Exception):
    """What is wrong with a redirect before any of its values is looked at."""

    def __init__(self, *problems: FieldError) -> None:
        super().__init__(*problems)
        self.problems = problems


def _structured(query: object) -> PaymentResponse | ResponseError:
    try:
        sent = parameters(query)
    except QueryError as error:
        return ResponseError(error.problems)
    payload: dict[str, Any] = {}
    problems = [*_fill(payload, sent)]
    if not problems:
        return read(payload) or structured(payload, "redirect")
    others = structured(payload, "redirect")
    if not isinstance(others, ResponseError):
        return ResponseError(problems)
    known = {problem.field for problem in problems}
    further = [problem for problem in others.errors if problem.field not in known]
    return ResponseError([*problems, *further], others.left_out)


def parameters(query: object) -> Parameters:
    """Each parameter of a URL, a query or a mapping, with its values. Raises QueryError."""
    if isinstance(query, str):
        return _of_text(query)
    if isinstance(query, Mapping):
        return _of_mapping(query)
    expected = "a URL, a query string or a mapping of texts"
    raise QueryError(FieldError("$", expected, kind_of(query)))


# From text


def _of_text(text: str) -> Parameters:
    query = _unescaped(_query_part(text.strip()))
    pairs = [pair for pair in query.split("&") if pair]
    names, values = [], []
    for pair in pairs:
        name, _, value = pair.partition("=")
        names.append(name)
        values.append(value)
    parameters: Parameters = {}
    for name, value in zip(_decoded(names), _decoded(values), strict=True):
        parameters.setdefault(name, []).append(value)
    _refuse_json(parameters)
    if "?" in query or "amp;" in query:
        _refuse_swallowed(pairs, parameters)
    return parameters


def _query_part(text: str) -> str:
    """What stands after the `?` of a URL, and after that of its fragment."""
    before_fragment, _, fragment = text.partition("#")
    before, mark, query = before_fragment.partition("?")
    if not _URL.match(text) and (not mark or "=" in before):
        # A bare query may have a `?` only inside a value.
        query, mark = before_fragment, "?"
    # A page that routes by its fragment has a query of its own there.
    _, routed_mark, routed = fragment.partition("?")
    if _has_key(routed if routed_mark else fragment):
        if _has_key(query):
            raise _no_query("keys of a response on both sides of #")
        if not routed_mark:
            raise _no_query("keys of a response in the fragment, after #")
    if not mark and not routed_mark:
        raise _no_query("a URL without a query")
    return "&".join(part for part in (query, routed) if part)


def _no_query(got: str) -> QueryError:
    return QueryError(FieldError("$", "a query after ?", got))


def _has_key(query: str) -> bool:
    return any(pair.partition("=")[0] in FIELDS for pair in query.split("&") if "=" in pair)


def _unescaped(query: str) -> str:
    """Undo what apps do to a query as a whole: escape all of it once more, or its ampersands."""
    if "=" not in query:
        return unquote(query, errors="surrogateescape")
    escaped = "%26" in query and "&" not in query and query.partition("=")[0] not in ADDRESSES
    if escaped and any(f"%26{key}=" in query for key in FIELDS):
        return query.replace("%26", "&")
    return query


def _decoded(texts: Sequence[str]) -> Sequence[str]:
    """What urllib's `unquote_plus` makes of each; all at once, which costs a tenth."""
    joined = "\n".join(texts)
    if "%" not in joined and "+" not in joined:
        return texts
    if joined.count("\n") != len(texts) - 1 or "%0A" in joined.upper():
        return [_decode(text) for text in texts]
    return _decode(joined).split("\n")


def _decode(text: str) -> str:
    text = text.replace("+", " ")
    if text.isascii() and "\\" not in text:
        try:
            latin = text.replace("%", "\\x").encode().decode("unicode_escape")
        except UnicodeDecodeError:
            pass  # a % that is no escape
        else:
            # Bytes that are not UTF-8 stay recognisable: a shop's own parameter may have them.
            return latin.encode("latin-1").decode("utf-8", "surrogateescape")
    return _ESCAPES.sub(_unescape, text)


def _unescape(escapes: re.Match[str]) -> str:
    return bytes.fromhex(escapes[0].replace("%", "")).decode("utf-8", "surrogateescape")


def _refuse_json(parameters: Mapping[str, Sequence[Any]]) -> None:
    for name in parameters:
        if _JSON.match(name):
            text = "".join(map(str, [*parameters, *parameters.values()]))
            ids = " and ".join(key for key in ("imp_uid", "merchant_uid") if f'"{key}"' in text)
            got = f"JSON, with {ids} inside" if ids else "JSON, without imp_uid or merchant_uid"
            raise QueryError(FieldError("$", "parameters", got))


def _refuse_swallowed(pairs: Sequence[str], parameters: Parameters) -> None:
    """Refuse keys that are parameters of nothing, since a sign before them is wrong."""
    problems = [
        FieldError(key, "a parameter of its own", f"one behind {shown}")
        for pair in pairs
        for sign, shown in (("?", "a second ?"), ("amp;", "&amp;"))
        for key in _behind(sign, pair)
        if key not in parameters
    ]
    if problems:
        raise QueryError(*problems)


def _behind(sign: str, pair: str) -> Iterator[str]:
    """The keys of a response that follow a sign; an address may have such signs of its own."""
    name, _, _ = pair.partition("=")
    if name in ADDRESSES or (sign == "amp;" and not pair.startswith(sign)):
        return
    for part in pair.split(sign)[1:]:
        key, mark, _ = part.partition("=")
        if mark and key in FIELDS:
            yield key


# From a mapping


def _of_mapping(sent: Mapping[Any, Any]) -> Parameters:
    try:
        pairs = [*_pairs(sent)]
    except Exception as error:  # whatever a mapping of another's raises
        got = f"one that raises {type(error).__name__}"
        raise QueryError(FieldError("$", "a mapping of texts", got)) from None
    wrong = [key for key, _ in pairs if not isinstance(key, str)]
    if wrong:
        raise QueryError(*(FieldError("$", "text", kind_of(key)) for key in wrong))
    parameters = {str.__str__(key): _values(key, value) for key, value in pairs}
    parameters = {key: values for key, values in parameters.items() if values}
    _refuse_json(parameters)
    problems = [*_not_text(parameters)]
    if problems:
        raise QueryError(*problems)
    return parameters


def _pairs(sent: Mapping[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """Each key with its value; frameworks give the values of a repeated one by one of two names."""
    get_all = getattr(sent, "getlist", None) or getattr(sent, "getall", None)
    for key in sent:
        yield key, sent[key] if get_all is None else get_all(key)


def _values(key: str, value: Any) -> list[Any]:
    """A parameter's texts; a nested parameter of the shop's own is one value as it is."""
    if not isinstance(value, (list, tuple)):
        return [_text(value)]
    values = [_text(one) for one in value]
    repeated = all(isinstance(one, str) for one in values)
    return values if repeated or key in FIELDS else [values]


def _text(value: Any) -> Any:
    """Of a subclass of text the text itself."""
    return str.__str__(value) if isinstance(value, str) else value


def _not_text(parameters: Parameters) -> Iterator[FieldError]:
    for key, values in parameters.items():
        if key in FIELDS and values != [None]:
            wrong = [value for value in values if not isinstance(value, str)]
            if wrong:
                yield FieldError(key, "text", kind_of(wrong[0]))


# To what the callback would have had


def _fill(payload: dict[str, Any], sent: Parameters) -> Iterator[FieldError]:
    """Put every value where the callback would have it, and name what cannot become one."""
    for key, values in sent.items():
        field = FIELDS.get(key)
        value = values[0] if len(values) == 1 else once(values)
        found = value if field is None else _found(value, field)
        if isinstance(found, Unfit):
            yield FieldError(key, *found)
        elif found is not _ABSENT:
            payload[key] = found


_ABSENT: Final = object()


def _found(value: str | list[str] | None, field: Field) -> Any:
    """What stands in a field for what arrived in a query, `_ABSENT` or `Unfit`."""
    if isinstance(value, list):
        several = field.kind is TEXT_OR_LIST
        return value if several else Unfit("one value", f"{len(value)} different ones")
    if value is None or value in WORDS_FOR_NOTHING:
        return None if field.nullable and value in (None, "null") else _ABSENT
    if not value.isprintable() and _is_broken(value):
        return Unfit("percent-encoded UTF-8", "other bytes")
    if field.kind.from_text is None:
        return value
    return field.kind.from_text(value) if value else _ABSENT


def once(values: Sequence[str]) -> str | list[str]:
    """One text, or a list of all that differ."""
    different = [*dict.fromkeys(values)]
    return different[0] if len(different) == 1 else different


def _is_broken(text: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in text)
