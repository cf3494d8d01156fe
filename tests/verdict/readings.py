"""What each binding says of payloads: a Verdict where it tells all, else whether it takes them.

None stands for what a binding has no say in. Every binding reads all payloads in one go.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema
import portone_v1
from portone_v1 import PaymentResponse, ResponseError
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.spec.lookups import attribute_of
from generator.spec.model import Spec
from generator.spec.query import Problem
from generator.spec.verdict import Verdict
from tests.nodejs import Node
from tests.project import ROOT
from tests.verdict.payloads import Case

Said = Verdict | bool | None

_HERE = ROOT / "tests" / "verdict"
_TYPES = {"callback": "RequestPayResponse", "redirect": "RedirectQuery"}
_SCHEMAS = {entry: f"generated/schema/{entry}.schema.json" for entry in ("callback", "redirect")}


_ENTRIES: Mapping[str, Callable[[Any], PaymentResponse]] = {
    "callback": portone_v1.structure,
    "redirect": portone_v1.structure_query,
}


def read_by_attrs(spec: Spec, cases: Sequence[Case]) -> list[Said]:
    """By `structure` and `structure_query`."""
    return [_read(spec, _ENTRIES[case.entry], case.sent) for case in cases]


def read_by_cattrs(spec: Spec, cases: Sequence[Case]) -> list[Said]:
    """By the converter, which knows callbacks only."""

    def convert(payload: Any) -> PaymentResponse:
        return portone_v1.converter.structure(payload, PaymentResponse)

    return [_read(spec, convert, case.sent) if case.entry == "callback" else None for case in cases]


def _read(spec: Spec, way: Callable[[Any], PaymentResponse], sent: Any) -> Verdict:
    try:
        response = way(sent)
    except ResponseError as error:
        return Verdict(
            errors=[Problem(field=e.field, expected=e.expected, got=e.got) for e in error.errors]
        )
    return Verdict(
        outcome=response.outcome.value,
        values={f.name: _plain(getattr(response, attribute_of(f))) for f in spec.fields},
        extra={**response.extra},
        repeated={name: list(texts) for name, texts in response.repeated.items()},
        fields_set=_fields(spec, response.fields_set),
    )


def _fields(spec: Spec, attributes: Iterable[str]) -> frozenset[str]:
    """The names of the fields with these attributes."""
    names = {attribute_of(field): field.name for field in spec.fields}
    return frozenset(names.get(attribute, attribute) for attribute in attributes)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def read_by_es_module(spec: Spec, cases: Sequence[Case], node: Node) -> list[Said]:
    """By the module's `structure` and `structureQuery`."""
    lines = _run(node, "es_module.mjs", map(_line, cases))
    return [_verdict(spec, json.loads(line)) for line in lines]


def _verdict(spec: Spec, said: Mapping[str, Any]) -> Verdict:
    assert "crash" not in said, said
    if "errors" in said:
        return Verdict(errors=[Problem(**error) for error in said["errors"]])
    return Verdict(
        outcome=said["outcome"],
        values={field.name: said[attribute_of(field)] for field in spec.fields},
        extra=said["extra"],
        repeated=said["repeated"],
        fields_set=_fields(spec, said["fieldsSet"]),
    )


def read_by_ajv(cases: Sequence[Case], node: Node) -> list[Said]:
    """By our JSON Schema in JavaScript."""
    schemas = json.dumps({entry: _schema(entry) for entry in _SCHEMAS})
    said = iter(_run(node, "ajv.mjs", [schemas, *map(_line, filter(_is_object, cases))]))
    return [json.loads(next(said)) if _is_object(case) else None for case in cases]


def read_by_jsonschema(cases: Sequence[Case]) -> list[Said]:
    """By our JSON Schema in Python."""
    return _validated(cases, {entry: _schema(entry) for entry in _SCHEMAS})


def read_by_openapi(cases: Sequence[Case]) -> list[Said]:
    """By the components of our OpenAPI document, which are schemas of the same dialect."""
    path = ROOT / "generated" / "openapi" / "portone-v1.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    return _validated(
        cases,
        {
            entry: {"components": document["components"], "$ref": f"#/components/schemas/{name}"}
            for entry, name in _TYPES.items()
        },
    )


def _validated(cases: Sequence[Case], schemas: Mapping[str, Any]) -> list[Said]:
    takes = {
        entry: jsonschema.Draft202012Validator(schema).is_valid for entry, schema in schemas.items()
    }
    return [takes[case.entry](case.sent) if _is_object(case) else None for case in cases]


def read_by_pydantic(spec: Spec, cases: Sequence[Case]) -> list[Said]:
    """By the models of `portone_v1.pydantic` from what `json.loads` made of the text."""
    return _modelled(spec, cases, lambda model, case: model.model_validate(case.sent))


def read_by_pydantic_from_json(spec: Spec, cases: Sequence[Case]) -> list[Said]:
    """By the same models from the text itself, which pydantic's own parser reads."""
    return _modelled(spec, cases, lambda model, case: model.model_validate_json(case.text))


