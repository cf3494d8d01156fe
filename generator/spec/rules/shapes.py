"""Payloads of the spec: shapes and the page's sample, as the judge has them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.spec.diagnostics import Mistake
from generator.spec.lookups import fields_by_key, spellings
from generator.spec.marks import unknown_name
from generator.spec.model import Shape, Spec
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
    return json.dumps(payload[key], default=str, sort_keys=True) if key in payload else ""


def shapes_name_what_is_known(spec: Spec) -> Iterator[Mistake]:
    """A shape's keys and codes stand in the spec, unless they are unknown on purpose."""
    keys = fields_by_key(spec)
    for i, shape in enumerate(spec.shapes):
        for key, value in shape.payload.items():
            path = ("shapes", i, "payload", key)
            if key not in (*keys, *shape.unknown):
                yield path, *_unknown(key, "fields[].name", keys)
            elif key in keys and keys[key].name in spec.codes:
                table = spec.codes[keys[key].name]
                codes = [known.code for code in table.codes for known in spellings(code)]
                codes += spec.wrappers.nothing
                if isinstance(value, str) and value not in ("", *codes, *shape.unknown):
                    yield path, *_unknown(value, f"codes.{keys[key].name}.codes[].code", codes)


def _unknown(name: str, selector: str, known: Iterable[str]) -> tuple[str, str]:
    message, hint = unknown_name(name, selector, known)
    return message, f"{hint}; or name it in the shape's `unknown`"
