"""Two typed specs, compared part by part: what differs, and at what place of the model.

Entries are aligned by their names, and what was renamed counts as the same wherever it is spoken
of. Lists whose order says nothing are compared as sets.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import product
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from generator.spec.kinds import kind_of
from generator.spec.model import (
    Alias,
    Code,
    CodeTable,
    Erratum,
    Field,
    FieldAlias,
    ForeignObject,
    Normalisation,
    OutcomeRule,
    Outcomes,
    OutcomeText,
    Page,
    Provider,
    Sample,
    SdkFailure,
    Shape,
    Source,
    Spec,
    Text,
    Wrappers,
)

Path = tuple[str, ...]
Renames = Sequence[tuple[str, str]]


class Missing(Enum):
    """The type of `MISSING`: what there is not, before or after."""

    MISSING = "nothing"


MISSING = Missing.MISSING

NAMES: Mapping[type, str] = {
    Source: "id",
    Field: "name",
    FieldAlias: "name",
    Code: "code",
    Alias: "code",
    Provider: "code",
    OutcomeText: "outcome",
    ForeignObject: "id",
    Shape: "id",
    Normalisation: "id",
    Erratum: "id",
}
"""Which attribute names an entry of a list."""

NAME_KEYS = tuple(dict.fromkeys(NAMES.values()))
"""What these attributes are called, as keys of the spec's YAML."""

WHOLES = (Spec, Page, CodeTable, Outcomes, Sample, Wrappers, SdkFailure)
"""Records that are compared attribute by attribute, beside the entries; all others are values."""

# By what people know an entry again when it has another name: one of these texts is the same.
_KNOWN_BY: Mapping[type, str] = {
    Field: "brief",
    Code: "label",
    ForeignObject: "title",
    Shape: "title",
    Normalisation: "text",
    Erratum: "text",
}
_PAYLOADS = {"payload", "canonical", "example"}
_IN_ORDER = {"printed"}


@dataclass(frozen=True)
class Difference:
    """One thing that differs: `fields.*.nullable` is the place of fields.status.nullable."""

    place: str
    path: Path
    before: Any
    after: Any


def differences(old: Spec, new: Spec) -> list[Difference]:
    """All that differs; nothing twice."""
    renames = sorted(set(_renames(old, new)))
    return list(_Comparer(renames).record(old, new, (), ""))


def attributes(record: Any) -> dict[str, Any]:
    """What is compared of a record: a field's types are its kind, and lists without order sets."""
    found = {
        name: value if name in _PAYLOADS | _IN_ORDER else _unordered(value)
        for name, value in asdict(record).items()
        if name != NAMES.get(type(record))
    }
    if isinstance(record, Field):
        del found["wire"], found["python"]
        found["kind"] = kind_of(record).name.lower().replace("_", " ")
    return found


def _unordered(value: Any) -> Any:
    """The same with every list of plain values in one order."""
    if not isinstance(value, Sequence) or isinstance(value, str) or _is_entered(value):
        return value
    return sorted(map(_plain, value), key=repr)


def _plain(value: Any) -> Any:
    """A record that is a value, as plain data."""
    if isinstance(value, Text) or not isinstance(value, Struct):
        return value
    return {name: _unordered(_plain(item)) for name, item in asdict(value).items()}


def _is_entered(value: Sequence[Any]) -> bool:
    return any(isinstance(item, (*NAMES, OutcomeRule)) for item in value)


