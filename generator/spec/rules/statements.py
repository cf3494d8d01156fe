"""What is stated of a field."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.spec.diagnostics import Mistake, Path
from generator.spec.model import Carries, Field, Spec, Statement, When

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
    for path, said in _lists(spec):
        seen: dict[str, int] = {}
        for i, statement in enumerate(said):
            first = seen.setdefault(f"{statement.source} {_condition(statement.when)}", i)
            if first != i:
                message = f"{statement.source} says so of the same in {path[-1]}[{first}]"
                yield (*path, i), message, "make one of the two, or say `when` each holds"


def _lists(spec: Spec) -> Iterator[tuple[Path, Sequence[Statement | Carries]]]:
    for i, field in enumerate(spec.fields):
        yield ("fields", i, "availability"), field.availability
    for i, provider in enumerate(spec.providers):
        yield ("providers", i, "carries"), provider.carries
    yield ("redirects",), spec.redirects


def _condition(when: When | None) -> str:
    """The same for the same conditions, in whatever order they name them."""
    when = when or When()
    return repr([sorted(when.provider), sorted(when.method), sorted(when.outcome), when.note])


def counts_are_of_forms(spec: Spec) -> Iterator[Mistake]:
    """Who counted a field in some forms has seen it in these, and in no others."""
    for i, provider in enumerate(spec.providers):
        for j, seen in enumerate(provider.observed):
            for name, counts in seen.counts.items():
                if {*counts} != {*seen.fields.get(name, ())}:
                    message = f"{name} is counted in other forms than it was seen in"
                    path = ("providers", i, "observed", j, "counts", name)
                    yield path, message, "count the forms that stand in `fields`, and all of them"


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


_PERSONAL = re.compile(
    r"^(buyer|customer|payer|receiver|recipient|sender)_"
    r"|(^|_)(number|holder|depositor|e?mail|tel|phone|mobile|addr|address|postcode|account"
    r"|birth(day|date)?|passport|resident|(account|bank|card|passport|resident|vbank)_(num|no))\d*$"
)


def forms_fit(spec: Spec) -> Iterator[Mistake]:
    """No source is said to show a form that the field does not take."""
    for path, field, forms in _forms(spec):
        for k, form in enumerate(forms):
            if wrong := _FORM_NEEDS[form](field):
                message = f"{field.name} is said to be {form}, but {wrong}"
                yield (*path, k), message, "correct one of the two"


def _forms(spec: Spec) -> Iterator[tuple[Path, Field, Sequence[str]]]:
    for i, field in enumerate(spec.fields):
        for j, statement in enumerate(field.availability):
            yield ("fields", i, "availability", j, "forms"), field, statement.forms
    by_name = {field.name: field for field in spec.fields}
    for i, provider in enumerate(spec.providers):
        for j, observation in enumerate(provider.observed):
            for name in by_name.keys() & observation.fields.keys():
                path = ("providers", i, "observed", j, "fields", name)
                yield path, by_name[name], observation.fields[name]
