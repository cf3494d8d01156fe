"""What `portone_v1.testing` needs of the spec: shapes to start from, and outcome rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec.lookups import keys_of
from generator.spec.model import Condition, Shape, Spec
from generator.text.python import call, source

_Payload = Mapping[str, Any]


def tables(spec: Spec) -> Mapping[str, Any]:
    """All that the template reads."""
    return {
        "callbacks": _callbacks(spec),
        "redirects": _redirects(spec),
        "fields": spec.fields,
        "rules": spec.outcomes.rules,
        "asked": _asked,
        "failure": spec.wrappers.failure,
    }


def _callbacks(spec: Spec) -> Mapping[str, Sequence[_Payload]]:
    """The callback shapes in the form PortOne sends; first those that name their provider."""
    keys = {key for field in spec.fields for key in keys_of(field)}
    shapes = [
        shape
        for shape in spec.shapes
        if shape.entry == "callback"
        and shape.canonical is None
        and keys >= shape.payload.keys()  # with others it is of an SDK's making
    ]
    return _by_outcome(spec, sorted(shapes, key=_names_no_provider))


def _redirects(spec: Spec) -> Mapping[str, _Payload]:
    """The first redirect shape of each outcome that is more than a callback turned into text."""
    shapes = [s for s in spec.shapes if s.entry == "redirect" and _names_no_provider(s)]
    return {outcome: payloads[0] for outcome, payloads in _by_outcome(spec, shapes).items()}


def _names_no_provider(shape: Shape) -> bool:
    return "pg_provider" not in shape.payload


def _by_outcome(spec: Spec, shapes: Sequence[Shape]) -> Mapping[str, Sequence[_Payload]]:
    outcomes = [meaning.outcome for meaning in spec.outcomes.meanings]
    found = {outcome: [s.payload for s in shapes if s.outcome == outcome] for outcome in outcomes}
    return {outcome: payloads for outcome, payloads in found.items() if payloads}


def _asked(condition: Condition) -> str:
    """A condition in Python: the attribute, what is asked of it, and of which values."""
    values: Sequence[str | bool] = condition.is_ or condition.is_not or condition.none_but
    tests = {"is": condition.is_, "is not": condition.is_not, "none but": condition.none_but}
    test = next((test for test, named in tests.items() if named), "given")
    asked = test if condition.given is not False else "not given"
    items = map(source, (condition.attribute, asked, tuple(values)))
    return call("Condition", [*items], "", 12)
