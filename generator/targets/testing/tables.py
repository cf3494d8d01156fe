"""What `portone_v1.testing` needs of the spec: examples of values, and outcome rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.spec.model import Condition, Spec
from generator.text.python import call, source


def tables(spec: Spec) -> Mapping[str, Any]:
    """All that the template reads."""
    return {
        "fields": spec.fields,
        "rules": spec.outcomes.rules,
        "asked": _asked,
        "failure": spec.wrappers.failure,
    }


def _asked(condition: Condition) -> str:
    """A condition in Python: the attribute, what is asked of it, and of which values."""
    values: Sequence[str | bool] = condition.is_ or condition.is_not or condition.none_but
    tests = {"is": condition.is_, "is not": condition.is_not, "none but": condition.none_but}
    test = next((test for test, named in tests.items() if named), "given")
    asked = test if condition.given is not False else "not given"
    items = map(source, (condition.attribute, asked, tuple(values)))
    return call("Condition", [*items], "", 12)
