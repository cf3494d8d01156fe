"""What a person at the command line meets: help, exit codes, and one line for each mistake."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.text import translation
from tests.project import ROOT, Project

pytestmark = pytest.mark.needs("datamodel_code_generator", "markdown_it", "msgspec", "ruamel")

SPEC = "spec/payment_response.yaml"
SCHEMA = "spec/schema.json"


def run(*arguments: str, **options: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command on this tree, from elsewhere and under a foreign locale."""
    environment = {"PYTHONPATH": str(ROOT), **{k: str(v) for k, v in options.items() if k != "cwd"}}
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=options.get("cwd", ROOT),
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["test", "--help"]])
def test_help_tells_commands_and_exit_codes(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.parse(arguments)

    assert left.value.code == 0
    help_text = " ".join(capsys.readouterr().out.split())
    assert "0 fine, 1 found something, 2 could not do it" in help_text


@pytest.mark.parametrize("arguments", [["chekc"], ["check", "--fast"], ["--chec"], ["check", "x"]])
def test_a_command_that_does_not_exist_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.parse(arguments)

    assert left.value.code == 2
    assert "usage: python3 -m generator" in capsys.readouterr().err


def test_what_follows_test_goes_to_pytest() -> None:
    arguments = ["-k", "codes or drift", "tests/generator", "-x", "--maxfail=1"]

    assert cli.parse(["test", *arguments]).further == arguments


def test_test_runs_pytest_and_reports_its_result() -> None:
    passing = run("test", "-q", "tests/generator/test_cli.py", "-k", "what_follows")
    choosing_nothing = run("test", "-q", "tests/generator/test_cli.py", "-k", "no_such_test")

    assert (passing.returncode, passing.stderr) == (0, "")
    assert "1 passed" in passing.stdout
    assert choosing_nothing.returncode == 2


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.md"
    file.write_text(
        "# Payment response\n\n"
        "- `imp_uid` * **string**\n\n  Unique id of the payment\n\n"
        "- `merchant_uid` * **string**\n\n  Order id\n",
        encoding="utf-8",
    )
    return file


def test_read_prints_a_page_for_people_and_for_machines(page: Path) -> None:
    for_people, for_machines = run("read", str(page)), run("read", str(page), "--json")

    assert (for_people.returncode, for_machines.returncode) == (0, 0)
    assert "merchant_uid" in for_people.stdout
    fields = json.loads(for_machines.stdout)["fields"]
    assert [field["name"] for field in fields] == ["imp_uid", "merchant_uid"]


def test_read_refuses_what_is_no_page_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty.html").touch()

    for name, reason in (("empty.html", "empty"), ("missing.html", "No such file or directory")):
        result = run("read", name, cwd=tmp_path)

        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith(name)
        assert reason in result.stderr


def test_several_mistakes_are_lines_on_standard_error(project: Project) -> None:
    project.replace(SPEC, "base: payrt-2023-05", "base: payrt-2023-50")
    project.replace(SPEC, "- code: molpay", "- code: econtext")
    before = project.state()

    result = project.run()

    assert (result.returncode, result.stdout) == (2, "")
    first, second = result.stderr.splitlines()
    assert first.startswith(f"{SPEC}:15:9: unknown revision 'payrt-2023-50' (page.base); hint: ")
    assert "did you mean 'payrt-2023-09'?" in first
    assert second.startswith(SPEC)
    assert "duplicate code 'econtext'" in second
    assert project.state() == before


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"title": "Spec",', '"title": "Spec"', "5:3: not valid JSON: Expecting ',' delimiter"),
        ('"type": "object"', '"type": "objekt"', '6:11: not a JSON Schema: "objekt" is not valid'),
        ("#/$defs/Page", "#/$defs/Pgae", "9:15: not a JSON Schema: refers to no entry of $defs"),
    ],
    ids=["not JSON", "no schema", "broken reference"],
)
def test_a_broken_schema_is_one_line(project: Project, old: str, new: str, line: str) -> None:
    project.replace(SCHEMA, old, new)

    result = project.run("check")

    assert (result.returncode, result.stdout) == (2, "")
    (reported,) = result.stderr.splitlines()
    assert reported.startswith(f"{SCHEMA}:{line}")


@pytest.mark.parametrize("command", ["check", "site"])
def test_a_message_without_korean_is_one_line(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")  # so that all is made anew
    monkeypatch.setattr(translation, "_korean", dict)

    assert cli.main([command]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert "`python -m generator.text.translation` adds what is missing" in line


def test_a_missing_spec_is_one_line(project: Project) -> None:
    (project.root / SPEC).unlink()

    result = project.run()

    assert result.returncode == 2
    assert result.stderr == f"{SPEC}:1:1: cannot be read: No such file or directory\n"


def test_a_folder_in_the_place_of_a_file_is_told_and_replaced(project: Project) -> None:
    output = project.root / "generated/README.md"
    output.unlink()
    output.mkdir()
    (output / "file").touch()

    checked, made = project.run("check"), project.run()

    assert (checked.returncode, checked.stderr) == (1, "")
    assert "surplus: generated/README.md/file" in checked.stdout
    assert "missing: generated/README.md" in checked.stdout
    assert (made.returncode, output.is_file()) == (0, True)


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "ko_KR.EUC-KR", "TZ": "America/New_York"},
    ],
    ids=lambda environment: environment["LC_ALL"],
)
def test_the_same_bytes_come_out_everywhere(tmp_path: Path, environment: dict[str, str]) -> None:
    # Not by the command, which may have kept what another run made.
    program = (
        "from generator import build, disk; from generator.bootstrap import ROOT;"
        "print(len(disk.changes(ROOT, build.outputs(ROOT))))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.stdout, result.stderr) == ("0\n", "")


def test_a_diff_can_be_printed_where_korean_cannot(project: Project) -> None:
    project.replace("generated/docs/ko/README.md", "한국어", "조선말")

    result = project.run("check", PYTHONIOENCODING="ascii")

    assert result.returncode == 1
    assert result.stderr == ""
    assert r"\uc870\uc120\ub9d0" in result.stdout


def test_a_reader_that_has_enough_ends_it_quietly(project: Project) -> None:
    (project.root / "generated/python/portone_v1/_codes.py").unlink()

    with subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "check"],
        cwd=project.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""

    assert process.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_an_interruption_ends_it_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(cli, "_changes", interrupt)

    assert cli.main(["check"]) == 130
