"""`tsc --strict` agrees on what users may write, and what they may not."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from generator.targets.fake import target as fake
from generator.targets.typescript import target as typescript
from generator.targets.typescript.tables import outcome_type
from tests.bindings.typescript.es_module import CASES, PACKAGE, SPEC, ask, calls_of
from tests.nodejs import FOLDER, STRICT, Node
from tests.project import ROOT

pytestmark = pytest.mark.slow

TYPING = Path(__file__).parent / "typing"
DECLARATIONS = (PACKAGE / "portone-v1.d.ts").read_text(encoding="utf-8")
RESOLUTIONS = {
    "node16": {"module": "node16", "moduleResolution": "node16"},
    "bundler": {"module": "esnext", "moduleResolution": "bundler"},
}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project that has the package, and the files of a user."""
    shutil.copytree(PACKAGE, tmp_path / "node_modules" / "portone-v1")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return tmp_path


def errors(node: Node, shop: Path, files: Mapping[str, str], **options: object) -> list[str]:
    """What the compiler has against the files."""
    for name, text in files.items():
        (shop / name).write_text(text, encoding="utf-8")
    config = {"compilerOptions": {**STRICT, **RESOLUTIONS["node16"], **options}}
    (shop / "tsconfig.json").write_text(
        json.dumps({**config, "files": list(files)}), encoding="utf-8"
    )
    run = node.tsc("--pretty", "false", "--project", ".", cwd=shop)
    found = [line for line in run.stdout.splitlines() if "error TS" in line]
    assert bool(found) == bool(run.returncode), run.stdout + run.stderr
    return found


@pytest.fixture
def files(node: Node) -> dict[str, str]:
    """What users may write, marked lines that they may not, and what really arrives."""
    written = {path.name: path.read_text("utf-8") for path in sorted(TYPING.glob("*.ts"))}
    return {
        **written,
        "exhaustive.ts": with_new_codes(written["exhaustive.ts"]),
        "codes.ts": codes_are_known_and_open(),
        "cases.ts": valid_cases_are_typed(node),
    }


def with_new_codes(text: str) -> str:
    """The file of a user who lists every code, after the spec got further ones."""
    cases = [f"    case {json.dumps(entry.code)}:\n" for entry in SPEC.codes["status"].codes]
    further = "".join(case for case in cases if case not in text)
    return text.replace('    case "ready":\n', f'    case "ready":\n{further}')


def codes_are_known_and_open() -> str:
    """A file that is right if each field of codes has the codes of the spec and takes others.

    The known ones stand in the type one by one, which is what an editor offers.
    """
    lines = [
        'import type { RequestPayResponse } from "portone-v1";',
        "type Known<C> = C extends string ? (string extends C ? never : C) : never;",
        "type Equal<A, B> = [A, B] extends [B, A] ? true : false;",
    ]
    for name in [field.name for field in SPEC.fields if field.name in SPEC.codes]:
        codes = " | ".join(json.dumps(code.code) for code in SPEC.codes[name].codes)
        field = f'RequestPayResponse["{name}"]'
        lines.append(f"export const {name}: Equal<Known<{field}>, {codes}> = true;")
        lines.append(f"export const {name}_is_open: {field} = String(Math.random());")
    return "\n".join(lines)


def valid_cases_are_typed(node: Node) -> str:
    """A file that is right if every valid payload, and what it is read as, have their types."""
    lines = ['import type * as portone from "portone-v1";']
    objects = [case for case in CASES if "outcome" in case and isinstance(case["payload"], dict)]
    calls = calls_of(objects)
    for number, (call, answer) in enumerate(zip(calls, ask(node, calls), strict=True)):
        arriving = "RequestPayResponse" if call[0] == "structure" else "RedirectQuery"
        read = outcome_type(answer["response"]["outcome"])
        lines.append(f"export const a{number}: portone.{arriving} = {json.dumps(call[1])};")
        lines.append(f"export const r{number}: portone.{read} = {json.dumps(answer['response'])};")
    return "\n".join(lines)


@pytest.mark.parametrize("resolution", RESOLUTIONS.values(), ids=list(RESOLUTIONS))
def test_the_compiler_rejects_the_marked_lines_and_no_other(
    node: Node, shop: Path, files: Mapping[str, str], resolution: Mapping[str, str]
) -> None:
    assert errors(node, shop, files, **resolution) == []


