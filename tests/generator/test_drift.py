"""`check` and the tests find every way in which what is generated and the spec can part."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.disk import Change
from tests.project import Project, copy_project

CODES = "generated/python/portone_v1/_codes.py"
MODEL = "generator/spec/model.py"
KINDS = ("missing: ", "modified: ", "surplus: ")


def spoil_outputs(project: Project) -> None:
    package = project.root / "generated/python/portone_v1"
    project.replace(CODES, "class PayMethod", "class PayMethods")
    (package / "_structure.py").unlink()
    (package / "speed.so").write_bytes(b"\x7fELF\xff\0")
    (project.root / "generated/docs/ko/notes.md").write_text("stray", encoding="utf-8")
    times = package / "_times.py"
    times.write_bytes(times.read_bytes().replace(b"\n", b"\r\n"))
    labels = package / "_labels.py"
    labels.write_bytes(labels.read_bytes().rstrip(b"\n"))


SPOILT = (
    "surplus: generated/docs/ko/notes.md",
    "surplus: generated/python/portone_v1/speed.so",
    f"modified: {CODES}",
    "modified: generated/python/portone_v1/_labels.py",
    "missing: generated/python/portone_v1/_structure.py",
    "modified: generated/python/portone_v1/_times.py",
)


def edit_spec_template_and_model(project: Project) -> None:
    project.replace("spec/payment_response.yaml", "- code: molpay", "- code: moolpay")
    project.replace("generator/targets/python/templates/_steps.py.jinja", "import", "import  ")
    project.replace(MODEL, "class Spec(", "class Spec2(")


EDITED = (
    f"modified: {CODES}",
    "modified: generated/python/portone_v1/_steps.py",
    f"modified: {MODEL}",
)


UNIT = '"unit": {"description": "Unit of the value.", "type": "string"}'


def edit_schema(project: Project) -> None:
    project.replace("spec/schema.json", '"max_length": {', f'{UNIT}, "max_length": {{')


@pytest.mark.parametrize(
    ("spoil", "findings"),
    [
        (spoil_outputs, SPOILT),
        (edit_spec_template_and_model, EDITED),
        (edit_schema, (f"modified: {MODEL}",)),
    ],
)
def test_check_names_what_drifted_and_writes_nothing(
    project: Project, spoil: Callable[[Project], None], findings: tuple[str, ...]
) -> None:
    spoil(project)
    before = project.state()

    result = project.run("check")

    found = [line for line in result.stdout.splitlines() if line.startswith(KINDS)]
    assert result.returncode == 1, result.stderr
    assert set(findings) <= set(found)
    assert spoil is not spoil_outputs or tuple(found) == findings
    assert project.state() == before


def test_check_is_silent_about_an_untouched_tree(project: Project) -> None:
    before = project.state()

    result = project.run("check")

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.endswith(" files are what the spec makes\n")
    assert project.state() == before


def test_check_shows_at_most_a_hundred_lines_of_a_file() -> None:
    change = Change("a.txt", before=None, after="line\n" * 1000)

    lines = change.diff().splitlines()

    assert len(lines) == 100
    assert lines[-1] == "… 905 more lines"


def test_generating_mends_everything_and_says_so(project: Project) -> None:
    spoil_outputs(project)
    (project.root / "generated/old/deep").mkdir(parents=True)
    (project.root / "generated/old/deep/file.txt").write_text("", encoding="utf-8")

    first, second = project.run(), project.run()

    assert first.stdout.splitlines()[:-1] == [
        "removed  generated/docs/ko/notes.md",
        "removed  generated/old/deep/file.txt",
        "removed  generated/python/portone_v1/speed.so",
        f"updated  {CODES}",
        "updated  generated/python/portone_v1/_labels.py",
        "created  generated/python/portone_v1/_structure.py",
        "updated  generated/python/portone_v1/_times.py",
    ]
    assert first.stdout.endswith(" files, 7 changed\n")
    assert second.stdout.endswith(" files, nothing changed\n")
    assert not (project.root / "generated/old").exists()


LABELS = "generated/python/portone_v1/_labels.py"


def link(file: Path) -> None:
    moved = file.parent.parent.parent.parent / "elsewhere.py"
    file.rename(moved)
    file.symlink_to(moved)


def test_a_link_and_a_program_in_the_place_of_an_output_are_told_and_replaced(
    project: Project,
) -> None:
    link(project.root / LABELS)
    (project.root / MODEL).chmod(0o755)

    checked, made, again = project.run("check"), project.run(), project.run("check")

    assert checked.returncode == 1
    told, done = checked.stdout.splitlines(), made.stdout.splitlines()
    assert {f"modified: {LABELS}", f"modified: {MODEL}"} <= set(told)
    assert {f"updated  {LABELS}", f"updated  {MODEL}"} <= set(done)
    assert again.returncode == 0, again.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_and_a_link_to_nothing_are_surplus_and_not_read(project: Project) -> None:
    os.mkfifo(project.root / "generated/pipe")
    (project.root / "generated/link").symlink_to("nothing")

    checked, made = project.run("check"), project.run()

    assert checked.returncode == 1
    assert {"surplus: generated/pipe", "surplus: generated/link"} <= {*checked.stdout.splitlines()}
    assert {"removed  generated/pipe", "removed  generated/link"} <= {*made.stdout.splitlines()}


def test_a_folder_that_is_a_symbolic_link_is_replaced_at_once(project: Project) -> None:
    package = project.root / "generated/python"
    package.rename(project.root / "elsewhere")
    package.symlink_to(project.root / "elsewhere")

    checked, made, again = project.run("check"), project.run(), project.run("check")

    assert "surplus: generated/python" in checked.stdout.splitlines()
    assert f"created  {LABELS}" in made.stdout.splitlines()
    assert (again.returncode, package.is_symlink()) == (0, False), again.stdout


def test_a_folder_with_files_in_the_place_of_the_model_is_left_to_its_owner(
    project: Project,
) -> None:
    folder = project.root / MODEL
    folder.unlink()
    folder.mkdir()
    (folder / "inside.txt").write_text("inside", encoding="utf-8")

    result = project.run()

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"{folder}: Is a directory\n"
    assert (folder / "inside.txt").exists()


def test_generating_writes_nothing_where_one_template_fails(project: Project) -> None:
    spoil_outputs(project)
    project.replace("generator/targets/csv/templates/codes.csv.jinja", "{{ row", "{{ nobody")
    before = project.state()

    result = project.run()

    assert result.returncode == 2
    assert "'nobody' is undefined" in result.stderr
    assert project.state() == before


def test_a_new_key_of_the_schema_takes_one_command(project: Project) -> None:
    edit_schema(project)
    project.replace(
        "spec/payment_response.yaml", "max_length: 32", "max_length: 32\n    unit: character"
    )

    result = project.run()

    assert (result.returncode, result.stderr) == (0, "")
    assert f"updated  {MODEL}" in result.stdout.splitlines()


@pytest.mark.slow
def test_the_test_suite_fails_where_something_drifted(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", "pyproject.toml", "tests")
    spoil_outputs(project)

    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests/generator/test_generated.py"],
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert f"modified: {CODES}" in result.stdout
