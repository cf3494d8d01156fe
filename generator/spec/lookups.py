"""What the views of every binding ask of the spec, and the texts that all of them print of it."""

import keyword
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from generator.spec.model import Alias, Code, Field, ForeignObject, Listed, Source, Spec, Text, When

SDK_FAILURE = "sdk_failure"
"""What a condition calls the failure of which a mobile SDK tells by keys of its own."""

REDIRECTED = "portone-v1"
"""The key by which a redirect is known when it is written as a callback, but could be none.

No field has it, for the sign in it stands in no name.
"""


def attribute_of(field: Field) -> str:
    """What the bindings call a field: its own name, unless that is taken there."""
    return field.attribute or field.name


def keys_of(field: Field) -> list[str]:
    """Every key under which a field arrives, its own name first."""
    return [field.name, *(alias.name for alias in field.aliases)]


def fields_by_key(spec: Spec) -> dict[str, Field]:
    """The field of every key: a field's own name first, then its other names."""
    return {key: field for field in spec.fields for key in keys_of(field)}


def put_form(payload: dict[str, Any], field: Field, form: str) -> None:
    """Have the field in a payload in one of its forms: its example, empty, null, zero or absent."""
    payload.pop(field.name, None)
    if form != "absent":
        forms = {"value": field.example, "empty": "", "null": None, "zero": 0}
        payload[field.name] = forms[form]


def spellings(code: Code) -> list[Code | Alias]:
    """The code and its other spellings, each with windows of its own."""
    return [code, *code.aliases]


def is_listed(window: Listed | None, day: str) -> bool:
    """Whether the page listed something on a day."""
    if window is None or day < window.from_:
        return False
    return window.until is None or day < window.until or bool(window.again and day >= window.again)


def spellings_on(code: Code, day: str) -> list[str]:
    """Under which spellings the page listed a code on a day."""
    return [known.code for known in spellings(code) if is_listed(known.listed, day)]


def first_listed(code: Code) -> str:
    """The day of a code's first listing, in any spelling; later than any day if there is none."""
    days = [entry.listed.from_ for entry in spellings(code) if entry.listed]
    return min(days, default="9999")


def member_name(code: str) -> str:
    """The enum member of a code: `html5_inicis` is HTML5_INICIS. Any code makes an identifier."""
    name = "".join(c if c.isalnum() and c.isascii() else "_" for c in code).upper()
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"CODE_{name}"


def base_source(spec: Spec) -> Source:
    """The revision of the page that the spec follows."""
    return next(source for source in spec.sources if source.id == spec.page.base)


def revisions(spec: Spec) -> Sequence[Source]:
    """The stored revisions of the page, the oldest first."""
    return sorted((s for s in spec.sources if s.revision), key=lambda source: source.date)


def printed_since(field: Field, spec: Spec) -> Source | None:
    """The revision that first printed a field, where that is newer than the one followed."""
    said = {documented.source for documented in field.documented if not documented.dropped}
    first = next((revision for revision in revisions(spec) if revision.id in said), None)
    return first if first and first.date > base_source(spec).date else None


def sources_of(field: Field) -> list[str]:
    """The ids of the sources that print something about a field."""
    return list(dict.fromkeys(documented.source for documented in field.documented))


def both(*texts: Text | str | None) -> str:
    """Paragraphs, Korean before English. What is not there is left out."""
    said = (f"{text.ko}\n\n{text.en}" if isinstance(text, Text) else text for text in texts)
    return "\n\n".join(filter(None, said))


def sourced(source: str, *texts: Text | str | None) -> str:
    """Paragraphs, and on whose word they stand."""
    return both(*texts, f"출처 Source: {source}")


def zero_text(field: Field) -> str | None:
    """What 0 means in a field."""
    return f"0: {field.zero.ko} {field.zero.en}" if field.zero else None


def field_doc(field: Field, *notes: Text | None) -> str:
    """What a binding says of a field: what it is, then these notes, what 0 means, the sources."""
    sources = f"Sources: {', '.join(sources_of(field))}."
    return both(field.brief, *notes, zero_text(field), sources)


def outcome_doc(spec: Spec) -> str:
    """What a binding says of its outcomes."""
    what = Text(ko="무엇을 알리는 응답인지.", en="What the response reports.")
    return both(what, spec.outcomes.warning)


def foreign_description(foreign: ForeignObject) -> str:
    """What every binding says of a foreign object in an error."""
    title, hint = foreign.title, foreign.hint
    return f"{title.en} ({title.ko}). {hint.en} {hint.ko}"


def without_null(type_: str) -> str:
    """A type as a source prints it, without the null that may stand beside it."""
    return " | ".join(part for part in map(str.strip, type_.split("|")) if part != "null")


def is_name(text: str) -> bool:
    """Whether every binding can call something so, unless it is taken there."""
    return re.fullmatch("[a-z][a-z0-9_]*", text) is not None


def is_date(text: str) -> bool:
    """Whether a year, a month or a day of the calendar has this name."""
    with suppress(ValueError):
        return bool(date.fromisoformat(f"{text}-01-01"[:10]))
    return False


class OneStatement(NamedTuple):
    """One availability statement, restricted to at most one provider, method and outcome."""

    field: str
    source: str
    provider: str | None
    method: str | None
    outcome: str | None
    forms: Sequence[str]
    note: Text | None


def one_statements(spec: Spec) -> Iterator[OneStatement]:
    """What is said of availability, as every language answers with it: of one combination each."""
    for field in spec.fields:
        for said in field.availability:
            when = said.when or When()
            of_all = (when.provider or (None,), when.method or (None,), when.outcome or (None,))
            for about in product(*of_all):
                yield OneStatement(field.name, said.source, *about, said.forms, when.note)
    yield from _of_providers(spec)


def _of_providers(spec: Spec) -> Iterator[OneStatement]:
    for provider in spec.providers:
        for said in provider.carries:
            about = (said.source, provider.code, None, None)
            for field in spec.fields if said.fields != "full" else ():
                forms = ["value", "absent"] if field.name in said.fields else ["absent"]
                yield OneStatement(field.name, *about, forms, said.note)
        for seen in provider.observed:
            of = (seen.source, provider.code, seen.method, seen.outcome)
            for name, seen_forms in seen.fields.items():
                yield OneStatement(name, *of, seen_forms, seen.note)
