"""What is known of each field, the statements, and their sources, as the data of `reference.js`."""

from collections.abc import Mapping
from typing import Any

from generator.spec.lookups import sources_of
from generator.spec.model import Field, Spec
from generator.spec.statements import OneStatement, one_statements
from generator.targets.typescript.types import read_in_javascript

Data = Mapping[str, Any]


def reference(spec: Spec) -> Data:
    """What `reference-tables.js` says."""
    return {
        "about_fields": {field.name: _field(field) for field in spec.fields},
        "about_sources": {
            source.id: {"title": vars(source.title), "date": source.date, "url": source.url}
            for source in spec.sources
        },
        "said": [_statement(statement) for statement in one_statements(spec)],
    }


def _field(field: Field) -> Data:
    note = read_in_javascript(field) or field.note
    return {
        "brief": vars(field.brief),
        "note": vars(note) if note else None,
        "zero": vars(field.zero) if field.zero else None,
        "wire": list(field.wire),
        "aliases": [alias.name for alias in field.aliases],
        "nullable": field.nullable,
        "required": list(field.required),
        "sensitive": field.sensitive,
        "sources": sources_of(field),
    }


def _statement(statement: OneStatement) -> Data:
    said = {name: part for name, part in statement._asdict().items() if part}
    return said | ({"note": vars(statement.note)} if statement.note else {})
