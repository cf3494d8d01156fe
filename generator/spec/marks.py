"""What the schema marks: names that must be those of something, and names that must differ.

`x-refers-to: fields[].name` stands at a value that is one of these names of the spec, or one of
`x-or: [sdk_failure]` beside it; `sources[revision].id` are those of the sources with a `revision`.
`x-unique-by: [name, aliases[].name]` stands at a list in which none of these names comes twice;
`method, source` is one name of two parts.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any, NamedTuple

from generator.spec.diagnostics import Mistake, Path
from generator.spec.schema import Schema


class _Marked(NamedTuple):
    path: Path
    value: Any
    schema: Schema


def mark_mistakes(data: object, schema: Schema, wrong: Set[Path] = frozenset()) -> list[Mistake]:
    """All that marks tell of, in data of the schema's form; others have found what is `wrong`."""
    marked: list[_Marked] = []
    _gather(data, schema, (), marked)
    doubled = [twice for at in marked for twice in _named_twice(at)]
    # Whoever gave an entry a wrong name, or that of another, has lost a name: that is the cause, so
    # it is told first, without all that refers to the lost one.
    unsound = {*wrong, *(path for path, _, _ in doubled)}
    return [*doubled, *_unknown(marked, data, unsound)]


def _gather(value: Any, at: Schema, path: Path, marked: list[_Marked]) -> None:
    """Every part of the data at which the schema has a mark, keys included."""
    if "x-refers-to" in at or "x-unique-by" in at:
        marked.append(_Marked(path, value, at))
    if isinstance(value, list) and "items" in at:
        for index, item in enumerate(value):
            _gather(item, at["items"], (*path, index), marked)
    elif isinstance(value, dict):
        known, others = at.get("properties", {}), at.get("additionalProperties")
        for key, item in value.items():
            if "propertyNames" in at:
                _gather(key, at["propertyNames"], (*path, key), marked)
            if below := known.get(key) or others:
                _gather(item, below, (*path, key), marked)


def _named_twice(at: _Marked) -> Iterator[Mistake]:
    seen: set[str] = set()
    # What stands first in the mark is the entries' own name: another kind yields to it.
    for names in at.schema.get("x-unique-by", ()):
        for path, name in _names(at, names):
            if name in seen:
                yield path, f"duplicate {name}", "keep one of the two, or tell them apart"
            seen.add(name)


def _names(at: _Marked, names: str) -> Iterator[tuple[Path, str]]:
    """What the entries are called, each at its place: `code 'card'`, `method 'a', source 'b'`."""
    parts = {part: part.rpartition(".")[2].removesuffix("[]") for part in names.split(", ")}
    for index, item in enumerate(at.value):
        said = [
            (path, f"{label} {str(name)!r}")
            for part, label in parts.items()
            for path, name in select(part, item)
        ]
        if len(parts) > 1:
            said = [((), ", ".join(sorted(text for _, text in said)))]
        yield from (((*at.path, index, *path), text) for path, text in said)


def _unknown(marked: Iterable[_Marked], data: object, unsound: Set[Path]) -> Iterator[Mistake]:
    uses: dict[str, list[_Marked]] = {}
    for at in marked:
        if (selector := at.schema.get("x-refers-to")) and at.path not in unsound:
            uses.setdefault(selector, []).append(at)
    used = {str(at.value) for named in uses.values() for at in named}
    for selector, named in uses.items():
        names = [(path, str(name)) for path, name in select(selector, data)]
        others = {name for at in named for name in at.schema.get("x-or", ())}
        if unsound.isdisjoint(path for path, _ in names):
            given = [(path, str(value)) for path, value, _ in named]
            yield from unknown_names(selector, names, given, others, used)


def unknown_names(
    selector: str,
    names: Iterable[tuple[Any, str]],
    uses: Iterable[tuple[Any, str]],
    others: Iterable[str] = (),
    used: Set[str] = frozenset(),
) -> Iterator[Mistake]:
    """Each used name that is neither one of `names` nor one of the others, told once.

    That is where it is used first, unless a name that nothing uses is likely to be it, misspelt.
    Names and uses come with their places; `used` are names that something else uses.
    """
    known = [*(name for _, name in names), *others]
    places: dict[str, list[Any]] = {}
    for place, value in uses:
        places.setdefault(value, []).append(place)
    unused = {name: place for place, name in names if name not in places and name not in used}
    for value in places.keys() - {*known}:
        first, *further = places[value]
        message, hint = _unknown_name(value, selector, known)
        misspelt = [name for name in unused if not _is_of_another_day(name, value)]
        meant = _nearest(value, misspelt) if further else None
        if meant:
            first, hint = unused[meant], f"did you mean {value!r}?"
            message = f"nothing names {meant!r}, and {len(further) + 1} places name {value!r}"
        elif further:
            message += f", here and elsewhere ({len(further) + 1} times)"
        yield first, message, hint


def _unknown_name(value: str, selector: str, known: Sequence[str]) -> tuple[str, str]:
    """Message and hint: `unknown code 'crad' of pay_method`, and the nearest that there is."""
    *sections, entries, _ = selector.split(".")
    key, _, having = entries.removesuffix("]").partition("[")
    of = f" of {sections[-1]}" if sections else ""
    message = f"unknown {having or key.removesuffix('s')} {value!r}{of}"
    having = f" with `{having}`" if having else ""
    add = f"add it to {'.'.join(sections) or key}{having}, or"
    close = _nearest(value, known)
    if close and not _is_of_another_day(close, value):
        return message, f"did you mean {close!r}?"
    return message, f"{add} did you mean {close!r}?" if close else f"{add} correct the name"


def _nearest(value: str, known: Iterable[str]) -> str | None:
    return next(iter(difflib.get_close_matches(value, list(known), n=1)), None)


def _is_of_another_day(name: str, other: str) -> bool:
    """Whether two names differ in digits only: then neither is the other one, misspelt."""
    one, two = (re.sub(r"\d", "", each) for each in (name, other))
    return one == two


def select(selector: str, data: object) -> Iterator[tuple[Path, object]]:
    """Whatever stands at `aliases[].name` and the like, each with its path."""
    found: list[tuple[Path, Any]] = [((), data)]
    for step in selector.split("."):
        key, of_list, having = step.removesuffix("]").partition("[")
        found = [((*at, key), value[key]) for at, value in found if key in value]
        if of_list:
            entries = [(at, i, item) for at, items in found for i, item in enumerate(items)]
            found = [((*at, i), item) for at, i, item in entries if not having or having in item]
    yield from found
