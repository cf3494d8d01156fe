"""The JSON Schemas of the callback object and of the redirect's query, and their words."""

from collections.abc import Callable

from generator.spec.lookups import both, sourced, sources_of, zero_text
from generator.spec.model import Code, CodeTable, Field, Text
from generator.spec.response_schema import rules
from generator.spec.response_schema.values import Entry, Schema, definitions, ref

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLES = {"callback": "RequestPayResponse", "redirect": "RedirectQuery"}
"""Of each entry, the name of its object's type."""
_WHAT = {
    "callback": Text(
        ko="IMP.request_pay의 콜백이 받는 객체.",
        en="The object that the callback of IMP.request_pay receives.",
    ),
    "redirect": Text(
        ko="m_redirect_url의 쿼리. 값은 문자열이고, 되풀이되면 그 목록이다.",
        en="The query of m_redirect_url: texts, or lists of texts where repeated.",
    ),
}
_LIMITS = Text(
    ko="스키마로 다 말할 수는 없다. 마지막 판단은 structure와 structure_query가 한다.",
    en="A schema cannot say everything: structure and structure_query have the last word.",
)


def schema(entry: Entry) -> Schema:
    """The schema of what arrives at an entry; it is complete in itself."""
    spec = entry.spec
    refused = {**rules.foreign_definitions(entry), **rules.contradictions(entry)}
    examples: dict[str, object] = {}
    for shape in spec.shapes:
        if shape.entry == entry.name:
            examples.setdefault(shape.outcome, shape.payload)

    def value(field: Field) -> Schema:
        said = entry.value(field)
        # Some editors let `$ref` replace the keywords beside it.
        said = {"allOf": [said]} if "$ref" in said else said
        return {**said, "examples": [entry.written(field.example)]}

    return {
        "$schema": DIALECT,
        "$id": f"urn:portone-v1:schema:{entry.name}",
        "$comment": "Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.",
        "title": TITLES[entry.name],
        **object_of(entry, value, _LIMITS),
        "not": {"anyOf": [ref(name) for name in refused]},
        **rules.unless_failed(spec),
        "$defs": {
            **{table.python: _table(table) for table in spec.codes.values()},
            **definitions(entry.name, spec.wrappers.nothing),
            **rules.rule_definitions(entry),
            **refused,
        },
        "examples": [*examples.values()],
    }


def object_of(entry: Entry, value_of: Callable[[Field], Schema], *notes: Text) -> Schema:
    """What arrives at an entry: every key, in the order of the page, other names after a field."""
    properties: dict[str, Schema] = {}
    for field in entry.spec.fields:
        value = value_of(field)
        personal = "개인정보다. Personal data." if field.sensitive else None
        sources = f"출처 Sources: {', '.join(sources_of(field))}"
        text = both(field.brief, field.note, zero_text(field), personal, sources)
        properties[field.name] = {"description": text, **value}
        for alias in field.aliases:
            other = Text(ko=f"{field.name}의 다른 이름이다.", en=f"Another name of {field.name}.")
            properties[alias.name] = {"description": sourced(alias.source, other), **value}
    return {
        "description": both(_WHAT[entry.name], entry.spec.outcomes.warning, *notes),
        "type": "object",
        "properties": properties,
        "additionalProperties": True,
    }


def _table(table: CodeTable) -> Schema:
    """Known codes, each with its label, and any other text. Aliases are no codes to choose from."""
    codes = [
        {"const": code.code, "title": code_label(code), "description": _code_text(code)}
        for code in table.codes
    ]
    other = {"type": "string", "title": "표에 없는 값 (any other value)"}
    return {
        "title": table.python,
        "description": table_text(table),
        "type": "string",
        "anyOf": [*codes, other],
    }


def table_text(table: CodeTable) -> str:
    """What a code table is for."""
    open_ = "표에 없는 값도 올 수 있다. Other values may come."
    return sourced(table.source, table.brief, table.note, open_)


def code_label(code: Code) -> str:
    """`신용카드 (credit card)`."""
    return code.label.ko if code.label.ko == code.label.en else f"{code.label.ko} ({code.label.en})"


def _code_text(code: Code) -> str:
    """What is known of one code; its label again, as some editors show no titles."""
    until = code.listed.until if code.listed else None
    listed = until and f"페이지에는 {until}까지 있었다. On the page until {until}."
    spellings = ", ".join(alias.code for alias in code.aliases)
    also = spellings and f"다른 철자 Also written: {spellings}"
    return sourced(code.source, code_label(code), code.note, listed, also)
