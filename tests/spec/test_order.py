"""Lists that are out of order are put right by a command, and nothing else changes."""

from __future__ import annotations

from functools import reduce
from operator import getitem
from typing import Any

import pytest
from msgspec import convert

from generator.spec.load import SPEC
from generator.spec.model import Spec
from generator.spec.order import lists_are_in_order
from generator.spec.source import parse_yaml
from generator.watch.news.edit import YamlFile
from generator.watch.news.fix import put_in_order
from tests.project import ROOT, Project
from tests.today import the_spec

TEXT = (ROOT / SPEC).read_text(encoding="utf-8")
LISTS = [
    ("fields",),
    ("codes", "pay_method", "codes"),
    ("codes", "pg_provider", "codes"),
    ("providers",),
]


def in_order(text: str) -> str:
    file = YamlFile(text)
    put_in_order(file, convert(file.data, Spec))
    return file.text()


def reversed_at(*paths: tuple[str, ...]) -> str:
    file = YamlFile(TEXT)
    lists: list[Any] = [reduce(getitem, path, file.data) for path in paths]
    for entries in lists:
        entries.reverse()
    return file.text()


@pytest.mark.parametrize("path", LISTS)
def test_a_list_in_reverse_is_put_in_order(path: tuple[str, ...]) -> None:
    text = reversed_at(path)
    spec = convert(parse_yaml(text, SPEC).data, Spec)
    assert any(found[: len(path)] == path for found, _, _ in lists_are_in_order(spec))

    after = convert(parse_yaml(in_order(text), SPEC).data, Spec)

    assert list(lists_are_in_order(after)) == []


def test_lists_within_lists_are_put_in_order_at_once() -> None:
    text = reversed_at(*LISTS)

    after = convert(parse_yaml(in_order(text), SPEC).data, Spec)

    assert list(lists_are_in_order(after)) == []


def test_what_is_in_order_stays_as_it_is() -> None:
    assert in_order(TEXT) == TEXT


def test_the_command_puts_the_file_in_order_and_keeps_comments(project: Project) -> None:
    first, *_, last = the_spec().fields
    project.replace(
        SPEC, f"  - name: {last.name}\n", f"  # of {last.name}\n  - name: {last.name}\n"
    )
    before = (project.root / SPEC).read_text(encoding="utf-8")
    file = YamlFile(before)
    file.data["fields"].insert(0, file.data["fields"].pop())
    (project.root / SPEC).write_text(file.text(), encoding="utf-8")

    checked, fixed, again = project.run("check"), project.run("fix"), project.run("fix")

    assert checked.returncode == 2
    assert f"{first.name} stands after {last.name}" in checked.stderr
    assert (fixed.returncode, fixed.stdout) == (0, f"{SPEC}: put in order\n")
    assert (again.returncode, again.stdout) == (0, f"{SPEC}: is in order\n")
    assert (project.root / SPEC).read_text(encoding="utf-8").count(f"# of {last.name}\n") == 1


def test_the_command_says_what_else_is_wrong(project: Project) -> None:
    project.replace(SPEC, "attribute: success", "attribute: zz_unknown")

    done = project.run("fix")

    assert (done.returncode, done.stdout) == (2, f"{SPEC}: is in order\n")
    assert "unknown field 'zz_unknown'" in done.stderr
