"""`portone_v1.arrow`, `.observe` and `.spark`: archives of responses.

All that they know of the spec is in the package.
"""

from collections.abc import Mapping

from generator.render import copied
from generator.spec.model import Spec


def files(_spec: Spec) -> Mapping[str, str]:
    """The modules as they stand."""
    return copied(__file__, "generated/python/portone_v1")
