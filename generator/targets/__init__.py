"""What the spec is made into. A target is a function from the spec to files: path to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.model import Spec
from generator.targets import (
    csv,
    docs,
    fixtures,
    models,
    openapi,
    pictures,
    python,
    readme,
    schema,
    testing,
    typescript,
)

Target = Callable[[Spec], Mapping[str, str]]

TARGETS: tuple[Target, ...] = (
    python.files,
    fixtures.files,
    csv.files,
    testing.files,
    schema.files,
    openapi.files,
    models.files,
    docs.files,
    pictures.files,
    typescript.files,
    readme.files,
)
