"""Every text of the spec with its path."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass

from generator.spec.diagnostics import Path
from generator.spec.model import Spec

# Values of a payment response: data, not text of the spec.
_PAYLOADS = {"payload", "canonical", "example"}


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of the spec; payloads are left out."""
    left: list[tuple[Path, object]] = [(path, value)]
    while left:
        path, value = left.pop()
        if isinstance(value, str):
            yield path, value
        else:
            left += [((*path, step), item) for step, item in _parts(value)]


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


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, Sequence):
        return enumerate(value)
    if is_dataclass(value):
        parts = vars(value).items()
        return [(name.rstrip("_"), item) for name, item in parts if name not in _PAYLOADS]
    return ()
