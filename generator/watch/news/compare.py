"""A page against what the spec records of it.

A page does not say of which day it is. So it is compared with every recorded revision, and what
counts is the one from whose facts it differs least: that a page is old is no news.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import get_args

from generator.spec import lookups
from generator.spec.model import Spec
from generator.spec.verdict import has_keys
from generator.watch.news.code_lists import compare_codes, tidy
from generator.watch.news.expected import Expected, ExpectedField, expected
from generator.watch.news.model import Comparison, Fact, Item, Revision
from generator.watch.news.word_news import compare_words
from generator.watch.page.model import Field, Language, Note, Page, PageError

_LANGUAGES: tuple[Language, ...] = ("ko", "en")
# A fifth of a table; of a short one, more than two.
_SHARE = 5
_FEW = 2


def compare(spec: Spec, page: Page, *, newest: bool = False) -> Comparison:
    """The page against the revision from which it differs least; of several, the latest.

    `newest`: only the latest revision of each language counts, as the page is newer than all.
    Raises PageError where it is another page.
    """
    _refuse_other_pages(spec, page)
    found = [
        against(spec, page, revision)
        for language in _LANGUAGES
        for revision in revisions(spec, language)[-1 if newest else 0 :]
    ]
    latest_first = sorted(found, key=lambda one: one.revision.source.date, reverse=True)
    return min(latest_first, key=_distance)


def revisions(spec: Spec, language: Language) -> list[Revision]:
    """The days of an edition in order; before its first revision, those of the other edition."""
    dated = lookups.revisions(spec)
    first = min((s.date for s in dated if s.revision == language), default="")
    own = [s for s in dated if s.revision == language or (language == "en" and s.date < first)]
    return [Revision(source=source, language=language) for source in own]


def _distance(found: Comparison) -> tuple[int, bool]:
    """How far a page is from a revision.

    The reader may take the language of a page with few words for the other one. Then nearly every
    label seems to be another; so that is believed only where it explains half of the news.
    """
    translated = found.revision.language != found.page.language
    return len(facts(found)) * (2 if translated else 1), translated


def facts(found: Comparison) -> list[Item]:
    """The news without what is said in words, which only some revisions are compared in."""
    return [item for item in found.news if item.about in get_args(Fact)]


def against(spec: Spec, page: Page, revision: Revision) -> Comparison:
    """The page against one revision."""
    source = revision.source
    known = expected(spec, source.date, revision.language)
    found = [*_silences(page), *_compare_fields(page, known.fields, spec)]
    for field in page.by_name.values():
        found += compare_codes(field, known.codes.get(field.name), spec, source.words)
    words = list(compare_words(page, source, spec))
    news = _with_renames([item for item in found if isinstance(item, Item)], page, spec)
    news += [item for item in words if isinstance(item, Item)]
    remarks = [note for note in (*found, *words) if isinstance(note, Note)]
    return Comparison(
        page=page,
        revision=revision,
        news=tuple(sorted(news, key=lambda item: item.line)),
        remarks=tuple(sorted(remarks, key=lambda remark: remark.line)),
        alarms=tuple(_alarms(news, known)),
    )


def _compare_fields(page: Page, known: Mapping[str, ExpectedField], spec: Spec) -> Iterator[Item]:
    """Fields that are gone, new, or said to be otherwise; what one side does not say is no news."""
    printed = page.by_name
    line = page.fields[0].line
    for name, was in known.items():
        if name in printed:
            line = printed[name].line
        else:
            type_ = next(iter(was.types), None)
            yield Item("gone", "field", name, spec=type_, line=line, path=was.path)
    places = {field.name: ("fields", i) for i, field in enumerate(spec.fields)}
    for name, field in printed.items():
        if name in known:
            yield from _compare_field(field, known[name])
        else:
            path = places.get(name, ("fields",))
            yield Item("new", "field", name, page=field.type, line=field.line, path=path)


def _compare_field(field: Field, was: ExpectedField) -> Iterator[Item]:
    told = partial(Item, "different", field=field.name, line=field.line, path=was.path)
    types = [type_.casefold() for type_ in was.types]
    if field.type and types and field.type.casefold() not in types:
        yield told(about="type", page=field.type, spec=was.types[0])
    if field.required is not None and was.required and field.required not in was.required:
        yield told(about="required", page=field.required, spec=was.required[0])


def _silences(page: Page) -> Iterator[Note]:
    """Where the page does not say what type a field has, or whether it is required."""
    for what, silent in (
        ("type", [field for field in page.fields if field.type is None]),
        ("required mark", [field for field in page.fields if field.required is None]),
    ):
        if len(silent) == len(page.fields):
            yield Note(line=silent[0].line, text=f"no field has a {what} that could be read")
        else:
            for field in silent:
                yield Note(line=field.line, text=f"{field.name} has no {what} that could be read")


def _with_renames(news: Sequence[Item], page: Page, spec: Spec) -> list[Item]:
    """The news, each pair that is a change of name made one item."""
    found = list(news)
    for new in [item for item in news if item.group == "new"]:
        former = [i for i in found if i.group == "gone" and _is_former(i, new, page, spec)]
        if len(former) == 1:
            gone = former[0]
            name = replace(gone, group="different", about="name", line=new.line, parts=(new, gone))
            names = new.code or new.field, gone.code or gone.field
            found[found.index(new)] = replace(name, page=names[0], spec=names[1])
            found.remove(gone)
    return found


def _is_former(gone: Item, new: Item, page: Page, spec: Spec) -> bool:
    if gone.about == new.about == "field":
        # It stands between the fields that the one that is gone stood between.
        printed = [field.name for field in page.fields]
        known = [field.name for field in spec.fields]
        before = _neighbours(str(gone.field), known, printed)
        return before == _neighbours(str(new.field), printed, known)
    if gone.about != "code" or new.about != "code" or gone.field != new.field:
        return False
    is_spelling = len(new.path) > 2 and gone.path[:4] == new.path[:4]
    labels = [tidy(says) for says in (gone.spec, new.page) if isinstance(says, str)]
    return is_spelling or (len(labels) == 2 and labels[0] == labels[1])


def _neighbours(name: str, names: Sequence[str], among: Sequence[str]) -> list[str | None]:
    """The nearest fields above and below that both sides have."""
    at = names.index(name)
    sides = (reversed(names[:at]), names[at + 1 :])
    return [next((other for other in side if other in among), None) for side in sides]


def _alarms(news: Sequence[Item], known: Expected) -> Iterator[str]:
    """So much news of one kind that the page's form may have changed, rather than what it says."""
    gone = [item for item in news if item.about == "field" and item.group == "gone"]
    if _is_unusual(len(gone), len(known.fields)):
        yield f"{len(gone)} of {len(known.fields)} fields are gone"
    for table, codes in known.codes.items():
        other = ("label", "name")
        told = [i for i in news if i.field == table and i.code]
        changed = [i for i in told if i.about in other or (i.about, i.group) == ("code", "gone")]
        if _is_unusual(len(changed), len(codes)):
            what = f"{len(changed)} of {len(codes)} codes of {table}"
            yield f"{what} are gone or have another label"


