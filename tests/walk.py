"""Walks docs/updating.md to its end in a copy of the project: `python -m tests.walk`.

A page with news of several kinds, the guide's own commands, the texts that are left to a person,
and the tests that read the spec, on what was generated. Further arguments go to pytest.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.project import ROOT, copy_tree
from tests.watch.news.kinds import DAY, ID, kind
from tests.watch.news.pages import html_table, latest, page_of

GUIDE = "docs/updating.md"
SPEC = "spec/payment_response.yaml"
KINDS = (
    *("another label", "a new code", "a dropped code"),
    *("a new field", "a dropped field", "a type where one is followed"),
)
# Of read, compare, update, generating, compare and the tests: news and TODOs are no failure.
EXIT_CODES = (0, 1, 1, 0, 0, 0)
# These make copies of the project, or read no more of the spec than the rest does.
_ELSEWHERE = ("generator", "mutation", "release", "site", "text", "watch/page", "workflows")
_IGNORED = (f"--ignore=tests/{name}" for name in _ELSEWHERE)
_TESTS = ("-m", "", "-n", "auto", "--dist", "worksteal", *_IGNORED)
_TODO = re.compile(r'(ko|en|attribute): (?:"TODO[^"]*"|TODO[^"\n]*?(?=, en: |\}|\n))')
_WRITTEN = {"ko": "쓴 글", "en": "written by hand", "attribute": "zz_name"}


def commands(guide: str = GUIDE) -> list[list[str]]:
    """The commands of the generator that a guide has, in order."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    lines = "\n".join(re.findall(r"```console\n(.*?)```", text, re.DOTALL)).splitlines()
    prefix = ["python3", "-m", "generator"]
    return [shlex.split(line)[3:] for line in lines if shlex.split(line)[:3] == prefix]


def main(further: Sequence[str]) -> int:
    with TemporaryDirectory() as folder:
        return _walk(Path(folder), further)


def _walk(folder: Path, further: Sequence[str]) -> int:
    root = copy_tree(folder / "project").root
    page = page_of(latest())
    for name in KINDS:
        page = kind(name).change(page)
    (folder / "payrt.html").write_text(html_table(page), encoding="utf-8")
    for command, expected in zip(commands(), EXIT_CODES, strict=True):
        arguments = [*given(command), *([*_TESTS, *further] if command == ["test"] else ())]
        code = _run(root, arguments)
        print(f"{shlex.join(['generator', *arguments])}: exit code {code}", flush=True)
        if code != expected:
            return 1
        if command[:1] == ["update"]:
            write_what_is_left(root / SPEC)
    return 0


def _run(root: Path, arguments: Sequence[str]) -> int:
    """Run a command of the generator there, with the package that it makes there."""
    path = os.pathsep.join((str(root), str(root / "generated/python")))
    environment = {**os.environ, "PYTHONPATH": path}
    command = [sys.executable, "-m", "generator.cli", *arguments]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def given(command: Sequence[str]) -> list[str]:
    """The command with an id and a day that no revision has yet."""
    options = {"--source": ID, "--date": DAY}
    return [
        options.get(before, word) for before, word in zip(["", *command], command, strict=False)
    ]


def write_what_is_left(spec: Path) -> None:
    """Write something in place of each TODO, as a person would."""
    numbers = count(1)

    def written(found: re.Match[str]) -> str:
        # No two fields may have one attribute.
        number = f"_{next(numbers)}" if found[1] == "attribute" else ""
        return f"{found[1]}: {_WRITTEN[found[1]]}{number}"

    spec.write_text(_TODO.sub(written, spec.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
