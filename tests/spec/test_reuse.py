"""What is used again is what would be made, and is made anew once anything has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.spec import make_model, reuse
from generator.spec.schema import SCHEMA
from generator.targets.models import target as models
from tests.project import ROOT
from tests.today import the_spec


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reuse, "_ROOT", tmp_path)
    (tmp_path / "out.py").write_text(reuse.reused("out.py", ["a", "1"], lambda: "made\n"))
    return tmp_path / "out.py"


def never() -> str:
    raise AssertionError("made anew")


def test_where_nothing_changed_nothing_is_made(output: Path) -> None:
    assert reuse.reused("out.py", ["a", "1"], never) == output.read_text()


@pytest.mark.parametrize("inputs", [["b", "1"], ["a", "2"], ["a1", ""], ["a"]])
def test_another_input_makes_it_anew(output: Path, inputs: Sequence[str]) -> None:
    assert reuse.reused("out.py", inputs, lambda: "new\n").endswith("\nnew\n")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b"made", b"mode"),
        lambda data: data.replace(b": ", b": 0"),
        lambda data: data + b"\n",
        lambda data: data + b"\xff",
        lambda data: b"",
    ],
    ids=["body", "digest", "longer", "not UTF-8", "empty"],
)
def test_an_output_that_was_edited_is_made_anew(
    output: Path, spoil: Callable[[bytes], bytes]
) -> None:
    whole = output.read_text()
    output.write_bytes(spoil(output.read_bytes()))

    assert reuse.reused("out.py", ["a", "1"], lambda: "made\n") == whole


def test_the_model_on_disk_is_what_the_library_makes() -> None:
    schema = (ROOT / SCHEMA).read_text(encoding="utf-8")

    assert body(make_model.PATH) == make_model.made(schema)


@pytest.mark.parametrize("path", models.BY_LIBRARY)
def test_the_models_on_disk_are_what_the_library_makes(path: str) -> None:
    assert body(path) == models.made(path, the_spec())


def body(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8").partition("\n")[2]
