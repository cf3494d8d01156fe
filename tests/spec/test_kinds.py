"""Each field is read in one of a few ways, and whoever tells them apart knows them all."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest

import generator
from generator.spec.kinds import PLAIN_TYPES, Kind, kind_of
from tests.project import ROOT
from tests.today import the_spec

_PARTS = ("generator.spec.", "generator.targets.", "generator.text.")


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(generator.__path__, "generator."):
        if found.name.startswith(_PARTS):
            yield importlib.import_module(found.name)


def _tables() -> dict[str, Mapping[object, object]]:
    """Every mapping of a module that has a kind among its keys."""
    found = {
        id(value): (f"{module.__name__}.{name}", value)
        for module in reversed([*_modules()])
        for name, value in vars(module).items()
        if isinstance(value, Mapping) and any(isinstance(key, Kind) for key in value)
    }
    return dict(found.values())


@pytest.mark.parametrize(("name", "table"), _tables().items())
def test_a_table_over_kinds_has_them_all(name: str, table: Mapping[object, object]) -> None:
    assert list(table) == list(Kind), f"{name} has not every kind, in the order of Kind"


SHIPPED = (
    "python/static/_values.py",
    "typescript/static/kinds.js",
    "testing/static/portone_v1/testing/strategies.py",
    "python/static/arrow.py",
)


@pytest.mark.parametrize("path", SHIPPED)
def test_what_ships_as_it_is_has_every_kind(path: str) -> None:
    text = (ROOT / "generator/targets" / path).read_text(encoding="utf-8")

    # An entry of a table in Python, a constant in JavaScript, where JSON has a meaning already.
    said = r"^const {}(_VALUE)? = " if path.endswith(".js") else r"\b{}: "
    assert [k.name for k in Kind if not re.search(said.format(k.name), text, re.MULTILINE)] == []


def test_targets_have_tables_over_kinds() -> None:
    assert any(name.startswith("generator.targets.") for name in _tables())


def test_every_field_is_of_a_kind() -> None:
    spec = the_spec()
    for field in spec.fields:
        assert (kind_of(field) is Kind.CODE) == (field.name in spec.codes)
        assert (field.python in PLAIN_TYPES) == (field.name not in spec.codes)