def _modelled(
    spec: Spec, cases: Sequence[Case], validate: Callable[[type[BaseModel], Case], BaseModel]
) -> list[Said]:
    from portone_v1.pydantic import RedirectQuery, RequestPayResponse

    models: Mapping[str, type[BaseModel]] = {
        "callback": RequestPayResponse,
        "redirect": RedirectQuery,
    }

    def read(case: Case) -> Verdict:
        """What a model says; of a valid payload, what is then read from its dump."""
        try:
            model = validate(models[case.entry], case)
        except ValidationError as error:
            return Verdict(errors=[_problem(found) for found in error.errors()])
        dump = model.model_dump(mode="json", by_alias=True)
        return _read(spec, _ENTRIES[case.entry], dump)

    return [read(case) if _is_object(case) else None for case in cases]


def _problem(error: ErrorDetails) -> Problem:
    if error["type"] == "json_invalid":
        return Problem(field="$", expected="JSON", got="other text")
    where = str(error["loc"][0]) if error["loc"] else "$"
    return Problem(field=where, expected=error["ctx"]["expected"], got=error["ctx"]["got"])


def read_by_tsc(cases: Sequence[Case], node: Node, folder: Path) -> list[Said]:
    """By the TypeScript compiler, each payload as a literal on a line of its own."""
    literals = [(_TYPES[case.entry], case.text) for case in filter(_is_object, cases)]
    return _without_errors(cases, _errors_of_tsc(literals, node, folder))


def ill_typed_responses(cases: Sequence[Case], node: Node, folder: Path) -> list[str]:
    """What the ES module returns, as literals, where it is not what its types declare."""
    lines = _run(node, "es_module.mjs", map(_line, cases))
    # The compiler gives up on literals that are very deep.
    responses = [t for t in lines if "outcome" in json.loads(t) and "[" * 50 not in t]
    assert responses
    errors = _errors_of_tsc([("PaymentResponse", text) for text in responses], node, folder)
    return [responses[int(line) - 2] for _, line in errors]


def _errors_of_tsc(
    literals: Sequence[tuple[str, str]], node: Node, folder: Path
) -> list[tuple[str, str]]:
    """File and line of every error of the compiler, where each literal has a type and a line."""
    module = json.dumps(str(ROOT / "generated" / "typescript" / "portone-v1.js"))
    types = "PaymentResponse, RedirectQuery, RequestPayResponse"
    lines = [f"import type {{ {types} }} from {module};"]
    lines += [f"export const c{n}: {type_} = {text};" for n, (type_, text) in enumerate(literals)]
    (folder / "literals.mts").write_text("\n".join(lines), encoding="utf-8")
    options = ("--noEmit", "--strict", "--module", "nodenext", "--pretty", "false")
    printed = node.tsc(*options, "literals.mts", cwd=folder).stdout
    return re.findall(r"^(.+)\((\d+),\d+\): error", printed, re.MULTILINE)


def read_by_mypy(cases: Sequence[Case], folder: Path) -> list[Said]:
    """By mypy and the TypedDicts of `portone_v1.types`, each payload as a literal on its line."""
    lines = ["from portone_v1.types import RedirectQuery, RequestPayResponse"]
    lines += [
        f"c{n}: {_TYPES[case.entry]} = {case.sent!r}"
        for n, case in enumerate(filter(_is_object, cases))
    ]
    (folder / "literals.py").write_text("\n".join(lines), encoding="utf-8")
    # What mypy knows of the libraries is worth keeping for the next test of this process.
    cache = f"--cache-dir={folder.parent / 'mypy'}"
    command = [sys.executable, "-m", "mypy", "--strict", cache, "literals.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return _without_errors(cases, re.findall(r"^(.+):(\d+): error", done.stdout, re.MULTILINE))


def _without_errors(cases: Sequence[Case], errors: Sequence[tuple[str, str]]) -> list[Said]:
    """Which payloads have no error on their line; the first line is the import."""
    assert all(file.startswith("literals.") and line != "1" for file, line in errors), errors
    lines = {int(line) for _, line in errors}
    numbers = count(2)
    return [next(numbers) not in lines if _is_object(case) else None for case in cases]


def _is_object(case: Case) -> bool:
    """A schema describes the object of parameters; taking a URL apart is not its business."""
    return case.entry == "callback" or not isinstance(case.sent, str)


def _schema(entry: str) -> Any:
    return json.loads((ROOT / _SCHEMAS[entry]).read_text(encoding="utf-8"))


def _line(case: Case) -> str:
    return f'["{case.entry}", {case.text}]'


def _run(node: Node, script: str, lines: Iterator[str] | Sequence[str]) -> list[str]:
    text = "".join(f"{line}\n" for line in lines)
    # Not splitlines: some signs that it splits at stand in JSON text as they are.
    return node.run(str(_HERE / script), text=text).split("\n")[:-1]