def _is_unusual(changed: int, all_: int) -> bool:
    return changed > _FEW and changed * _SHARE >= all_


def _refuse_other_pages(spec: Spec, page: Page) -> None:
    """Raise PageError unless at least half of the fields, on either side, are the same.

    Objects of the REST API share more than that, so what is told apart from a response by its keys
    is told apart here, too.
    """
    names = {field.name for field in page.fields}
    listed = {f.name for f in spec.fields if f.section in ("main", "additional")}
    known = names & {field.name for field in spec.fields}
    foreign = [
        other
        for other in spec.foreign
        for mark in other.marks
        if (mark.all_of or mark.any_of or mark.only) and has_keys(mark, names)
    ]
    enough = len(known) * 2 >= len(names) and len(names & listed) * 2 >= len(listed)
    if enough and not foreign:
        return
    foreign += [o for o in spec.foreign if any(names <= e.payload.keys() for e in o.examples)]
    looks = f"this looks like {foreign[0].title.en}: " if foreign else ""
    found = f"{len(names)} fields, of which {len(known)} are the payment response's"
    if len(names) > len(known):
        found += f" (others: {', '.join(sorted(names - known)[:5])})"
    raise PageError(
        f"{page.name}: {looks}{found}; expected the payment response's page, "
        f"with most of its {len(listed)} fields. Is this the right page, and saved whole?"
    )
