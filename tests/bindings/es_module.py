"""The ES module in Node.js, and what Python says instead."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import portone_v1

from tests.nodejs import Node
from tests.project import ROOT

PACKAGE = ROOT / "generated" / "typescript"
_RUNNER = Path(__file__).parent / "es_module.mjs"
_PYTHON = {"structure": portone_v1.structure, "structureQuery": portone_v1.structure_query}
_NAMES = [a.name for a in attrs.fields(portone_v1.PaymentResponse) if not a.name.startswith("_")]

_FIXTURES = ROOT / "generated" / "fixtures"
_FUNCTIONS = {"callback": "structure", "redirect": "structureQuery"}
INDEX: list[dict[str, Any]] = json.loads((_FIXTURES / "index.json").read_text("utf-8"))

Call = tuple[str, Any]
Answer = dict[str, Any]


def fixture_calls(*, valid: bool = False) -> list[Call]:
    """A call for each fixture, or for each valid one."""
    return [
        (
            _FUNCTIONS[entry["entry"]],
            json.loads((_FIXTURES / entry["file"]).read_text(encoding="utf-8")),
        )
        for entry in INDEX
        if "outcome" in entry or not valid
    ]


def ask(node: Node, calls: Sequence[Call]) -> list[Answer]:
    """What the module answers to each call, all of them in one process."""
    # In ASCII, for lone surrogates have no UTF-8.
    lines = "".join(f"{json.dumps({name: argument})}\n" for name, argument in calls)
    answers = node.run(str(_RUNNER), str(PACKAGE), text=lines).split("\n")
    return [json.loads(answer) for answer in answers if answer]


def python_answer(call: Call) -> Answer:
    """What Python answers to a call, in the form of the module."""
    name, argument = call
    try:
        return {"argument": argument, "response": projected(_PYTHON[name](argument))}
    except portone_v1.ResponseError as error:
        errors = [attrs.asdict(problem) for problem in error.errors]
        return {"argument": argument, "errors": errors, "message": str(error)}


def projected(response: portone_v1.PaymentResponse) -> dict[str, Any]:
    """A response as the module has it."""
    values = {name: _projected(getattr(response, name)) for name in _NAMES if name != "extra"}
    return {
        "outcome": response.outcome.value,
        **values,
        "extra": response.extra,
        "repeated": {name: list(texts) for name, texts in response.repeated.items()},
        "fieldsSet": [name for name in values if name in response.fields_set],
    }


def _projected(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal) or type(value) is int:
        return _exact(Decimal(value))
    return value


def _exact(number: Decimal) -> int | float | str:
    """A number that JavaScript prints as exactly this, or else all digits."""
    as_float = float(number)
    if Decimal(repr(as_float)) == number:
        # From here on JavaScript prints an exponent.
        return int(number) if as_float.is_integer() and abs(as_float) < 1e21 else as_float
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
