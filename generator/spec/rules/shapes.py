"""Payloads of the spec: shapes and the page's sample, as the judge has them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.spec.diagnostics import Mistake, Path
from generator.spec.lookups import keys_of, spellings, table_of
from generator.spec.marks import unknown_names
from generator.spec.model import Shape, Spec
from generator.spec.rules.values import unknown_codes
from generator.spec.verdict import Judge, Verdict

_CORRECT = "correct the payload, or what the spec says of it"


def sample_is_accepted(spec: Spec) -> Iterator[Mistake]:
    """The page's sample lacks nothing that a response must have."""
    for error in Judge(spec).judge("callback", spec.sample.payload).errors:
        message = f"{error.field}: expected {error.expected}, found {error.got}"
        yield ("sample", "payload"), message, _CORRECT


def shapes_are_what_they_say(spec: Spec) -> Iterator[Mistake]:
    """A shape is accepted, reports its outcome, and comes back in its canonical form."""
    judge = Judge(spec)
    for i, shape in enumerate(spec.shapes):
        for path, message, hint in _wrong(shape, judge.judge(shape.entry, shape.payload)):
            yield ("shapes", i, *path), message, hint


def _wrong(shape: Shape, verdict: Verdict) -> Iterator[Mistake]:
    for error in verdict.errors:
        where = ("payload", error.field) if error.field in shape.payload else ("payload",)
        message = f"{error.field}: expected {error.expected}, found {error.got}"
        yield where, message, _CORRECT
    if verdict.errors:
        return
    if verdict.outcome != shape.outcome:
        message = f"the rules make it {verdict.outcome}, not {shape.outcome}"
        yield ("outcome",), message, _CORRECT
    said = shape.canonical or shape.payload
    keys = [*said, *(key for key in verdict.wire if key not in said)]
    differing = [key for key in keys if _text(key, said) != _text(key, verdict.wire)]
    if differing:
        place = "canonical" if shape.canonical else "payload"
        message = f"what comes back of the payload differs in {', '.join(differing)}"
        yield (place,), message, "`canonical` is what `unstructure` gives back"


def _text(key: str, payload: Mapping[str, Any]) -> str:
    return json.dumps(payload[key], default=float, sort_keys=True) if key in payload else ""


def shapes_name_what_is_known(spec: Spec) -> Iterator[Mistake]:
    """A shape's keys and codes stand in the spec, unless they are unknown on purpose."""
    for path, message, hint in _unknown(spec):
        meant = "" if path[0] != "shapes" else "; or name it in the shape's `unknown`"
        yield path, message, hint + meant


def _unknown(spec: Spec) -> Iterator[Mistake]:
    names: dict[Path, str] = {("fields", i, "name"): f.name for i, f in enumerate(spec.fields)}
    aliases = [alias.name for field in spec.fields for alias in field.aliases]
    keys = [(path, str(path[-1])) for path, _ in _given(spec)]
    yield from unknown_names("fields[].name", names, keys, aliases)
    for field in spec.fields:
        if table := table_of(field, spec):
            uses = [(p, value) for p, value in _given(spec) if p[-1] in keys_of(field)]
            known = [spelling.code for code in table.codes for spelling in spellings(code)]
            texts = [(path, value) for path, value in uses if isinstance(value, str) and value]
            yield from unknown_codes(field.name, texts, spec, [*known, *spec.wrappers.nothing])


def _given(spec: Spec) -> Iterator[tuple[Path, Any]]:
    """What shapes hold, but for what is unknown on purpose."""
    for i, shape in enumerate(spec.shapes):
        for key, value in shape.payload.items():
            if key not in shape.unknown and value not in shape.unknown:
                yield ("shapes", i, "payload", key), value
