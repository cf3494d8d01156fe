"""structure_query: the redirect's query, in which everything is text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_letters, digits
from typing import Any, Final
from urllib.parse import unquote

from portone_v1._careful import structured
from portone_v1._errors import FieldError, ResponseError, kind_of
from portone_v1._response import PaymentResponse
from portone_v1._spec import ADDRESSES, FIELDS, WORDS_FOR_NOTHING
from portone_v1._structure import read
from portone_v1._values import BOOLEAN, TEXT_OR_LIST, Field, Unfit

Parameters = dict[str, list[Any]]

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+.-]*:")
_URL: Final = re.compile(rf"({_SCHEME.pattern})?/|{_SCHEME.pattern}\?")
_JSON: Final = re.compile(r"\s*[{\[]\s*[\"{}\]]")
# Identifiers and flags.
_PLAIN: Final = frozenset(
    key for key, field in FIELDS.items() if field.required or field.kind is BOOLEAN
)
# An ampersand as HTML escapes it, once or more often, behind its first sign; and one with a sharp.
_ESCAPED: Final = re.compile(r"(?i:(amp|#0*38|#x0*26);)+")
_REFERENCE: Final = re.compile("(?i)&#(0*38|x0*26);")
_BEFORE_KEY: Final = re.compile(rf"&({_ESCAPED.pattern})?({'|'.join(map(re.escape, FIELDS))})=")
_ESCAPES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def structure_query(query: str | Mapping[str, Any]) -> PaymentResponse:
    """`m_redirect_url`로 돌아온 리디렉션을 PaymentResponse로 읽는다.

    The redirect on `m_redirect_url` as a PaymentResponse.

    주소 전체, 쿼리 문자열, 웹 프레임워크가 만든 매핑을 모두 받는다. 매핑의 값은 문자열이거나,
    되풀이된 파라미터라면 문자열의 목록이다. 문자열은 콜백이 보냈을 값이 된다. `"true"`는
    불리언, 숫자는 수, null이 될 수 있는 필드의 `"null"`은 null이고, 래퍼가 적은 `"undefined"`는
    값이 없는 것이다. 가맹점이 붙인 파라미터는 `extra`에 둔다. 결제응답이 아니면 잘못된 점을 담은
    ResponseError를 일으킨다.

    Takes the whole URL, its query string, or the mapping that a web framework made of it; a
    mapping's values are text, or lists of text where a parameter is repeated. Texts become what
    the callback would have: `"true"` a boolean, digits a number, `"null"` null where the field
    may be null; `"undefined"`, which wrappers write, is no value. The shop's own parameters are
    kept in `extra`.

    `unstructure`로 되돌린 것은 콜백의 형식이고 `structure`가 다시 읽는다. `merchant_uid`가 없거나
    가맹점의 파라미터가 다른 객체의 키와 같아 콜백일 수 없다면 `"portone-v1": "redirect"`가 함께
    적히며, `structure`는 이 키가 있는 객체를 리디렉션으로 판정한다. 이 키는 `extra`에 없다.

    What `unstructure` makes of it has the form of a callback, and `structure` reads it. Where it
    could be no callback, for want of a `merchant_uid` or since the shop's own parameters are keys
    of another object, it says `"portone-v1": "redirect"`: by this key, which is never in `extra`,
    `structure` knows it for a redirect.

    Raises:
        ResponseError: if it is not a payment response; it names the problems.
    """
    _rich_traceback_omit = True
    response = read_query(query)
    if isinstance(response, ResponseError):
        del query  # whatever prints a traceback with locals prints those of this frame
        try:
            raise response
        finally:
            del response  # or the error would hold itself, by its traceback
    return response


class QueryError(Exception):
    """What is wrong with a redirect before any of its values is looked at."""

    def __init__(self, *problems: FieldError) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_query(query: object) -> PaymentResponse | ResponseError:
    """What `structure_query` returns or raises."""
    plain = _of_plain_text(query) if isinstance(query, str) else None
    if plain is not None:
        return read(plain) or structured(plain, "redirect")
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


# From text without a sign that has to be looked into


def _of_plain_text(text: str) -> dict[str, Any] | None:
    """What the callback would have had; None if there is a sign that has to be looked into."""
    if not text.isascii() or text.encode().translate(None, _MERE_SIGNS) not in _PLAIN_SIGNS:
        return None
    query = text.partition("?")[2]
    texts = query.replace("=", "&").split("&")
    if ("%" in query or "+" in query) and not _decode_values(texts):
        return None
    if "%26" in query and _has_ampersand(texts):
        return None
    return _from_texts(texts)


def _from_texts(texts: list[str]) -> dict[str, Any] | None:
    """The same of names and values in turn; None if a name is repeated, or a value is not fit."""
    payload: dict[str, Any] = {}
    absent = []
    parts = iter(texts)
    for name in parts:
        value: Any = next(parts)
        if name in _NOT_TEXT or (value in WORDS_FOR_NOTHING and name in FIELDS):
            value = _meant(value, FIELDS[name])
            if value is _ABSENT:
                absent.append(name)
            elif type(value) is Unfit:
                return None
        payload[name] = value
    if 2 * len(payload) < len(texts):
        return None
    for name in absent:
        del payload[name]
    return payload


# Letters, digits, and the signs of an address and of escapes.
_MERE_SIGNS: Final = (ascii_letters + digits + "_-.~%+/@!$'()*,").encode()
# What is left of an address, be it with a scheme and a port, and of its parameters.
_PLAIN_SIGNS: Final = frozenset(
    colons + b"?=" + b"&=" * further for colons in (b"", b":", b"::") for further in range(64)
)
_NOT_TEXT: Final = frozenset(key for key, field in FIELDS.items() if field.kind.from_text)


def _decode_values(texts: list[str]) -> bool:
    """Decode every second text, a value; False if a name is escaped, or a value is not UTF-8."""
    names = "".join(texts[::2])
    if "%" in names or "+" in names:
        return False
    try:
        texts[1::2] = _decoded(texts[1::2], "strict")
    except UnicodeDecodeError:
        return False
    return True


def _has_ampersand(texts: Sequence[str]) -> bool:
    values = zip(texts[::2], texts[1::2], strict=True)
    return any("&" in value for name, value in values if name in _PLAIN)


# From text


def _of_text(text: str) -> Parameters:
    text = text.strip().strip("\ufeff")
    _refuse_objects(text)
    if "&#" in text:
        # Or its second sign would begin a fragment.
        text = _REFERENCE.sub("&amp;", text)
    query = _query_part(text)
    if "=" not in query:
        # Some apps escape the whole query once more.
        query = unquote(query, errors="surrogateescape")
    names, values = [], []
    for pair in query.split("&"):
        if not pair:
            continue
        name, _, value = pair.partition("=")
        names.append(name)
        values.append(value)
    parameters: Parameters = {}
    for name, value in zip(_decoded(names), _decoded(values), strict=True):
        parameters.setdefault(name, []).append(value)
    _refuse_json(parameters)
    return _whole(zip(names, values, strict=True), parameters)


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


def _decoded(texts: Sequence[str], errors: str = "surrogateescape") -> Sequence[str]:
    """What urllib's `unquote_plus` makes of each; all at once, which costs a tenth."""
    joined = "\n".join(texts)
    if "%" not in joined and "+" not in joined:
        return texts
    if joined.count("\n") != len(texts) - 1 or "%0A" in joined.upper():
        return [_decode(text, errors) for text in texts]
    return _decode(joined, errors).split("\n")


