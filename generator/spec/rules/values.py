"""Values: types, examples, payloads, and codes, of which the schema cannot know the table."""

from collections.abc import Iterable, Iterator

from generator.spec.diagnostics import Mistake, Path
from generator.spec.kinds import PLAIN_TYPES, json_type, matches_wire, pythons_of
from generator.spec.marks import unknown_names
from generator.spec.model import Spec
from generator.spec.reading import WrongError, meaning
from generator.spec.rules.names import tables_belong_to_fields


def types_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's Python type is one that its wire types can become."""
    enums = {table.python: name for name, table in spec.codes.items()}
    mistaken = any(tables_belong_to_fields(spec))
    for i, field in enumerate(spec.fields):
        allowed = pythons_of(tuple(field.wire))
        if mistaken and field.python not in PLAIN_TYPES:
            continue  # that is the mistake
        if field.python in enums:
            if enums[field.python] != field.name or tuple(field.wire) != ("string",):
                message = f"{field.python} is the type of {enums[field.python]}, and of text only"
                yield ("fields", i, "python"), message, "one code table belongs to one field"
        elif field.python not in allowed:
            message = f"{field.python!r} cannot be made from {', '.join(field.wire)}"
            hint = f"expected {' or '.join(allowed) or 'another combination'}"
            yield ("fields", i, "python"), message, hint


def zero_is_explained(spec: Spec) -> Iterator[Mistake]:
    """A time that may arrive as a number says what 0 means."""
    for i, field in enumerate(spec.fields):
        may_be_zero = not {"integer", "number"}.isdisjoint(field.wire)
        if field.python == "datetime" and may_be_zero and field.zero is None:
            message = f"{field.name} is a time, but what 0 means is not said"
            yield ("fields", i), message, "add `zero`"


def examples_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's example is of its wire types, and no longer than it may be."""
    for i, field in enumerate(spec.fields):
        path = ("fields", i, "example")
        if not matches_wire(field.example, field):
            message = f"expected {' or '.join(field.wire)}, found {json_type(field.example)}"
            yield path, message, _INVENT
        elif field.max_length and len(str(field.example)) > field.max_length:
            message = f"{len(str(field.example))} characters, where {field.max_length} are the most"
            yield path, message, "shorten it"


_INVENT = "an invented value in the form PortOne sends"


def examples_are_read(spec: Spec) -> Iterator[Mistake]:
    """A field's example is one that its reader takes: a time that there is, for one."""
    for i, field in enumerate(spec.fields):
        if field.example is not None:
            try:
                meaning(spec, field, field.example)
            except WrongError as wrong:
                expected, found = wrong.args
                yield ("fields", i, "example"), f"expected {expected}, found {found}", _INVENT


def sample_fits(spec: Spec) -> Iterator[Mistake]:
    """The values of the page's sample are of their fields' wire types."""
    by_name = {field.name: field for field in spec.fields}
    for key, value in spec.sample.payload.items():
        path = ("sample", "payload", key)
        if key in by_name and not matches_wire(value, by_name[key]):
            wire = " or ".join(by_name[key].wire)
            yield path, f"expected {wire}, found {json_type(value)}", "quote text that has digits"


def redirects_hold_text(spec: Spec) -> Iterator[Mistake]:
    """A redirect is a query string, so every value is text, or a list of texts."""
    for i, shape in enumerate(spec.shapes):
        payload = shape.payload if shape.entry == "redirect" else {}
        if wrong := [key for key, value in payload.items() if not _is_of_query(value)]:
            message = f"expected text, found {json_type(payload[wrong[0]])}"
            more = f", and the same with {len(wrong) - 1} others" if wrong[1:] else ""
            path = ("shapes", i, "payload", wrong[0])
            yield path, message + more, "quote it: a query has only text"


def _is_of_query(value: object) -> bool:
    return all(isinstance(item, str) for item in (value if isinstance(value, list) else [value]))


def codes_are_known(spec: Spec) -> Iterator[Mistake]:
    """An example of a field that has a table, and what it is compared with, are of its codes."""
    given = [*_given(spec)]
    for name in spec.codes:
        uses = [(path, code) for path, of, code in given if of == name]
        yield from unknown_codes(name, uses, spec)


def unknown_codes(
    name: str, uses: Iterable[tuple[Path, str]], spec: Spec, others: Iterable[str] = ()
) -> Iterator[Mistake]:
    """The mistakes of values that are no codes of a table."""
    at: Path = ("codes", name, "codes")
    codes = {(*at, i, "code"): code.code for i, code in enumerate(spec.codes[name].codes)}
    yield from unknown_names(f"codes.{name}.codes[].code", codes, uses, others)


def _given(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, field in enumerate(spec.fields):
        if isinstance(field.example, str):
            yield ("fields", i, "example"), field.name, field.example
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            for key in ("is", "is_not", "none_but"):
                values = getattr(condition, key if key != "is" else "is_")
                for k, value in enumerate(values):
                    path: Path = ("outcomes", "rules", i, "when", j, key, k)
                    yield path, condition.attribute, str(value)
