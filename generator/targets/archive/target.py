"""`portone_v1.arrow`: responses as columns. All that it knows of the spec is in the package."""

from __future__ import annotations

from collections.abc import Mapping

from generator.render import static
from generator.spec.model import Spec
from generator.text.python import header

_PACKAGE = "generated/python/portone_v1"


def files(_spec: Spec) -> Mapping[str, str]:
    """The modules as they stand."""
    copied = header("generator/targets/archive/static")
    return {f"{_PACKAGE}/{path}": copied + text for path, text in static(__file__).items()}