def _decode(text: str, errors: str = "surrogateescape") -> str:
    text = text.replace("+", " ")
    if text.isascii() and "\\" not in text:
        try:
            latin = text.replace("%", "\\x").encode().decode("unicode_escape")
        except UnicodeDecodeError:
            pass  # a % that is no escape
        else:
            # Bytes that are not UTF-8 stay recognisable: a shop's own parameter may have them.
            return latin.encode("latin-1").decode("utf-8", errors)
    return _ESCAPES.sub(lambda escapes: _unescaped(escapes[0], errors), text)


def _unescaped(escapes: str, errors: str) -> str:
    return bytes.fromhex(escapes.replace("%", "")).decode("utf-8", errors)


# What no query looks like


def _refuse_objects(text: str) -> None:
    """Refuse an object where a URL or a query should be: what stands in it is not the query."""
    if _JSON.match(text) or ("#" in text and _JSON.match(text.partition("#")[2])):
        raise _json(text)
    if text.startswith("{"):
        raise QueryError(FieldError("$", "parameters", "an object as a program prints it"))


def _refuse_json(parameters: Mapping[str, Sequence[Any]]) -> None:
    if any(_JSON.match(name) for name in parameters):
        raise _json("".join(map(str, [*parameters, *parameters.values()])))


def _json(text: str) -> QueryError:
    ids = " and ".join(key for key in ("imp_uid", "merchant_uid") if f'"{key}"' in text)
    got = f"JSON, with {ids} inside" if ids else "JSON, without imp_uid or merchant_uid"
    return QueryError(FieldError("$", "parameters", got))


