"""The JSON Schemas of the callback object and of the redirect's query."""

from generator.spec.lookups import both
from generator.spec.model import CodeTable, Spec, Text
from generator.spec.response_schema import rules, text
from generator.spec.response_schema.values import Entry, Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(spec: Spec, entry: Entry) -> Schema:
    """The schema of what arrives at an entry; it is complete in itself."""
    kinds_and_rules = {**entry.definitions(spec), **rules.rule_definitions(spec, entry)}
    refused = {**rules.foreign_definitions(spec, entry), **rules.contradictions(spec, entry)}
    return {
        "$schema": DIALECT,
        "$id": f"urn:portone-v1:schema:{entry.name}",
        "$comment": text.COMMENT,
        "title": entry.title,
        "description": root_text(spec, entry),
        "type": "object",
        "properties": properties(spec, entry),
        "additionalProperties": True,
        "not": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in refused]},
        **rules.unless_failed(spec),
        "$defs": {t.python: _table(t) for t in spec.codes.values()} | kinds_and_rules | refused,
        "examples": _examples(spec, entry),
    }


def root_text(spec: Spec, entry: Entry) -> str:
    """What the object is, what it is not, and what a schema cannot say of it."""
    limits = Text(
        ko="스키마로 다 말할 수는 없다. 마지막 판단은 structure와 structure_query가 한다.",
        en="A schema cannot say everything: structure and structure_query have the last word.",
    )
    return text.paragraphs(both(entry.what), both(spec.outcomes.warning), both(limits))


def properties(spec: Spec, entry: Entry) -> dict[str, Schema]:
    """Every key, in the order of the page; one that is another name comes after its field."""
    found: dict[str, Schema] = {}
    for field in spec.fields:
        value = entry.value(field, spec)
        # Some editors let `$ref` replace the keywords beside it.
        value = {"allOf": [value]} if "$ref" in value else value
        value = {**value, "examples": [entry.example(field)]}
        found[field.name] = {"description": text.field_text(field), **value}
        for alias in field.aliases:
            found[alias.name] = {"description": text.alias_text(alias, field), **value}
    return found


def _table(table: CodeTable) -> Schema:
    """Known codes, each with its label, and any other text.

    Aliases are no codes to choose from, so they stand in the descriptions of the codes alone.
    """
    codes = [
        {"const": code.code, "title": text.code_label(code), "description": text.code_text(code)}
        for code in table.codes
    ]
    other = {"type": "string", "title": "표에 없는 값 (any other value)"}
    return {
        "title": table.python,
        "description": text.table_text(table),
        "type": "string",
        "anyOf": [*codes, other],
    }


def _examples(spec: Spec, entry: Entry) -> list[Schema]:
    """The first shape of each outcome at an entry."""
    shapes = [shape for shape in spec.shapes if shape.entry == entry.name]
    firsts = {shape.outcome: shape.payload for shape in reversed(shapes)}
    return [dict(firsts[outcome]) for outcome in dict.fromkeys(s.outcome for s in shapes)]
