"""What the page finds of a text and gives to be taken along, in Node.js."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from portone_v1 import structure, structure_query

from generator.site.paste.page import page
from generator.spec.model import Spec
from generator.targets.docs.edition import Edition
from generator.targets.typescript import target as typescript
from tests.nodejs import Node
from tests.project import ROOT

_CASES = ROOT / "generated" / "fixtures" / "cases.json"
_EXAMINE = """
import { readFileSync } from "node:fs";
import { examine } from "./findings.js";
import { fixture, markdown, maskedJson, testingCall } from "./copies.js";

const { texts, known } = JSON.parse(readFileSync(0, "utf8"));
const found = texts.map((text) => examine(text, known));
console.log(JSON.stringify(found.map((one) => ({
  ...one,
  fixture: fixture(one),
  copies: [maskedJson(one), fixture(one), markdown(one, "", ["a", "b"])],
  call: one.kind === "read" ? testingCall(one, known) : "",
}))));
"""


def examined(node: Node, spec: Spec, folder: Path, texts: Sequence[str]) -> list[dict[str, Any]]:
    shutil.copytree(ROOT / "generator/site/paste/static", folder, dirs_exist_ok=True)
    made = typescript.files(spec)
    for name in ("portone-v1.js", "reference.js"):
        text = made[f"generated/typescript/{name}"]
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    html = page(Edition(spec=spec, language="en"))
    known = json.loads(html.split('id="known">')[1].split("</script>")[0])
    given = json.dumps({"texts": texts, "known": known})
    found: list[dict[str, Any]] = json.loads(
        node.run("--input-type=module", "-e", _EXAMINE, cwd=folder, text=given)
    )
    return found


def test_a_field_that_the_bindings_call_otherwise_is_explained_like_any_other(
    node: Node, spec: Spec, tmp_path: Path
) -> None:
    names = {"imp_uid": "uid", "paid_at": "time"}
    fields = [replace(field, attribute=names.get(field.name)) for field in spec.fields]
    text = '{"imp_uid": "imp_1", "merchant_uid": "o_1", "paid_at": 1648344363, "success": false}'
    (found,) = examined(node, replace(spec, fields=fields), tmp_path, [text])
    assert found["id"] == "imp_1"
    meant = {row["key"]: row["meant"] for row in found["rows"]}
    assert meant["paid_at"].startswith("2022-03-27T01:26:03")


def test_what_is_copied_of_a_response_reports_the_same(
    node: Node, spec: Spec, tmp_path: Path
) -> None:
    cases = [case for case in json.loads(_CASES.read_text(encoding="utf-8")) if "outcome" in case]
    texts = [json.dumps(case["payload"]) for case in cases if case["entry"] == "callback"]
    texts += [str(case["payload"]) for case in cases if isinstance(case["payload"], str)]
    for text, found in zip(texts, examined(node, spec, tmp_path, texts), strict=True):
        read = structure_query if found["entry"] == "redirect" else structure
        assert read(json.loads(found["fixture"])["payload"]).outcome == found["outcome"], text
        scope: dict[str, Any] = {}
        exec(found["call"], scope)  # noqa: S102 - our own
        assert read(scope["payload"]).outcome == found["outcome"], found["call"]


def test_nothing_personal_is_in_any_copy(node: Node, spec: Spec, tmp_path: Path) -> None:
    personal = [field.name for field in spec.fields if field.sensitive]
    secrets = {name: f"비밀-{at}234-ab{at}" for at, name in enumerate(personal, 1)}
    payload = {"imp_uid": "imp_1", "merchant_uid": "o_1", "success": False, **secrets}
    hidden = {"custom_data": {"tel": 1098765432, "of": ["가나다라"]}, "coupon": "쿠폰-77"}
    wrong = {**payload, "buyer_tel": 1098765432, "status": None}
    texts = [json.dumps(one, ensure_ascii=False) for one in ({**payload, **hidden}, wrong)]
    for found in examined(node, spec, tmp_path, texts):
        copied = "".join([*found["copies"], found["call"]])
        shown = [
            text for text in (*secrets.values(), "98765", "가나다라", "쿠폰-77") if text in copied
        ]
        assert shown == []
