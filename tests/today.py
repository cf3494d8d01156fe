"""The spec as it is today."""

from __future__ import annotations

from functools import cache

from generator.spec.load import load
from generator.spec.model import Spec
from tests.project import ROOT


@cache
def the_spec() -> Spec:
    """Loaded once for all modules."""
    return load(ROOT)
