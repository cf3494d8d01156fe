"""What the spec must obey beyond its JSON Schema: one small function for each rule.

A rule yields (path, message, hint) for each mistake. It may rely on the document having the schema's form.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date

from generator.diagnostics import Path
from generator.kinds import PYTHON_BY_WIRE, json_type, matches_wire
from generator.model import Code, Listed, Source, Spec

Mistake = tuple[Path, str, str]
Rule = Callable[[Spec], Iterator[Mistake]]


def sources_are_known(spec: Spec) -> Iterator[Mistake]:
    """Every fact's source stands in `sources`."""
    known = {source.id for source in spec.sources}
    for path, value in _walk(spec, ()):
        if path[-1] in ("source", "against", "fixed", "base") and value not in known:
            yield path, f"unknown source {value!r}", _nearest(str(value), known, "sources")


def names_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No id, name or code stands twice; a code's aliases and a field's wire names count as well."""
    for section, key in _KEYED.items():
        entries = getattr(spec, section)
        names = [((section, i, key), getattr(entry, key)) for i, entry in enumerate(entries)]
        yield from _duplicates(names, key)
    wire_names = [(("fields", i, "name"), field.name) for i, field in enumerate(spec.fields)]
    for i, field in enumerate(spec.fields):
        wire_names += [
            (("fields", i, "aliases", j, "name"), alias.name)
            for j, alias in enumerate(field.aliases)
        ]
    yield from _duplicates([n for n in wire_names if "aliases" in n[0]], "alias", wire_names)


def codes_are_unique(spec: Spec) -> Iterator[Mistake]:
    """No spelling stands twice in a code table, and no two codes make the same enum member."""
    for name, table in spec.codes.items():
        spellings = []
        for i, code in enumerate(table.codes):
            path: Path = ("codes", name, "codes", i)
            spellings.append(((*path, "code"), code.code))
            spellings += [
                ((*path, "aliases", j, "code"), a.code) for j, a in enumerate(code.aliases)
            ]
        yield from _duplicates(spellings, "code")
        members = [
            (("codes", name, "codes", i, "code"), member_name(c.code))
            for i, c in enumerate(table.codes)
        ]
        if not _has_duplicates(spellings):
            yield from _duplicates(members, "enum member")


def fields_are_known(spec: Spec) -> Iterator[Mistake]:
    """Conditions, provider statements and errata speak of fields that exist."""
    known = {field.name for field in spec.fields}
    for path, name in _field_references(spec):
        if name not in known:
            yield path, f"unknown field {name!r}", _nearest(name, known, "fields")


def codes_are_known(spec: Spec) -> Iterator[Mistake]:
    """Statements speak of providers and methods that stand in the code tables."""
    for path, table, value in _code_references(spec):
        known = {code.code for code in spec.codes[table].codes} if table in spec.codes else set()
        if value not in known:
            message = f"unknown code {value!r} of {table}"
            yield path, message, _nearest(value, known, f"codes.{table}")


def text_is_written(spec: Spec) -> Iterator[Mistake]:
    """Text for people is neither blank nor a TODO, and Korean text is Korean."""
    for path, value in _walk(spec, ()):
        if path[-1] not in ("ko", "en") or not isinstance(value, str):
            continue
        if not value.strip():
            yield path, "blank text", "write it, in our own words"
        elif value.lstrip().startswith("TODO"):
            yield path, f"still to be written: {value}", "replace the TODO by the text"


def dates_exist(spec: Spec) -> Iterator[Mistake]:
    """Dates are days of the calendar, and windows end after they begin."""
    for i, source in enumerate(spec.sources):
        if not all(_is_date(day) for day in source.date.split(" .. ")):
            yield ("sources", i, "date"), f"no such date: {source.date}", "YYYY-MM-DD"
    for path, listed in _windows(spec):
        days = [day for day in (listed.from_, listed.until, listed.again) if day is not None]
        wrong = [day for day in days if not _is_date(day)]
        if wrong:
            yield path, f"no such date: {', '.join(wrong)}", "YYYY-MM-DD"
        elif days != sorted(set(days)):
            yield path, f"the dates are not in order: {', '.join(days)}", "from < until < again"
        elif listed.again and not listed.until:
            yield path, "again without until", "say when the page dropped it first"


def windows_rest_on_revisions(spec: Spec) -> Iterator[Mistake]:
    """A code is listed or dropped by a revision of the page, and so on its date."""
    dates = {source.date for source in spec.sources if source.revision}
    for path, listed in _windows(spec):
        for day in (listed.from_, listed.until, listed.again):
            if day is not None and day not in dates:
                hint = "add the revision to sources, or correct the date"
                yield path, f"no revision of the page has the date {day}", hint


def labels_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Printed labels come from revisions of the page, in order of time within each language."""
    revisions = {source.id: source for source in spec.sources if source.revision}
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            path: Path = ("codes", name, "codes", i, "printed")
            yield from _label_mistakes(code, path, revisions)


