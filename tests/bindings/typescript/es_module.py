"""The ES module in Node.js, and what the spec says instead."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.spec.kinds import Kind, kind_of
from generator.spec.limits import FLOAT_LIMIT
from generator.spec.lookups import attribute_of
from generator.spec.model import Field
from generator.spec.verdict import Judge, Verdict
from tests.nodejs import Node
from tests.project import ROOT
from tests.today import the_spec

PACKAGE = ROOT / "generated" / "typescript"
SPEC = the_spec()
CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "generated/fixtures/cases.json").read_text(encoding="utf-8")
)

_RUNNER = Path(__file__).parent / "es_module.mjs"
_FUNCTIONS = {"callback": "structure", "redirect": "structureQuery"}
_ENTRIES = {function: entry for entry, function in _FUNCTIONS.items()}
_JUDGE = Judge(SPEC)

Call = tuple[str, Any]
Answer = dict[str, Any]


def calls_of(cases: Sequence[Mapping[str, Any]]) -> list[Call]:
    """The call that reads each case."""
    return [(_FUNCTIONS[case["entry"]], case["payload"]) for case in cases]


def ask(node: Node, calls: Sequence[Call]) -> list[Answer]:
    """What the module answers to each call, all of them in one process."""
    # In ASCII, for lone surrogates have no UTF-8.
    lines = "".join(f"{json.dumps({name: argument})}\n" for name, argument in calls)
    answers = node.run(str(_RUNNER), str(PACKAGE), text=lines).split("\n")
    return [json.loads(answer, parse_int=_number) for answer in answers if answer]


def _number(text: str) -> int | float:
    """A number as JavaScript has it: from 2**53 on none is sure to be whole."""
    number = int(text)
    return number if abs(number) < FLOAT_LIMIT else float(text)


def judged(call: Call) -> Answer:
    """What the spec says to a call, in the form of the module."""
    name, argument = call
    verdict = _JUDGE.judge(_ENTRIES[name], argument)
    if verdict.errors:
        errors = [{"field": e.field, "expected": e.expected, "got": e.got} for e in verdict.errors]
        lines = (f"  {e.field}: expected {e.expected}, got {e.got}" for e in verdict.errors)
        message = "\n".join(["not a payment response:", *lines])
        return {"argument": argument, "errors": errors, "message": message}
    return {"argument": argument, "response": _projected(verdict)}


def _projected(verdict: Verdict) -> dict[str, Any]:
    """A verdict as the module has it."""
    return {
        "outcome": verdict.outcome,
        **{attribute_of(field): _value(field, verdict) for field in SPEC.fields},
        "extra": verdict.extra,
        "repeated": verdict.repeated,
        "fieldsSet": [field.name for field in SPEC.fields if field.name in verdict.fields_set],
    }


def _value(field: Field, verdict: Verdict) -> Any:
    value = verdict.values[field.name]
    is_number = kind_of(field) in (Kind.NUMBER, Kind.INTEGER)
    return _exact(value) if is_number and value is not None else value


def _exact(number: Decimal) -> int | float | str:
    """A number of JavaScript's that is exactly this, or else all digits."""
    as_float = float(number)
    if Decimal(repr(as_float)) == number and abs(number) < FLOAT_LIMIT:
        return int(number) if as_float.is_integer() else as_float
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
