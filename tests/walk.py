"""Walks docs/updating.md to its end in a copy of the project: `python -m tests.walk`.

A page that has three kinds of news, the guide's own commands, the texts that are left to a person,
and the tests that read the spec, on what was generated. Further arguments go to pytest.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.project import ROOT
from tests.watch.news.kinds import DAY, ID, kind
from tests.watch.news.pages import html_table, latest, page_of

GUIDE = "docs/updating.md"
SPEC = "spec/payment_response.yaml"
KINDS = ("another label", "a new field", "a dropped field")
# The page of the walk has no words of the published one, so those are news, too: exit code 1.
_EXPECTED: dict[str, tuple[int, ...]] = {"compare": (0, 1), "update": (0, 1)}
# These read no spec, or make copies of the project.
_ELSEWHERE = ("generator", "mutation", "release", "site", "text", "watch/page", "workflows")
_TESTS = ("-n", "auto", "--dist", "worksteal", *(f"--ignore=tests/{name}" for name in _ELSEWHERE))
_TODO = re.compile(r'(ko|en|attribute): (?:"TODO[^"]*"|TODO[^,}"\n]*)')
_WRITTEN = {"ko": "쓴 글", "en": "text", "attribute": "zz_name"}


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
    root = folder / "project"
    ignored = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
    shutil.copytree(ROOT, root, ignore=ignored, symlinks=True)
    page = page_of(latest())
    for name in KINDS:
        page = kind(name).change(page)
    (folder / "payrt.html").write_text(html_table(page), encoding="utf-8")
    for command in commands():
        name, *_ = [*command, ""]
        arguments = [*_given(command), *([*_TESTS, *further] if name == "test" else ())]
        code = _run(root, arguments)
        print(f"{shlex.join(['generator', *arguments])}: exit code {code}", flush=True)
        if code not in _EXPECTED.get(name, (0,)):
            return 1
        if name == "update":
            write_what_is_left(root / SPEC)
    return 0


def _run(root: Path, arguments: Sequence[str]) -> int:
    """Run a command of the generator there, with the package that it makes there."""
    environment = {**os.environ, "PYTHONPATH": str(root / "generated/python")}
    command = [sys.executable, "-m", "generator.cli", *arguments]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def _given(command: Sequence[str]) -> list[str]:
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