def codes_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Codes stand in the order in which the page first listed them; those it never listed stand last."""
    for name, table in spec.codes.items():
        for i, (before, after) in enumerate(zip(table.codes, table.codes[1:], strict=False)):
            if _first_listed(before) > _first_listed(after):
                path = ("codes", name, "codes", i + 1)
                message = f"{after.code!r} was listed before {before.code!r} but stands after it"
                yield path, message, "order codes by the date of their first listing"


def types_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's Python type is one that its wire types can become."""
    enums = {table.python: name for name, table in spec.codes.items()}
    for i, field in enumerate(spec.fields):
        allowed = PYTHON_BY_WIRE.get(tuple(field.wire), ())
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
        if typed.get(name) != table.python:
            hint = f"a field {name!r} with `python: {table.python}` is needed"
            yield ("codes", name), f"no field has this table: {name}", hint


def zero_is_explained(spec: Spec) -> Iterator[Mistake]:
    """A time that may arrive as a number says what 0 means."""
    for i, field in enumerate(spec.fields):
        if field.python == "datetime" and field.zero is None:
            message = f"{field.name} is a time, but what 0 means is not said"
            yield ("fields", i), message, "add `zero`"


def examples_fit(spec: Spec) -> Iterator[Mistake]:
    """A field's example, and the sample's values, are of the field's wire types."""
    by_name = {field.name: field for field in spec.fields}
    for i, field in enumerate(spec.fields):
        if not matches_wire(field.example, field):
            message = f"expected {' or '.join(field.wire)}, found {json_type(field.example)}"
            yield ("fields", i, "example"), message, "an invented value in the form PortOne sends"
    for key, value in spec.sample.payload.items():
        path = ("sample", "payload", key)
        if key not in by_name:
            yield path, f"unknown field {key!r}", _nearest(key, set(by_name), "fields")
        elif not matches_wire(value, by_name[key]):
            wire = " or ".join(by_name[key].wire)
            yield path, f"expected {wire}, found {json_type(value)}", "quote text that has digits"


def disagreements_are_settled(spec: Spec) -> Iterator[Mistake]:
    """Where sources print different types for a field, the spec says which one is followed."""
    for i, field in enumerate(spec.fields):
        types = sorted({d.type for d in field.documented if d.type})
        if len(types) > 1 and field.follows is None:
            message = f"sources disagree on the type of {field.name}: {', '.join(types)}"
            yield ("fields", i), message, "add `follows`: which source, and why"


def base_documents_its_fields(spec: Spec) -> Iterator[Mistake]:
    """A field of the page's lists has the type and the mark that the base page prints."""
    for i, field in enumerate(spec.fields):
        printed = [d for d in field.documented if d.source == spec.page.base]
        complete = any(d.type and d.required is not None for d in printed)
        if field.section in ("main", "additional") and not complete:
            message = f"{field.name} lacks the type and mark that the page prints"
            hint = f"add {{source: {spec.page.base}, type: …, required: …}}"
            yield ("fields", i, "documented"), message, hint


