"""The spec as test data: payloads, and what must come out of each.

The verdicts are worked out from the spec alone, so that they can judge every binding.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.kinds import (
    expected_in_text,
    expected_in_words,
    found_in_words,
    json_type,
    matches_wire,
)
from generator.model import Condition, Field, Observation, Provider, Spec
from generator.views.lookups import keys_of

Payload = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One error that must be reported: the key (`$` for the whole), what it takes, what it had."""

    field: str
    expected: str
    got: str


@dataclass(frozen=True, kw_only=True)
class Fixture:
    """A payload and its verdict: an outcome and the wire form that comes back, or problems."""

    name: str
    title: str
    entry: str
    payload: Payload
    outcome: str | None = None
    canonical: Payload | None = None
    problems: Sequence[Problem] = ()

    @property
    def path(self) -> str:
        """Where the payload stands below generated/fixtures/."""
        return f"{'invalid' if self.problems else 'valid'}/{self.name}.json"


def fixtures(spec: Spec) -> list[Fixture]:
    """Every fixture, sorted by path."""
    made = [
        *_shapes(spec),
        *_codes(spec),
        *_providers(spec),
        *_fields(spec),
        *_aliases(spec),
        *_redirects(spec),
        *_foreign(spec),
    ]
    return sorted(made, key=lambda fixture: fixture.path)


def index_entry(fixture: Fixture) -> dict[str, Any]:
    """What an index says of a fixture: the verdict, and the wire form where another comes back."""
    entry: dict[str, Any] = {
        "file": fixture.path,
        "title": fixture.title,
        "entry": fixture.entry,
    }
    if fixture.problems:
        problems = [
            {"field": p.field, "expected": p.expected, "got": p.got} for p in fixture.problems
        ]
        return {**entry, "errors": problems}
    entry["outcome"] = fixture.outcome
    return {**entry, "unstructured": fixture.canonical} if fixture.canonical else entry


def outcome_of(payload: Payload, spec: Spec) -> str:
    """The outcome of a callback payload by the rules of the spec, read as data."""
    values = _attributes(payload, spec)
    for rule in spec.outcomes.rules:
        if all(_holds(condition, values.get(condition.attribute)) for condition in rule.when):
            return rule.outcome
    return "unconfirmed"


def _attributes(payload: Payload, spec: Spec) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in spec.fields:
        for key in keys_of(field):
            # 0 stands for a time that is not there.
            if key in payload and not (field.python == "datetime" and payload[key] == 0):
                values[field.name] = payload[key]
    return values


def _holds(condition: Condition, value: object) -> bool:
    if condition.given is not None:
        return (value not in (None, "")) == condition.given
    if condition.is_:
        return any(value == v and type(value) is type(v) for v in condition.is_)
    return not any(value == v and type(value) is type(v) for v in condition.is_not)


def _valid(spec: Spec, name: str, title: str, payload: Payload) -> Fixture:
    outcome = outcome_of(payload, spec)
    return Fixture(name=name, title=title, entry="callback", payload=payload, outcome=outcome)


def _shapes(spec: Spec) -> Iterator[Fixture]:
    yield _valid(spec, "sample", "The sample of the documentation page", spec.sample.payload)
    for shape in spec.shapes:
        yield Fixture(
            name=f"shape-{shape.id}",
            title=shape.title.en,
            entry=shape.entry,
            payload=shape.payload,
            outcome=shape.outcome,
            canonical=shape.canonical,
        )


def _codes(spec: Spec) -> Iterator[Fixture]:
    for field, table in spec.codes.items():
        for code in table.codes:
            payload = {**spec.sample.payload, field: code.code}
            yield _valid(spec, f"code-{field}-{_slug(code.code)}", f"{field} {code.code}", payload)
            for alias in code.aliases:
                payload = {**spec.sample.payload, field: alias.code}
                title = f"{field} {alias.code}, another spelling of {code.code}"
                yield _valid(spec, f"alias-{field}-{_slug(alias.code)}", title, payload)
        payload = {**spec.sample.payload, field: "brand_new"}
        yield _valid(spec, f"code-{field}-unknown", f"{field} that no table has", payload)


