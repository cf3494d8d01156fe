"""`portone_v1.arrow`, `.observe` and `.spark`: archives of responses.

All that they know of the spec is in the package.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.render import static
from generator.spec.model import Spec
from generator.text.python import header

_PACKAGE = "generated/python/portone_v1"


def files(_spec: Spec) -> Mapping[str, str]:
    """The modules as they stand."""
    origin = "generator/targets/archive/static"
    headers = {".py": header(origin), ".html": f"<!-- {header(origin)[2:].strip()} -->\n"}
    return {
        f"{_PACKAGE}/{path}": headers[PurePosixPath(path).suffix] + text
        for path, text in static(__file__).items()
    }
