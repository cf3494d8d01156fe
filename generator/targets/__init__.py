"""What the spec is made into. A target is a function from the spec to files: path to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.model import Spec
from generator.targets import docs, fixtures, python, readme

Target = Callable[[Spec], Mapping[str, str]]

TARGETS: tuple[Target, ...] = (
    python.files,
    fixtures.files,
    docs.files,
    readme.files,
)
