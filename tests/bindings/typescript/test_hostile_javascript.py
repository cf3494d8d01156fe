"""Text of the spec is text in JavaScript and TypeScript, whatever signs it is made of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec import convert

from generator.spec.load import SPEC
from generator.spec.model import Spec
from generator.spec.source import read_yaml
from generator.targets.typescript import target as typescript
from tests.generator.test_hostile_text import BROKEN_UP, HOSTILE, spoil
from tests.nodejs import Node
from tests.project import ROOT
from tests.today import the_spec

CODE = "*/ \" ' ` \\ ${1} </script> \u2028 \n // @x"


@pytest.fixture(scope="module", params=[HOSTILE, BROKEN_UP], ids=["one line", "several lines"])
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, hostile: str) -> Path:
    """The npm package of a spec with hostile text after every text, and hostile codes."""
    data: Any = read_yaml(ROOT / SPEC, SPEC).data
    spoil(data, hostile)
    add_codes(data)
    folder = tmp_path_factory.mktemp("hostile") / "node_modules" / "portone-v1"
    folder.mkdir(parents=True)
    # Schema and rules refuse some of it; escaping does not rely on them.
    for path, text in typescript.files(convert(data, Spec)).items():
        (folder / Path(path).name).write_text(text, encoding="utf-8")
    return folder


def add_codes(data: dict[str, Any]) -> None:
    codes = data["codes"]["pay_method"]["codes"]
    like = {"label": {"ko": "가", "en": "a"}, "source": "observed"}
    codes += [
        {**like, "code": CODE, "aliases": [{"code": f"alias {CODE}", "source": "observed"}]},
        {**like, "code": "__proto__"},
    ]


def evaluated(node: Node, package: Path, expression: str) -> Any:
    (package / "ask.js").write_text(
        "import * as portone from './portone-v1.js';\nimport { FIELDS } from './reference.js';\n"
        f"console.log(JSON.stringify({expression}));\n",
        encoding="utf-8",
    )
    return json.loads(node.run("ask.js", cwd=package))


def test_the_modules_hold_it_unchanged(node: Node, package: Path, hostile: str) -> None:
    label, brief, known = evaluated(
        node,
        package,
        "[portone.PayMethod.card, FIELDS.success.brief, Object.keys(portone.PayMethod)]",
    )

    plain = next(c.label for c in the_spec().codes["pay_method"].codes if c.code == "card")
    assert label == {"ko": f"{plain.ko} {hostile}", "en": f"{plain.en} {hostile}"}
    assert brief["ko"].endswith(hostile)
    assert {CODE, "__proto__", "card"} <= set(known)


def test_codes_of_any_signs_are_read(node: Node, package: Path) -> None:
    codes = [CODE, f"alias {CODE}", "__proto__", "constructor"]
    read = (
        f"{json.dumps(codes)}.map((code) => portone.structure("
        '{ imp_uid: "imp_1", merchant_uid: "1", pay_method: code }).pay_method)'
    )

    assert evaluated(node, package, read) == [CODE, CODE, "__proto__", "constructor"]


def test_the_compiler_takes_the_types(node: Node, package: Path) -> None:
    shop = package.parent.parent
    (shop / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    text = (
        'import { PayMethod, structure, type PayMethodCode } from "portone-v1";\n'
        'import { FIELDS } from "portone-v1/reference";\n'
        f"export const code: PayMethodCode = {json.dumps(CODE)};\n"
        "export const all = [structure({}), PayMethod[code].ko, FIELDS.success.note?.en];\n"
    )
    (shop / "use.ts").write_text(text, encoding="utf-8")
    options = ("--strict", "--noEmit", "--skipLibCheck", "false", "--lib", "es2022", "--types", "")
    checked = node.tsc(*options, "--module", "node16", "--target", "es2022", "use.ts", cwd=shop)

    assert checked.returncode == 0, checked.stdout


def test_a_page_may_hold_the_module(package: Path) -> None:
    for file in ("portone-v1.js", "reference.js"):
        text = (package / file).read_text(encoding="utf-8")
        assert "<script" not in text
        assert "</script" not in text
        assert not {"\u2028", "\u2029", "\u202e"} & set(text)


def test_comments_hold_neither_tags_nor_what_turns_text_around(package: Path) -> None:
    text = (package / "portone-v1.d.ts").read_text(encoding="utf-8")

    assert "START" in text
    for line in text.splitlines():
        assert not line.lstrip(" *").startswith("@") or line.startswith(" * @throws"), line
    assert not {"\u2028", "\u2029", "\u202e"} & set(text)
