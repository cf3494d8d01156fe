"""What `_availability.py` needs: statements that are each about one combination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.model import Spec
from generator.spec.statements import one_statements
from generator.text.python import literal


@dataclass(frozen=True, kw_only=True)
class PyStatement:
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    forms: str
    source: str
    provider: str | None
    method: str | None
    outcome: str | None
    note: str


def py_statements(spec: Spec) -> list[PyStatement]:
    """Every availability statement, one for each combination of provider, method and outcome."""
    return [
        PyStatement(
            field=statement.field,
            forms=_forms(statement.forms),
            source=statement.source,
            provider=statement.provider,
            method=statement.method,
            outcome=statement.outcome,
            note=statement.note.en if statement.note else "",
        )
        for statement in one_statements(spec)
    ]


def _forms(forms: Sequence[str]) -> str:
    return f"({', '.join(literal(form) for form in forms)}{',' if len(forms) == 1 else ''})"
