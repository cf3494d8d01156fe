"""Where a binding and the reference part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.spec.kinds import Kind, kind_of
from generator.spec.query import Problem
from generator.spec.verdict import Verdict
from tests.today import the_spec
from tests.verdict.payloads import Case
from tests.verdict.readings import Said


@dataclass(frozen=True, kw_only=True)
class Disagreement:
    """A binding says something else. Where it takes what is wrong: one for each `error`."""

    binding: str
    case: Case
    reference: Verdict
    said: Verdict | bool
    error: Problem | None = None

    def __str__(self) -> str:
        return (
            f"{self.binding} disagrees about {self.case.name} ({self.case.entry}):\n"
            f"  payload:   {self.case.text}\n"
            f"  reference: {_in_words(self.reference)}\n"
            f"  {self.binding}: {_in_words(self.said)}\n"
            + (f"  not seen:  {self.error}\n" if self.error else "")
        )


def disagreements(
    binding: str, cases: Iterable[Case], references: Iterable[Verdict], said: Iterable[Said]
) -> Iterator[Disagreement]:
    """Every disagreement of a binding with the reference."""
    for case, reference, one in zip(cases, references, said, strict=True):
        if one is not None:
            for error in _parted(reference, one):
                yield Disagreement(
                    binding=binding, case=case, reference=reference, said=one, error=error
                )


def _parted(reference: Verdict, said: Verdict | bool) -> Sequence[Problem | None]:
    if isinstance(said, Verdict):
        return [] if _comparable(said) == _comparable(reference) else [None]
    if said:
        return list(reference.errors)
    return [] if reference.errors else [None]


def same(one: Verdict, other: Verdict) -> bool:
    """Whether two verdicts say the same in all they say."""
    return _comparable(one) == _comparable(other)


def _comparable(verdict: Verdict) -> object:
    """A verdict in which numbers are equal where their digits are; to Python 1 == True."""
    return (
        verdict.outcome,
        _comparable_json({name: _amount(name, v) for name, v in verdict.values.items()}),
        _comparable_json(verdict.extra),
        _comparable_json(verdict.repeated),
        sorted(verdict.fields_set),
        [(error.field, error.expected, error.got) for error in verdict.errors],
    )


_NUMBERS = {f.name for f in the_spec().fields if kind_of(f) in (Kind.INTEGER, Kind.NUMBER)}


def _amount(name: str, value: Any) -> Any:
    """Numbers that JavaScript cannot hold arrive as their digits."""
    return Decimal(value) if name in _NUMBERS and isinstance(value, str) else value


def _comparable_json(value: Any) -> object:
    if value is None or isinstance(value, (str, bool)):
        return f"{type(value).__name__}:{value}"
    if isinstance(value, (list, tuple)):
        return ["list", *map(_comparable_json, value)]
    if hasattr(value, "items"):
        return {key: _comparable_json(item) for key, item in value.items()}
    if isinstance(value, (int, float, Decimal)):
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        return f"{number.normalize() + 0:f}"
    return f"{type(value).__name__}:{value}"


def _in_words(said: Verdict | bool) -> str:
    if isinstance(said, bool):
        return "valid" if said else "invalid"
    if said.errors:
        return "; ".join(f"{e.field}: expected {e.expected}, got {e.got}" for e in said.errors)
    known = {name: value for name, value in said.values.items() if value is not None}
    empty = sorted(said.fields_set - known.keys())
    return f"{said.outcome} {known} empty={empty} extra={said.extra} repeated={said.repeated}"
