"""What `reference.js` needs: what is known of each field, the statements, and their sources."""

from __future__ import annotations

from collections.abc import Sequence

from generator.spec.lookups import sources_of
from generator.spec.model import Field, Source, Spec, Text
from generator.spec.statements import OneStatement, one_statements
from generator.targets.typescript.types import read_in_javascript
from generator.text.js import array, key, literal, record
from generator.text.python import fits


def js_fields(spec: Spec) -> list[str]:
    """What is known of each field."""
    return [_entry(field.name, _field(field)) for field in spec.fields]


def _field(field: Field) -> list[str]:
    return [
        _text("brief", field.brief, 4),
        _text("note", read_in_javascript(field) or field.note, 4),
        _text("zero", field.zero, 4),
        _list("wire", field.wire, 4),
        _list("aliases", [alias.name for alias in field.aliases], 4),
        _boolean("nullable", field.nullable),
        _boolean("required", field.required is not None),
        _boolean("sensitive", field.sensitive),
        _list("sources", sources_of(field), 4),
    ]


def js_sources(spec: Spec) -> list[str]:
    """Where statements come from."""
    return [_entry(source.id, _source(source)) for source in spec.sources]


def _source(source: Source) -> list[str]:
    url = literal(source.url) if source.url else "null"
    return [_text("title", source.title, 4), f"date: {literal(source.date)},", f"url: {url},"]


def js_statements(spec: Spec) -> list[str]:
    """Every statement."""
    return [_on_one_line(_statement(said)) for said in one_statements(spec)]


def _on_one_line(lines: Sequence[str]) -> str:
    line = f"{{ {' '.join(lines).removesuffix(',')} }},"
    return line if fits(line, 4) and "\n" not in line else _object("", lines, 4)


def _statement(statement: OneStatement) -> list[str]:
    about = {
        "field": statement.field,
        "source": statement.source,
        "provider": statement.provider,
        "method": statement.method,
        "outcome": statement.outcome,
    }
    return [
        *(f"{name}: {literal(value)}," for name, value in about.items() if value),
        _list("forms", statement.forms, 6),
        *([_text("note", statement.note, 6)] if statement.note else []),
    ]


def _entry(name: str, lines: Sequence[str]) -> str:
    return _object(f"{key(name)}: ", lines, 2)


def _object(before: str, lines: Sequence[str], indent: int) -> str:
    margin = " " * indent
    return f"{before}{{\n" + "".join(f"{margin}  {line}\n" for line in lines) + f"{margin}}},"


def _text(name: str, text: Text | None, indent: int) -> str:
    if text is None:
        return f"{name}: null,"
    return record(f"{name}: ", {"ko": literal(text.ko), "en": literal(text.en)}, ",", indent)


def _list(name: str, texts: Sequence[str], indent: int) -> str:
    return array(f"{name}: ", [literal(text) for text in texts], ",", indent)


def _boolean(name: str, value: bool) -> str:
    return f"{name}: {'true' if value else 'false'},"