@dataclass(frozen=True)
class _Comparer:
    renames: Renames
    # By the path of a list of entries: which spelling belongs to which, before and after.
    owners: dict[Path, tuple[Mapping[str, str], Mapping[str, str]]] = field(default_factory=dict)

    def record(self, old: Any, new: Any, path: Path, place: str) -> Iterator[Difference]:
        """Two records of one type, attribute by attribute."""
        after = attributes(new)
        for name, before in attributes(old).items():
            yield from self._attribute(
                before, after[name], (*path, name), f"{place}.{name}".strip(".")
            )

    def _attribute(self, old: Any, new: Any, path: Path, place: str) -> Iterator[Difference]:
        if place == "outcomes.rules":
            yield from self._rules(old, new, path)
        elif place == "codes":
            yield from self._entries(old, new, path, place)
        elif not isinstance(old, str) and isinstance(old, Sequence) and _is_entered([*old, *new]):
            yield from self._named(old, new, path, place)
        elif isinstance(old, WHOLES) and isinstance(new, WHOLES):
            yield from self.record(old, new, path, place)
        elif not self.same(old, new):
            yield Difference(place, path, old, new)

    def _named(
        self, old: Sequence[Any], new: Sequence[Any], path: Path, place: str
    ) -> Iterator[Difference]:
        before, after = _by_name(old), _by_name(new)
        if not place.endswith(".aliases"):
            self.owners[path] = _owners(old), _owners(new)
            yield from self._moved(path, place)
        known, still = self.owners[path[:-2] if place.endswith(".aliases") else path]
        yield from self._entries(before, after, path, place, known=set(known), still=set(still))

    def _moved(self, path: Path, place: str) -> Iterator[Difference]:
        """Spellings that belong to another entry than before."""
        before, after = self.owners[path]
        for spelling, owner in before.items():
            if spelling in after and not self.same(owner, after[spelling]):
                at = (*path, spelling)
                yield Difference(f"{place}.*.spelling", at, owner, after[spelling])

    def _entries(
        self,
        old: Mapping[str, Any],
        new: Mapping[str, Any],
        path: Path,
        place: str,
        *,
        known: set[str] | None = None,
        still: set[str] | None = None,
    ) -> Iterator[Difference]:
        """Entries by their names: those that went, came, were renamed or are there on both sides.

        What is `known` does not come, and what is `still` there does not go.
        """
        names = {name: self._name_in(name, new) for name in old}
        for name, now in names.items():
            if now is None and name not in (still or ()):
                yield Difference(f"{place}.*", (*path, name), old[name], MISSING)
            elif now is not None:
                if now != name and place != "codes":
                    name_of = NAMES[type(new[now])]
                    yield Difference(f"{place}.*.{name_of}", (*path, now), name, now)
                before, after = old[name], new[now]
                # == takes 1 for 1.0, and for True.
                if before is not after and repr(before) != repr(after):
                    yield from self.record(before, after, (*path, now), f"{place}.*")
        for name in new:
            if name not in names.values() and name not in (known or ()):
                yield Difference(f"{place}.*", (*path, name), MISSING, new[name])
        yield from _order([now for now in names.values() if now], new, path, place)

    def _name_in(self, name: str, new: Mapping[str, Any]) -> str | None:
        if name in new:
            return name
        return next((b for a, b in self.renames if a == name and b in new), None)

    def _rules(
        self, old: Sequence[OutcomeRule], new: Sequence[OutcomeRule], path: Path
    ) -> Iterator[Difference]:
        pairs = self._paired(old, new)
        for before, after in pairs:
            number = new.index(after) if after else old.index(before) if before else 0
            at = (*path, str(number + 1))
            if before is None or after is None:
                yield Difference("outcomes.rules.*", at, before or MISSING, after or MISSING)
            elif not self.same(_condition(before), _condition(after)):
                yield Difference("outcomes.rules.*.when", at, before, after)
            else:
                for name in ("why", "source"):
                    was, now = getattr(before, name), getattr(after, name)
                    if not self.same(was, now):
                        yield Difference(f"outcomes.rules.*.{name}", (*at, name), was, now)
        same = [(a, b) for a, b in pairs if a and b]
        order = [new.index(b) for a, b in sorted(same, key=lambda pair: old.index(pair[0]))]
        if order != sorted(order):
            yield Difference("outcomes.rules.order", path, None, order)

    def _paired(
        self, old: Sequence[OutcomeRule], new: Sequence[OutcomeRule]
    ) -> list[tuple[OutcomeRule | None, OutcomeRule | None]]:
        """Rules of both sides: the same ones, then those alike in one thing, then what is left."""
        left, pairs = list(old), dict[int, OutcomeRule]()
        alike: tuple[Callable[[OutcomeRule], Any], ...] = (
            _condition,
            lambda rule: _unordered(rule.when),
            lambda rule: rule.outcome,
        )
        for trait in alike:
            for i, rule in enumerate(new):
                found = next((r for r in left if self.same(trait(r), trait(rule))), None)
                if i not in pairs and found:
                    pairs[i] = found
                    left.remove(found)
        return [*((pairs.get(i), rule) for i, rule in enumerate(new)), *((r, None) for r in left)]

    def same(self, old: Any, new: Any) -> bool:
        """Whether two values say the same, what was renamed counted as the same."""
        if isinstance(old, Struct) and type(old) is type(new):
            old, new = asdict(old), asdict(new)
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            names = {key: self._name_in(key, new) for key in old}
            return set(names.values()) == set(new) and all(
                self.same(old[key], new[now]) for key, now in names.items() if now is not None
            )
        if isinstance(old, str) and isinstance(new, str):
            return old == new or any(old.replace(a, b) == new for a, b in self.renames)
        if isinstance(old, Sequence) and isinstance(new, Sequence):
            # Under another name, an entry of a list without order sorts elsewhere.
            found = all(map(self.same, old, new)) or (
                bool(self.renames) and all(any(self.same(a, b) for b in new) for a in old)
            )
            return len(old) == len(new) and found
        return type(old) is type(new) and bool(old == new)


