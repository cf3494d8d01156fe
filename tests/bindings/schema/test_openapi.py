"""The OpenAPI document is one, and its components are the JSON Schemas."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from generator.targets.schema.target import files
from tests.bindings.fixtures import FIXTURES, HOSTILE_TEXTS, hostile_spec, is_beyond_schemas
from tests.nodejs import OPENAPI, Node, find_node
from tests.project import ROOT

PATH = "generated/openapi/portone-v1.json"
DOCUMENT: dict[str, Any] = json.loads((ROOT / PATH).read_text(encoding="utf-8"))
COMPONENTS: dict[str, Any] = DOCUMENT["components"]["schemas"]
NAMES = {"callback": "RequestPayResponse", "redirect": "RedirectQuery"}


def test_it_is_an_openapi_document() -> None:
    validate(DOCUMENT)

    assert DOCUMENT["openapi"].startswith("3.1.")
    assert all(re.fullmatch(r"[\w.-]+", name, re.ASCII) for name in COMPONENTS)


@pytest.mark.slow
def test_every_fixture_gets_its_verdict_from_a_component() -> None:
    validators = {
        entry: Draft202012Validator({**DOCUMENT, "$ref": f"#/components/schemas/{name}"})
        for entry, name in NAMES.items()
    }

    wrong = [f for f in FIXTURES if validators[f.entry].is_valid(f.payload) != f.valid]
    assert [f.id for f in wrong if not is_beyond_schemas(f)] == []


def test_every_reference_leads_to_a_component_and_every_component_is_led_to() -> None:
    found = {reference.removeprefix("#/components/schemas/") for reference in references(DOCUMENT)}

    assert found | {*NAMES.values()} == set(COMPONENTS)


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (item for key, item in value.items() if key == "$ref")
    if isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from references(item)


USE = """
import type { components } from "./api.js";

type Response = components["schemas"]["RequestPayResponse"];
type Query = components["schemas"]["RedirectQuery"];
export const response: Response = { imp_uid: "a", pay_method: "card", paid_amount: 1, memo: [] };
export const query: Query = { imp_uid: "a", imp_success: "true", merchant_uid: ["b", "c"] };
// @ts-expect-error: an amount is a number
export const wrong: Response = { paid_amount: "1" };
"""


@pytest.fixture(scope="module")
def tools(request: pytest.FixtureRequest) -> Node:
    return find_node(required=request.config.getoption("--all-tools"), folder=OPENAPI)


@pytest.mark.slow
def test_redocly_finds_no_error(tools: Node, tmp_path: Path) -> None:
    tools.run_tool("redocly", "lint", str(ROOT / PATH), cwd=tmp_path)


@pytest.mark.slow
def test_openapi_typescript_makes_types_that_compile(tools: Node, tmp_path: Path) -> None:
    tools.run_tool("openapi-typescript", str(ROOT / PATH), "-o", "api.d.ts", cwd=tmp_path)
    (tmp_path / "use.mts").write_text(USE, encoding="utf-8")

    done = tools.tsc("--noEmit", "--strict", "--module", "nodenext", "use.mts", cwd=tmp_path)
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.slow
@pytest.mark.needs("openapi_python_client")
def test_openapi_python_client_makes_a_class_of_each_object(tmp_path: Path) -> None:
    options = ["--path", str(ROOT / PATH), "--meta", "none", "--output-path", "shop_client"]
    made = run(tmp_path, "-m", "openapi_python_client", "generate", "--fail-on-warning", *options)
    assert made.returncode == 0, made.stdout + made.stderr

    code = (
        "import json, sys; from shop_client.models import RequestPayResponse, RedirectQuery\n"
        "for cls, sent in zip((RequestPayResponse, RedirectQuery), json.load(sys.stdin)):\n"
        "    assert cls.from_dict(dict(sent)).to_dict() == sent, cls"
    )
    examples = [COMPONENTS[name]["examples"][0] for name in NAMES.values()]
    used = run(tmp_path, "-c", code, text=json.dumps(examples))
    assert used.returncode == 0, used.stderr


def run(folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path},  # it calls ruff
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("entry", NAMES)
def test_a_component_describes_what_the_schema_describes(entry: str) -> None:
    text = (ROOT / f"generated/schema/{entry}.schema.json").read_text(encoding="utf-8")
    schema, component = json.loads(text), COMPONENTS[NAMES[entry]]

    assert component["description"] == schema["description"]
    assert described(component) == described(schema)


def described(schema: dict[str, Any]) -> list[tuple[str, str]]:
    return [(key, value["description"]) for key, value in schema["properties"].items()]


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_leaves_a_document(text: str) -> None:
    document = json.loads(files(hostile_spec(text))[PATH])

    assert [*document["components"]["schemas"]] == [*COMPONENTS]
    assert document["info"]["summary"] == f"{text} · {text}"
