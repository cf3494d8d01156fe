"""What is stated of a field."""

from __future__ import annotations

import re
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


def statements_agree(spec: Spec) -> Iterator[Mistake]:
    """A source says one thing of a field in the same responses."""
    for i, field in enumerate(spec.fields):
        said: dict[str, int] = {}
        for j, statement in enumerate(field.availability):
            first = said.setdefault(repr((statement.source, statement.when)), j)
            if first != j:
                message = f"{statement.source} says so of the same in availability[{first}]"
                path = ("fields", i, "availability", j)
                yield path, message, "make one statement of the two"


def personal_data_is_marked(spec: Spec) -> Iterator[Mistake]:
    """A field whose name looks personal is sensitive, or says why it is not."""
    for i, field in enumerate(spec.fields):
        if _PERSONAL.search(field.name) and not (field.sensitive or field.not_personal):
            message = f"{field.name} looks like personal data, but is not sensitive"
            hint = "`sensitive: true`, or say in `not_personal` why not"
            yield ("fields", i, "sensitive"), message, hint
        elif field.sensitive and field.not_personal:
            message = f"{field.name} is sensitive, and said not to be personal"
            yield ("fields", i, "not_personal"), message, "remove one of the two"


_PERSONAL = re.compile(r"^buyer_|_(number|holder|email|tel|phone|address|birth)$|^vbank_num$")


def forms_fit(spec: Spec) -> Iterator[Mistake]:
    """No source is said to show a form that the field does not take."""
    by_name = {field.name: field for field in spec.fields}
    for path, name, form in statements(spec):
        field = by_name.get(name)
        wrong = field and _FORM_NEEDS[form](field)
        if wrong:
            yield path, f"{name} is said to be {form}, but {wrong}", "correct one of the two"
