"""Right changes of the spec break no test: `python -m tests.right_changes [ROUND]`.

What CONTRIBUTING.md adds to the spec goes into a copy of the project, with a revision of the page,
of today; then everything is made, and every test that reads the spec is run. Two rounds go further:
`added` has one of everything in hostile texts and names, `changed` says other things of what is
known. Other arguments go to pytest in place of the tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.project import Project, copy_tree
from tests.right_changes.changes import add, change, contribute

ROUNDS: Mapping[str, Callable[[Project, str], None]] = {
    "contributed": contribute,
    "added": add,
    "changed": change,
}
# What reads the spec. `python -m tests.walk` does the same for pages with news.
READERS = (
    *("archive", "bindings", "docs", "examples", "fake", "package", "package_testing", "spec"),
    *("text", "verdict", "test_benchmarks.py", "test_typing.py"),
)


def main(arguments: Sequence[str]) -> int:
    rounds = [name for name in arguments if name in ROUNDS] or ["contributed"]
    further = [argument for argument in arguments if argument not in ROUNDS]
    return max(_try(ROUNDS[name], further) for name in rounds)


def _try(make: Callable[[Project, str], None], further: Sequence[str]) -> int:
    tests = further or [f"tests/{name}" for name in READERS]
    run = ["test", "-q", "-m", "", "-n", "auto", "--dist=worksteal", *tests]
    commands = [["fix"], [], ["check"], run]
    with TemporaryDirectory() as folder:
        project = copy_tree(Path(folder) / "project")
        make(project, date.today().isoformat())
        # Before what the environment itself would import, which is made of today's spec.
        path = os.pathsep.join(str(project.root / name) for name in (".", "generated/python"))
        environment = {**os.environ, "PYTHONPATH": path}
        for command in commands:
            whole = [sys.executable, "-m", "generator.cli", *command]
            if code := subprocess.call(whole, cwd=project.root, env=environment):
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