# What signs have done to a query


def _whole(pairs: Iterable[tuple[str, str]], parameters: Parameters) -> Parameters:
    """The parameters, those behind escaped ampersands included. Raises QueryError."""
    if _holds_ampersand(parameters):
        parameters = _split(parameters)
    lost = dict.fromkeys(
        (key, sign) for key, sign in _lost(pairs, parameters) if key in FIELDS.keys() - parameters
    )
    if lost:
        expected = "a parameter of its own"
        raise QueryError(*(FieldError(key, expected, f"one behind {sign}") for key, sign in lost))
    return parameters


def _holds_ampersand(parameters: Parameters) -> bool:
    """Whether an ampersand stands where none belongs."""
    plain = _PLAIN & parameters.keys()
    return any("&" in value for key in plain for value in parameters[key] if value)


def _split(parameters: Parameters) -> Parameters:
    """Identifiers and flags hold no ampersand: what stands behind one is the next parameter."""
    split: Parameters = {}
    for name, values in parameters.items():
        for value in values:
            first, *further = value.split("&") if _is_split(name, value) else [value]
            split.setdefault(name, []).append(first)
            for key, _, text in (part.partition("=") for part in further):
                split.setdefault(key, []).append(text)
    return split


def _is_split(name: str, value: Any) -> bool:
    return name in _PLAIN and isinstance(value, str) and bool(_BEFORE_KEY.search(value))


def _lost(pairs: Iterable[tuple[str, str]], parameters: Parameters) -> Iterator[tuple[str, str]]:
    """Keys of a response that a wrong sign before them may have swallowed, and that sign."""
    names = [*parameters]
    for name in names:
        if ";" in name and (escaped := _ESCAPED.match(name)):
            yield name[escaped.end() :], "&amp;"
    for name in names:
        if ":" in name and (scheme := _SCHEME.match(name)):
            yield name[scheme.end() :], "a scheme without ?"
    for name, value in pairs:
        # An address may have a query of its own.
        if ("?" in value or "?" in name) and name not in ADDRESSES:
            behind = (part.partition("=") for part in f"{name}={value}".split("?")[1:])
            yield from ((key, "a second ?") for key, mark, _ in behind if mark)


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
    texts = [(k, v) for k, values in parameters.items() for v in values if _is_plain(v)]
    return _whole(texts, parameters)


def _is_plain(value: Any) -> bool:
    """Whether a parameter is text, and no address of its own."""
    return isinstance(value, str) and not _URL.match(value)


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
            yield FieldError(key, found.expected, found.got)
        elif found is not _ABSENT:
            payload[key] = found


_ABSENT: Final = object()


def _found(value: str | list[str] | None, field: Field) -> Any:
    """What stands in a field for what arrived in a query, `_ABSENT` or `Unfit`."""
    if isinstance(value, list):
        several = field.kind is TEXT_OR_LIST
        return value if several else Unfit("one value", f"{len(value)} different ones")
    if value is not None and not value.isprintable() and _is_broken(value):
        return Unfit("percent-encoded UTF-8", "other bytes")
    return _meant(value, field)


def _meant(text: str | None, field: Field) -> Any:
    """What one text stands for."""
    if text is None or text in WORDS_FOR_NOTHING:
        return None if field.nullable and text in (None, "null") else _ABSENT
    from_text = field.kind.from_text
    if from_text is None:
        return text
    return from_text(text) if text else _ABSENT


def once(values: Sequence[str]) -> str | list[str]:
    """One text, or a list of all that differ."""
    different = [*dict.fromkeys(values)]
    return different[0] if len(different) == 1 else different


def _is_broken(text: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in text)