def _providers(spec: Spec) -> Iterator[Fixture]:
    for provider in spec.providers:
        for carries in provider.carries:
            if carries.fields != "full":
                yield from _carried(spec, provider, carries.fields)
        for observation in provider.observed:
            yield from _observed(spec, provider, observation)


def _carried(spec: Spec, provider: Provider, names: Sequence[str]) -> Iterator[Fixture]:
    """With and without the fields that only failures have: several statements may say the same."""
    examples = {field.name: field.example for field in spec.fields if field.name in names}
    failing = {name for name in names if name.startswith("error_")}
    success = {name: value for name, value in examples.items() if name not in failing}
    title = f"All that {provider.code} sends"
    yield _valid(spec, f"provider-{provider.code}-identifiers", title, success)
    if failing:
        yield _valid(spec, f"provider-{provider.code}-failure", f"{title} on failure", examples)


def _observed(spec: Spec, provider: Provider, observation: Observation) -> Iterator[Fixture]:
    """One payload for each of the forms in which a field was seen, as far as they differ."""
    shape = next(
        shape
        for shape in spec.shapes
        if shape.outcome == observation.outcome and shape.entry == "callback"
    )
    codes = {"pg_provider": provider.code, "pay_method": observation.method}
    for variant in range(max(len(forms) for forms in observation.fields.values())):
        payload: dict[str, Any] = {**shape.payload, **codes}
        for field in spec.fields:
            forms = observation.fields.get(field.name)
            if forms:
                _put(payload, field, forms[min(variant, len(forms) - 1)])
        name = f"provider-{provider.code}-{observation.method}-{variant + 1}"
        title = f"{provider.code}, {observation.method}, as {observation.source}"
        yield _valid(spec, name, title, payload)


def _put(payload: dict[str, Any], field: Field, form: str) -> None:
    payload.pop(field.name, None)
    if form != "absent":
        forms = {"value": field.example, "empty": "", "null": None, "zero": 0}
        payload[field.name] = forms[form]


def _fields(spec: Spec) -> Iterator[Fixture]:
    for field in spec.fields:
        base = {**spec.sample.payload, field.name: field.example}
        yield from _absence(spec, field, base)
        yield from _emptiness(spec, field, base)
        yield from _wrong_types(field, base)


def _absence(spec: Spec, field: Field, base: Payload) -> Iterator[Fixture]:
    without = {key: value for key, value in base.items() if key != field.name}
    name = f"field-{field.name}-absent"
    title = f"{field.name} is absent"
    if field.required:
        yield _invalid(name, title, without, field.name, _required(field), "nothing")
    else:
        yield _valid(spec, name, title, without)


def _emptiness(spec: Spec, field: Field, base: Payload) -> Iterator[Fixture]:
    null = {**base, field.name: None}
    name, title = f"field-{field.name}-null", f"{field.name} is null"
    if field.required and field.nullable:
        yield _invalid(name, title, null, field.name, _required(field), "null")
    elif field.nullable:
        yield _valid(spec, name, title, null)
    else:
        yield _invalid(name, title, null, field.name, expected_in_words(field), "null")
    if field.python == "str":
        empty = {**base, field.name: ""}
        yield _valid(spec, f"field-{field.name}-empty", f"{field.name} is an empty text", empty)
    if field.zero:
        zero = {**base, field.name: 0}
        yield _valid(spec, f"field-{field.name}-zero", f"{field.name} is 0", zero)


def _required(field: Field) -> str:
    return f"{expected_in_words(field)}, unless a failure is reported"


_WRONG: Sequence[Any] = (True, 1, 0.5, "no such form", ["a", 1], {"a": 1})


