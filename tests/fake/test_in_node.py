"""The fake in Node.js: its own tests, its size and its types."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bindings.typescript.es_module import PACKAGE
from tests.nodejs import Node
from tests.project import ROOT

USE = """
import { installFakeImp, scenarios, type Answer } from "portone-v1/fake";
import { fakeImp } from "portone-v1/playwright";

const fake = installFakeImp({ mobile: true, channels: { key: "kcp" }, strict: true });
fake.next({ outcome: "failed", error_code: "F0004" }).always({ outcome: "closed" });
export const answer: Answer | undefined = fake.requests[0]?.answer;
export const name: string | undefined = scenarios[0];
export const pages = fakeImp;
// @ts-expect-error There is no such happening.
fake.next({ outcome: "success" });
"""


def test_what_its_own_tests_state(node: Node) -> None:
    node.run("--test", "--test-reporter=spec", str(ROOT / "tests/fake/fake.test.mjs"))


@pytest.mark.parametrize("name", ["fake.js", "fake-script.js"])
def test_it_is_small(node: Node, name: str) -> None:
    minified = node.run_tool("esbuild", "--minify", "--charset=utf8", name, cwd=PACKAGE)

    assert len(minified.encode()) <= 25_000


def test_its_types_hold(node: Node, tmp_path: Path) -> None:
    modules = tmp_path / "node_modules"
    modules.mkdir()
    (modules / "portone-v1").symlink_to(PACKAGE)
    (tmp_path / "use.mts").write_text(USE, encoding="utf-8")
    options = ("--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom", "--types", "")
    checked = node.tsc(*options, "--module", "node16", "use.mts", cwd=tmp_path)

    assert checked.returncode == 0, checked.stdout
