"""`portone_v1.types`: typed dicts of what JSON looks like. tests/typing has what they refuse."""

from __future__ import annotations

import subprocess
import sys
from typing import Any, get_args, get_type_hints

import pytest
from portone_v1 import types

from generator.spec.lookups import keys_of
from generator.spec.model import Spec
from tests.project import ROOT

DICTS = [types.RequestPayResponse, types.RedirectQuery]


@pytest.mark.parametrize("one", DICTS)
def test_keys_come_in_the_order_of_the_page_and_none_must_be_there(one: Any, spec: Spec) -> None:
    keys = [key for f in spec.fields for key in (f.name, *(alias.name for alias in f.aliases))]

    assert [*get_type_hints(one)] == keys
    assert one.__required_keys__ == frozenset()


def test_codes_are_literals_or_text(spec: Spec) -> None:
    hints = get_type_hints(types.RequestPayResponse)

    for field, table in spec.codes.items():
        known = getattr(types, table.python)
        assert get_args(known) == tuple(code.code for code in table.codes)
        assert {known, str} <= set(get_args(hints[field]))


def test_null_stands_where_the_spec_says_so(spec: Spec) -> None:
    hints = get_type_hints(types.RequestPayResponse)

    nullable = {name for name, hint in hints.items() if type(None) in get_args(hint)}
    fields = [field for field in spec.fields if field.nullable and field.python != "JSON"]
    assert nullable == {key for field in fields for key in keys_of(field)}


def test_a_query_holds_texts(spec: Spec) -> None:
    hints = get_type_hints(types.RedirectQuery)

    assert hints["paid_amount"] == str | list[str] | None
    assert all({str, list[str]} <= set(get_args(hint)) for hint in hints.values())


def test_it_imports_nothing_but_typing() -> None:
    code = (
        "import sys, portone_v1; before = set(sys.modules); import portone_v1.types; "
        "print(sorted(set(sys.modules) - before))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert result.stdout == "['portone_v1.types']\n"
