"""Hypothesis strategies: every payload that PortOne may send, and payloads that it may not.

They try what no fixture has: unknown codes, extra keys, odd texts, any order.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Container, Iterable, Mapping
from copy import deepcopy
from functools import cache
from typing import Any, Final, NamedTuple

from portone_v1._availability import STATEMENTS
from portone_v1._codes import PG_PROVIDER_CODES, Outcome
from portone_v1._errors import ResponseError
from portone_v1._limits import LAST_SECOND, TOO_LARGE
from portone_v1._query import structure_query
from portone_v1._response import PaymentResponse
from portone_v1._response import given as is_given
from portone_v1._spec import FIELDS, WORDS_FOR_NOTHING
from portone_v1._structure import structure
from portone_v1._values import (
    BOOLEAN,
    CODE,
    INTEGER,
    JSON,
    NUMBER,
    SECONDS,
    SECONDS_OR_LOCAL_TEXT,
    TEXT,
    TEXT_OR_LIST,
    Kind,
)
from portone_v1.testing._fixtures import fixtures
from portone_v1.testing._payloads import ABSENT, HAPPENINGS, as_text, payment_response
from portone_v1.testing._tables import (
    ALIASES,
    EXAMPLES,
    RULES,
    SDK_BESIDE,
    SDK_CODE,
    SDK_MESSAGE,
    Condition,
)

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    hint = "portone_v1.testing.strategies needs hypothesis: pip install 'portone-v1[testing]'"
    raise ModuleNotFoundError(hint, name=error.name) from None

__all__ = ["callbacks", "invalid_callbacks", "json_values", "redirects"]


def callbacks(
    outcome: str | None = None, provider: str | None = None
) -> st.SearchStrategy[dict[str, Any]]:
    """Callback objects that `structure` must take, whatever is in them.

    With an outcome, those that report it. With a provider, those that have its code, without the
    fields that it is said never to send.

    Raises:
        ValueError: if sources say that this provider never reports this outcome.
    """
    return st.one_of([_callbacks(each, provider) for each in _possible(outcome, provider)])


def redirects(
    outcome: str | None = None, provider: str | None = None
) -> st.SearchStrategy[dict[str, Any]]:
    """Queries of a redirect that `structure_query` must take, as mappings of texts.

    Outcome and provider are as for `callbacks`; a parameter that is repeated is a list of texts.
    """
    return st.one_of([_redirects(each, provider) for each in _possible(outcome, provider)])


def invalid_callbacks() -> st.SearchStrategy[dict[str, Any]]:
    """Objects that `structure` must refuse: each of them for at least one reason."""
    foreign = [
        fixture.payload
        for fixture in fixtures()
        if fixture.entry == "callback" and fixture.errors and fixture.errors[0].field == "$"
    ]
    return (
        _wrongly_typed()
        | _without_identifiers()
        | _contradicting()
        | st.sampled_from(foreign).map(deepcopy)
    )


def json_values() -> st.SearchStrategy[Any]:
    """Any JSON value."""
    numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        st.none() | st.booleans() | numbers | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
        ),
        max_leaves=10,
    )


def _possible(outcome: str | None, provider: str | None) -> list[Outcome]:
    """The outcome that was asked for, or all that the provider may report."""
    code = provider or "kcp"
    payment_response(provider=code, outcome=outcome)  # or it says which name is not known
    sent = [payment_response(provider=code, outcome=each) for each in HAPPENINGS]
    reported = {structure(payload).outcome for payload in sent}
    if outcome is None:
        return [each for each in Outcome if each in reported]
    if outcome not in reported:
        may = " or ".join(repr(each.value) for each in Outcome if each in reported)
        raise ValueError(f"{code} sends nothing that reports {outcome!r}. It may report {may}.")
    return [Outcome(outcome)]


_NOTHING: Final = sorted(WORDS_FOR_NOTHING)
_nothing: Final = st.sampled_from(_NOTHING)
_booleans: Final = st.sampled_from((False, True))  # a filter takes the other one at once
_integers: Final = st.integers(1 - TOO_LARGE, TOO_LARGE - 1)
_texts: Final = st.text(max_size=40)
_seconds: Final = st.integers(0, LAST_SECOND)
_local_texts: Final = st.datetimes().map(
    lambda time: time.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0")
)
_amounts: Final = _integers | st.decimals(0, 10**9, places=2).map(float).filter(
    lambda amount: amount % 1 != 0
)
_too_large: Final = st.integers(max_value=-TOO_LARGE) | st.integers(min_value=TOO_LARGE)
_no_times: Final = (
    st.integers(max_value=-1)
    | st.integers(min_value=LAST_SECOND + 1)
    | st.sampled_from(["tomorrow", "2017-02-30 00:00:00", "2017-01-19T23:59:59+09:00"])
)


def _is_boolean(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_text_or_texts(value: Any) -> bool:
    """A list of texts counts, too; an empty one does not."""
    texts: list[Any] = value if isinstance(value, list) else [value]
    return bool(texts) and all(map(_is_text, texts))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_number_or_text(value: object) -> bool:
    return _is_number(value) or _is_text(value)


def _is_integer(value: Any) -> bool:
    return _is_number(value) and value % 1 == 0


class _Strategies(NamedTuple):
    """A kind of field: values, the test that other kinds fail, and values out of its range."""

    values: st.SearchStrategy[Any]
    fits: Callable[[Any], bool] | None
    out_of_range: st.SearchStrategy[Any] = st.nothing()


_KINDS: Final[Mapping[Kind, _Strategies]] = {
    BOOLEAN: _Strategies(_booleans, _is_boolean),
    TEXT: _Strategies(_texts, _is_text),
    TEXT_OR_LIST: _Strategies(_texts, _is_text_or_texts),
    INTEGER: _Strategies(_integers, _is_integer, _too_large),
    NUMBER: _Strategies(_amounts, _is_number, _too_large),
    SECONDS: _Strategies(_seconds, _is_number_or_text, _no_times),
    SECONDS_OR_LOCAL_TEXT: _Strategies(_seconds | _local_texts, _is_number_or_text, _no_times),
    JSON: _Strategies(json_values(), None),
    CODE: _Strategies(st.text(max_size=12), _is_text),
}

# What stands for no time.
_ZERO: Final[Mapping[Kind, tuple[int, ...]]] = {SECONDS: (0,), SECONDS_OR_LOCAL_TEXT: (0,)}


def _values(name: str) -> st.SearchStrategy[Any]:
    """What a field takes, null where it may be."""
    values = _with_codes(name)
    if _KINDS[FIELDS[name].kind].fits in (_is_text, _is_text_or_texts):
        values |= _nothing
    return values | st.none() if FIELDS[name].nullable else values


def _with_codes(name: str) -> st.SearchStrategy[Any]:
    values = _KINDS[FIELDS[name].kind].values
    codes = sorted(FIELDS[name].codes)
    return st.sampled_from(codes) | values if codes else values


def _wrong(name: str) -> st.SearchStrategy[Any]:
    """What a field does not take."""
    field = FIELDS[name]
    kind = _KINDS[field.kind]
    if kind.fits is None:
        return st.nothing()
    fits = kind.fits
    others = json_values().filter(lambda value: value is not None and not fits(value))
    wrong = others | kind.out_of_range
    return wrong if field.nullable else wrong | st.none()


def _given(name: str) -> st.SearchStrategy[Any]:
    """Values that a rule counts."""
    zero = _ZERO.get(FIELDS[name].kind, ())

    def counts(value: Any) -> bool:
        first = value[0] if isinstance(value, list) else value
        return is_given(first) if isinstance(first, str) else value not in (None, *zero)

    # The example in place of what does not count: a filter alone gives up every sixth attempt.
    counted = _with_codes(name).map(lambda value: value if counts(value) else EXAMPLES[name])
    return counted.filter(counts)


_VALUES: Final = {name: _values(name) for name in EXAMPLES}
_WRONG: Final = {name: wrong for name in EXAMPLES if not (wrong := _wrong(name)).is_empty}
# Must be given, but not in a failure.
_REQUIRED: Final = {name: _given(name) for name in EXAMPLES if "callback" in FIELDS[name].required}

_unknown_keys: Final = st.text(max_size=12).filter(lambda key: key not in FIELDS)
_extras: Final = st.dictionaries(_unknown_keys, json_values(), max_size=3)
_sdk_failures: Final = st.fixed_dictionaries(
    {
        SDK_BESIDE: _given(SDK_BESIDE),
        SDK_CODE: st.from_regex(r"[A-Z_]{1,20}", fullmatch=True),
        SDK_MESSAGE: st.text(min_size=1, max_size=40).filter(is_given),
    }
)


def _meeting(rule: Iterable[Condition]) -> st.SearchStrategy[dict[str, Any]]:
    """Values that meet every condition of an outcome rule."""
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for c in (c for c in rule if c.attribute in FIELDS):
        if c.attribute in fields and c.test == "is not":  # what has been asked of it holds, too
            fields[c.attribute] = _none_of(fields[c.attribute], c.values)
        else:
            fields[c.attribute] = _asked(c)
    failure = any(c.attribute not in FIELDS and c.test == "given" for c in rule)
    met = st.fixed_dictionaries(fields)
    return st.builds(operator.or_, met, _sdk_failures) if failure else met


def _asked(condition: Condition) -> st.SearchStrategy[Any]:
    """Values that meet a condition; `ABSENT` is one of them."""
    name, test, named = condition
    values = _VALUES[name]
    absent = st.just(ABSENT)
    if test == "is":
        return st.sampled_from(named)
    if test == "is not":
        return _none_of(values, named) | absent
    if test == "none but":
        known = FIELDS[name].codes
        return values.filter(lambda v: v not in known or str(known[v]) in named) | absent
    if test == "given":
        return _given(name)
    kind = FIELDS[name].kind
    nothing = ["", *_NOTHING] if _KINDS[kind].fits in (_is_text, _is_text_or_texts) else []
    null = [None] if FIELDS[name].nullable else []
    return st.sampled_from([ABSENT, *nothing, *null, *_ZERO.get(kind, ())])


def _none_of(values: st.SearchStrategy[Any], named: Container[Any]) -> st.SearchStrategy[Any]:
    return values.filter(lambda value: value not in named)


@cache
def _callbacks(outcome: Outcome, provider: str | None) -> st.SearchStrategy[dict[str, Any]]:
    fields = _fields(failed=outcome is Outcome.FAILED)
    rules = [_meeting(rule) for reported, rule in RULES if reported == outcome.value]
    drawn = _drawn(fields, st.one_of(rules) if rules else st.just({}), provider)
    return drawn.filter(lambda payload: _reports(structure, payload, outcome))


def _reports(
    read: Callable[[dict[str, Any]], PaymentResponse], payload: dict[str, Any], outcome: Outcome
) -> bool:
    """Whether it reports this: it may look like another object, or another rule may hold."""
    try:
        return read(payload).outcome is outcome
    except ResponseError:
        return False


@st.composite
def _drawn(
    draw: st.DrawFn,
    fields: st.SearchStrategy[dict[str, Any]],
    speaking: st.SearchStrategy[dict[str, Any]],
    provider: str | None,
) -> dict[str, Any]:
    """Any fields, with values that speak for the outcome; an earlier rule may speak against it."""
    payload = {**draw(fields), **draw(_extras), **draw(speaking)}
    if provider is not None:
        payload = _of_provider(payload, provider)
    for alias, field in ALIASES.items():
        if field in payload and draw(st.booleans()):
            payload[alias] = payload.pop(field)
    keys = draw(st.permutations([key for key in payload if payload[key] is not ABSENT]))
    return {key: payload[key] for key in keys}


def _fields(*, failed: bool) -> st.SearchStrategy[dict[str, Any]]:
    if failed:
        return st.fixed_dictionaries({}, optional=_VALUES)
    optional = {name: values for name, values in _VALUES.items() if name not in _REQUIRED}
    return st.fixed_dictionaries(_REQUIRED, optional=optional)


def _of_provider(payload: dict[str, Any], provider: str) -> dict[str, Any]:
    known = str(PG_PROVIDER_CODES[provider])
    never = {
        said.field
        for said in STATEMENTS
        if said.provider == known and said.forms == ("absent",) and said.method is None
    }
    if not never:
        return {**payload, "pg_provider": str(provider)}
    # What sends but a few fields sends no others, either.
    return {key: value for key, value in payload.items() if key in _VALUES.keys() - never}


def _redirects(outcome: Outcome, provider: str | None) -> st.SearchStrategy[dict[str, Any]]:
    repeatable = [name for name in EXAMPLES if FIELDS[name].kind is TEXT_OR_LIST]
    queries = st.builds(
        _query, callbacks(outcome, provider), st.sampled_from([None, *repeatable]), _texts
    )
    return queries.filter(lambda query: _reports(structure_query, query, outcome))


def _query(payload: dict[str, Any], repeated: str | None, again: str) -> dict[str, Any]:
    """The payload in text; an app that joins two addresses makes a parameter come again."""
    query = {key: as_text(key, value) for key, value in payload.items() if _fits_a_query(value)}
    return {**query, repeated: [query[repeated], again]} if repeated in query else query


def _fits_a_query(value: object) -> bool:
    """Whether a query takes it: it has numbers of twenty digits at most."""
    return not isinstance(value, int) or abs(value) < 10**20


@st.composite
def _wrongly_typed(draw: st.DrawFn) -> dict[str, Any]:
    payload = draw(callbacks())
    names = draw(st.lists(st.sampled_from(sorted(_WRONG)), min_size=1, max_size=3, unique=True))
    return payload | {name: draw(_WRONG[name]) for name in names}


@st.composite
def _without_identifiers(draw: st.DrawFn) -> dict[str, Any]:
    outcome = draw(st.sampled_from([o for o in Outcome if o is not Outcome.FAILED]))
    payload = draw(callbacks(outcome))
    name = draw(st.sampled_from(sorted(_REQUIRED)))
    lost = draw(st.sampled_from([ABSENT, "", *_NOTHING]))
    return {**payload, name: lost} if lost is not ABSENT else _without(payload, name)


def _without(payload: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in payload.items() if key != name}


@st.composite
def _contradicting(draw: st.DrawFn) -> dict[str, Any]:
    payload = draw(callbacks())
    alias, field = draw(st.sampled_from(sorted(ALIASES.items())))
    said = _VALUES[field].filter(lambda value: value is not None)
    values = draw(st.lists(said, min_size=2, max_size=2, unique=True))
    return payload | dict(zip((field, alias), values, strict=True))
