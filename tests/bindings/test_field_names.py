"""A field may have any name that is not taken, those of the generated code's variables included."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from generator.build import reference
from generator.spec.lookups import attribute_of, fields_by_key, keys_of
from generator.spec.model import Field, Spec
from generator.spec.rules.fields import TAKEN, names_are_free
from generator.targets.models.target import files as models
from generator.targets.python.target import files as python
from generator.targets.schema.target import files as schema
from generator.targets.testing.target import files as shop_testing
from generator.targets.typescript.target import files as typescript
from tests.nodejs import Node
from tests.project import ROOT
from tests.today import the_spec

# What every binding has a word of its own for: such a field goes by its `attribute`.
RENAMED = {"class": "class_", "outcome": "outcome_", "extra": "extra_", "3ds-result": "result_3ds"}
# No key of such a field, so it is one of the shop's own.
OF_THE_SHOP = {"class_": "of the shop"}

_PYTHON = """
import json, sys
from portone_v1 import structure, unstructure
from portone_v1.pydantic import RequestPayResponse
payload = json.load(sys.stdin)
response = structure(payload)
model = RequestPayResponse.model_validate(payload)
print(json.dumps({
    "wire": unstructure(response),
    "read": {name: getattr(response, name) for name in sys.argv[1].split(",")},
    "model": {name: getattr(model, name) for name in sys.argv[1].split(",")},
    "dumped": model.model_dump(mode="json", by_alias=True, exclude_unset=True),
    "outcome": response.outcome,
}))
"""
_JAVASCRIPT = """
import { readFileSync } from "node:fs";
const { structure } = await import(process.argv[2]);
const response = structure(JSON.parse(readFileSync(0, "utf8")));
const read = Object.fromEntries(process.argv[3].split(",").map((name) => [name, response[name]]));
console.log(JSON.stringify({ read, outcome: response.outcome }));
"""


@pytest.fixture(scope="module")
def spec() -> Spec:
    """The spec with a field for each variable of the generated code, and with renamed ones."""
    spec = the_spec()
    like = replace(fields_by_key(spec)["pg_tid"], availability=[], max_length=None)
    known = set(chain(*TAKEN.values(), *map(keys_of, spec.fields), map(attribute_of, spec.fields)))
    names = sorted({*variables(), "text", "node", "values"} - known)
    added = [replace(like, name=name) for name in names]
    renamed = [replace(like, name=name, attribute=other) for name, other in RENAMED.items()]
    return replace(spec, fields=[*spec.fields, *added, *renamed])


@pytest.fixture(scope="module")
def fields(spec: Spec) -> list[Field]:
    """Those that were added."""
    return list(spec.fields[len(the_spec().fields) :])


@pytest.fixture(scope="module")
def payload(fields: list[Field]) -> dict[str, str]:
    added = {field.name: f"of {field.name}" for field in fields}
    return {"imp_uid": "imp_1", "merchant_uid": "order_1", **added, **OF_THE_SHOP}


@pytest.fixture(scope="module")
def expected(fields: list[Field]) -> dict[str, str]:
    """What stands under the name that the bindings give each field."""
    return {attribute_of(field): f"of {field.name}" for field in fields}


def variables() -> Iterator[str]:
    """Every name that generated code gives to something, if a field could have it."""
    for path in (ROOT / "generated/python").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.arg):
                yield from could_be_fields(node.arg)
            elif isinstance(node, (ast.Name, ast.FunctionDef)):
                yield from could_be_fields(node.id if isinstance(node, ast.Name) else node.name)
    code = (ROOT / "generated/typescript/portone-v1.js").read_text(encoding="utf-8")
    for name in re.findall(r"(?:const|let|function|[(,{\[])\s*(\w+)", code):
        yield from could_be_fields(name)


def could_be_fields(name: str) -> Iterator[str]:
    if re.fullmatch("[a-z][a-z0-9_]*", name):
        yield name


def write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def test_the_rules_have_nothing_against_these_names(spec: Spec, fields: list[Field]) -> None:
    assert len(fields) > 100
    assert list(names_are_free(spec)) == []


def test_the_package_of_them_is_python(spec: Spec) -> None:
    for path, text in python(spec).items():
        if path.endswith(".py"):
            compile(text, path, "exec")


@pytest.mark.slow
@pytest.mark.needs("pydantic", "datamodel_code_generator")
def test_python_reads_them_and_gives_them_back(
    spec: Spec, payload: dict[str, str], expected: dict[str, str], tmp_path: Path
) -> None:
    for target in (python, shop_testing, models):
        write(tmp_path, target(spec))
    found: dict[str, Any] = json.loads(
        subprocess.run(
            [sys.executable, "-W", "error", "-c", _PYTHON, ",".join(expected)],
            cwd=tmp_path / "generated/python",
            input=json.dumps(payload),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout
    )

    assert found.pop("outcome") == "unconfirmed"
    assert found == {"wire": payload, "read": expected, "model": expected, "dumped": payload}


def test_javascript_reads_them(
    spec: Spec, payload: dict[str, str], expected: dict[str, str], tmp_path: Path, node: Node
) -> None:
    write(tmp_path, typescript(spec))
    (tmp_path / "use.mjs").write_text(_JAVASCRIPT, encoding="utf-8")
    module = (tmp_path / "generated/typescript/portone-v1.js").as_uri()
    arguments = (str(tmp_path / "use.mjs"), module, ",".join(expected))
    found = json.loads(node.run(*arguments, text=json.dumps(payload)))

    assert found.pop("outcome") == "unconfirmed"
    assert found == {"read": expected}


def test_schemas_speak_of_the_keys(spec: Spec) -> None:
    made = json.loads(schema(spec)["generated/schema/callback.schema.json"])

    assert made["properties"].keys() >= RENAMED.keys()
    assert not made["properties"].keys() & set(RENAMED.values())


def test_docs_name_the_attribute_of_a_renamed_field(spec: Spec, fields: list[Field]) -> None:
    few = replace(spec, fields=[*the_spec().fields, *fields[-len(RENAMED) :]])
    page = reference(few, python(few))["generated/docs/en/fields.md"]

    for key, attribute in RENAMED.items():
        assert f"`{key}`" in page
        assert f"In the bindings: `{attribute}`" in page