def sections_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Fields stand in the order of the page: main, additional, sample, undocumented."""
    order = ("main", "additional", "sample", "undocumented")
    ranks = [order.index(field.section) for field in spec.fields]
    for i, (before, after) in enumerate(zip(ranks, ranks[1:], strict=False)):
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
    """Each foreign object has at least one test by which it is told."""
    for i, foreign in enumerate(spec.foreign):
        if not (foreign.all_of or foreign.any_of or foreign.only or foreign.equals):
            message = f"nothing tells {foreign.id} from a payment response"
            yield ("foreign", i), message, "add all_of, any_of, only or equals"


RULES: tuple[Rule, ...] = (
    sources_are_known,
    names_are_unique,
    codes_are_unique,
    fields_are_known,
    codes_are_known,
    text_is_written,
    dates_exist,
    windows_rest_on_revisions,
    labels_are_in_order,
    codes_are_in_order,
    types_fit,
    tables_belong_to_fields,
    zero_is_explained,
    examples_fit,
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


def _walk(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    """Every scalar of the model with its path; payloads, which are data, are left out."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in ("payload", "canonical", "example"):
                name = field.name.rstrip("_")
                yield from _walk(getattr(value, field.name), (*path, name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk(item, (*path, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index))
    elif value is not None and path:
        yield path, value


def _duplicates(
    names: Sequence[tuple[Path, str]], what: str, among: Sequence[tuple[Path, str]] = ()
) -> Iterator[Mistake]:
    seen: dict[str, Path] = {name: path for path, name in among if (path, name) not in names}
    for path, name in names:
        if name in seen:
            yield path, f"duplicate {what} {name!r}", "keep one of the two"
        seen[name] = path


def _has_duplicates(names: Sequence[tuple[Path, str]]) -> bool:
    return len({name for _, name in names}) < len(names)


def _nearest(name: str, known: Iterable[str], where: str) -> str:
    import difflib

    close = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean {close[0]!r}?" if close else f"add it to {where}, or correct the name"


def _field_references(spec: Spec) -> Iterator[tuple[Path, str]]:
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            yield ("outcomes", "rules", i, "when", j, "field"), condition.field
    for i, provider in enumerate(spec.providers):
        for j, carries in enumerate(provider.carries):
            if carries.fields != "full":
                path: Path = ("providers", i, "carries", j, "fields")
                yield from (((*path, k), name) for k, name in enumerate(carries.fields))
        for j, observation in enumerate(provider.observed):
            path = ("providers", i, "observed", j, "fields")
            yield from (((*path, name), name) for name in observation.fields)
    for i, erratum in enumerate(spec.errata):
        yield from ((("errata", i, "fields", j), name) for j, name in enumerate(erratum.fields))


def _code_references(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, provider in enumerate(spec.providers):
        yield ("providers", i, "code"), "pg_provider", provider.code
        for j, observation in enumerate(provider.observed):
            path = ("providers", i, "observed", j, "method")
            yield path, "pay_method", observation.method
    for i, code in enumerate(spec.codes["pay_method"].codes if "pay_method" in spec.codes else ()):
        for j, name in enumerate(code.offered_by.providers if code.offered_by else ()):
            at = ("codes", "pay_method", "codes", i, "offered_by", "providers", j)
            yield at, "pg_provider", name
    for when_path, value in _walk(spec, ()):
        table = {"provider": "pg_provider", "method": "pay_method"}.get(str(when_path[-2]))
        if table and "when" in when_path and isinstance(value, str):
            yield when_path, table, value
    yield from _condition_codes(spec)


def _condition_codes(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            for key, values in (("is", condition.is_), ("is_not", condition.is_not)):
                path: Path = ("outcomes", "rules", i, "when", j, key)
                if condition.field in spec.codes:
                    yield from (((*path, k), condition.field, str(v)) for k, v in enumerate(values))


def _windows(spec: Spec) -> Iterator[tuple[Path, Listed]]:
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            path: Path = ("codes", name, "codes", i)
            if code.listed:
                yield (*path, "listed"), code.listed
            for j, alias in enumerate(code.aliases):
                if alias.listed:
                    yield (*path, "aliases", j, "listed"), alias.listed


def _label_mistakes(code: Code, path: Path, revisions: Mapping[str, Source]) -> Iterator[Mistake]:
    latest: dict[str, str] = {}
    for j, printed in enumerate(code.printed):
        source = revisions.get(printed.source)
        if source is None:
            message = f"{printed.source} is not a revision of the page"
            yield (*path, j, "source"), message, "name the revision that prints the label"
            continue
        language = str(source.revision)
        if source.date <= latest.get(language, ""):
            message = f"the label of {source.date} stands after that of {latest[language]}"
            yield (*path, j), message, "order labels by date"
        latest[language] = source.date


def _first_listed(code: Code) -> str:
    windows = [code.listed, *(alias.listed for alias in code.aliases)]
    return min((window.from_ for window in windows if window), default="9999")


def _is_date(text: str) -> bool:
    year, month, day = (*text.split("-"), "01", "01")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
