"""What must come out of a payload, worked out from the spec as data. No binding is asked.

`test_judge.py` holds it against the index of the fixtures, which is what makes it a reference.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from generator.spec.kinds import expected_in_text, expected_in_words, found_in_words, json_type
from generator.spec.model import Field, ForeignObject, Spec
from generator.targets.fixtures.payloads import Problem, outcome_of

# What the spec leaves to the bindings, since it is no fact of PortOne's: see _careful.py.
LAST_SECOND = 253_402_300_799
MAX_DEPTH = 100
MAX_DIGITS = 30

_LOCAL = re.compile(r"(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,2})?", re.ASCII)
_NOT_FITTING = "a number that is too large or none at all"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """An outcome and what the response says, or errors.

    `values` has every field by its name: codes in their own spelling, times as ISO text, amounts
    exact, null where there is none.
    """

    outcome: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    repeated: Mapping[str, Sequence[str]] = field(default_factory=dict)
    fields_set: frozenset[str] = frozenset()
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
        return self._redirect(sent)

    @cached_property
    def keys(self) -> Mapping[str, Field]:
        """The field of every key, aliases included."""
        return {
            key: field
            for field in self.spec.fields
            for key in (field.name, *(alias.name for alias in field.aliases))
        }

    def _callback(self, payload: Any) -> Verdict:
        if not isinstance(payload, dict):
            return _refused("$", "an object", found_in_words(payload))
        return self._payload(payload, "callback")

    def _redirect(self, query: Any) -> Verdict:
        if isinstance(query, str):
            parameters = _parameters(query)
        elif isinstance(query, dict):
            errors = [*self._not_text(query)]
            if errors:
                return Verdict(errors=errors)
            parameters = {k: v if isinstance(v, list) else [v] for k, v in query.items()}
        else:
            expected = "a URL, a query string or a mapping of texts"
            return _refused("$", expected, found_in_words(query))
        return self._typed({key: texts for key, texts in parameters.items() if texts})

    def _not_text(self, query: Mapping[str, Any]) -> Iterator[Problem]:
        for key, value in query.items():
            items = value if isinstance(value, list) else [value]
            wrong = [item for item in items if not isinstance(item, str)]
            if wrong:
                where = key if key in self.keys else "$"
                yield Problem(field=where, expected="text", got=found_in_words(wrong[0]))

    def _typed(self, parameters: Mapping[str, Sequence[str]]) -> Verdict:
        payload: dict[str, Any] = {}
        errors: list[Problem] = []
        for key, texts in parameters.items():
            try:
                payload |= self._from_texts(key, [*dict.fromkeys(texts)])
            except _WrongError as wrong:
                errors.append(Problem(field=key, expected=wrong.args[0], got=wrong.args[1]))
        if not errors:
            return self._payload(payload, "redirect")
        known = {error.field for error in errors}
        others = self._payload(payload, "redirect").errors
        return Verdict(errors=[*errors, *(e for e in others if e.field not in known)])

    def _from_texts(self, key: str, texts: Sequence[str]) -> dict[str, Any]:
        field = self.keys.get(key)
        value: Any = texts[0] if len(texts) == 1 else texts
        if field is None or (len(texts) > 1 and "array" in field.wire):
            return {key: value}
        if len(texts) > 1:
            raise _WrongError("one value", f"{len(texts)} different ones")
        if any("\udc80" <= character <= "\udcff" for character in value):
            raise _WrongError("percent-encoded UTF-8", "other bytes")
        if value == "null" and field.nullable:
            return {key: None}
        if set(field.wire) & {"boolean", "number", "integer"}:
            return {key: _from_text(value, field)} if value else {}
        return {key: value}

    def _payload(self, payload: Mapping[str, Any], entry: str) -> Verdict:
        foreign = next((f for f in self.spec.foreign if entry in f.entry and _is(f, payload)), None)
        if foreign:
            described = (foreign.title.en, foreign.title.ko, foreign.hint.en, foreign.hint.ko)
            return _refused("$", "a payment response", "{} ({}). {} {}".format(*described))
        return _Reading(self, payload).verdict()


class _Reading:
    """One payload, key by key."""

    def __init__(self, judge: Judge, payload: Mapping[str, Any]) -> None:
        self.judge = judge
        self.values: dict[str, Any] = {}
        self.sent: dict[str, Any] = {}
        self.extra: dict[str, Any] = {}
        self.errors: list[Problem] = []
        for key, value in payload.items():
            try:
                self._take(key, value)
            except _WrongError as wrong:
                where = key if key in judge.keys else "$"
                self.errors.append(Problem(field=where, expected=wrong.args[0], got=wrong.args[1]))

    def verdict(self) -> Verdict:
        spec = self.judge.spec
        outcome = outcome_of(self.sent, spec)
        wrong = {error.field for error in self.errors}
        if outcome != "failed":
            lacking = (field for field in spec.fields if field.required and field.name not in wrong)
            self.errors += [
                problem for field in lacking for problem in _lacks(field, self.values, self.sent)
            ]
        if self.errors:
            return Verdict(errors=self.errors)
        return Verdict(
            outcome=outcome,
            values={field.name: self.values.get(field.name) for field in spec.fields},
            extra=self.extra,
            repeated={name: sent for name, sent in self.sent.items() if self._repeats(name, sent)},
            fields_set=frozenset(self.sent),
        )

    def _take(self, key: str, value: Any) -> None:
        field = self.judge.keys.get(key)
        if field is None:
            _check_json(value)
            self.extra[key] = value
            return
        if value is None and not field.nullable:
            raise _WrongError(expected_in_words(field), "null")
        meant = None if value is None else _meant(self.judge.spec, field, value)
        if field.name in self.sent and self.values[field.name] != meant:
            raise _WrongError(f"the same as {field.name} under its other name", "another value")
        self.values[field.name] = meant
        # Codes in their own spelling, since that is what the rules of the outcome name.
        self.sent[field.name] = meant if field.name in self.judge.spec.codes else value

    def _repeats(self, name: str, sent: Any) -> bool:
        return isinstance(sent, list) and "array" in self.judge.keys[name].wire


def _refused(field: str, expected: str, got: str) -> Verdict:
    return Verdict(errors=[Problem(field=field, expected=expected, got=got)])


def _lacks(field: Field, values: Mapping[str, Any], sent: Mapping[str, Any]) -> Iterator[Problem]:
    if values.get(field.name) is None:
        expected = f"{expected_in_words(field)}, unless a failure is reported"
        got = "null" if field.name in sent else "nothing"
        yield Problem(field=field.name, expected=expected, got=got)


def _is(foreign: ForeignObject, payload: Mapping[str, Any]) -> bool:
    keys = set(payload)
    return (
        keys >= set(foreign.all_of)
        and (not foreign.any_of or bool(keys & set(foreign.any_of)))
        and not keys & set(foreign.none_of)
        and (not foreign.only or keys <= set(foreign.only))
        and all(payload.get(key) == value for key, value in (foreign.equals or {}).items())
    )


def _parameters(text: str) -> dict[str, list[str]]:
    """The parameters of a URL or query, by the standard library; its fragment may have some."""
    parts = urlsplit(text if "?" in text else f"?{text}")
    query = "&".join(filter(None, (parts.query, parts.fragment.partition("?")[2])))
    if "=" not in query:
        # Some apps encode the whole query once more.
        query = unquote(query, errors="surrogateescape")
    parameters: dict[str, list[str]] = {}
    for key, value in parse_qsl(query, keep_blank_values=True, errors="surrogateescape"):
        parameters.setdefault(key, []).append(value)
    return parameters


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
