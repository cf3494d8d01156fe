"""The parts of the ES module are modules that stand for themselves, and one file in the package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.targets.typescript import target as typescript
from tests.bindings.typescript.es_module import PACKAGE, SPEC
from tests.nodejs import Node

SOURCE = typescript.source(SPEC)
PARTS = sorted(name for name in SOURCE if name.endswith(".js"))
# What describes a module of the package stands beside that, not beside these.
TYPES = sorted(
    n for n in SOURCE if n.endswith(".d.ts") and n not in ("global.d.ts", "reference.d.ts")
)
LINT = (
    *("--allowJs", "--checkJs", "--noEmit", "--strict", "false", "--types", ""),
    *(
        "--noUnusedLocals",
        "--noUnusedParameters",
        "--noImplicitReturns",
        "--noFallthroughCasesInSwitch",
    ),
    *("--module", "node16", "--target", "es2022"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for name in (*PARTS, *TYPES):
        (folder / name).write_text(SOURCE[name], encoding="utf-8")
    return folder


def test_the_parts_import_all_that_they_use_and_nothing_else(node: Node, folder: Path) -> None:
    checked = node.tsc(*LINT, *PARTS, cwd=folder)

    assert checked.returncode == 0, checked.stdout


def test_the_parts_of_the_types_import_all_that_they_use(node: Node, folder: Path) -> None:
    checked = node.tsc("--noEmit", "--strict", "--types", "", *TYPES, cwd=folder)

    assert checked.returncode == 0, checked.stdout


def test_an_unknown_name_would_be_found(node: Node, folder: Path) -> None:
    (folder / "wrong.js").write_text("export const wrong = unheardOf;\n", encoding="utf-8")

    assert "unheardOf" in node.tsc(*LINT, "wrong.js", cwd=folder).stdout


def test_the_package_imports_nothing() -> None:
    for name in ("portone-v1.js", "reference.js"):
        text = (PACKAGE / name).read_text(encoding="utf-8")
        assert not re.search(r"^import\b|^export \{", text, re.MULTILINE)
