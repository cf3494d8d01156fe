"""READMEs: of generated/, for those who find it first, and the project's own as PyPI shows it."""

import re
from pathlib import Path

from generator.render import static
from generator.spec.model import Spec
from generator.spec.project import PYPROJECT, REPOSITORY, Project, project

_README = Path(__file__).parents[3] / "README.md"
_LINK = re.compile(r"\[([^][]+)\]\((?!\w+:|#)([^()]+)\)")
_NO_ADDRESS = (
    f"> `{PYPROJECT}` names no `{REPOSITORY}` under `[project.urls]` yet, so no link of this page "
    "leads into it."
)


def files(_spec: Spec) -> dict[str, str]:
    """Both pages."""
    return {
        "generated/README.md": static(__file__)["README.md"],
        "generated/README.pypi.md": away(_README.read_text(encoding="utf-8"), project()),
    }


def away(readme: str, known: Project) -> str:
    """A README where nothing lies beside it: its links are whole addresses, or there are none."""
    readme = readme.replace("\npip install .\n", f"\npip install {known.name}\n")
    if url := known.urls.get(REPOSITORY):
        return _LINK.sub(rf"[\1]({url}/blob/v{known.version}/\2)", readme)
    title, _korean, rest = _LINK.sub(r"\1", readme).split("\n\n", 2)
    return f"{title}\n\n{_NO_ADDRESS}\n\n{rest}"