def test_every_mark_stands_for_an_error(node: Node, shop: Path, files: Mapping[str, str]) -> None:
    marked = files["rejected.ts"]
    unmarked = marked.replace("@ts-expect-error", "")
    found = errors(node, shop, {"rejected.ts": unmarked})

    assert len({re.match(r".*?\(\d+", error) for error in found}) >= marked.count("@ts-expect") > 25


def test_a_project_without_the_dom_may_use_it(node: Node, shop: Path) -> None:
    text = (
        'import { structure } from "portone-v1";\nimport { FIELDS } from "portone-v1/reference";\n'
        "export const answer = [structure({}).outcome, FIELDS.success.brief.ko];\n"
    )

    assert errors(node, shop, {"server.ts": text}, lib=["es2022"], skipLibCheck=False) == []


def test_the_globals_are_only_there_for_who_asks(node: Node, shop: Path) -> None:
    text = 'import { structure } from "portone-v1";\nIMP.init("imp00000000"); structure({});\n'
    asked = {"types": ["portone-v1/global"]}

    (found,) = errors(node, shop, {"page.ts": text})
    assert "IMP" in found
    assert errors(node, shop, {"page.ts": text}, **asked) == []


def test_it_stands_beside_iamport_typings(node: Node, shop: Path) -> None:
    installed = FOLDER / "node_modules" / "iamport-typings"
    shutil.copytree(installed, shop / "node_modules" / "iamport-typings")
    text = (
        'import Iamport from "iamport-typings";\nimport { structure } from "portone-v1";\n'
        "declare global { interface Window { IMP?: Iamport } }\n"
        'window.IMP?.request_pay({ pay_method: "card", merchant_uid: "1", amount: 1, '
        'buyer_tel: "010" }, (response) => structure(response).outcome);\n'
    )

    bundled = RESOLUTIONS["bundler"]
    assert errors(node, shop, {"page.ts": text}, skipLibCheck=False, **bundled) == []


def test_vue_may_hold_a_response(node: Node, shop: Path) -> None:
    shutil.copytree(FOLDER / "node_modules" / "@vue", shop / "node_modules" / "@vue")
    text = (
        'import { reactive, ref } from "@vue/reactivity";\n'
        'import { structure, type PaymentResponse } from "portone-v1";\n'
        "const response = ref<PaymentResponse | null>(null);\n"
        "response.value = structure({});\n"
        'export const read = response.value.outcome === "paid" && response.value.imp_uid.length;\n'
        "export const state = reactive({ response: structure({}) as PaymentResponse | null });\n"
        "state.response = structure({});\n"
    )

    assert errors(node, shop, {"page.ts": text}) == []


def test_a_file_of_commonjs_resolves_the_types(node: Node, shop: Path) -> None:
    text = 'import("portone-v1").then(({ structure }) => structure({}).outcome);\n'

    assert errors(node, shop, {"script.cts": text}, lib=["es2022"]) == []


def test_every_member_is_documented() -> None:
    for text in (DECLARATIONS, (PACKAGE / "reference.d.ts").read_text(encoding="utf-8")):
        lines = text.splitlines()
        for before, line in pairwise(lines):
            member = re.match(r"  (readonly )?[\w\[(].*[;,]$", line)
            if member and not re.match(r"export (type|declare function)", before):
                assert before.endswith("*/") or _continues(line), line


def _continues(line: str) -> bool:
    """Lines of a signature, of an import, and of the labels, which speak for themselves."""
    return bool(re.match(r"  (\w+,$|\w+\?: .*,$|readonly (ko|en|\[code))", line))


def test_what_is_declared_is_what_is_there(node: Node) -> None:
    for name in ("portone-v1", "reference"):
        declared = re.findall(
            r"^export declare (?:const|function|class) (\w+)",
            (PACKAGE / f"{name}.d.ts").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        script = f'import("./{name}.js").then((m) => console.log(Object.keys(m).join()))'
        exported = node.run("--eval", script, cwd=PACKAGE).strip().split(",")

        assert sorted(declared) == sorted(exported)


def test_files_of_the_package_are_those_of_its_targets() -> None:
    on_disk = {path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*")}
    made = {*typescript.files(SPEC), *fake.files(SPEC)}

    assert {path for path in made if PACKAGE in (ROOT / path).parents} == on_disk
