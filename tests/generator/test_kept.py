"""Outputs are kept, and made anew when anything changed that they are made of."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import kept as module
from generator.bootstrap import STAMP, own_folder
from generator.kept import INPUTS, kept, reused
from tests.project import ROOT

# What is read and listed while everything is rendered.
AUDIT = """
import json, os, sys
from pathlib import Path
seen = set()
reading = ("open", "os.listdir", "os.scandir")
def note(event, arguments):
    if event in reading and isinstance(arguments[0], (str, os.PathLike)):
        seen.add(os.path.abspath(os.fspath(arguments[0])))
sys.addaudithook(note)
from generator import build
build.outputs(Path.cwd())
print(json.dumps(sorted(seen)))
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where outputs are kept."""
    folder = tmp_path / "environment"
    folder.mkdir()
    monkeypatch.setattr(module, "own_folder", lambda name: folder)
    monkeypatch.delenv("CI", raising=False)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tree with one file for each input."""
    for name in INPUTS:
        path = tmp_path / "project" / (name if "." in name else f"{name}/deep/file")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before", encoding="utf-8")
    return tmp_path / "project"


def make(root: Path) -> dict[str, str]:
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {str(path): path.read_bytes().hex() for path in files}


def never(_: Path) -> dict[str, str]:
    raise AssertionError("made anew")


def test_whatever_is_read_to_make_them_is_an_input() -> None:
    result = subprocess.run(
        [sys.executable, "-c", AUDIT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    paths = [Path(path) for path in json.loads(result.stdout)]
    inside = [
        path.relative_to(ROOT)
        for path in paths
        if path.is_relative_to(ROOT)
        and not path.is_relative_to(sys.prefix)
        and "__pycache__" not in path.parts
    ]
    assert len(inside) > 100
    assert [p for p in inside if p.parts and p.parts[0] not in INPUTS] == []


def test_they_are_made_once(root: Path) -> None:
    first = kept(root, make)

    assert first == make(root)
    assert kept(root, never) == first


@pytest.mark.parametrize("name", INPUTS)
def test_a_change_makes_them_anew(root: Path, name: str) -> None:
    kept(root, make)
    path = root / (name if "." in name else f"{name}/deep/file")

    path.write_text("after!", encoding="utf-8")

    assert kept(root, make)[str(path)] == b"after!".hex()


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "spec/new").touch(),
        lambda root: (root / "generator/deep/file").unlink(),
        lambda root: (root / "spec/deep/file").rename(root / "spec/deep/other"),
        lambda root: (root / "README.md").unlink(),
    ],
    ids=["new", "gone", "renamed", "missing"],
)
def test_so_does_a_file_that_came_or_went(root: Path, change: Callable[[Path], object]) -> None:
    kept(root, make)

    change(root)

    assert kept(root, make) == make(root)


def test_so_does_another_library(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = tmp_path / "libraries"
    (libraries / "jinja2-3.dist-info").mkdir(parents=True)
    monkeypatch.setattr("sysconfig.get_path", lambda _: str(libraries))
    kept(root, make)
    (libraries / "jinja2-3.dist-info").rename(libraries / "jinja2-99.dist-info")

    with pytest.raises(AssertionError, match="made anew"):
        kept(root, never)


def test_continuous_integration_makes_them_anew_and_keeps_none(
    root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(root, make)
    before = list(folder.iterdir())
    monkeypatch.setenv("CI", "true")

    with pytest.raises(AssertionError, match="made anew"):
        kept(root, never)
    (root / "README.md").write_text("after", encoding="utf-8")
    kept(root, make)

    assert list(folder.iterdir()) == before


def test_what_one_library_makes_is_kept_by_what_it_is_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")

    assert reused(lambda: b"a", lambda: "first") == "first"
    assert reused(lambda: b"a", lambda: "second") == "first"
    assert reused(lambda: b"b", lambda: "second") == "second"


def test_what_was_used_of_late_stays(root: Path) -> None:
    reused(lambda: b"a", lambda: "first")

    for number in range(30):
        (root / "README.md").write_text(str(number), encoding="utf-8")
        kept(root, make)
        assert reused(lambda: b"a", lambda: "second") == "first"


def test_what_changed_while_they_were_made_is_not_kept(root: Path, folder: Path) -> None:
    def edit_and_make(root: Path) -> dict[str, str]:
        (root / "README.md").write_text("edited", encoding="utf-8")
        return make(root)

    kept(root, edit_and_make)

    assert list(folder.iterdir()) == []


def test_what_cannot_be_read_is_made_anew(root: Path, folder: Path) -> None:
    kept(root, make)
    (file,) = folder.iterdir()
    file.write_text("{", encoding="utf-8")

    assert kept(root, make) == make(root)


def test_the_oldest_make_room(root: Path, folder: Path) -> None:
    for number in range(30):
        (root / "README.md").write_text(str(number), encoding="utf-8")
        kept(root, make)

    assert len(list(folder.iterdir())) == 10
    assert kept(root, never) == make(root)


def test_an_environment_of_somebody_else_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, ours = tmp_path / "own", tmp_path / "ours"
    own.mkdir()
    ours.mkdir()
    (ours / STAMP).touch()

    monkeypatch.setattr(sys, "prefix", str(own))
    assert (own_folder("kept"), list(own.iterdir())) == (None, [])
    monkeypatch.setattr(sys, "prefix", str(ours))
    assert own_folder("kept") == ours / "kept"
