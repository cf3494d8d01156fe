"""generated/README.md: what lies there, for those who find it first."""

from __future__ import annotations

from generator.render import environment
from generator.spec.lookups import base_source
from generator.spec.model import Spec


def files(spec: Spec) -> dict[str, str]:
    """The one page."""
    template = environment(__file__, {}).get_template("README.md.jinja")
    return {"generated/README.md": template.render(date=base_source(spec).date)}
