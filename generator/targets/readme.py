"""generated/README.md: what lies there, for those who find it first."""

from __future__ import annotations

from generator.model import Spec
from generator.render import environment


def files(spec: Spec) -> dict[str, str]:
    """The one page."""
    template = environment("readme", {}).get_template("README.md.jinja")
    bases = (source for source in spec.sources if source.id == spec.page.base)
    return {"generated/README.md": template.render(date=next(bases).date)}
