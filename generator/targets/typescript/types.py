"""What `portone-v1.d.ts` needs: members with their types and documentation, in every form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.spec.lookups import both, field_doc, keys_of, table_of
from generator.spec.model import Code, CodeTable, Condition, Field, OutcomeRule, Spec, Text
from generator.targets.typescript.module import js_constant
from generator.text.js import literal, visible
from generator.text.python import fits


@dataclass(frozen=True, kw_only=True)
class TsMember:
    """A property of an interface."""

    name: str
    type: str
    doc: str


@dataclass(frozen=True, kw_only=True)
class TsCodes:
    """A code table: the type of its codes, and the constant that has their labels."""

    name: str
    doc: str
    codes: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class TsOutcome:
    """The response of one outcome: what its rules guarantee beyond what every response has."""

    name: str
    outcome: str
    doc: str
    members: Sequence[TsMember]


def ts_codes(spec: Spec) -> list[TsCodes]:
    """The code tables."""
    return [
        TsCodes(
            name=table.python,
            doc=both(table.brief, table.note),
            codes=_codes(table.codes),
        )
        for table in spec.codes.values()
    ]


def _codes(codes: Sequence[Code]) -> list[str]:
    ends = [";" if code is codes[-1] else "" for code in codes]
    return [
        f"| {literal(code.code)}{end} // {visible(f'{code.label.ko} ({code.label.en})')}"
        for code, end in zip(codes, ends, strict=True)
    ]


def union(types: Sequence[str]) -> list[str]:
    """The lines of a union that stands below its name: one, or one for each type."""
    line = f"{' | '.join(types)};"
    if fits(line, 2):
        return [line]
    return [f"| {name}{';' if name == types[-1] else ''}" for name in types]


def callback_members(spec: Spec) -> list[TsMember]:
    """What a callback's object may have, in the form in which it arrives."""
    return [
        TsMember(name=name, type=_arriving(field, spec), doc=_arriving_doc(field, name))
        for field, name in _wire_names(spec)
    ]


def redirect_members(spec: Spec) -> list[TsMember]:
    """What a redirect's query may have: nothing but text."""
    return [
        TsMember(name=name, type=_in_text(field, spec), doc=_brief(field.brief))
        for field, name in _wire_names(spec)
    ]


def read_members(spec: Spec) -> list[TsMember]:
    """What a response has once it was read."""
    return [
        TsMember(name=f.name, type=_union([*_read(f, spec), "null"]), doc=_read_doc(f))
        for f in spec.fields
    ]


def ts_outcomes(spec: Spec) -> list[TsOutcome]:
    """The members that are narrower in the responses of each outcome."""
    return [
        TsOutcome(
            name=outcome_type(meaning.outcome),
            outcome=literal(meaning.outcome),
            doc=both(meaning.brief),
            members=list(_narrowed(meaning.outcome, spec)),
        )
        for meaning in spec.outcomes.meanings
    ]


def outcome_type(outcome: str) -> str:
    """`PaidResponse` for `paid`."""
    return f"{outcome.title().replace('_', '')}Response"


def _wire_names(spec: Spec) -> list[tuple[Field, str]]:
    return [(field, key) for field in spec.fields for key in keys_of(field)]


_ARRIVING_TYPES = {
    "boolean": "boolean",
    "string": "string",
    "number": "number",
    "integer": "number",
    "array": "readonly string[]",
    "any": "unknown",
}


def _arriving(field: Field, spec: Spec) -> str:
    table = table_of(field, spec)
    types = [_open(table)] if table else [_ARRIVING_TYPES[wire] for wire in field.wire]
    # unknown has null in it.
    return _union([*types, *(["null"] if field.nullable and "unknown" not in types else [])])


def _in_text(field: Field, spec: Spec) -> str:
    table = table_of(field, spec)
    if table:
        return f"OneOrMore<{_open(table)}>"
    return 'OneOrMore<"true" | "false" | "">' if field.python == "bool" else "OneOrMore<string>"


_READ_TYPES = {
    "bool": ("boolean",),
    "str": ("string",),
    "int": ("ExactNumber",),
    "int | Decimal": ("ExactNumber",),
    "JSON": ("JsonValue",),
    "datetime": ("string",),
}


def _read(field: Field, spec: Spec) -> Sequence[str]:
    table = table_of(field, spec)
    return (_open(table),) if table else _READ_TYPES[field.python]


def _open(table: CodeTable) -> str:
    code = f"{table.python}Code"
    return f"Open<{code}>" if table.open else code


def _union(types: Sequence[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def _narrowed(outcome: str, spec: Spec) -> Iterator[TsMember]:
    rules = [rule for rule in spec.outcomes.rules if rule.outcome == outcome]
    for field in spec.fields:
        types = _guaranteed(field, rules, spec)
        if field.required and outcome != "failed":
            types = [part for part in types if part != "null"]
        if types != [*_read(field, spec), "null"]:
            yield TsMember(name=field.name, type=_union(types), doc=_brief(field.brief))


def _guaranteed(field: Field, rules: Sequence[OutcomeRule], spec: Spec) -> list[str]:
    """What the field is in a response of which one of the rules holds."""
    everything = [*_read(field, spec), "null"]
    said = [[part for part in rule.when if part.attribute == field.name] for rule in rules]
    if not said or not all(said):
        return everything
    # One condition a rule: more would only allow less.
    found = [part for parts in said for part in _allowed(parts[0], everything, field, spec)]
    return everything if set(everything) <= set(found) else list(dict.fromkeys(found))


def _allowed(part: Condition, everything: list[str], field: Field, spec: Spec) -> list[str]:
    if part.is_:
        return [js_constant(value) for value in part.is_]
    if part.given:
        return [name for name in everything if name != "null"]
    if part.given is False:
        text = field.python == "str" or table_of(field, spec) is not None
        return ['""', "null"] if text else ["null"]
    if field.python == "bool":
        other = [value for value in (True, False) if value not in part.is_not]
        return [*(js_constant(value) for value in other), "null"]
    return everything  # a code that is not one of these may be any other


# What becomes of a value, where its type does not say all.
_READ_NOTES = {
    "int | Decimal": Text(
        ko="자바스크립트의 수로 정확히 쓸 수 없는 값은 십진수 문자열이다.",
        en="Decimal text where no JavaScript number prints exactly this.",
    ),
    "datetime": Text(
        ko="시간대가 붙은 ISO 8601 문자열. 시각이 없다는 뜻인 0과 빈 문자열은 null이 된다.",
        en="ISO 8601 text with its zone; null where 0 or an empty text says that there is none.",
    ),
}


def _arriving_doc(field: Field, name: str) -> str:
    other = Text(ko=f"`{field.name}`의 다른 이름.", en=f"Another name of `{field.name}`.")
    return field_doc(field, other if name != field.name else None, field.note)


def _read_doc(field: Field) -> str:
    return field_doc(field, field.note, read_in_javascript(field))


def read_in_javascript(field: Field) -> Text | None:
    """What becomes of a value in JavaScript, where its type does not say all."""
    return _READ_NOTES.get(field.python)


def _brief(text: Text) -> str:
    return f"{text.ko} {text.en}"
