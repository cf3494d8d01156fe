"""The typing tests of an earlier state, as code of yesterday's users, against a later package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.nodejs import FOLDER as NODE
from tests.nodejs import STRICT

PYTHON = "tests/typing"
TYPESCRIPT = "tests/bindings/typescript/typing"
_MARK = re.compile(r"# type: ignore\[")
# Of these, what is marked is wrong anyway.
_REJECTED = ("rejected.py", "rejected.ts")

Place = tuple[str, int]


def complaints(yesterday: Path, today: Path, folder: Path) -> dict[str, list[str]]:
    """What mypy, pyright and tsc have against code that compiled, by checker.

    `yesterday` is a tree with the tests, `today` one with `generated/`.
    """
    checkers: Mapping[str, Callable[[Path, Path, Path], Iterator[str]]] = {
        "mypy": _mypy,
        "pyright": _pyright,
        "tsc": _tsc,
    }
    found = {}
    for name, check in checkers.items():
        (folder / name).mkdir()
        found[name] = list(check(yesterday, today, folder / name))
    return found


def without_exhaustive(found: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The same without the files that list every code, which a new code may fail."""
    return {
        checker: [line for line in lines if not line.startswith("exhaustive.")]
        for checker, lines in found.items()
    }


def _mypy(yesterday: Path, today: Path, folder: Path) -> Iterator[str]:
    marked = _copied(yesterday / PYTHON, folder)
    run = _run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir=.cache", "."],
        folder,
        MYPYPATH=str(today / "generated/python"),
    )
    found = re.findall(r"^(\w+\.py):(\d+): error: (.*)$", run, re.MULTILINE)
    assert found or "Success" in run, run
    yield from (
        f"{name}:{line}: {text}" for name, line, text in found if (name, int(line)) not in marked
    )


def _pyright(yesterday: Path, today: Path, folder: Path) -> Iterator[str]:
    marked = _copied(yesterday / PYTHON, folder)
    options = {"typeCheckingMode": "strict", "extraPaths": [str(today / "generated/python")]}
    (folder / "pyrightconfig.json").write_text(json.dumps(options), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    for found in json.loads(_run(command, folder))["generalDiagnostics"]:
        place = Path(found["file"]).name, found["range"]["start"]["line"] + 1
        if place not in marked:
            yield f"{place[0]}:{place[1]}: {found['message']}"


def _tsc(yesterday: Path, today: Path, folder: Path) -> Iterator[str]:
    _copied(yesterday / TYPESCRIPT, folder)
    shutil.copytree(today / "generated/typescript", folder / "node_modules/portone-v1")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    config = {"compilerOptions": {**STRICT, "module": "node16"}, "include": ["*.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    compiler = str(NODE / "node_modules/.bin/tsc")
    run = _run([compiler, "--pretty", "false", "--project", "."], folder)
    found = re.findall(r"^(\w+\.ts)\((\d+),\d+\): (error.*)$", run, re.MULTILINE)
    yield from (f"{name}:{line}: {text}" for name, line, text in found)


def _copied(files: Path, folder: Path) -> set[Place]:
    """Copy what users may write, and return the lines that they may not."""
    marked = set()
    for file in files.iterdir():
        if file.suffix in (".py", ".ts") and file.name not in _REJECTED:
            lines = file.read_text(encoding="utf-8").splitlines()
            marked |= {(file.name, n) for n, line in enumerate(lines, 1) if _MARK.search(line)}
            unmarked = "\n".join(re.sub(r"  # type: ignore\[.*", "", line) for line in lines)
            (folder / file.name).write_text(f"{unmarked}\n", encoding="utf-8")
    return marked


def _run(command: list[str], folder: Path, **environment: str) -> str:
    quiet = {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **quiet, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1, 2), done.stdout + done.stderr
    return done.stdout
