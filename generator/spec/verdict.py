"""What must come out of a payload, worked out from the spec as data. No binding is asked."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any

from generator.spec import kinds, reading
from generator.spec.answers import Answer, holds
from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import REDIRECTED, SDK_FAILURE, fields_by_key, foreign_description
from generator.spec.model import Condition, Field, Mark, Spec
from generator.spec.query import Problem, Query, QueryError
from generator.spec.reading import WrongError

TEXTS_FOR_STRUCTURE_QUERY = (
    "text, as on a redirect: structure_query (structureQuery in JavaScript) reads it"
)
# A code that is a number to some language.
_LIKE_A_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """An outcome and what the response says, or errors.

    `values` has every field by its name: codes in their own spelling, times as ISO text, amounts
    exact, null where there is none. `wire` is the form that comes back.
    """

    outcome: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    repeated: dict[str, list[str]] = field(default_factory=dict)
    fields_set: frozenset[str] = frozenset()
    wire: dict[str, Any] = field(default_factory=dict, compare=False)
    errors: list[Problem] = field(default_factory=list)


class Judge:
    """Gives the verdict that the spec demands. `query` takes redirects apart."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.keys = fields_by_key(spec)
        self.query = Query(self.keys, spec.wrappers.addresses)

    def judge(self, entry: str, sent: Any) -> Verdict:
        """The verdict on what arrived at an entry, as `json.loads` gives it."""
        if entry == "callback":
            if not isinstance(sent, dict):
                return _refused("an object", kinds.found_in_words(sent))
            return self._payload(sent, "callback")
        try:
            parameters = self.query.parameters(sent)
        except QueryError as error:
            return Verdict(errors=[*error.args])
        payload: dict[str, Any] = {}
        wrong: dict[str, Problem] = {}
        for key, texts in parameters.items():
            try:
                payload |= self._from_texts(key, texts)
            except WrongError as error:
                wrong[key] = Problem(key, *error.args)
        verdict = self._payload(payload, "redirect")
        others = (error for error in verdict.errors if error.field not in wrong)
        return Verdict(errors=[*wrong.values(), *others]) if wrong else verdict

    def given(self, value: Any) -> bool:
        """Whether a value counts for a rule: blanks and the words of wrappers do not."""
        if isinstance(value, str):
            return value.strip() != "" and value not in self.spec.wrappers.nothing
        return value is not None

    def outcome(self, values: Mapping[str, Any], extra: Mapping[str, Any]) -> str:
        """What a response with these values reports: the first rule of which all holds."""
        seen = {**values, SDK_FAILURE: self._sdk_failure(values, extra) or None}
        for rule in self.spec.outcomes.rules:
            if all(self._holds(part, seen.get(part.attribute)) for part in rule.when):
                return rule.outcome
        return "unconfirmed"

    def _holds(self, condition: Condition, value: Any) -> bool:
        given = self.given(value)
        if condition.none_but:  # an unknown code is none at all
            given = value in {code.code for code in self.spec.codes[condition.attribute].codes}
        return holds(condition, Answer(value, given))

    def _sdk_failure(self, values: Mapping[str, Any], extra: Mapping[str, Any]) -> bool:
        keys = self.spec.wrappers.failure
        told = (extra.get(keys.code), extra.get(keys.message), values.get(keys.beside))
        are_texts = all(isinstance(text, str) and self.given(text) for text in told)
        return are_texts and not _LIKE_A_NUMBER.fullmatch(str(told[0]).strip())

    def _from_texts(self, key: str, texts: Sequence[Any]) -> dict[str, Any]:
        field = self.keys.get(key)
        if field is None:
            return {key: once(texts)}
        value = "null" if texts == [None] else once(texts)
        if isinstance(value, list):
            if kind_of(field) is Kind.TEXT_OR_LIST:
                return {key: value}
            raise WrongError("one value", f"{len(value)} different ones")
        if any("\udc80" <= character <= "\udcff" for character in value):
            raise WrongError("percent-encoded UTF-8", "other bytes")
        if value in self.spec.wrappers.nothing:
            return {key: None} if value == "null" and field.nullable else {}
        if kind_of(field) in {*kinds.READ_AS_TEXT, Kind.JSON}:
            return {key: value}
        return {key: reading.from_text(field, value)} if value else {}

    def _payload(self, payload: Mapping[str, Any], entry: str) -> Verdict:
        if entry == "callback" and REDIRECTED not in payload:
            return self._judged(payload, "callback")
        payload = {key: value for key, value in payload.items() if key != REDIRECTED}
        said = self._judged(payload, "redirect")
        if said.errors or not self._judged(payload, "callback").errors:
            return said
        return replace(said, wire={**said.wire, REDIRECTED: "redirect"})

    def _judged(self, payload: Mapping[str, Any], entry: str) -> Verdict:
        for foreign in self.spec.foreign:
            if any(entry in mark.entry and _fits(mark, payload) for mark in foreign.marks):
                return _refused("a payment response", foreign_description(foreign))
        read = self._read(payload, entry)
        outcome = self.outcome(read.values, read.extra)
        lacking = [] if outcome == "failed" else self._lacking(read, entry)
        if errors := [*read.errors, *lacking]:
            return Verdict(errors=errors)
        values = {**dict.fromkeys(field.name for field in self.spec.fields), **read.values}
        return replace(read, outcome=outcome, values=values, fields_set=frozenset(read.values))

    def _read(self, payload: Mapping[str, Any], entry: str) -> Verdict:
        """What each key says, before anything is asked of them all."""
        read = Verdict()
        known = [value for key, value in payload.items() if key in self.keys]
        is_all_text = all(value is None or isinstance(value, str) for value in known)
        for key, value in payload.items():
            field = self.keys.get(key)
            try:
                if field is None:
                    reading.check_json(value)
                    read.extra[key] = read.wire[key] = value
                else:
                    self._take(read, field, value)
                    read.wire[key] = reading.wire_form(field, value)
            except WrongError as wrong:
                expected, got = wrong.args
                if got == "text" and is_all_text and entry == "callback":
                    got = TEXTS_FOR_STRUCTURE_QUERY
                read.errors.append(Problem(key if field else "$", expected, got))
        return read

    def _take(self, read: Verdict, field: Field, value: Any) -> None:
        """A field's value, unless it came under its other name."""
        means, before = reading.meaning(self.spec, field, value), read.values.get(field.name)
        if before is None:
            read.values[field.name] = means
            if isinstance(value, list) and kind_of(field) is Kind.TEXT_OR_LIST:
                read.repeated[field.name] = value
        elif means not in (None, before):
            expected = f"the same as {field.name} under its other name"
            raise WrongError(expected, "another value")

    def _lacking(self, read: Verdict, entry: str) -> Iterator[Problem]:
        wrong = {error.field for error in read.errors}
        for known in self.spec.fields:
            value = read.values.get(known.name)
            if entry in known.required and known.name not in wrong and not self.given(value):
                expected = f"{kind_of(known).expected}, unless a failure is reported"
                got = "null" if known.name in read.values else "nothing"
                if value is not None:
                    got = f"the text {value}" if value.strip() else "an empty text"
                yield Problem(known.name, expected, got)


def _refused(expected: str, got: str) -> Verdict:
    return Verdict(errors=[Problem("$", expected, got)])


def once(values: Sequence[Any]) -> Any:
    """One value, or a list of all that differ."""
    different = [v for i, v in enumerate(values) if v not in values[:i]]
    return different[0] if len(different) == 1 else different


def fits_fields(mark: Mark, keys: Set[str]) -> bool:
    """Whether an object that has none but these keys may bear a mark."""
    return keys >= set(mark.all_of) and (not mark.any_of or bool(keys & set(mark.any_of)))


def has_keys(mark: Mark, keys: Set[str]) -> bool:
    """Whether an object with these keys has all that a mark says of keys."""
    if not keys >= set(mark.all_of) or not keys.isdisjoint(mark.none_of):
        return False
    bases = {key.partition("[")[0] for key in keys}
    few = mark.any_of and len(bases & set(mark.any_of)) < mark.at_least
    return not few and (not mark.only or bases <= set(mark.only))


def _fits(mark: Mark, payload: Mapping[str, Any]) -> bool:
    told = mark.values or {}
    return has_keys(mark, payload.keys()) and all(payload.get(k) in told[k] for k in told)
