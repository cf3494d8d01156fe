"""What `declarations.d.ts` asks: the types of fields, in every form, and what outcomes promise."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.spec import lookups
from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.model import Field, OutcomeRule, Spec, Text
from generator.text.js import value

# What becomes of a time.
_TIME = Text(
    ko="시간대가 붙은 ISO 8601 문자열. 시각이 없다는 뜻인 0과 빈 문자열은 null이 된다.",
    en="ISO 8601 text with its zone; null where 0 or an empty text says that there is none.",
)
_EXACT = Text(
    ko="자바스크립트의 수로 정확히 쓸 수 없는 값은 십진수 문자열이다.",
    en="Decimal text where no JavaScript number is exactly this.",
)


class Types(NamedTuple):
    """The types of a field: in a callback, in a redirect's query, and once it was read."""

    callback: str
    redirect: str
    read: str


_TYPES: Mapping[Kind, Types] = {
    Kind.BOOLEAN: Types("boolean", "OneOrMore<BooleanText>", "boolean"),
    Kind.TEXT: Types("string", "OneOrMore<string>", "string"),
    Kind.TEXT_OR_LIST: Types("string | readonly string[]", "OneOrMore<string>", "string"),
    Kind.INTEGER: Types("number", "OneOrMore<string>", "ExactNumber"),
    Kind.NUMBER: Types("number", "OneOrMore<string>", "ExactNumber"),
    Kind.SECONDS: Types("number", "OneOrMore<string>", "string"),
    Kind.SECONDS_OR_LOCAL_TEXT: Types("string | number", "OneOrMore<string>", "string"),
    Kind.JSON: Types("unknown", "OneOrMore<string>", "JsonValue"),
    Kind.CODE: Types("Open<{code}>", "OneOrMore<Open<{code}>>", "Open<{code}>"),
}


def types_of(field: Field, spec: Spec) -> Types:
    """The types of a field. Null is said besides."""
    table = spec.codes.get(field.name)
    code = f"{table.python}Code" if table else ""
    return Types(*(text.format(code=code) for text in _TYPES[kind_of(field)]))


def read_in_javascript(field: Field) -> Text | None:
    """What becomes of a value in JavaScript, where its type does not say all."""
    if kind_of(field) in TIMES:
        return _TIME
    return _EXACT if kind_of(field) is Kind.NUMBER else None


def arriving_doc(field: Field, name: str) -> str:
    """What is said of a field under one of its names."""
    other = Text(ko=f"`{field.name}`의 다른 이름.", en=f"Another name of `{field.name}`.")
    return lookups.field_doc(field, other if name != field.name else None, field.note)


def outcome_type(outcome: str) -> str:
    """`PaidResponse` for `paid`."""
    return f"{outcome.title().replace('_', '')}Response"


def narrowed(spec: Spec, outcome: str) -> Iterator[tuple[Field, str]]:
    """What the rules of an outcome guarantee beyond what every response has: field and type."""
    rules = [rule for rule in spec.outcomes.rules if rule.outcome == outcome]
    for field in spec.fields:
        everything = [types_of(field, spec).read, "null"]
        allowed = [type_ for rule in rules for type_ in _allowed(rule, field, everything)]
        types = everything if {*everything} <= {*allowed} or not rules else allowed
        if {"callback", "redirect"} <= {*field.required} and outcome != "failed":
            types = [type_ for type_ in types if type_ != "null"]
        if types != everything:
            yield field, " | ".join(dict.fromkeys(types))


def _allowed(rule: OutcomeRule, field: Field, everything: Sequence[str]) -> Sequence[str]:
    """What the field is in a response of which the rule holds."""
    # One condition a rule: more would only allow less.
    part = next((part for part in rule.when if part.attribute == field.name), None)
    if part and part.is_:
        return [value(one) for one in part.is_]
    if part and part.given:
        return everything[:1]
    if part and part.given is False and kind_of(field) not in READ_AS_TEXT:
        return ["null"]
    if part and part.is_not and kind_of(field) is Kind.BOOLEAN:
        return [*(value(one) for one in (True, False) if one not in part.is_not), "null"]
    # Blanks are texts that are not given, and a code that is not one of some may be any other.
    return everything
