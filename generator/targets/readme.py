"""generated/README.md: what lies there, for those who find it first."""

from __future__ import annotations

from generator.model import Spec
from generator.render import environment
from generator.views.lookups import base_source


def files(spec: Spec) -> dict[str, str]:
    """The one page."""
    template = environment("readme", {}).get_template("README.md.jinja")
    return {"generated/README.md": template.render(date=base_source(spec).date)}
