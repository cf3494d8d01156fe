"""Every part of the spec, with the path at which it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from generator.spec.diagnostics import Path


def parts(value: object) -> Iterator[tuple[Path, object]]:
    """The value itself, and all that is in it, the keys of mappings included."""
    left: list[tuple[Path, Any]] = [((), value)]
    while left:
        path, value = left.pop()
        yield path, value
        if isinstance(value, Struct):
            items = zip(value.__struct_encode_fields__, astuple(value), strict=True)
            left += [((*path, name), item) for name, item in items if item is not None]
        elif isinstance(value, Mapping):
            left += [((*path, key), part) for key, item in value.items() for part in (key, item)]
        elif isinstance(value, Sequence) and not isinstance(value, str):
            left += [((*path, index), item) for index, item in enumerate(value)]
