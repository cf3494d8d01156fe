"""Sources: when they are of, and what each is said to print and to show."""

import re
from collections.abc import Iterator
from typing import Any

from generator.spec.diagnostics import Mistake
from generator.spec.lookups import is_date, spellings, without_null
from generator.spec.model import Spec


def dates_exist(spec: Spec) -> Iterator[Mistake]:
    """Sources have days of the calendar, and a span two in their order."""
    for source in spec.sources:
        span = source.date.split(" .. ")
        if not all(map(is_date, span)):
            yield (source, "date"), f"no such date: {source.date}", "YYYY-MM-DD"
        elif span != sorted(span):
            message = f"the span ends before it begins: {source.date}"
            yield (source, "date"), message, "turn it around"


def windows_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """What lists a code is older than what drops it."""
    codes = [code for table in spec.codes.values() for code in table.codes]
    entries = [entry for code in codes for entry in spellings(code)]
    for window in (window for e in entries for window in (e.listed, e.listed_en) if window):
        days = [day for day in (window.from_, window.until, window.again) if day]
        if days != sorted(set(days)):
            message = f"the dates are not in order: {', '.join(days)}"
            yield (window,), message, "from < until < again"


def errata_are_mended_later(spec: Spec) -> Iterator[Mistake]:
    """What mended a mistake is newer than what has it."""
    dates = {source.id: source.date for source in spec.sources}
    for erratum in spec.errata:
        if erratum.fixed and dates.get(erratum.fixed, "9") <= dates.get(erratum.source, ""):
            message = f"{erratum.fixed} is not newer than {erratum.source}, so it mended nothing"
            yield (erratum, "fixed"), message, "the first revision without the mistake"


def disagreements_are_settled(spec: Spec) -> Iterator[Mistake]:
    """Where sources print different types for a field, the spec says which one is followed."""
    for field in spec.fields:
        types = sorted({without_null(d.type) for d in field.documented if d.type})
        speak_once = len({d.source for d in field.documented}) == len(field.documented)
        if len(types) > 1 and field.follows is None and speak_once:
            message = f"sources disagree on the type of {field.name}: {', '.join(types)}"
            yield (field,), message, "add `follows`: which source, and why"


def undocumented_fields_are_on_no_page(spec: Spec) -> Iterator[Mistake]:
    """What a revision of the page prints is no undocumented field."""
    revisions = {source.id for source in spec.sources if source.revision}
    for field in spec.fields:
        printed = [d.source for d in field.documented if d.source in revisions]
        if field.section == "undocumented" and printed:
            message = f"{field.name} is said not to be on the page, but {printed[0]} prints it"
            yield (field, "section"), message, "main or additional; sample, if only there"


def base_documents_its_fields(spec: Spec) -> Iterator[Mistake]:
    """A field of the page's lists has the type and the mark that the base page prints.

    One that a later revision was the first to print has those of that revision.
    """
    base, known = spec.page.base, {source.id: source.date for source in spec.sources}
    revisions = {source.id for source in spec.sources if source.revision}
    if base not in revisions:
        return  # that is the mistake
    if not any(d.source == base and d.type for field in spec.fields for d in field.documented):
        hint = "follow another revision, or add what it prints to `documented` of each field"
        yield (spec.page, "base"), f"no field says what {base} prints", hint
        return
    for field in spec.fields:
        # A key of the sample may have been printed before.
        first = next((d.source for d in field.documented if d.type), base)
        source = first if first in revisions and known[first] > known[base] else base
        printed = [d for d in field.documented if d.source == source or d.source not in known]
        complete = any(d.type and d.required is not None for d in printed)
        if field.section in ("main", "additional") and not complete:
            message = f"{field.name} lacks the type and mark that the page prints"
            hint = f"add {{source: {source}, type: …, required: …}}"
            yield (field, "documented"), message, hint


def forms_fit(spec: Spec) -> Iterator[Mistake]:
    """No source is said to show a form that the field does not take."""
    observed = [seen for provider in spec.providers for seen in provider.observed]
    for field in spec.fields:
        name = field.name
        wrong = {
            "null": not field.nullable and "it is not nullable",
            "zero": not field.zero and "what 0 means is not said",
            "empty": {"string", "any"}.isdisjoint(field.wire) and "it is no text",
        }
        lists: list[tuple[Any, ...]] = [(s, "forms", s.forms) for s in field.availability]
        lists += [(s, "fields", name, s.fields[name]) for s in observed if name in s.fields]
        for *place, forms in lists:
            for i, form in enumerate(forms):
                if why := wrong.get(form):
                    message = f"{name} is said to be {form}, but {why}"
                    yield (*place, i), message, "correct one of the two"


def counts_are_of_forms(spec: Spec) -> Iterator[Mistake]:
    """Who counted a field in some forms has seen it in these, and in no others."""
    for seen in (seen for provider in spec.providers for seen in provider.observed):
        for name, counts in seen.counts.items():
            if {*counts} != {*seen.fields.get(name, ())}:
                message = f"{name} is counted in other forms than it was seen in"
                hint = "count the forms that stand in `fields`, and all of them"
                yield (seen, "counts", name), message, hint


_PERSONAL = re.compile(
    r"^(buyer|customer|payer|receiver|recipient|sender)_"
    r"|(^|_)(number|holder|depositor|e?mail|tel|phone|mobile|addr|address|postcode|account"
    r"|birth(day|date)?|passport|resident|(account|bank|card|passport|resident|vbank)_(num|no))\d*$"
)


def personal_data_is_marked(spec: Spec) -> Iterator[Mistake]:
    """A field whose name looks personal is sensitive, or says why it is not."""
    for field in spec.fields:
        if _PERSONAL.search(field.name) and not (field.sensitive or field.not_personal):
            message = f"{field.name} looks like personal data, but is not sensitive"
            hint = "`sensitive: true`, or say in `not_personal` why not"
            yield (field, "sensitive"), message, hint
        elif field.sensitive and field.not_personal:
            message = f"{field.name} is sensitive, and said not to be personal"
            yield (field, "not_personal"), message, "remove one of the two"
