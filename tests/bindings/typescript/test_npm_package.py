"""The npm package, packed, installed into a project of its own, and used there."""

from __future__ import annotations

import json
import re
import tarfile
import tomllib
from pathlib import Path

import pytest

from tests.bindings.typescript.es_module import PACKAGE
from tests.nodejs import Node
from tests.project import ROOT
from tests.today import the_spec

pytestmark = pytest.mark.slow

CARD = next(c.label for c in the_spec().codes["pay_method"].codes if c.code == "card")
README = (PACKAGE / "README.md").read_text(encoding="utf-8")
FILES = {
    *("LICENSE", "README.md", "package.json"),
    *("portone-v1.js", "portone-v1.d.ts", "reference.js", "reference.d.ts"),
    *("global.js", "global.d.ts", "fake.js", "fake.d.ts", "fake-script.js"),
    *("playwright.js", "playwright.d.ts"),
}
USE = """
import { structure, type PaymentResponse } from "portone-v1";
import { availability } from "portone-v1/reference";

const response: PaymentResponse = structure({});
const known = availability(response.pg_provider, "card", response.outcome).card_name;
export const source: string | undefined = known?.[0]?.source;
// @ts-expect-error The types are there: anything else would be any.
export const wrong: number = response.imp_uid;
"""


@pytest.fixture(scope="module")
def tarball(node: Node, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `npm publish` would send."""
    folder = tmp_path_factory.mktemp("packed")
    node.run_npm("pack", "--pack-destination", str(folder), cwd=PACKAGE)
    (packed,) = folder.iterdir()
    return packed


@pytest.fixture(scope="module")
def shop(node: Node, tmp_path_factory: pytest.TempPathFactory, tarball: Path) -> Path:
    """A project that installed it."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "package.json").write_text('{"private": true, "type": "module"}', encoding="utf-8")
    quiet = ("--offline", "--no-audit", "--no-fund")
    node.run_npm("install", *quiet, str(tarball), cwd=folder)
    return folder


def test_the_tarball_holds_the_package_and_nothing_else(tarball: Path) -> None:
    with tarfile.open(tarball) as archive:
        assert set(archive.getnames()) == {f"package/{name}" for name in FILES}


def test_the_package_says_what_the_project_does() -> None:
    package = json.loads((PACKAGE / "package.json").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert (package["name"], package["version"]) == (project["name"], project["version"])
    assert package["license"] == project["license"]
    assert package["author"] == project["authors"][0]["name"]
    assert (PACKAGE / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert not package.keys() & {"dependencies", "peerDependencies", "scripts"}


def test_it_is_all_that_is_installed(shop: Path) -> None:
    folders = {path.name for path in (shop / "node_modules").iterdir() if path.name[0] != "."}

    assert folders == {"portone-v1"}


def test_the_example_of_the_readme_prints_what_the_readme_says(node: Node, shop: Path) -> None:
    ((code,), (printed,)) = (
        re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL) for kind in ("js", "text")
    )
    (shop / "example.js").write_text(code, encoding="utf-8")

    assert node.run("example.js", cwd=shop) == printed


def test_the_example_of_the_readme_is_well_typed(node: Node, shop: Path) -> None:
    (code,) = re.findall(r"```js\n(.*?)```", README, re.DOTALL)
    (shop / "example.js").write_text(code, encoding="utf-8")
    options = ("--checkJs", "--strict", "false", "--noEmit", "--types", "")
    checked = node.tsc(*options, "--module", "node16", "--target", "es2022", "example.js", cwd=shop)

    assert checked.returncode == 0, checked.stdout


def test_the_example_of_the_sdk_is_well_typed(node: Node, shop: Path) -> None:
    (code,) = re.findall(r"```ts\n(.*?)```", README, re.DOTALL)
    (shop / "sdk.ts").write_text(code, encoding="utf-8")
    options = ("--strict", "--noEmit", "--types", "", "--lib", "es2022,dom")
    checked = node.tsc(*options, "--module", "node16", "--target", "es2022", "sdk.ts", cwd=shop)

    assert checked.returncode == 0, checked.stdout


def test_the_types_of_the_globals_come_with_a_module_of_nothing(node: Node, shop: Path) -> None:
    script = 'import("portone-v1/global").then((module) => console.log(Object.keys(module).length))'

    assert node.run("--eval", script, cwd=shop) == "0\n"


# What is measured, 14.0 and 21.1, with room for what a change of the spec adds to the tables, of
# which 5 are made: names, marks of foreign objects, and what errors say of these.
@pytest.mark.parametrize(
    ("names", "kilobytes"), [("structure", 14.2), ("structure, structureQuery, unstructure", 21.4)]
)
def test_a_page_loads_no_more_than_it_uses(
    node: Node, shop: Path, names: str, kilobytes: float
) -> None:
    bundled = bundle(node, shop, f'import {{ {names} }} from "portone-v1"; log({names});')

    assert len(bundled.encode()) <= kilobytes * 1000
    assert CARD.en not in bundled


def test_labels_come_without_the_reader(node: Node, shop: Path) -> None:
    bundled = bundle(node, shop, 'import { Status } from "portone-v1"; log(Status.paid.en);')

    assert "imp_uid" not in bundled
    assert len(bundled.encode()) < 1500


def bundle(node: Node, shop: Path, text: str) -> str:
    """What a page loads that has this script, minified."""
    return node.run("bundle.mjs", str(shop), text=text)


@pytest.mark.parametrize("module", ["node16", "esnext --moduleResolution bundler"])
def test_the_types_resolve(node: Node, shop: Path, module: str) -> None:
    (shop / "use.ts").write_text(USE, encoding="utf-8")
    options = ("--strict", "--noEmit", "--target", "es2022", "--lib", "es2022", "--types", "")
    checked = node.tsc(*options, "--module", *module.split(), "use.ts", cwd=shop)

    assert checked.returncode == 0, checked.stdout


def test_commonjs_imports_it(node: Node, shop: Path) -> None:
    script = 'import("portone-v1").then(({ PayMethod }) => console.log(PayMethod.card.en))'
    (shop / "old.cjs").write_text(script, encoding="utf-8")

    assert node.run("old.cjs", cwd=shop) == f"{CARD.en}\n"
