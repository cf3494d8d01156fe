"""Every text of the spec with its path."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass

from generator.spec.diagnostics import Path
from generator.spec.model import Spec

# Values of a payment response: data, not text of the spec.
_PAYLOADS = {"payload", "canonical", "example"}


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of the spec; payloads are left out."""
    if isinstance(value, str):
        yield path, value
    for step, item in _parts(value):
        yield from texts(item, (*path, step))


def payload_texts(spec: Spec) -> Iterator[tuple[Path, str]]:
    """Every text of a payload or an example, keys included."""
    for i, field in enumerate(spec.fields):
        yield from _within(field.example, ("fields", i, "example"))
    for i, shape in enumerate(spec.shapes):
        yield from _within(shape.payload, ("shapes", i, "payload"))
        yield from _within(shape.canonical, ("shapes", i, "canonical"))
    for i, foreign in enumerate(spec.foreign):
        for j, example in enumerate(foreign.examples):
            yield from _within(example.payload, ("foreign", i, "examples", j, "payload"))
    yield from _within(spec.sample.payload, ("sample", "payload"))


def _within(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield (*path, key), key
            yield from _within(item, (*path, key))
    elif isinstance(value, Sequence):
        for index, item in enumerate(value):
            yield from _within(item, (*path, index))


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    if is_dataclass(value):
        for name, item in vars(value).items():
            if name not in _PAYLOADS:
                yield name.rstrip("_"), item
    elif isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from enumerate(value)
