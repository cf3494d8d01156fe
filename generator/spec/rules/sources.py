"""What sources print."""

from collections.abc import Iterator

from generator.spec.diagnostics import Mistake
from generator.spec.lookups import without_null
from generator.spec.model import Spec


def disagreements_are_settled(spec: Spec) -> Iterator[Mistake]:
    """Where sources print different types for a field, the spec says which one is followed."""
    for i, field in enumerate(spec.fields):
        types = sorted({without_null(d.type) for d in field.documented if d.type})
        speak_once = len({d.source for d in field.documented}) == len(field.documented)
        if len(types) > 1 and field.follows is None and speak_once:
            message = f"sources disagree on the type of {field.name}: {', '.join(types)}"
            yield ("fields", i), message, "add `follows`: which source, and why"


def undocumented_fields_are_on_no_page(spec: Spec) -> Iterator[Mistake]:
    """What a revision of the page prints is no undocumented field."""
    revisions = {source.id for source in spec.sources if source.revision}
    for i, field in enumerate(spec.fields):
        printed = [d.source for d in field.documented if d.source in revisions]
        if field.section == "undocumented" and printed:
            message = f"{field.name} is said not to be on the page, but {printed[0]} prints it"
            yield ("fields", i, "section"), message, "main or additional; sample, if only there"


def base_documents_its_fields(spec: Spec) -> Iterator[Mistake]:
    """A field of the page's lists has the type and the mark that the base page prints.

    One that a later revision was the first to print has those of that revision.
    """
    base, known = spec.page.base, {source.id for source in spec.sources}
    if base not in {source.id for source in spec.sources if source.revision}:
        return  # that is the mistake
    day = next(source.date for source in spec.sources if source.id == base)
    later = {s.id for s in spec.sources if s.revision and s.date > day}
    if not any(d.source == base and d.type for field in spec.fields for d in field.documented):
        hint = "follow another revision, or add what it prints to `documented` of each field"
        yield ("page", "base"), f"no field says what {base} prints", hint
        return
    for i, field in enumerate(spec.fields):
        first = next((d.source for d in field.documented if d.type), base)
        of = {first} if first in later else {base}
        printed = [d for d in field.documented if d.source in of or d.source not in known]
        complete = any(d.type and d.required is not None for d in printed)
        if field.section in ("main", "additional") and not complete:
            message = f"{field.name} lacks the type and mark that the page prints"
            hint = f"add {{source: {base}, type: …, required: …}}"
            yield ("fields", i, "documented"), message, hint
