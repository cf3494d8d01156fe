"""What `_response.py` needs: the attributes, and the outcome rules as conditions on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.kinds import expected_in_words
from generator.model import CodeTable, Condition, Field, Spec, Text
from generator.python_text import call, comment, condition, literal
from generator.rules import member_name


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


def both(text: Text) -> str:
    """Korean first, then English, as the paragraphs of a docstring."""
    return f"{text.ko}\n\n{text.en}"


def field_named(name: str, spec: Spec) -> Field:
    """The field of this name; the rules have checked that there is one."""
    return next(field for field in spec.fields if field.name == name)


def table_of(field: Field, spec: Spec) -> CodeTable | None:
    """The code table of a field that has one."""
    return spec.codes.get(field.name)


def lookup_name(table: CodeTable) -> str:
    """`PAY_METHODS` for the table whose enum is `PayMethod`."""
    return (
        "".join(f"_{c}" if c.isupper() else c for c in table.python).strip("_").upper() + "_CODES"
    )


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
    keys = [
        (field, key)
        for field in spec.fields
        for key in (field.name, *(alias.name for alias in field.aliases))
    ]
    return [_py_field(field, spec, key) for field, key in keys]


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
        doc=_field_doc(field),
        brief=f"{field.brief.ko} {field.brief.en}",
        expected=expected,
        definition=call(
            f"{literal(key)}: Reader", [reader, str(field.nullable), literal(expected)], ",", 4
        ),
        writer=writer,
    )


def _field_doc(field: Field) -> str:
    parts = [both(field.brief)]
    if field.note:
        parts.append(both(field.note))
    if field.zero:
        parts.append(f"0: {field.zero.ko} {field.zero.en}")
    sources = dict.fromkeys(statement.source for statement in field.documented)
    parts.append(f"Sources: {', '.join(sources)}.")
    return "\n\n".join(parts)


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
