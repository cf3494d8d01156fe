"""What the project says of itself in pyproject.toml: its version, and where it can be found."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PYPROJECT = "pyproject.toml"
REPOSITORY, SITE = "Repository", "Documentation"
"""The names of the addresses in [project.urls]: of the repository, and of the site."""


class Project(NamedTuple):
    """Its name, version, and addresses; those that are not known yet are missing."""

    name: str
    version: str
    urls: Mapping[str, str]


def project(root: Path = Path(__file__).parents[2]) -> Project:
    """The project of the tree at `root`, or the one that this generator stands in."""
    table = tomllib.loads((root / PYPROJECT).read_text(encoding="utf-8"))["project"]
    urls = {name: url.rstrip("/") for name, url in table.get("urls", {}).items()}
    return Project(table["name"], table["version"], urls)
