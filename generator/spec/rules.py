"""What the spec must obey beyond its JSON Schema: one small function for each rule.

A rule yields (path, message, hint) for each mistake. It may rely on data of the schema's form.
"""

from __future__ import annotations

import difflib
import keyword
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from generator.spec.diagnostics import Path
from generator.spec.kinds import PLAIN_TYPES, json_type, matches_wire, pythons_of
from generator.spec.model import Code, Field, Listed, Source, Spec
from generator.spec.references import code_references, field_references, statements, texts, windows

Mistake = tuple[Path, str, str]
Names = Sequence[tuple[Path, str]]
Rule = Callable[[Spec], Iterator[Mistake]]

# Where prose stands, rather than names, which may be the same in both languages.
_PROSE = {"brief", "note", "why", "warning", "text", "hint", "zero"}


def sources_are_known(spec: Spec) -> Iterator[Mistake]:
    """Every fact's source stands in `sources`."""
    known = {source.id for source in spec.sources}
    for path, value in texts(spec):
        if path[-1] in ("source", "against", "fixed", "base") and value not in known:
            yield path, f"unknown source {value!r}", _nearest(str(value), known, "sources")


def names_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No id, name or code stands twice in its section."""
    for section, key in _KEYED.items():
        entries = getattr(spec, section)
        names: Names = [((section, i, key), getattr(entry, key)) for i, entry in enumerate(entries)]
        yield from _duplicates(names, key)


def wire_names_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No field arrives under the name of another."""
    fields: Names = [(("fields", i, "name"), field.name) for i, field in enumerate(spec.fields)]
    aliases: Names = [
        (("fields", i, "aliases", j, "name"), alias.name)
        for i, field in enumerate(spec.fields)
        for j, alias in enumerate(field.aliases)
    ]
    yield from _duplicates(aliases, "alias", among=fields)


def codes_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No spelling stands twice in a code table."""
    for name, table in spec.codes.items():
        codes: Names = [
            (("codes", name, "codes", i, "code"), c.code) for i, c in enumerate(table.codes)
        ]
        aliases: Names = [
            (("codes", name, "codes", i, "aliases", j, "code"), alias.code)
            for i, code in enumerate(table.codes)
            for j, alias in enumerate(code.aliases)
        ]
        yield from _duplicates(codes, "code")
        yield from _duplicates(aliases, "code", among=codes)


def members_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No two codes of a table make the same enum member."""
    for name, table in spec.codes.items():
        members: dict[str, str] = {}
        for i, code in enumerate(table.codes):
            first = members.setdefault(member_name(code.code), code.code)
            if first != code.code:
                message = f"{code.code!r} and {first!r} make the same enum member"
                hint = "make one an alias of the other"
                yield ("codes", name, "codes", i, "code"), message, hint


def documents_are_named_once(spec: Spec) -> Iterator[Mistake]:
    """A source says what it says of a field, or of a provider's method, in one place."""
    for i, field in enumerate(spec.fields):
        said: Names = [
            (("fields", i, "documented", j, "source"), d.source)
            for j, d in enumerate(field.documented)
        ]
        yield from _duplicates(said, "source")
    for i, provider in enumerate(spec.providers):
        seen: Names = [
            (("providers", i, "observed", j), f"{o.method}, {o.outcome}, {o.source}")
            for j, o in enumerate(provider.observed)
        ]
        yield from _duplicates(seen, "observation")


def fields_are_known(spec: Spec) -> Iterator[Mistake]:
    """Conditions, provider statements and errata speak of fields that exist."""
    known = {field.name for field in spec.fields}
    for path, name in field_references(spec):
        if name not in known:
            yield path, f"unknown field {name!r}", _nearest(name, known, "fields")


def codes_are_known(spec: Spec) -> Iterator[Mistake]:
    """Statements speak of providers and methods that stand in the code tables."""
    for path, table, value in code_references(spec):
        known = {code.code for code in spec.codes[table].codes} if table in spec.codes else set()
        if value not in known:
            message = f"unknown code {value!r} of {table}"
            yield path, message, _nearest(value, known, f"codes.{table}")


def text_is_written(spec: Spec) -> Iterator[Mistake]:
    """Text for people is neither blank nor still to be written."""
    for path, value in texts(spec):
        if path[-1] in ("ko", "en") and not value.strip():
            yield path, "blank text", "write it, in our own words"
        elif path[-1] in ("ko", "en") and value.lstrip().startswith("TODO"):
            yield path, f"still to be written: {value}", "replace the TODO by the text"


