"""Walks docs/updating.md to its end in copies of the project: `python -m tests.walk`.

For each of three kinds of news: a page that has it, the guide's own commands, the texts that are
left to a person, and the test suite on what was generated. Further arguments go to pytest.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.project import ROOT
from tests.watch.news.kinds import DAY, ID, kind
from tests.watch.news.pages import html_table, latest, page_of

GUIDE = "docs/updating.md"
SPEC = "spec/payment_response.yaml"
KINDS = ("another label", "a new field", "a dropped field")
# The page of the walk has no words of the published one, so those are news, too: exit code 1.
_EXPECTED = {"compare": (0, 1), "update": (0, 1)}
_TODO = re.compile(r'(ko|en|attribute): (?:"TODO[^"]*"|TODO[^,}"\n]*)')
_WRITTEN = {"ko": "쓴 글", "en": "text", "attribute": "zz_name"}


def commands(guide: str = GUIDE) -> list[list[str]]:
    """The commands of the generator that a guide has, in order."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    lines = "\n".join(re.findall(r"```console\n(.*?)```", text, re.DOTALL)).splitlines()
    prefix = ["python3", "-m", "generator"]
    return [shlex.split(line)[3:] for line in lines if shlex.split(line)[:3] == prefix]


def main(further: Sequence[str]) -> int:
    failed = 0
    for name in KINDS:
        with TemporaryDirectory() as folder:
            done = _walk(Path(folder), name, further)
        print(f"{'passed' if done else 'FAILED'}: {name}", flush=True)
        failed += not done
    print(f"{len(KINDS) - failed} passed, {failed} failed")
    return int(failed > 0)


def _walk(folder: Path, name: str, further: Sequence[str]) -> bool:
    root = folder / "project"
    ignored = shutil.ignore_patterns(".git", ".venv", "__pycache__", "site", ".*_cache")
    shutil.copytree(ROOT, root, ignore=ignored, symlinks=True)
    page = html_table(kind(name).change(page_of(latest())))
    (folder / "payrt.html").write_text(page, encoding="utf-8")
    for command in commands():
        arguments = _given(command, further)
        code = subprocess.run(
            [sys.executable, "-m", "generator.cli", *arguments], cwd=root, check=False
        ).returncode
        if code not in _EXPECTED.get(arguments[0] if arguments else "", (0,)):
            print(f"{shlex.join(['generator', *arguments])}: exit code {code}", flush=True)
            return False
        if command[:1] == ["update"]:
            write_what_is_left(root / SPEC)
    return True


def _given(command: Sequence[str], further: Sequence[str]) -> list[str]:
    """The command with an id and a day that no revision has yet."""
    if command[:1] == ["test"]:
        return [*command, *further]
    options = {"--source": ID, "--date": DAY}
    return [
        options.get(before, word) for before, word in zip(["", *command], command, strict=False)
    ]


def write_what_is_left(spec: Path) -> None:
    """Write something in place of each TODO, as a person would."""
    text = spec.read_text(encoding="utf-8")
    written = _TODO.sub(lambda found: f"{found[1]}: {_WRITTEN[found[1]]}", text)
    spec.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
