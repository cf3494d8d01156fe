"""What `_response.py` needs: the attributes, and the outcome rules as conditions on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.kinds import expected_in_words, read_in_python
from generator.spec.lookups import (
    constant_name,
    field_doc,
    field_named,
    keys_of,
    member_name,
    table_of,
)
from generator.spec.model import CodeTable, Condition, Field, Spec
from generator.text.python import call, comment, condition, literal


@dataclass(frozen=True, kw_only=True)
class PyField:
    """One attribute of PaymentResponse, or one more key under which it arrives."""

    name: str
    key: str
    annotation: str
    default: str
    doc: str
    brief: str
    expected: str
    definition: str
    writer: str


@dataclass(frozen=True, kw_only=True)
class PyRule:
    """One outcome rule as an `if` on `self`."""

    member: str
    comment: Sequence[str]
    test: str


def lookup_name(table: CodeTable) -> str:
    """`PAY_METHOD_CODES` for the table whose enum is `PayMethod`."""
    return f"{constant_name(table)}_CODES"


# How the careful way reads a field, and how one that was set by hand is written.
_KINDS = {
    "bool": ("_boolean", "_as_it_is"),
    "str": ("_text", "_as_it_is"),
    "int": ("_integer", "_as_it_is"),
    "int | Decimal": ("_amount", "_number"),
    "JSON": ("_json", "_as_it_is"),
}


def _kind(field: Field, spec: Spec) -> tuple[str, str]:
    if table_of(field, spec):
        return f"_{field.name}", "str.__str__"
    if field.python == "datetime":
        local = "string" in field.wire
        return ("_seconds_or_local_text", "_local_text") if local else ("_seconds", "_seconds")
    return ("_text_or_list", "_as_it_is") if "array" in field.wire else _KINDS[field.python]


def py_fields(spec: Spec) -> list[PyField]:
    """The attributes, in the order of the spec."""
    return [_py_field(field, spec, field.name) for field in spec.fields]


def wire_fields(spec: Spec) -> list[PyField]:
    """One for each key under which an attribute arrives: its own name first, then its aliases."""
    return [_py_field(field, spec, key) for field in spec.fields for key in keys_of(field)]


def _py_field(field: Field, spec: Spec, key: str) -> PyField:
    reader, writer = _kind(field, spec)
    expected = expected_in_words(field)
    union = f"{field.python} | UnknownCode" if table_of(field, spec) else field.python
    # Containers do not hash; equality still compares them.
    default = "field(default=None, hash=False)" if field.python == "JSON" else "None"
    return PyField(
        name=field.name,
        key=key,
        annotation=union,
        default=default,
        doc=field_doc(field, field.note, read_in_python(field)),
        brief=f"{field.brief.ko} {field.brief.en}",
        expected=expected,
        definition=call(
            f"{literal(key)}: Reader", [reader, str(field.nullable), literal(expected)], ",", 4
        ),
        writer=writer,
    )


def py_rules(spec: Spec) -> list[PyRule]:
    """The outcome rules as conditions on `self`."""
    return [
        PyRule(
            member=member_name(rule.outcome),
            comment=comment(rule.why.en, 10),
            test=condition("if ", [_test(part, spec) for part in rule.when], ":", 8),
        )
        for rule in spec.outcomes.rules
    ]


def _test(condition: Condition, spec: Spec) -> str:
    field = field_named(condition.attribute, spec)
    attribute = f"self.{field.name}"
    if condition.given is not None:
        text = field.python == "str" or table_of(field, spec) is not None
        return _given(attribute, condition.given, text=text)
    values = [_constant(value, field, spec) for value in condition.is_ or condition.is_not]
    if len(values) == 1:
        return f"{attribute} {'is' if condition.is_ else 'is not'} {values[0]}"
    return f"{attribute} {'in' if condition.is_ else 'not in'} ({', '.join(values)})"


def _given(attribute: str, given: bool, *, text: bool) -> str:
    if text:
        return attribute if given else f"not {attribute}"
    return f"{attribute} is {'not ' if given else ''}None"


def _constant(value: str | bool, field: Field, spec: Spec) -> str:
    table = table_of(field, spec)
    if table:
        return f"{table.python}.{member_name(str(value))}"
    return repr(value) if isinstance(value, bool) else literal(value)