def korean_is_korean(spec: Spec) -> Iterator[Mistake]:
    """Korean prose has Korean letters in it; a name may do without."""
    for path, value in texts(spec):
        prose = path[-1] == "ko" and _PROSE.intersection(map(str, path))
        if prose and value.strip() and not any("가" <= letter <= "힣" for letter in value):
            yield path, f"not Korean: {value}", "are the two languages swapped?"


def dates_exist(spec: Spec) -> Iterator[Mistake]:
    """Sources have days of the calendar."""
    for i, source in enumerate(spec.sources):
        if not all(_is_date(day) for day in source.date.split(" .. ")):
            yield ("sources", i, "date"), f"no such date: {source.date}", "YYYY-MM-DD"


def windows_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Windows have days of the calendar, and end after they begin."""
    for path, listed in windows(spec):
        if mistake := _window_mistake(listed):
            yield path, *mistake


def windows_rest_on_revisions(spec: Spec) -> Iterator[Mistake]:
    """A code is listed or dropped by a revision of the page, and so on its date."""
    dates = {source.date for source in spec.sources if source.revision}
    if not all(map(_is_date, dates)):
        return  # that is the mistake
    for path, listed in windows(spec):
        unknown = [day for day in _days(listed) if day not in dates]
        if unknown and not _window_mistake(listed):
            message = f"no revision of the page has the date {', '.join(unknown)}"
            yield path, message, "add the revision to sources, or correct the date"


def base_is_a_revision(spec: Spec) -> Iterator[Mistake]:
    """The spec follows a revision of the page."""
    if spec.page.base in {source.id for source in spec.sources if not source.revision}:
        message = f"{spec.page.base} is not a revision of the page"
        yield ("page", "base"), message, "a source with `revision`"


def errata_are_mended_later(spec: Spec) -> Iterator[Mistake]:
    """What mended a mistake is newer than what has it."""
    dates = {source.id: source.date for source in spec.sources}
    for i, erratum in enumerate(spec.errata):
        if erratum.fixed and dates.get(erratum.fixed, "9") <= dates.get(erratum.source, ""):
            message = f"{erratum.fixed} is not newer than {erratum.source}, so it mended nothing"
            yield ("errata", i, "fixed"), message, "the first revision without the mistake"


def labels_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Printed labels come from revisions of the page, in order of time within each language."""
    sources = {source.id: source for source in spec.sources}
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            path: Path = ("codes", name, "codes", i, "printed")
            yield from _label_mistakes(code, path, sources)


def codes_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Codes stand in the order of their first listing, and those that never were listed last."""
    for name, table in spec.codes.items():
        if any(_window_mistake(w) for code in table.codes for w in _listings(code)):
            continue  # that is the mistake
        for i, (before, after) in enumerate(pairwise(table.codes)):
            if _first_listed(before) > _first_listed(after):
                path = ("codes", name, "codes", i + 1)
                message = f"{after.code!r} was listed before {before.code!r} but stands after it"
                yield path, message, "order codes by the date of their first listing"


def providers_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Providers stand in the order of their code table."""
    table = spec.codes.get("pg_provider")
    order = [code.code for code in table.codes] if table else []
    known = [(i, p.code) for i, p in enumerate(spec.providers) if p.code in order]
    for (_, before), (i, after) in pairwise(known):
        if order.index(before) > order.index(after):
            message = f"{after!r} stands after {before!r}, but before it in codes.pg_provider"
            yield ("providers", i, "code"), message, "order providers as their code table"


def types_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's Python type is one that its wire types can become."""
    enums = {table.python: name for name, table in spec.codes.items()}
    for i, field in enumerate(spec.fields):
        allowed = pythons_of(tuple(field.wire))
        if field.python in enums:
            if enums[field.python] != field.name or tuple(field.wire) != ("string",):
                message = f"{field.python} is the type of {enums[field.python]}, and of text only"
                yield ("fields", i, "python"), message, "one code table belongs to one field"
        elif field.python not in allowed:
            message = f"{field.python!r} cannot be made from {', '.join(field.wire)}"
            hint = f"expected {' or '.join(allowed) or 'another combination'}"
            yield ("fields", i, "python"), message, hint


def tables_belong_to_fields(spec: Spec) -> Iterator[Mistake]:
    """Every code table is the table of a field."""
    typed = {field.name: field.python for field in spec.fields}
    for name, table in spec.codes.items():
        if name not in typed or typed[name] in PLAIN_TYPES:
            hint = f"a field {name!r} with `python: {table.python}` is needed"
            yield ("codes", name), f"no field has the table {name}", hint


