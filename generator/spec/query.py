"""A redirect taken apart: from a URL, a query or a mapping to each parameter and its texts.

By the standard library alone, so that it can judge what the bindings do with code of their own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from generator.spec.kinds import found_in_words

Parameters = dict[str, list[Any]]

_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*:)?/|[A-Za-z][A-Za-z0-9+.-]*:\?")
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
    """Takes redirects apart, knowing the keys of a response and those that hold an address."""

    keys: Collection[str]
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
        query = self._unescaped(self._query_part(text.strip()))
        parameters: Parameters = {}
        pairs = [pair for pair in query.split("&") if pair]
        for pair in pairs:
            for key, value in parse_qsl(pair, keep_blank_values=True, errors="surrogateescape"):
                parameters.setdefault(key, []).append(value)
        _refuse_json(parameters)
        if problems := list(self._swallowed(pairs, parameters)):
            raise QueryError(*problems)
        return parameters

    def _of_mapping(self, sent: Mapping[str, Any]) -> Parameters:
        parameters = {key: self._values(key, value) for key, value in sent.items() if value != []}
        _refuse_json(parameters)
        if problems := list(self._not_text(parameters)):
            raise QueryError(*problems)
        return parameters

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

    def _unescaped(self, query: str) -> str:
        """Undo what apps do to a whole query: escape it once more, or its ampersands."""
        if "=" not in query:
            return unquote(query, errors="surrogateescape")
        first = query.partition("=")[0]
        escaped = "&" not in query and first not in self.addresses
        if escaped and any(f"%26{key}=" in query for key in self.keys):
            return query.replace("%26", "&")
        return query

    def _swallowed(self, pairs: Sequence[str], parameters: Parameters) -> Iterator[Problem]:
        """Keys of a response that are parameters of nothing, since a sign before them is wrong."""
        for pair in pairs:
            for sign, got in (("?", "one behind a second ?"), ("amp;", "one behind &amp;")):
                for key in self._behind(sign, pair):
                    if key not in parameters:
                        yield Problem(field=key, expected="a parameter of its own", got=got)

    def _behind(self, sign: str, pair: str) -> Iterator[str]:
        name, _, _ = pair.partition("=")
        if name in self.addresses or (sign == "amp;" and not pair.startswith(sign)):
            return
        for part in pair.split(sign)[1:]:
            key, mark, _ = part.partition("=")
            if mark and key in self.keys:
                yield key


def _whole(got: str) -> Problem:
    return Problem(field="$", expected="a query after ?", got=got)


def _refuse_json(parameters: Parameters) -> None:
    if any(_JSON.match(name) for name in parameters):
        text = "".join(map(str, [*parameters, *parameters.values()]))
        ids = " and ".join(key for key in ("imp_uid", "merchant_uid") if f'"{key}"' in text)
        got = f"JSON, with {ids} inside" if ids else "JSON, without imp_uid or merchant_uid"
        raise QueryError(Problem(field="$", expected="parameters", got=got))
