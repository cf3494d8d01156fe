"""What the page printed on a day, by what the spec records of its history.

The English edition is a translation: until the day of its first revision it is taken to list what
the Korean one lists, and from then on it keeps that until one of its own revisions says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.spec.diagnostics import Path
from generator.spec.lookups import is_listed
from generator.spec.model import Alias, Code, Field, Printed, Spec
from generator.text.translation import Language

Value = TypeVar("Value", str, bool)

# Later than any revision, as text.
_NEVER = "9999-99-99"


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedCode:
    """A spelling in a code table; `label` is None where no revision is known to print one."""

    label: str | None
    path: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedField:
    """A documented field, with every type and mark that the page may have printed on the day.

    These are more than one between two revisions that are known to differ, the earlier one first;
    none where no revision is known to print any.
    """

    types: Sequence[str]
    required: Sequence[bool]
    path: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """The fields of the page by name; for each code table, the codes by spelling."""

    fields: Mapping[str, ExpectedField]
    codes: Mapping[str, Mapping[str, ExpectedCode]]


def expected(spec: Spec, day: str, language: Language) -> Expected:
    """What the edition in this language printed on this day."""
    edition = Edition.of(spec, language)
    fields = {f.name: edition.field(f, i, day) for i, f in enumerate(spec.fields)}
    codes = {
        name: {
            entry.code: ExpectedCode(label=edition.label(code.printed, day), path=path)
            for path, code, entry in placed(name, spec)
            if edition.is_listed(entry, day)
        }
        for name in spec.codes
    }
    return Expected(fields={name: found for name, found in fields.items() if found}, codes=codes)


def placed(table: str, spec: Spec) -> Iterator[tuple[Path, Code, Code | Alias]]:
    """Every spelling of a table: where it stands, its code, and its own entry."""
    for i, code in enumerate(spec.codes[table].codes):
        at: Path = ("codes", table, "codes", i)
        yield at, code, code
        yield from (((*at, "aliases", j), code, alias) for j, alias in enumerate(code.aliases))


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """The revisions of the page in one language, and those of the other that speak for it."""

    language: Language
    # Days of the revisions that print labels in this language.
    own: Mapping[str, str]
    # Days of the revisions whose types and marks are this edition's, too.
    binding: Mapping[str, str]
    # Since when the edition goes its own way.
    parting: str

    @classmethod
    def of(cls, spec: Spec, language: Language) -> Edition:
        """The edition as the spec records it."""
        days = {s.id: (s.revision, s.date) for s in spec.sources if s.revision}
        own = {id_: day for id_, (revision, day) in days.items() if revision == language}
        if language == "ko":
            return cls(language=language, own=own, binding=own, parting=_NEVER)
        parting = min(own.values(), default=_NEVER)
        older = {id_: day for id_, (_, day) in days.items() if id_ not in own and day <= parting}
        return cls(language=language, own=own, binding={**older, **own}, parting=parting)

    def field(self, field: Field, index: int, day: str) -> ExpectedField | None:
        """The field as documented on the day; None where it was not."""
        said = [(self.binding[d.source], d) for d in field.documented if d.source in self.binding]
        # In order of time; on the same day, the edition's own word comes last.
        said.sort(key=lambda dated: (dated[0], dated[1].source in self.own))
        so_far = [d for when, d in said if when <= day and (d.type or d.dropped)]
        if not so_far or so_far[-1].dropped:
            return None
        return ExpectedField(
            types=_accepted([(when, d.type) for when, d in said if d.type], day),
            required=_accepted([(w, d.required) for w, d in said if d.required is not None], day),
            path=("fields", index, "documented", field.documented.index(so_far[-1])),
        )

    def is_listed(self, entry: Code | Alias, day: str) -> bool:
        """Whether the edition listed a spelling on the day."""
        if self.parting <= day and entry.listed_en:
            return is_listed(entry.listed_en, day)
        return is_listed(entry.listed, min(day, self.parting))

    def label(self, printed: Sequence[Printed], day: str) -> str | None:
        """The label on the day, or the first one that is known."""
        labels = [(self.own[p.source], p.label) for p in printed if p.source in self.own]
        so_far = [label for when, label in labels if when <= day]
        return so_far[-1] if so_far else next((label for _, label in labels), None)


def _accepted(said: Sequence[tuple[str, Value]], day: str) -> tuple[Value, ...]:
    """The last value so far and, unless a statement is of this very day, the one that follows."""
    values = [value for when, value in said if when <= day][-1:]
    if day not in (when for when, _ in said):
        values += [value for when, value in said if when > day][:1]
    return tuple(dict.fromkeys(values))
