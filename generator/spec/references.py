"""Where the spec speaks of its own parts: each place with its path, for the rules to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from generator.spec.diagnostics import Path
from generator.spec.lookups import SDK_FAILURE
from generator.spec.model import Listed, Spec

# Values of a payment response: data, not text of the spec.
_PAYLOADS = {"payload", "canonical", "example"}


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of the spec; payloads are left out."""
    if isinstance(value, str):
        yield path, value
    for step, item in _parts(value):
        yield from texts(item, (*path, step))


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in _PAYLOADS:
                yield field.name.rstrip("_"), getattr(value, field.name)
    elif isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from enumerate(value)


def field_references(spec: Spec) -> Iterator[tuple[Path, str]]:
    """Every name of a field, but for the fields' own."""
    for i, rule in enumerate(spec.outcomes.rules):
        path: Path = ("outcomes", "rules", i, "when")
        named = [condition.attribute for condition in rule.when]
        yield from (
            ((*path, j, "attribute"), name) for j, name in enumerate(named) if name != SDK_FAILURE
        )
    for i, provider in enumerate(spec.providers):
        for j, carries in enumerate(provider.carries):
            if carries.fields != "full":
                path = ("providers", i, "carries", j, "fields")
                yield from (((*path, k), name) for k, name in enumerate(carries.fields))
        for j, observation in enumerate(provider.observed):
            path = ("providers", i, "observed", j, "fields")
            yield from (((*path, name), name) for name in observation.fields)
    for i, erratum in enumerate(spec.errata):
        yield from ((("errata", i, "fields", j), name) for j, name in enumerate(erratum.fields))


def code_references(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    """Every code outside its table: path, table, code."""
    yield from _codes_of_providers(spec)
    yield from _codes_of_methods(spec)
    yield from _codes_of_restrictions(spec)
    yield from _codes_of_conditions(spec)
    for i, field in enumerate(spec.fields):
        if field.name in spec.codes:
            yield ("fields", i, "example"), field.name, str(field.example)


def _codes_of_providers(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, provider in enumerate(spec.providers):
        yield ("providers", i, "code"), "pg_provider", provider.code
        for j, observation in enumerate(provider.observed):
            path = ("providers", i, "observed", j, "method")
            yield path, "pay_method", observation.method


def _codes_of_methods(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            for j, provider in enumerate(code.offered_by.providers if code.offered_by else ()):
                path = ("codes", name, "codes", i, "offered_by", "providers", j)
                yield path, "pg_provider", provider


def _codes_of_restrictions(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    tables = {"provider": "pg_provider", "method": "pay_method"}
    for path, value in texts(spec):
        if "when" in path and path[-2] in tables:
            yield path, tables[str(path[-2])], value


def _codes_of_conditions(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            named = {
                "is": condition.is_,
                "is_not": condition.is_not,
                "none_but": condition.none_but,
            }
            for key, values in named.items():
                path: Path = ("outcomes", "rules", i, "when", j, key)
                if condition.attribute in spec.codes:
                    yield from (
                        ((*path, k), condition.attribute, str(v)) for k, v in enumerate(values)
                    )


def statements(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    """Every form that a field is said to take: path, field, form."""
    for i, field in enumerate(spec.fields):
        for j, statement in enumerate(field.availability):
            for k, form in enumerate(statement.forms):
                yield ("fields", i, "availability", j, "forms", k), field.name, form
    for i, provider in enumerate(spec.providers):
        for j, observation in enumerate(provider.observed):
            for name, forms in observation.fields.items():
                path: Path = ("providers", i, "observed", j, "fields", name)
                yield from (((*path, k), name, form) for k, form in enumerate(forms))


def windows(spec: Spec) -> Iterator[tuple[Path, Listed]]:
    """Every statement of when the page listed a code, or a spelling of one."""
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            path: Path = ("codes", name, "codes", i)
            if code.listed:
                yield (*path, "listed"), code.listed
            for j, alias in enumerate(code.aliases):
                if alias.listed:
                    yield (*path, "aliases", j, "listed"), alias.listed
