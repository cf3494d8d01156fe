"""What each stored revision of the page changed: the records that `diff` makes of two specs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.release.changes import Change, fired
from generator.release.differences import MISSING, Difference, Path
from generator.spec.lookups import revisions
from generator.spec.model import Source, Spec
from generator.watch.news.expected import expected

Printed = Mapping[Path, Any]


def history(spec: Spec) -> Mapping[str, Sequence[Change]]:
    """The changes of every stored revision by its id.

    Each is compared with the one before it in its language. The first of all adds what it prints;
    the first of the other language is taken to print what there was.
    """
    return {now.id: fired(list(_differences(spec, now))) for now in revisions(spec)}


def _differences(spec: Spec, now: Source) -> Iterator[Difference]:
    earlier = [r for r in revisions(spec) if r.revision == now.revision and r.date < now.date]
    after = _printed(spec, now)
    before = _printed(spec, earlier[-1]) if earlier else after
    if now is revisions(spec)[0]:
        before = {}
    for path in dict.fromkeys((*before, *after)):
        old, new = before.get(path, MISSING), after.get(path, MISSING)
        # Traits come and go with their entries, whose paths are names and what holds them.
        if old != new and (len(path) % 2 == 0 or MISSING not in (old, new)):
            place = ".".join("*" if i % 2 else step for i, step in enumerate(path))
            yield Difference(place, path, old, new)


def _printed(spec: Spec, revision: Source) -> Printed:
    """What a revision prints, at its places in the spec: entries, and their traits below them."""
    found = expected(spec, revision.date, revision.revision or "ko")
    printed: dict[Path, Any] = {}
    for name, field in found.fields.items():
        at: Path = ("fields", name)
        printed |= {at: name, (*at, "kind"): field.types[0]}
        printed[*at, "required"] = any(field.required[:1])
    for table, codes in found.codes.items():
        for spelling, code in codes.items():
            at = ("codes", table, "codes", spelling)
            printed |= {at: spelling, (*at, "label"): code.label}
    return printed
