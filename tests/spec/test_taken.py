"""The names that no field may have are those that the bindings really expose."""

from __future__ import annotations

import ast
import inspect
import keyword
import re
from itertools import chain
from pathlib import Path

import attrs
import pytest
from portone_v1 import PaymentResponse
from portone_v1.testing import payment_response

from generator.spec.lookups import attribute_of
from generator.spec.rules.fields import TAKEN, TAKEN_TYPES
from tests.nodejs import Node
from tests.project import ROOT
from tests.today import the_spec

PACKAGE = ROOT / "generated/python/portone_v1"
FIELDS = {attribute_of(field) for field in the_spec().fields}
TABLES = {table.python for table in the_spec().codes.values()}


_NAMES = """
const { structure } = await import(process.argv[2]);
let read = structure({ imp_uid: "imp_1", merchant_uid: "order_1", error_msg: "no" });
for (; read; read = Object.getPrototypeOf(read)) {
  console.log(Object.getOwnPropertyNames(read).join(" "));
}
"""


def public(names: object) -> set[str]:
    return {n for n in names if not n.startswith("_")}  # type: ignore[attr-defined]


def test_words_of_python_are_taken() -> None:
    assert TAKEN["a word of Python"] == {*keyword.kwlist, "cls", "self"}


def test_attributes_of_the_class_are_taken() -> None:
    own = {attribute.name for attribute in attrs.fields(PaymentResponse)} | set(
        dir(PaymentResponse)
    )

    assert TAKEN["an attribute of every PaymentResponse"] == public(own) - FIELDS


def test_names_that_class_bodies_look_up_are_taken() -> None:
    """A field of such a name would stand before what the rest of the body means by it."""
    needed: set[str] = set()
    for module in ("_response", "types"):
        path = ROOT / "generated/python/portone_v1" / f"{module}.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                needed |= looked_up_in(node)

    assert TAKEN["a name that the generated classes need themselves"] == needed


def looked_up_in(body: ast.ClassDef) -> set[str]:
    """The names that a class body looks up in itself, as far as a field could have them."""
    names: set[str] = set()
    for statement in body.body:
        parts: list[ast.AST] = [statement]
        if isinstance(statement, ast.FunctionDef):
            returned = [statement.returns] if statement.returns else []
            parts = [*statement.decorator_list, statement.args, *returned]
        for node in chain(*map(ast.walk, parts)):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                names.add(node.id)
    return {name for name in public(names) if name == name.lower()}


def test_arguments_of_the_factory_are_taken() -> None:
    parameters = inspect.signature(payment_response).parameters.values()
    named = {p.name for p in parameters if p.kind is not p.VAR_KEYWORD}

    assert TAKEN["an argument of portone_v1.testing.payment_response"] == named


@pytest.mark.needs("pydantic")
def test_attributes_of_models_are_taken() -> None:
    from portone_v1.pydantic import RequestPayResponse

    # Those of its class as well: the models' generator gives such a field another name.
    own = public({*dir(RequestPayResponse), *dir(type(RequestPayResponse))}) - FIELDS

    assert TAKEN["an attribute of every pydantic model"] == own


def test_properties_in_javascript_are_taken(node: Node, tmp_path: Path) -> None:
    (tmp_path / "names.mjs").write_text(_NAMES, encoding="utf-8")
    module = (ROOT / "generated/typescript/portone-v1.js").as_uri()
    names = node.run(str(tmp_path / "names.mjs"), module).split()
    # A field's name has small letters only; `then` is what a promise asks an object for.
    small = {name for name in names if name == name.lower() and name[0] != "_"}

    assert TAKEN["a property of every response in JavaScript"] == {*(small - FIELDS), "then"}


def test_names_beside_the_types_of_tables_are_taken() -> None:
    """A table's type of such a name would stand where the bindings mean something else by it."""
    modules = [names_in(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
    found = {name for names in modules if names & TABLES for name in names}
    for name in ("portone-v1", "reference"):
        text = (ROOT / f"generated/typescript/{name}.d.ts").read_text(encoding="utf-8")
        code = re.sub(r'/\*.*?\*/|//[^\n]*|"[^"\n]*"', "", text, flags=re.DOTALL)
        found |= set(re.findall(r"\w+", code))
    of_tables = {f"{table}{end}" for table in TABLES for end in ("", "Code")}

    assert {n for n in found if re.fullmatch("[A-Z][a-z][A-Za-z]*", n)} - of_tables == TAKEN_TYPES


def names_in(text: str) -> set[str]:
    """The names that a module reads, defines or imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, (ast.ClassDef, ast.alias)):
            names.add(node.name.rpartition(".")[2])
    return names


def test_no_field_has_a_name_that_is_taken() -> None:
    assert not FIELDS & set(chain(*TAKEN.values()))
