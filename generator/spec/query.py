"""A redirect taken apart: from a URL, a query or a mapping to each parameter and its texts.

By the standard library alone, so that it can judge what the bindings do with code of their own.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from generator.spec.kinds import found_in_words

Parameters = dict[str, list[Any]]
Pairs = Sequence[tuple[str, str, str]]

_SCHEME = r"[A-Za-z][A-Za-z0-9_+.-]*:"
_URL = re.compile(rf"({_SCHEME})?/|{_SCHEME}\?")
# An ampersand as HTML escapes it, once or more often; behind the first sign of it.
_ESCAPED = r"(?i:(amp|#0*38|#x0*26);)+"
_JSON = re.compile(r"\s*[{\[]\s*[\"{}\]]")


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One error that must be reported: the key (`$` for the whole), what it takes, what it had."""

    field: str
    expected: str
    got: str


class QueryError(Exception):
    """What is wrong with a redirect before any of its values is looked at."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass(frozen=True)
class Query:
    """Takes redirects apart, knowing keys: a response's, identifiers and flags, addresses."""

    keys: Collection[str]
    plain: Collection[str]
    addresses: Collection[str]

    def parameters(self, sent: Any) -> Parameters:
        """Each parameter of a URL, a query or a mapping. Raises QueryError."""
        if isinstance(sent, str):
            return self._of_text(sent)
        if isinstance(sent, Mapping):
            return self._of_mapping(sent)
        expected = "a URL, a query string or a mapping of texts"
        raise QueryError(Problem(field="$", expected=expected, got=found_in_words(sent)))

    def _of_text(self, text: str) -> Parameters:
        text = text.strip().strip("\ufeff")
        _refuse_objects(text)
        # Or its second sign would begin a fragment.
        query = self._query_part(re.sub("(?i)&#(0*38|x0*26);", "&amp;", text))
        query = query if "=" in query else unquote(query, errors="surrogateescape")
        parameters: Parameters = {}
        pairs = [pair for pair in query.split("&") if pair]
        for pair in pairs:
            for key, value in parse_qsl(pair, keep_blank_values=True, errors="surrogateescape"):
                parameters.setdefault(key, []).append(value)
        _refuse_json(parameters)
        return self._whole([pair.partition("=") for pair in pairs], parameters)

    def _whole(self, pairs: Pairs, parameters: Parameters) -> Parameters:
        """The parameters, those behind escaped ampersands included. Raises QueryError."""
        parameters = self._split(parameters)
        if problems := list(self._swallowed(pairs, parameters)):
            raise QueryError(*problems)
        return parameters

    def _split(self, parameters: Parameters) -> Parameters:
        """Identifiers and flags hold no ampersand: what stands behind one is a parameter."""
        split: Parameters = {}
        for name, values in parameters.items():
            for value in values:
                first, *further = self._parts(name, value)
                split.setdefault(name, []).append(first)
                for key, _, text in (part.partition("=") for part in further):
                    split.setdefault(key, []).append(text)
        return split

    def _parts(self, name: str, value: Any) -> list[Any]:
        if name not in self.plain or not isinstance(value, str) or "&" not in value:
            return [value]
        keys = "|".join(map(re.escape, self.keys))
        return value.split("&") if re.search(rf"&({_ESCAPED})?({keys})=", value) else [value]

    def _of_mapping(self, sent: Mapping[str, Any]) -> Parameters:
        parameters = {key: self._values(key, value) for key, value in sent.items() if value != []}
        _refuse_json(parameters)
        if problems := list(self._not_text(parameters)):
            raise QueryError(*problems)
        texts = [(k, "=", v) for k, values in parameters.items() for v in values if _is_plain(v)]
        return self._whole(texts, parameters)

    def _values(self, key: str, value: Any) -> list[Any]:
        """A parameter's texts; a nested parameter of the shop's own is one value as it is."""
        repeated = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return value if repeated or (isinstance(value, list) and key in self.keys) else [value]

    def _not_text(self, parameters: Parameters) -> Iterator[Problem]:
        for key, values in parameters.items():
            wrong = [value for value in values if not isinstance(value, str)]
            if wrong and values != [None] and key in self.keys:
                yield Problem(field=key, expected="text", got=found_in_words(wrong[0]))

    def _query_part(self, text: str) -> str:
        before_fragment, _, fragment = text.partition("#")
        before, mark, query = before_fragment.partition("?")
        is_url = _URL.match(text) is not None
        if not is_url and (not mark or "=" in before):
            query, mark = before_fragment, "?"
        _, routed_mark, routed = fragment.partition("?")
        in_fragment = self._has_key(routed if routed_mark else fragment)
        if in_fragment and self._has_key(query):
            raise QueryError(_whole("keys of a response on both sides of #"))
        if in_fragment and not routed_mark:
            raise QueryError(_whole("keys of a response in the fragment, after #"))
        if not mark and not routed_mark:
            raise QueryError(_whole("a URL without a query"))
        return "&".join(part for part in (query, routed) if part)

    def _has_key(self, query: str) -> bool:
        return any(pair.partition("=")[0] in self.keys for pair in query.split("&") if "=" in pair)

    def _swallowed(self, pairs: Pairs, parameters: Parameters) -> Iterator[Problem]:
        """Keys of a response that are parameters of nothing, since a sign before them is wrong."""
        lost = []
        for name in parameters:
            if escaped := re.match(_ESCAPED, name):
                lost.append((name[escaped.end() :], "one behind &amp;"))
            if scheme := re.match(_SCHEME, name):
                lost.append((name[scheme.end() :], "one behind a scheme without ?"))
        for name, _, value in pairs:
            if name not in self.addresses:
                behind = f"{name}={value}".split("?")[1:]
                found = (part.partition("=") for part in behind)
                lost += [(key, "one behind a second ?") for key, equals, _ in found if equals]
        for key, got in dict.fromkeys(lost):
            if key in self.keys and key not in parameters:
                yield Problem(field=key, expected="a parameter of its own", got=got)


def _whole(got: str) -> Problem:
    return Problem(field="$", expected="a query after ?", got=got)


def _is_plain(value: Any) -> bool:
    """Whether a parameter of a mapping is text, and no address of its own."""
    return isinstance(value, str) and not _URL.match(value)


def _refuse_objects(text: str) -> None:
    """Refuse an object where a URL or a query should be: what stands in it is not the query."""
    for part in (text, text.partition("#")[2]):
        if _JSON.match(part):
            raise QueryError(_json(text))
    if text.startswith("{"):
        got = "an object as a program prints it"
        raise QueryError(Problem(field="$", expected="parameters", got=got))


def _refuse_json(parameters: Parameters) -> None:
    if any(_JSON.match(name) for name in parameters):
        raise QueryError(_json("".join(map(str, [*parameters, *parameters.values()]))))


def _json(text: str) -> Problem:
    ids = " and ".join(key for key in ("imp_uid", "merchant_uid") if f'"{key}"' in text)
    got = f"JSON, with {ids} inside" if ids else "JSON, without imp_uid or merchant_uid"
    return Problem(field="$", expected="parameters", got=got)
