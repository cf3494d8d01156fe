"""The words of the JSON Schemas: both languages in one description, Korean first."""

from generator.spec.lookups import both, sources_of
from generator.spec.model import Code, CodeTable, Field, FieldAlias, Text

COMMENT = "Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit."


def field_text(field: Field) -> str:
    """What is known of a field, and on whose word."""
    zero = f"0: {field.zero.ko} {field.zero.en}" if field.zero else None
    personal = "개인정보다. Personal data." if field.sensitive else ""
    sources = f"출처 Sources: {', '.join(sources_of(field))}"
    return paragraphs(both(field.brief, field.note), zero, personal, sources)


def alias_text(alias: FieldAlias, field: Field) -> str:
    """Of which field a key is another name."""
    return paragraphs(
        f"{field.name}의 다른 이름이다.", f"Another name of {field.name}.", _source(alias.source)
    )


def table_text(table: CodeTable) -> str:
    """What a code table is for."""
    open_ = "표에 없는 값도 올 수 있다. Other values may come."
    return paragraphs(both(table.brief, table.note), open_, _source(table.source))


def code_label(code: Code) -> str:
    """`신용카드 (credit card)`."""
    return code.label.ko if code.label.ko == code.label.en else f"{code.label.ko} ({code.label.en})"


def code_text(code: Code) -> str:
    """What is known of one code; its label again, as some editors show no titles."""
    until = code.listed and code.listed.until
    spellings = ", ".join(alias.code for alias in code.aliases)
    return paragraphs(
        code_label(code),
        both(code.note),
        f"페이지에는 {until}까지 있었다. On the page until {until}." if until else None,
        spellings and f"다른 철자 Also written: {spellings}",
        _source(code.source),
    )


def sourced(text: Text, source: str) -> str:
    """A text of the spec, and on whose word it stands."""
    return paragraphs(both(text), _source(source))


def in_one_line(text: Text) -> str:
    """Korean and English as a title."""
    return f"{text.ko} · {text.en}"


def _source(name: str) -> str:
    return f"출처 Source: {name}"


def paragraphs(*texts: str | None) -> str:
    """Texts one below the other; what is not there is left out."""
    return "\n\n".join(filter(None, texts))
