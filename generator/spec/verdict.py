"""What must come out of a payload, worked out from the spec as data. No binding is asked."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from generator.spec.kinds import expected_in_text, expected_in_words, found_in_words, json_type
from generator.spec.lookups import foreign_description, keys_of
from generator.spec.model import Condition, Field, Mark, Spec
from generator.spec.query import Parameters, Problem, Query, QueryError

# What the spec leaves to the bindings, since it is no fact of PortOne's.
LAST_SECOND = 253_402_300_799
MAX_DEPTH = 100
MAX_DIGITS = 30

TEXTS_FOR_STRUCTURE_QUERY = (
    "text, as on a redirect: structure_query (structureQuery in JavaScript) reads it"
)

_LOCAL = re.compile(r"(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,2})?", re.ASCII)
_NOT_FITTING = "a number that is too large or none at all"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """An outcome and what the response says, or errors.

    `values` has every field by its name: codes in their own spelling, times as ISO text, amounts
    exact, null where there is none. `wire` is the form that comes back.
    """

    outcome: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    repeated: Mapping[str, Sequence[str]] = field(default_factory=dict)
    fields_set: frozenset[str] = frozenset()
    wire: Mapping[str, Any] = field(default_factory=dict, compare=False)
    errors: Sequence[Problem] = ()


class _WrongError(Exception):
    """What a field takes, and what it had."""


@dataclass(frozen=True)
class Judge:
    """Gives the verdict that the spec demands."""

    spec: Spec

    def judge(self, entry: str, sent: Any) -> Verdict:
        """The verdict on what arrived at an entry, as `json.loads` gives it."""
        if entry == "callback":
            return self._callback(sent)
        try:
            parameters = self._query.parameters(sent)
        except QueryError as error:
            return Verdict(errors=error.problems)
        return self._typed(parameters)

    @cached_property
    def keys(self) -> Mapping[str, Field]:
        """The field of every key, aliases included."""
        return {key: field for field in self.spec.fields for key in keys_of(field)}

    @cached_property
    def _query(self) -> Query:
        return Query(self.keys, self.spec.wrappers.addresses)

    def given(self, value: Any) -> bool:
        """Whether a value counts for a rule."""
        return value not in (None, "", *self.spec.wrappers.nothing)

    def outcome(self, values: Mapping[str, Any], extra: Mapping[str, Any]) -> str:
        """What a response with these values reports: the first rule of which all holds."""
        seen = {**values, "sdk_failure": self._sdk_failure(values, extra) or None}
        for rule in self.spec.outcomes.rules:
            if all(self._holds(condition, seen.get(condition.attribute)) for condition in rule.when):
                return rule.outcome
        return "unconfirmed"

    def _holds(self, condition: Condition, value: Any) -> bool:
        if condition.given is not None:
            return self.given(value) == condition.given
        if condition.none_but:
            known = {code.code for code in self.spec.codes[condition.attribute].codes}
            return value in condition.none_but or value not in known
        same = any(value == v and type(value) is type(v) for v in condition.is_ or condition.is_not)
        return same == bool(condition.is_)

    def _sdk_failure(self, values: Mapping[str, Any], extra: Mapping[str, Any]) -> bool:
        keys = self.spec.wrappers.failure
        code, message = extra.get(keys.code), extra.get(keys.message)
        texts = isinstance(code, str) and isinstance(message, str)
        return (
            texts
            and all(map(self.given, (code, message, values.get(keys.beside))))
            and not _NUMBER.fullmatch(str(code))
        )

    def _callback(self, payload: Any) -> Verdict:
        if not isinstance(payload, dict):
            return _refused("$", "an object", found_in_words(payload))
        return self._payload(payload, "callback")

    def _typed(self, parameters: Parameters) -> Verdict:
        payload: dict[str, Any] = {}
        errors: list[Problem] = []
        for key, texts in parameters.items():
            try:
                payload |= self._from_texts(key, texts)
            except _WrongError as wrong:
                errors.append(Problem(field=key, expected=wrong.args[0], got=wrong.args[1]))
        if not errors:
            return self._payload(payload, "redirect")
        known = {error.field for error in errors}
        others = self._payload(payload, "redirect").errors
        return Verdict(errors=[*errors, *(e for e in others if e.field not in known)])

    def _from_texts(self, key: str, texts: Sequence[Any]) -> dict[str, Any]:
        field = self.keys.get(key)
        if field is None:
            return {key: _once(texts)}
        value = "null" if texts == [None] else _once(texts)
        if isinstance(value, list):
            if "array" in field.wire:
                return {key: value}
            raise _WrongError("one value", f"{len(value)} different ones")
        if any("\udc80" <= character <= "\udcff" for character in value):
            raise _WrongError("percent-encoded UTF-8", "other bytes")
        if value in self.spec.wrappers.nothing:
            return {key: None} if value == "null" and field.nullable else {}
        if set(field.wire) & {"boolean", "number", "integer"}:
            return {key: _from_text(value, field)} if value else {}
        return {key: value}

    def _payload(self, payload: Mapping[str, Any], entry: str) -> Verdict:
        for foreign in self.spec.foreign:
            if any(entry in mark.entry and _fits(mark, payload) for mark in foreign.marks):
                return _refused("$", "a payment response", foreign_description(foreign))
        return _Reading(self, payload, entry).verdict()


class _Reading:
    """One payload, key by key."""

    def __init__(self, judge: Judge, payload: Mapping[str, Any], entry: str) -> None:
        self.judge = judge
        self.entry = entry
        self.values: dict[str, Any] = {}
        self.sent: dict[str, Any] = {}
        self.extra: dict[str, Any] = {}
        self.wire: dict[str, Any] = {}
        self.errors: list[Problem] = []
        texts = all(v is None or isinstance(v, str) for k, v in payload.items() if k in judge.keys)
        for key, value in payload.items():
            try:
                self._take(key, value)
            except _WrongError as wrong:
                expected, got = wrong.args
                if got == "text" and texts and entry == "callback":
                    got = TEXTS_FOR_STRUCTURE_QUERY
                where = key if key in judge.keys else "$"
                self.errors.append(Problem(field=where, expected=expected, got=got))

    def verdict(self) -> Verdict:
        outcome = self.judge.outcome(self.values, self.extra)
        if outcome != "failed":
            self.errors += self._lacking()
        if self.errors:
            return Verdict(errors=self.errors)
        return Verdict(
            outcome=outcome,
            values={field.name: self.values.get(field.name) for field in self.judge.spec.fields},
            extra=self.extra,
            repeated={name: sent for name, sent in self.sent.items() if self._repeats(name, sent)},
            fields_set=frozenset(self.sent),
            wire=self.wire,
        )

    def _lacking(self) -> Iterator[Problem]:
        wrong = {error.field for error in self.errors}
        for field in self.judge.spec.fields:
            value = self.values.get(field.name)
            required = self.entry in field.required and field.name not in wrong
            if required and not self.judge.given(value):
                expected = f"{expected_in_words(field)}, unless a failure is reported"
                got = "nothing" if field.name not in self.sent else _nothing(value)
                yield Problem(field=field.name, expected=expected, got=got)

    def _take(self, key: str, value: Any) -> None:
        field = self.judge.keys.get(key)
        if field is None:
            _check_json(value)
            self.extra[key] = self.wire[key] = value
            return
        if value is None and not field.nullable:
            raise _WrongError(expected_in_words(field), "null")
        meant = None if value is None else _meant(self.judge.spec, field, value)
        before = self.values.get(field.name)
        if None not in (before, meant) and before != meant:
            raise _WrongError(f"the same as {field.name} under its other name", "another value")
        self.wire[key] = _sent(field, value)
        if before is None:
            self.values[field.name], self.sent[field.name] = meant, value

    def _repeats(self, name: str, sent: Any) -> bool:
        return isinstance(sent, list) and "array" in self.judge.keys[name].wire


def _refused(field: str, expected: str, got: str) -> Verdict:
    return Verdict(errors=[Problem(field=field, expected=expected, got=got)])


def _nothing(value: Any) -> str:
    """What was there in place of a value, in words."""
    if value is None:
        return "null"
    return f"the text {value}" if value else "an empty text"


def _once(values: Sequence[Any]) -> Any:
    """One value, or a list of all that differ."""
    different = [v for i, v in enumerate(values) if v not in values[:i]]
    return different[0] if len(different) == 1 else different


def _fits(mark: Mark, payload: Mapping[str, Any]) -> bool:
    keys = set(payload)
    bases = {key.partition("[")[0] for key in keys}
    return (
        keys >= set(mark.all_of)
        and (not mark.any_of or len(keys & set(mark.any_of)) >= mark.at_least)
        and not keys & set(mark.none_of)
        and (not mark.only or bases <= set(mark.only))
        and all(payload.get(key) in texts for key, texts in (mark.values or {}).items())
    )


def _sent(field: Field, value: Any) -> Any:
    """The form in which PortOne sends a value: whole numbers as integers."""
    if set(field.wire) & {"number", "integer"} and json_type(value) == "number":
        return int(value) if value == int(value) else value
    return value


def _from_text(text: str, field: Field) -> Any:
    if "boolean" in field.wire:
        if text not in ("true", "false"):
            raise _WrongError(expected_in_text(field), "other text")
        return text == "true"
    if _NUMBER.fullmatch(text):
        return int(text) if text.isdigit() else Decimal(text)
    if "string" in field.wire:
        return text
    raise _WrongError(expected_in_text(field), "other text")


def _meant(spec: Spec, field: Field, value: Any) -> Any:
    """What a value that is not null means; times as ISO text."""
    if field.name in spec.codes:
        return _code(spec, field, _text(field, value))
    if field.python == "JSON":
        _check_json(value)
        return value
    if field.python == "bool":
        return _of_type(field, value, "boolean")
    if field.python == "datetime":
        return _time(field, value)
    if field.python == "str":
        return _text(field, value)
    number = _number(field, value)
    if field.python == "int" and number != number.to_integral_value():
        raise _WrongError(expected_in_words(field), "a number with decimals")
    return number


def _of_type(field: Field, value: Any, *types: str) -> Any:
    if json_type(value) not in types:
        raise _WrongError(expected_in_words(field), found_in_words(value))
    return value


def _text(field: Field, value: Any) -> str:
    texts = value if "array" in field.wire and isinstance(value, list) else [value]
    if not texts or not all(isinstance(text, str) for text in texts):
        raise _WrongError(expected_in_words(field), found_in_words(value))
    return str(texts[0])


def _code(spec: Spec, field: Field, text: str) -> str:
    spellings = {
        alias.code: code.code for code in spec.codes[field.name].codes for alias in code.aliases
    }
    return spellings.get(text, text)


def _number(field: Field, value: Any) -> Decimal:
    _of_type(field, value, "integer", "number")
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or number.adjusted() > MAX_DIGITS:
        raise _WrongError(expected_in_words(field), _NOT_FITTING)
    return number


def _time(field: Field, value: Any) -> str | None:
    if isinstance(value, str) and "string" in field.wire:
        return _local_time(field, value)
    seconds = _number(field, value)
    if seconds != seconds.to_integral_value() or not 0 <= seconds <= LAST_SECOND:
        raise _WrongError(expected_in_words(field), "a number out of that range")
    return datetime.fromtimestamp(int(seconds), UTC).isoformat() if seconds else None


def _local_time(field: Field, text: str) -> str | None:
    if not text:
        return None
    match = _LOCAL.fullmatch(text)
    year, month, day = map(int, match.groups()[:3]) if match else (0, 0, 0)
    if not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        raise _WrongError(expected_in_words(field), "other text")
    return f"{text.replace(' ', 'T')}+09:00"


def _check_json(value: Any, depth: int = 0) -> None:
    if isinstance(value, float) and not Decimal(value).is_finite():
        raise _WrongError("a JSON value", found_in_words(value))
    if isinstance(value, (list, dict)):
        if depth == MAX_DEPTH:
            raise _WrongError(f"JSON that is at most {MAX_DEPTH} deep", "deeper JSON")
        for item in value.values() if isinstance(value, dict) else value:
            _check_json(item, depth + 1)