def _wrong_types(field: Field, base: Payload) -> Iterator[Fixture]:
    for value in _WRONG:
        if not _fits(value, field):
            name = f"field-{field.name}-{json_type(value)}"
            title = f"{field.name} is {found_in_words(value)}"
            payload = {**base, field.name: value}
            got = _got(value, field)
            yield _invalid(name, title, payload, field.name, expected_in_words(field), got)


def _fits(value: object, field: Field) -> bool:
    """Whether a value of `_WRONG` is right after all."""
    if isinstance(value, str) and field.python == "datetime":
        return False
    return field.python == "JSON" or (matches_wire(value, field) and type(value) is not list)


def _got(value: object, field: Field) -> str:
    """Some values are of a right type and still wrong; the error then says in what way."""
    if isinstance(value, str) and "string" in field.wire:
        return "other text"
    if isinstance(value, float) and field.python == "int":
        return "a number with decimals"
    if isinstance(value, float) and field.python == "datetime":
        return "a number out of that range"
    return found_in_words(value)


def _invalid(
    name: str, title: str, payload: Payload, field: str, expected: str, got: str
) -> Fixture:
    problem = Problem(field=field, expected=expected, got=got)
    return Fixture(name=name, title=title, entry="callback", payload=payload, problems=(problem,))


def _aliases(spec: Spec) -> Iterator[Fixture]:
    for field in spec.fields:
        for alias in field.aliases:
            base = {**spec.sample.payload, field.name: field.example}
            both = {**base, alias.name: field.example}
            other = {key: value for key, value in base.items() if key != field.name}
            renamed = {**other, alias.name: field.example}
            name = f"field-{alias.name}"
            yield _valid(spec, f"{name}-alone", f"{alias.name} instead of {field.name}", renamed)
            yield _valid(spec, f"{name}-too", f"{alias.name} besides {field.name}", both)
            if isinstance(field.example, bool):
                differ = {**base, alias.name: not field.example}
                expected = f"the same as {field.name} under its other name"
                title = f"{alias.name} contradicts {field.name}"
                yield _invalid(
                    f"{name}-differs", title, differ, alias.name, expected, "another value"
                )


def _redirects(spec: Spec) -> Iterator[Fixture]:
    """Every field that is not text, in a query, where everything is."""
    ids = {field.name: field.example for field in spec.fields if field.required}
    for field in spec.fields:
        if not isinstance(field.example, str):
            sent = {**ids, field.name: json.dumps(field.example)}
            name, title = f"redirect-{field.name}", f"{field.name} as text"
            yield _redirect(spec, name, title, sent, {**ids, field.name: field.example})
            title = f"{field.name} as an empty text"
            yield _redirect(spec, f"{name}-empty", title, {**ids, field.name: ""}, ids)
            problem = Problem(field=field.name, expected=expected_in_text(field), got="other text")
            yield Fixture(
                name=f"{name}-other",
                title=f"{field.name} as text that says something else",
                entry="redirect",
                payload={**ids, field.name: "no such text"},
                problems=(problem,),
            )
        if field.nullable and not field.required:
            sent, canonical = {**ids, field.name: "null"}, {**ids, field.name: None}
            title = f"{field.name} as the text null"
            yield _redirect(spec, f"redirect-{field.name}-null", title, sent, canonical)


def _redirect(spec: Spec, name: str, title: str, sent: Payload, canonical: Payload) -> Fixture:
    return Fixture(
        name=name,
        title=title,
        entry="redirect",
        payload=sent,
        outcome=outcome_of(canonical, spec),
        canonical=canonical,
    )


def _foreign(spec: Spec) -> Iterator[Fixture]:
    for foreign in spec.foreign:
        name, title = f"foreign-{foreign.id}", foreign.title.en
        got = f"{foreign.title.en} ({foreign.title.ko}). {foreign.hint.en} {foreign.hint.ko}"
        yield _invalid(name, title, foreign.example, "$", "a payment response", got)


def _slug(code: str) -> str:
    return "".join(c if c.isalnum() or c == "_" else "-" for c in code).lower()