def zero_is_explained(spec: Spec) -> Iterator[Mistake]:
    """A time that may arrive as a number says what 0 means."""
    for i, field in enumerate(spec.fields):
        if field.python == "datetime" and field.zero is None:
            message = f"{field.name} is a time, but what 0 means is not said"
            yield ("fields", i), message, "add `zero`"


def forms_fit(spec: Spec) -> Iterator[Mistake]:
    """No source is said to show a form that the field does not take."""
    by_name = {field.name: field for field in spec.fields}
    for path, name, form in statements(spec):
        field = by_name.get(name)
        wrong = field and _FORM_NEEDS[form](field)
        if wrong:
            yield path, f"{name} is said to be {form}, but {wrong}", "correct one of the two"


def examples_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's example is of its wire types, and no longer than it may be."""
    for i, field in enumerate(spec.fields):
        path = ("fields", i, "example")
        if not matches_wire(field.example, field):
            message = f"expected {' or '.join(field.wire)}, found {json_type(field.example)}"
            yield path, message, "an invented value in the form PortOne sends"
        elif field.max_length and len(str(field.example)) > field.max_length:
            message = f"{len(str(field.example))} characters, where {field.max_length} are the most"
            yield path, message, "shorten it"


def sample_fits(spec: Spec) -> Iterator[Mistake]:
    """The values of the page's sample are of their fields' wire types."""
    by_name = {field.name: field for field in spec.fields}
    for key, value in spec.sample.payload.items():
        path = ("sample", "payload", key)
        if key not in by_name:
            yield path, f"unknown field {key!r}", _nearest(key, by_name, "fields")
        elif not matches_wire(value, by_name[key]):
            wire = " or ".join(by_name[key].wire)
            yield path, f"expected {wire}, found {json_type(value)}", "quote text that has digits"


def conditions_fit(spec: Spec) -> Iterator[Mistake]:
    """An outcome's conditions compare a field with values that it can have."""
    by_name = {field.name: field for field in spec.fields}
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            field = by_name.get(condition.attribute)
            values = (*condition.is_, *condition.is_not)
            if field and not all(matches_wire(value, field) for value in values):
                message = f"{field.name} is never {json_type(values[0])}"
                hint = f"expected {' or '.join(field.wire)}; true and false without quotes"
                yield ("outcomes", "rules", i, "when", j), message, hint


def redirects_hold_text(spec: Spec) -> Iterator[Mistake]:
    """A redirect is a query string, so every value is text, or a list of texts."""
    for i, shape in enumerate(spec.shapes):
        for key, value in shape.payload.items() if shape.entry == "redirect" else ():
            values = value if isinstance(value, list) else [value]
            if not all(isinstance(item, str) for item in values):
                message = f"expected text, found {json_type(value)}"
                yield ("shapes", i, "payload", key), message, "quote it: a query has only text"


def disagreements_are_settled(spec: Spec) -> Iterator[Mistake]:
    """Where sources print different types for a field, the spec says which one is followed."""
    for i, field in enumerate(spec.fields):
        types = sorted({d.type for d in field.documented if d.type})
        if len(types) > 1 and field.follows is None:
            message = f"sources disagree on the type of {field.name}: {', '.join(types)}"
            yield ("fields", i), message, "add `follows`: which source, and why"


def base_documents_its_fields(spec: Spec) -> Iterator[Mistake]:
    """A field of the page's lists has the type and the mark that the base page prints."""
    base, known = spec.page.base, {source.id for source in spec.sources}
    if base not in {source.id for source in spec.sources if source.revision}:
        return  # that is the mistake
    for i, field in enumerate(spec.fields):
        printed = [d for d in field.documented if d.source == base or d.source not in known]
        complete = any(d.type and d.required is not None for d in printed)
        if field.section in ("main", "additional") and not complete:
            message = f"{field.name} lacks the type and mark that the page prints"
            hint = f"add {{source: {base}, type: …, required: …}}"
            yield ("fields", i, "documented"), message, hint


