"""What `declarations.d.ts` asks: the types of fields, in every form, and what outcomes promise."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from generator.spec import lookups
from generator.spec.kinds import READ_AS_TEXT, Kind, kind_of
from generator.spec.model import Condition, Field, OutcomeRule, Spec, Text
from generator.text.js import literal, value
from generator.text.python import fits

# What becomes of a time.
_TIME = Text(
    ko="시간대가 붙은 ISO 8601 문자열. 시각이 없다는 뜻인 0과 빈 문자열은 null이 된다.",
    en="ISO 8601 text with its zone; null where 0 or an empty text says that there is none.",
)
_EXACT = Text(
    ko="자바스크립트의 수로 정확히 쓸 수 없는 값은 십진수 문자열이다.",
    en="Decimal text where no JavaScript number is exactly this.",
)
_ENTRIES = {"callback", "redirect"}


class _Types(NamedTuple):
    """The types of a field: in a callback, in a redirect's query, and once it was read."""

    callback: str
    redirect: str
    read: str
    note: Text | None = None


_TYPES: Mapping[Kind, _Types] = {
    Kind.BOOLEAN: _Types("boolean", "OneOrMore<BooleanText>", "boolean"),
    Kind.TEXT: _Types("string", "OneOrMore<string>", "string"),
    Kind.TEXT_OR_LIST: _Types("string | readonly string[]", "OneOrMore<string>", "string"),
    Kind.INTEGER: _Types("number", "OneOrMore<string>", "ExactNumber"),
    Kind.NUMBER: _Types("number", "OneOrMore<string>", "ExactNumber", _EXACT),
    Kind.SECONDS: _Types("number", "OneOrMore<string>", "string", _TIME),
    Kind.SECONDS_OR_LOCAL_TEXT: _Types("string | number", "OneOrMore<string>", "string", _TIME),
    Kind.JSON: _Types("unknown", "OneOrMore<string>", "JsonValue"),
    Kind.CODE: _Types("Open<{code}>", "OneOrMore<Open<{code}>>", "Open<{code}>"),
}


def types(spec: Spec) -> Mapping[str, Any]:
    """What `declarations.d.ts` asks besides the spec."""
    return {
        "boolean_text": " | ".join(map(literal, ("true", "false", "", *spec.wrappers.nothing))),
        "field_names": union([literal(field.name) for field in spec.fields]),
        "types_of": partial(_types, spec),
        "arriving_doc": _arriving_doc,
        "read_doc": lambda field: lookups.field_doc(field, field.note, read_in_javascript(field)),
        "narrowed": partial(_narrowed, spec),
        "outcome_type": outcome_type,
        "outcome_types": union([outcome_type(m.outcome) for m in spec.outcomes.meanings]),
    }


def union(types: Sequence[str]) -> list[str]:
    """The lines of a union that stands below its name: one, or one for each type."""
    line = f"{' | '.join(types)};"
    if fits(line, 2):
        return [line]
    return [f"| {name}{';' if name == types[-1] else ''}" for name in types]


def outcome_type(outcome: str) -> str:
    """`PaidResponse` for `paid`."""
    return f"{outcome.title().replace('_', '')}Response"


def _types(spec: Spec, field: Field) -> _Types:
    types, table = _TYPES[kind_of(field)], lookups.table_of(field, spec)
    if table is None:
        return types
    code = f"{table.python}Code"
    callback, redirect, read = (text.format(code=code) for text in types[:3])
    return _Types(callback, redirect, read)


def _narrowed(spec: Spec, outcome: str) -> Iterator[tuple[Field, str]]:
    """What the rules of an outcome guarantee beyond what every response has: field and type."""
    rules = [rule for rule in spec.outcomes.rules if rule.outcome == outcome]
    for field in spec.fields:
        everything = [_types(spec, field).read, "null"]
        types = _guaranteed(field, rules, everything)
        if set(field.required) >= _ENTRIES and outcome != "failed":
            types = [part for part in types if part != "null"]
        if types != everything:
            yield field, " | ".join(dict.fromkeys(types))


def _guaranteed(field: Field, rules: Sequence[OutcomeRule], everything: list[str]) -> list[str]:
    """What the field is in a response of which one of the rules holds."""
    said = [[part for part in rule.when if part.attribute == field.name] for rule in rules]
    if not said or not all(said):
        return everything
    # One condition a rule: more would only allow less.
    found = [part for parts in said for part in _allowed(parts[0], everything, field)]
    return everything if set(everything) <= set(found) else list(dict.fromkeys(found))


def _allowed(part: Condition, everything: list[str], field: Field) -> list[str]:
    if part.is_:
        return [value(one) for one in part.is_]
    if part.given:
        return [name for name in everything if name != "null"]
    if part.given is False:
        # Blanks are texts that are not given.
        return everything if kind_of(field) in READ_AS_TEXT else ["null"]
    if kind_of(field) is Kind.BOOLEAN:
        other = [one for one in (True, False) if one not in part.is_not]
        return [*map(value, other), "null"]
    return everything  # a code that is not one of these may be any other


def _arriving_doc(field: Field, name: str) -> str:
    other = Text(ko=f"`{field.name}`의 다른 이름.", en=f"Another name of `{field.name}`.")
    return lookups.field_doc(field, other if name != field.name else None, field.note)


def read_in_javascript(field: Field) -> Text | None:
    """What becomes of a value in JavaScript, where its type does not say all."""
    return _TYPES[kind_of(field)].note
