"""What `portone_v1.testing` needs: shapes to start from, and fields as hypothesis strategies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.spec.kinds import ARRIVING_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.lookups import field_named, table_of
from generator.spec.model import Condition, Field, Shape, Spec
from generator.targets.python.response import lookup_name
from generator.text.python import literal


@dataclass(frozen=True, kw_only=True)
class PyEntry:
    """One entry of a dict: both sides as Python source."""

    key: str
    value: str


@dataclass(frozen=True, kw_only=True)
class PyShapes:
    """The shapes of one outcome."""

    outcome: str
    payloads: Sequence[Sequence[PyEntry]]


@dataclass(frozen=True, kw_only=True)
class StField:
    """One field as strategies: of values that it takes, and of JSON that it does not."""

    name: str
    values: str
    wrong: str | None
    unless_failed: str | None


@dataclass(frozen=True, kw_only=True)
class PyCondition:
    """One condition of an outcome rule: the attribute, and the strategy of what meets it."""

    attribute: str
    values: str


@dataclass(frozen=True, kw_only=True)
class PyRule:
    """One outcome rule."""

    outcome: str
    conditions: Sequence[PyCondition]


def bases(spec: Spec) -> list[PyShapes]:
    """The callback shapes in the form PortOne sends; first those that name their provider."""
    shapes = [s for s in spec.shapes if s.entry == "callback" and s.canonical is None]
    shapes.sort(key=_names_no_provider)
    return _by_outcome(spec, shapes)


def redirects(spec: Spec) -> list[PyShapes]:
    """The first redirect shape of each outcome that is more than a callback turned into text."""
    shapes = [s for s in spec.shapes if s.entry == "redirect" and _names_no_provider(s)]
    return [
        PyShapes(outcome=made.outcome, payloads=made.payloads[:1])
        for made in _by_outcome(spec, shapes)
    ]


def _names_no_provider(shape: Shape) -> bool:
    return "pg_provider" not in shape.payload


def _by_outcome(spec: Spec, shapes: Sequence[Shape]) -> list[PyShapes]:
    made = [
        PyShapes(
            outcome=meaning.outcome,
            payloads=[_entries(s.payload) for s in shapes if s.outcome == meaning.outcome],
        )
        for meaning in spec.outcomes.meanings
    ]
    return [each for each in made if each.payloads]


def examples(spec: Spec) -> list[PyEntry]:
    """A value of each field."""
    return _entries({field.name: field.example for field in spec.fields})


def _entries(payload: Mapping[str, Any]) -> list[PyEntry]:
    return [PyEntry(key=literal(key), value=_value(value)) for key, value in payload.items()]


def _value(value: object) -> str:
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{e.key}: {e.value}' for e in _entries(value))}}}"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(_value, value))}]"
    return repr(value)


# The strategy of a field's values; the test that a value of another kind fails; and a strategy of
# values of the right kind that are out of range.
_STRATEGIES: Mapping[Kind, tuple[str, str | None, str | None]] = {
    Kind.BOOLEAN: ("_booleans", "_is_boolean", None),
    Kind.TEXT: ("_texts", "_is_text", None),
    Kind.TEXT_OR_LIST: ("_texts", "_is_text_or_texts", None),
    Kind.INTEGER: ("_integers", "_is_integer", "_too_large"),
    Kind.NUMBER: ("_amounts", "_is_number", "_too_large"),
    Kind.SECONDS: ("_seconds", "_is_number_or_text", "_no_times"),
    Kind.SECONDS_OR_LOCAL_TEXT: ("_seconds | _local_texts", "_is_number_or_text", "_no_times"),
    Kind.JSON: ("json_values()", None, None),
    Kind.CODE: ("_codes({})", "_is_text", None),
}


def st_fields(spec: Spec) -> list[StField]:
    """Every field, in the order of the spec."""
    return [_st_field(field, spec) for field in spec.fields]


def _st_field(field: Field, spec: Spec) -> StField:
    values, fits, out_of_range = _STRATEGIES[kind_of(field)]
    table = table_of(field, spec)
    if table:
        values = values.format(lookup_name(table))
    or_null = f"{values} | _nulls" if field.nullable else values
    wrong = [f"_other({fits})"] if fits else []
    wrong += ["_nulls"] if fits and not field.nullable else []
    wrong += [out_of_range] if out_of_range else []
    return StField(
        name=field.name,
        # What must be there may be null only where a failure is reported.
        values=values if field.required else or_null,
        wrong=" | ".join(wrong) or None,
        unless_failed=or_null if field.required else None,
    )


def st_imports(spec: Spec) -> list[str]:
    """The dicts of known codes."""
    return sorted(lookup_name(table) for table in spec.codes.values())


def outcome_rules(spec: Spec) -> list[PyRule]:
    """The outcome rules, each condition as a strategy of values that meet it."""
    return [
        PyRule(
            outcome=rule.outcome,
            conditions=[_condition(c, field_named(c.attribute, spec)) for c in rule.when],
        )
        for rule in spec.outcomes.rules
    ]


def _condition(condition: Condition, field: Field) -> PyCondition:
    name = literal(field.name)
    if condition.is_:
        values = f"st.sampled_from([{', '.join(map(_value, condition.is_))}])"
    elif condition.is_not:
        values = f"_not({name}, {', '.join(map(_value, condition.is_not))})"
    else:
        values = f"_given({name})" if condition.given else _not_given(field)
    return PyCondition(attribute=field.name, values=values)


def _not_given(field: Field) -> str:
    nothing = ["ABSENT"]
    nothing += ["None"] if field.nullable else []
    nothing += ['""'] if kind_of(field) in ARRIVING_AS_TEXT else []
    nothing += ["0"] if kind_of(field) in TIMES else []
    return f"st.sampled_from([{', '.join(nothing)}])"