def sections_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Fields stand in the order of the page: main, additional, sample, undocumented."""
    order = ("main", "additional", "sample", "undocumented")
    ranks = [order.index(field.section) for field in spec.fields]
    for i, (before, after) in enumerate(pairwise(ranks)):
        if before > after:
            message = f"a field of section {order[after]} stands after one of {order[before]}"
            yield ("fields", i + 1, "section"), message, f"the order is {', '.join(order)}"


def outcomes_are_explained_once(spec: Spec) -> Iterator[Mistake]:
    """Each outcome has one meaning, and no rule makes a response `unconfirmed`."""
    names = [
        (("outcomes", "meanings", i, "outcome"), meaning.outcome)
        for i, meaning in enumerate(spec.outcomes.meanings)
    ]
    yield from _duplicates(names, "outcome")
    for i, rule in enumerate(spec.outcomes.rules):
        if rule.outcome == "unconfirmed":
            message = "unconfirmed is what remains where no rule holds"
            yield ("outcomes", "rules", i, "outcome"), message, "remove the rule"


def foreign_objects_are_recognisable(spec: Spec) -> Iterator[Mistake]:
    """Each way to tell a foreign object has at least one sign."""
    for i, foreign in enumerate(spec.foreign):
        for j, mark in enumerate(foreign.marks):
            if not (mark.all_of or mark.any_of or mark.only or mark.values):
                message = f"nothing tells {foreign.id} from a payment response"
                yield ("foreign", i, "marks", j), message, "add all_of, any_of, only or values"


RULES: tuple[Rule, ...] = (
    sources_are_known,
    names_are_unique,
    wire_names_are_unique,
    codes_are_unique,
    members_are_unique,
    documents_are_named_once,
    fields_are_known,
    codes_are_known,
    text_is_written,
    korean_is_korean,
    dates_exist,
    windows_are_in_order,
    windows_rest_on_revisions,
    base_is_a_revision,
    errata_are_mended_later,
    labels_are_in_order,
    codes_are_in_order,
    providers_are_in_order,
    types_fit,
    tables_belong_to_fields,
    zero_is_explained,
    forms_fit,
    examples_fit,
    sample_fits,
    conditions_fit,
    redirects_hold_text,
    disagreements_are_settled,
    base_documents_its_fields,
    sections_are_in_order,
    outcomes_are_explained_once,
    foreign_objects_are_recognisable,
)

_KEYED = {
    "sources": "id",
    "fields": "name",
    "providers": "code",
    "foreign": "id",
    "shapes": "id",
    "normalisations": "id",
    "errata": "id",
}


def member_name(code: str) -> str:
    """The enum member of a code: `html5_inicis` is HTML5_INICIS. Any code makes an identifier."""
    name = "".join(c if c.isalnum() and c.isascii() else "_" for c in code).upper()
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"CODE_{name}"


def _duplicates(names: Names, what: str, among: Names = ()) -> Iterator[Mistake]:
    seen = {name for _, name in among}
    for path, name in names:
        if name in seen:
            yield path, f"duplicate {what} {name!r}", "keep one of the two"
        seen.add(name)


def _nearest(name: str, known: Iterable[str], where: str) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean {close[0]!r}?" if close else f"add it to {where}, or correct the name"


def _label_mistakes(code: Code, path: Path, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    latest: dict[str, str] = {}
    for j, printed in enumerate(code.printed):
        source = sources.get(printed.source)
        if source and source.revision is None:
            message = f"{source.id} is not a revision of the page"
            yield (*path, j, "source"), message, "name the revision that prints the label"
        # A source that is unknown, or has no such date, is the mistake of another rule.
        elif source and source.revision and _is_date(source.date):
            if source.date <= latest.get(source.revision, ""):
                message = (
                    f"the label of {source.date} stands after that of {latest[source.revision]}"
                )
                yield (*path, j), message, "order labels by date"
            latest[source.revision] = source.date


def _window_mistake(listed: Listed) -> tuple[str, str] | None:
    days = _days(listed)
    wrong = [day for day in days if not _is_date(day)]
    if wrong:
        return f"no such date: {', '.join(wrong)}", "YYYY-MM-DD"
    if days != sorted(set(days)):
        return f"the dates are not in order: {', '.join(days)}", "from < until < again"
    if listed.again and not listed.until:
        return "again without until", "say when the page dropped it first"
    return None


def _days(listed: Listed) -> list[str]:
    return [day for day in (listed.from_, listed.until, listed.again) if day is not None]


def _listings(code: Code) -> list[Listed]:
    return [w for w in (code.listed, *(alias.listed for alias in code.aliases)) if w]


def _first_listed(code: Code) -> str:
    return min((listed.from_ for listed in _listings(code)), default="9999")


def _is_date(text: str) -> bool:
    """Whether a year, a month or a day of the calendar has this name."""
    year, month, day = (*text.split("-"), "01", "01")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


# What is wrong with a field that is said to take a form, if anything is.
_FORM_NEEDS: Mapping[str, Callable[[Field], str]] = {
    "value": lambda field: "",
    "absent": lambda field: "",
    "null": lambda field: "" if field.nullable else "it is not nullable",
    "zero": lambda field: "" if field.zero else "what 0 means is not said",
    "empty": lambda field: "" if {"string", "any"} & set(field.wire) else "it is no text",
}
