"""What the project says of itself in pyproject.toml: its version, and where it can be found."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PYPROJECT = "pyproject.toml"
REPOSITORY, SITE = "Repository", "Documentation"
"""The names of the addresses in [project.urls]: of the repository, and of the site."""


@dataclass(frozen=True, kw_only=True)
class Project:
    """Its name, version, and addresses; those that are not known yet are missing."""

    name: str
    version: str
    urls: Mapping[str, str]


@cache
def project() -> Project:
    """The project that this generator stands in."""
    return read_project(Path(__file__).parents[2])


def read_project(root: Path) -> Project:
    """The project of the tree at `root`."""
    table = tomllib.loads((root / PYPROJECT).read_text(encoding="utf-8"))["project"]
    urls = {name: url.rstrip("/") for name, url in table.get("urls", {}).items()}
    return Project(name=table["name"], version=table["version"], urls=urls)
