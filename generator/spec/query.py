"""A redirect's parameters, by the standard library alone: it judges what bindings do."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote

from generator.spec.kinds import Kind, found_in_words, kind_of
from generator.spec.model import Field

Parameters = dict[str, list[Any]]

_SCHEME = r"[A-Za-z][A-Za-z0-9_+.-]*:"
_URL = re.compile(rf"({_SCHEME})?/|{_SCHEME}\?")
# An ampersand as HTML escapes it, once or more often; behind the first sign of it.
_ESCAPED = r"(?i:(amp|#0*38|#x0*26);)+"
_JSON = re.compile(r"\s*[{\[]\s*[\"{}\]]")


class Problem(NamedTuple):
    """One error that must be reported: the key (`$` for the whole), what it takes, what it had."""

    field: str
    expected: str
    got: str


class QueryError(Exception):
    """The problems of a redirect before any of its values is looked at."""


class Query(NamedTuple):
    """Takes redirects apart, knowing the fields by their keys, and parameters with addresses."""

    fields: Mapping[str, Field]
    addresses: Collection[str]

    def parameters(self, sent: Any) -> Parameters:
        """Each parameter of a URL, a query or a mapping. Raises QueryError."""
        parameters: Parameters = {}
        if isinstance(sent, str):
            query = self._query_of(sent.strip().strip("\ufeff"))
            pairs = [pair.partition("=")[::2] for pair in query.split("&")]
            for key, text in parse_qsl(query, keep_blank_values=True, errors="surrogateescape"):
                parameters.setdefault(key, []).append(text)
        elif isinstance(sent, Mapping):
            parameters = {key: self._values(key, value) for key, value in sent.items()}
            parameters = {key: values for key, values in parameters.items() if values}
            texts = ((k, v) for k, some in parameters.items() for v in some if isinstance(v, str))
            pairs = [(key, text) for key, text in texts if not _URL.match(text)]
        else:
            expected = "a URL, a query string or a mapping of texts"
            raise QueryError(Problem("$", expected, found_in_words(sent)))
        if any(_JSON.match(name) for name in parameters):
            raise QueryError(_json(str(parameters)))
        if problems := [*self._not_text(parameters)]:
            raise QueryError(*problems)
        parameters = self._split(parameters)
        if problems := [*self._swallowed(pairs, parameters)]:
            raise QueryError(*problems)
        return parameters

    def _query_of(self, text: str) -> str:
        """The query of a URL, or of what is one alone."""
        for part in (text, text.partition("#")[2]):
            if _JSON.match(part):  # what stands in it is not the query
                raise QueryError(_json(text))
        if text.startswith("{"):
            raise QueryError(Problem("$", "parameters", "an object as a program prints it"))
        # Or its second sign would begin a fragment.
        text = re.sub("(?i)&#(0*38|x0*26);", "&amp;", text)
        before_fragment, _, fragment = text.partition("#")
        before, mark, query = before_fragment.partition("?")
        if not _URL.match(text) and (not mark or "=" in before):
            query, mark = before_fragment, "?"
        _, routed_mark, routed = fragment.partition("?")
        in_fragment = self._has_key(routed if routed_mark else fragment)
        if in_fragment and self._has_key(query):
            raise _no_query("keys of a response on both sides of #")
        if in_fragment and not routed_mark:
            raise _no_query("keys of a response in the fragment, after #")
        if not mark and not routed_mark:
            raise _no_query("a URL without a query")
        query = "&".join(part for part in (query, routed) if part)
        return query if "=" in query else unquote(query, errors="surrogateescape")

    def _has_key(self, query: str) -> bool:
        return any(
            pair.partition("=")[0] in self.fields for pair in query.split("&") if "=" in pair
        )

    def _values(self, key: str, value: Any) -> list[Any]:
        """A parameter's texts; a nested parameter of the shop's own is one value as it is."""
        if not isinstance(value, list):
            return [value]
        repeated = key in self.fields or all(isinstance(item, str) for item in value)
        return value if repeated else [value]

    def _not_text(self, parameters: Parameters) -> Iterator[Problem]:
        for key, values in parameters.items():
            wrong = [value for value in values if not isinstance(value, str)]
            if wrong and values != [None] and key in self.fields:
                yield Problem(key, "text", found_in_words(wrong[0]))

    def _split(self, parameters: Parameters) -> Parameters:
        """Identifiers and flags hold no ampersand: what stands behind one is a parameter."""
        behind = re.compile(rf"&({_ESCAPED})?({'|'.join(map(re.escape, self.fields))})=")
        split: Parameters = {}
        for name, values in parameters.items():
            field = self.fields.get(name)
            is_plain = field and (field.required or kind_of(field) is Kind.BOOLEAN)
            for value in values:
                glued = is_plain and isinstance(value, str) and behind.search(value)
                first, *further = value.split("&") if glued else [value]
                split.setdefault(name, []).append(first)
                for key, _, text in (part.partition("=") for part in further):
                    split.setdefault(key, []).append(text)
        return split

    def _swallowed(
        self, pairs: Sequence[tuple[str, ...]], parameters: Parameters
    ) -> Iterator[Problem]:
        """Keys of a response that are parameters of nothing, since a sign before them is wrong."""
        signs = ((_ESCAPED, "one behind &amp;"), (_SCHEME, "one behind a scheme without ?"))
        lost = [(re.sub(f"^{sign}", "", name), got) for name in parameters for sign, got in signs]
        for name, value in pairs:
            if name not in self.addresses:
                behind = (part.partition("=") for part in f"{name}={value}".split("?")[1:])
                lost += [(key, "one behind a second ?") for key, equals, _ in behind if equals]
        for key, got in dict.fromkeys(lost):
            if key in self.fields and key not in parameters:
                yield Problem(key, "a parameter of its own", got)


def _no_query(got: str) -> QueryError:
    return QueryError(Problem("$", "a query after ?", got))


def _json(text: str) -> Problem:
    ids = " and ".join(key for key in ("imp_uid", "merchant_uid") if f'"{key}"' in text)
    got = f"JSON, with {ids} inside" if ids else "JSON, without imp_uid or merchant_uid"
    return Problem("$", "parameters", got)