def _order(old: Sequence[str], new: Iterable[str], path: Path, place: str) -> Iterator[Difference]:
    before, after = tuple(old), tuple(name for name in new if name in old)
    if before != after:
        yield Difference(f"{place}.order", path, before, after)


def _condition(rule: OutcomeRule) -> Any:
    return [rule.outcome, _unordered(rule.when)]


def _by_name(entries: Sequence[Any]) -> dict[str, Any]:
    return {getattr(entry, NAMES[type(entry)]): entry for entry in entries}


def _owners(entries: Sequence[Any]) -> dict[str, str]:
    """Each spelling, and the name of the entry that it belongs to."""
    found = {}
    for name, entry in _by_name(entries).items():
        spelt = getattr(entry, "aliases", ())
        found.update(dict.fromkeys((name, *_by_name(spelt)), name))
    return found


def _renames(old: Spec, new: Spec) -> Iterator[tuple[str, str]]:
    for name in ("fields", "sources", "foreign", "shapes", "normalisations", "errata"):
        yield from _renamed(getattr(old, name), getattr(new, name))
    fields_ = dict(_renamed(old.fields, new.fields))
    for name, table in old.codes.items():
        now = new.codes.get(name) or new.codes.get(fields_.get(name, ""))
        if now:
            yield from _renamed(table.codes, now.codes)


def _renamed(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Old and new names of entries that are the same ones, as far as that is beyond doubt."""
    before, after = _by_name(old), _by_name(new)
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    pairs = [(a, b) for a, b in product(gone, come) if _is_again(a, before[a], after[b])]
    for a, b in pairs:
        if sum(a == x for x, _ in pairs) == sum(b == y for _, y in pairs) == 1:
            yield a, b


def _is_again(name: str, old: Any, new: Any) -> bool:
    if name in _by_name(getattr(new, "aliases", ())):
        return True
    known_by = _KNOWN_BY.get(type(old))
    if known_by is None:
        return attributes(old) == attributes(new)
    before, after = getattr(old, known_by), getattr(new, known_by)
    return bool(before.ko == after.ko or before.en == after.en)
