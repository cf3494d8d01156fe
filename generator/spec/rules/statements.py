"""What is stated of a field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.spec.diagnostics import Mistake
from generator.spec.model import Field, Spec
from generator.spec.references import statements

# What is wrong with a field that is said to take a form, if anything is.
_FORM_NEEDS: Mapping[str, Callable[[Field], str]] = {
    "value": lambda field: "",
    "absent": lambda field: "",
    "null": lambda field: "" if field.nullable else "it is not nullable",
    "zero": lambda field: "" if field.zero else "what 0 means is not said",
    "empty": lambda field: "" if {"string", "any"} & set(field.wire) else "it is no text",
}


def forms_fit(spec: Spec) -> Iterator[Mistake]:
    """No source is said to show a form that the field does not take."""
    by_name = {field.name: field for field in spec.fields}
    for path, name, form in statements(spec):
        field = by_name.get(name)
        wrong = field and _FORM_NEEDS[form](field)
        if wrong:
            yield path, f"{name} is said to be {form}, but {wrong}", "correct one of the two"
