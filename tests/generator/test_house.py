"""Data goes one way: who may import whom, and where what stands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.project import ROOT

GENERATOR = ROOT / "generator"
# What a part of the generator may import of the others. Whatever is not named here may import all.
BELOW = {
    "commands": set[str](),
    "text": {"text", "commands"},
    "spec": {"spec", "text", "kept", "commands"},
    "render": set[str](),
    "kept": set[str](),
    "bootstrap": {"commands"},
    "targets": {"spec", "text", "render"},
}
PARTS = sorted(
    path.parent.relative_to(GENERATOR).as_posix()
    for path in [*GENERATOR.glob("*/__init__.py"), *GENERATOR.glob("targets/*/__init__.py")]
    if path.parent.name != "targets"
)


def modules() -> Iterator[tuple[tuple[str, ...], Path]]:
    """Every module of the generator, by its place in it. What ships as it is is no part of it."""
    for path in GENERATOR.rglob("*.py"):
        place = path.relative_to(GENERATOR).with_suffix("").parts
        if "static" not in place:
            yield place, path


@cache
def imported(path: Path) -> tuple[tuple[str, ...], ...]:
    """The modules of the generator that a module imports, wherever in it."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (tuple(name.split(".")[1:]) for name in names if name.startswith("generator."))


def reaches(place: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a module may import another."""
    part = place[0]
    if part not in BELOW or other[0] in BELOW[part]:
        return True
    # The list of all targets names them; a target knows itself alone.
    return part == "targets" and other[0] == part and place[1] in ("__init__", other[1])


@pytest.mark.parametrize("part", PARTS)
def test_no_target_imports_another_and_nothing_imports_upwards(part: str) -> None:
    wrong = [
        f"{'.'.join(place)} imports {'.'.join(other)}"
        for place, path in modules()
        for other in imported(path)
        if "/".join(place).startswith(f"{part}/") and not reaches(place, other)
    ]
    assert sorted(wrong) == []


def test_what_must_not_be_imported_would_be_found() -> None:
    assert not reaches(("targets", "docs", "target"), ("targets", "python", "target", "files"))
    assert not reaches(("spec", "load"), ("targets", "docs", "edition", "Edition"))
    assert not reaches(("text", "markdown"), ("spec", "model", "Text"))
    assert reaches(("targets", "docs", "target"), ("targets", "docs", "edition", "Edition"))
    assert reaches(("targets", "__init__"), ("targets", "docs", "target"))
    assert reaches(("site", "build"), ("targets", "docs", "target"))


@pytest.mark.parametrize("part", PARTS)
def test_a_template_has_a_tag(part: str) -> None:
    """What has none is a file that ships as it is, and stands in `static/`."""
    without = [
        path.relative_to(GENERATOR).as_posix()
        for path in (GENERATOR / part).rglob("*.jinja")
        if not re.search(r"\{[{%]", path.read_text(encoding="utf-8"))
    ]
    assert sorted(without) == []
