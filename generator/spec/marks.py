"""What the schema marks: names that must be those of something, and names that must differ.

`x-refers-to: fields[].name` stands at a value that is one of these names of the spec, or one of
`x-or: [sdk_failure]` beside it.
`x-unique-by: [name, aliases[].name]` stands at a list in which none of these names comes twice;
`method, source` is one name of two parts.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from generator.spec.diagnostics import Mistake, Path
from generator.spec.schema import Schema

_MARKS = {"x-refers-to", "x-unique-by"}


class _Place(NamedTuple):
    path: Path
    value: Any
    schema: Schema


def mark_mistakes(data: object, schema: Schema, wrong: Set[Path] = frozenset()) -> list[Mistake]:
    """Every mistake that a mark tells of. Relies on data of the schema's form.

    `wrong` is where others have found something.
    """
    places: list[_Place] = []
    _gather(data, schema, (), places)
    doubled = [
        twice
        for place in places
        for names in place.schema.get("x-unique-by", ())
        for twice in _named_twice(place, names)
    ]
    # Whoever gave an entry a wrong name, or that of another, has lost a name: that is the cause, so
    # it is told first, without all that refers to the lost one.
    unsound = {*wrong, *(path for path, _, _ in doubled)}
    return [*doubled, *_unknown(places, data, unsound)]


def _gather(value: Any, at: Schema, path: Path, places: list[_Place]) -> None:
    """Every part of the data at which the schema has a mark."""
    if not _MARKS.isdisjoint(at):
        places.append(_Place(path, value, at))
    if isinstance(value, (list, dict)):
        for step, item, below in _inside(value, at):
            _gather(item, below, (*path, step), places)


def _inside(value: list[Any] | dict[str, Any], at: Schema) -> Iterator[tuple[str | int, Any, Any]]:
    """What is in a list or a mapping, keys included, as far as the schema speaks of it."""
    if isinstance(value, list):
        items = at.get("items")
        yield from ((index, item, items) for index, item in enumerate(value) if items)
        return
    if "propertyNames" in at:
        yield from ((key, key, at["propertyNames"]) for key in value)
    known, further = at.get("properties", {}), at.get("additionalProperties")
    for key, item in value.items():
        if below := known.get(key) or further:
            yield key, item, below


def _named_twice(place: _Place, names: str) -> Iterator[Mistake]:
    # What stands first in the mark is the entries' own name: another kind of name yields to it.
    own = place.schema["x-unique-by"][0]
    seen = {name for _, name in _names(place, own)} if names != own else set()
    for path, name in _names(place, names):
        if name in seen:
            what = names.rpartition(".")[2]
            yield path, f"duplicate {what} {name!r}", "keep one of the two"
        seen.add(name)


def _names(place: _Place, names: str) -> Iterator[tuple[Path, str]]:
    parts = names.split(", ")
    for index, item in enumerate(place.value):
        if len(parts) > 1:
            yield (*place.path, index), ", ".join(item[part] for part in parts)
        else:
            yield from (((*place.path, index, *at), str(name)) for at, name in select(names, item))


def _unknown(places: Iterable[_Place], data: object, unsound: Set[Path]) -> Iterator[Mistake]:
    uses: dict[str, list[_Place]] = {}
    for place in places:
        if (selector := place.schema.get("x-refers-to")) and place.path not in unsound:
            uses.setdefault(selector, []).append(place)
    for selector, named in uses.items():
        names = {path: str(name) for path, name in select(selector, data)}
        others = {name for place in named for name in place.schema.get("x-or", ())}
        if not unsound & names.keys():
            given = [(path, str(value)) for path, value, _ in named]
            yield from unknown_names(selector, names, given, others)


def unknown_names(
    selector: str,
    names: Mapping[Path, str],
    uses: Iterable[tuple[Path, str]],
    others: Iterable[str] = (),
) -> Iterator[Mistake]:
    """Each used name that is neither one of `names` nor one of the others, told once.

    That is where it is used first, unless a name that nothing uses is likely to be it, misspelt.
    """
    known = [*names.values(), *others]
    paths: dict[str, list[Path]] = {}
    for path, value in uses:
        paths.setdefault(value, []).append(path)
    unused = {name: path for path, name in names.items() if name not in paths}
    for value in paths.keys() - {*known}:
        first, *further = paths[value]
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
    of = f" of {sections[-1]}" if sections else ""
    message = f"unknown {entries.removesuffix('s[]')} {value!r}{of}"
    add = f"add it to {'.'.join(sections) or entries.removesuffix('[]')}, or"
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
        key = step.removesuffix("[]")
        found = [((*at, key), value[key]) for at, value in found if key in value]
        if step.endswith("[]"):
            found = [((*at, i), item) for at, items in found for i, item in enumerate(items)]
    yield from found
