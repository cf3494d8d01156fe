"""A new field of any name and value: what was read before it was written is read after it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.release.payloads import Payload
from generator.release.replay import BINDINGS, ask
from generator.release.states import State
from generator.spec.load import SPEC, load
from generator.spec.source import Document
from generator.watch.page.model import Page
from tests import walk
from tests.nodejs import Node
from tests.project import ROOT, Project, copy_project
from tests.today import the_spec
from tests.watch.news.kinds import DAY, ID
from tests.watch.news.pages import forget_words, html_table, latest, page_of

pytestmark = pytest.mark.slow

NAMES = ("zz_plain", "ZzQuota", "zz-quota", "3ds_result", "_version", "카드코드", "class", "extra")
VALUES = (None, 0, 1.5, True, "text", "", ["a", 1], {"a": {"b": None}})


def with_new_fields(page: Page) -> Page:
    """The page with a field of each name, each with its own type and mark."""
    like = page.fields[0]
    types = ("string", "number", "boolean", "object")
    new = [
        replace(like, name=name, type=types[i % len(types)], required=bool(i % 2))
        for i, name in enumerate(NAMES)
    ]
    return replace(page, fields=(*page.fields, *new))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project after the guide was followed, and something was written for each TODO."""
    made = copy_project(tmp_path_factory.mktemp("new") / "project")
    forget_words(made.root)
    page = made.root.parent / "payrt.html"
    page.write_text(html_table(with_new_fields(page_of(latest()))), encoding="utf-8")
    written = made.run("update", str(page), "--source", ID, "--date", DAY)
    assert (written.returncode, written.stderr) == (1, "")
    walk.write_what_is_left(made.root / SPEC)
    generated = made.run()
    assert (generated.returncode, generated.stderr) == (0, "")
    return made


def state(root: Path) -> State:
    spec = load(root)
    document = Document(root.name, {}, {}, {})
    return State(name=root.name, document=document, spec=spec, folder=root, is_made_now=False)


def sent() -> Iterator[Payload]:
    """All shapes, and one of them with every value under every name."""
    shapes = [shape.payload for shape in the_spec().shapes if isinstance(shape.payload, dict)]
    cases = json.loads((ROOT / "generated/fixtures/cases.json").read_text(encoding="utf-8"))
    yield from (Payload(entry=case["entry"], sent=case["payload"]) for case in cases)
    for name in NAMES:
        for value in VALUES:
            yield Payload(entry="callback", sent={**shapes[0], name: value})


@pytest.mark.parametrize("binding", BINDINGS)
def test_what_was_read_before_is_read_after(project: Project, node: Node, binding: str) -> None:
    payloads = list(sent())
    before, after = (ask(state(root), binding, payloads) for root in (ROOT, project.root))
    read = [
        (p.text, now) for p, was, now in zip(payloads, before, after, strict=True) if _is_read(was)
    ]

    assert len(read) > len(NAMES) * len(VALUES)
    assert [text for text, now in read if not _is_read(now)] == []


def _is_read(said: object) -> bool:
    return isinstance(said, dict) and "errors" not in said


def test_every_field_is_an_attribute_of_the_package(project: Project) -> None:
    fields = {f.name: f.attribute or f.name for f in load(project.root).fields if f.name in NAMES}
    package = str(project.root / "generated/python")
    program = (
        f"import json, sys; sys.path.insert(0, {package!r}); import portone_v1\n"
        "payload, names = json.load(sys.stdin)\n"
        "response = portone_v1.structure(payload)\n"
        "values = {name: getattr(response, read) for name, read in names.items()}\n"
        "print(json.dumps([values, dict(response.extra)]))"
    )
    payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", **dict.fromkeys(NAMES, "value")}
    run = subprocess.run(
        [sys.executable, "-I", "-c", program],
        input=json.dumps([payload, fields]),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.stderr == ""
    assert json.loads(run.stdout) == [dict.fromkeys(NAMES, "value"), {}]


def test_the_compiler_takes_the_types(project: Project, node: Node, tmp_path: Path) -> None:
    (tmp_path / "use.ts").write_text(
        (project.root / "generated/typescript/portone-v1.d.ts").read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    run = node.tsc("--strict", "--noEmit", "--lib", "es2022,dom", "use.ts", cwd=tmp_path)

    assert run.stdout == ""
