"""The names that no field may have are those that the bindings really expose."""

from __future__ import annotations

import inspect
import keyword
from itertools import chain
from pathlib import Path

import attrs
import pytest
from portone_v1 import PaymentResponse
from portone_v1.testing import payment_response

from generator.spec.load import load
from generator.spec.lookups import attribute_of
from generator.spec.taken import TAKEN
from tests.nodejs import Node
from tests.project import ROOT

FIELDS = {attribute_of(field) for field in load(ROOT).fields}


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
    assert TAKEN["a word of Python"] == {*keyword.kwlist, "self"}


def test_attributes_of_the_class_are_taken() -> None:
    own = {attribute.name for attribute in attrs.fields(PaymentResponse)} | set(
        dir(PaymentResponse)
    )

    assert TAKEN["an attribute of every PaymentResponse"] == public(own) - FIELDS


def test_arguments_of_the_factory_are_taken() -> None:
    parameters = inspect.signature(payment_response).parameters.values()
    named = {p.name for p in parameters if p.kind is not p.VAR_KEYWORD}

    assert TAKEN["an argument of portone_v1.testing.payment_response"] == named


@pytest.mark.needs("pydantic")
def test_attributes_of_models_are_taken() -> None:
    from portone_v1.pydantic import RequestPayResponse

    own = public(dir(RequestPayResponse)) - FIELDS

    assert TAKEN["an attribute of every pydantic model"] == own


def test_properties_in_javascript_are_taken(node: Node, tmp_path: Path) -> None:
    (tmp_path / "names.mjs").write_text(_NAMES, encoding="utf-8")
    module = (ROOT / "generated/typescript/portone-v1.js").as_uri()
    names = node.run(str(tmp_path / "names.mjs"), module).split()
    # A field's name has small letters only; `then` is what a promise asks an object for.
    small = {name for name in names if name == name.lower() and name[0] != "_"}

    assert TAKEN["a property of every response in JavaScript"] == {*(small - FIELDS), "then"}


def test_no_field_has_a_name_that_is_taken() -> None:
    assert not FIELDS & set(chain(*TAKEN.values()))
