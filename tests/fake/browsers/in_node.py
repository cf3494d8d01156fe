"""The helper for Playwright in Node.js, and the unit test in Vitest, as the docs show them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from examples.checkout import Order
from tests.fake.browsers.serving import served
from tests.nodejs import FOLDER, Node, find_node
from tests.project import ROOT
from tests.site.browsing import ARGUMENTS, find_chromium

PACKAGE = ROOT / "generated/typescript"
SHOWN = ROOT / "generator/targets/docs/static/testing"


@pytest.fixture(scope="module")
def node() -> Node:
    return find_node(required=True, folder=FOLDER / "fake")


@pytest.fixture
def shop(tmp_path: Path, node: Node) -> Path:
    """A project that has the package and the tools."""
    modules = tmp_path / "node_modules"
    shutil.copytree(node.folder / "node_modules", modules, symlinks=True)
    shutil.copytree(PACKAGE, modules / "portone-v1")
    (tmp_path / "package.json").write_text(json.dumps({"type": "module"}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def url() -> Iterator[str]:
    with served("flask") as (module, url):
        module.orders["order-1"] = Order(1004)
        yield f"{url}/orders/order-1"
        module.orders.clear()


def test_playwright_for_node_serves_the_fake(node: Node, shop: Path, url: str) -> None:
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("not installed: Chromium (Debian: apt-get install chromium)")
    shutil.copy(SHOWN / "checkout.mjs", shop)
    printed = node.run("checkout.mjs", url, chromium, *ARGUMENTS, cwd=shop).splitlines()

    assert printed == ["결제하지 못했습니다. 한도 초과", "failed 1004"]


def test_the_unit_test_in_vitest_passes(node: Node, shop: Path) -> None:
    shutil.copy(SHOWN / "checkout.test.mjs", shop)
    printed = node.run("node_modules/vitest/vitest.mjs", "run", "--root", ".", cwd=shop)

    assert "3 passed" in printed
