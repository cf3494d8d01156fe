"""Right changes of the spec break no test: `python -m tests.right_changes`.

What CONTRIBUTING.md adds to the spec goes into a copy of the project: a code, a provider, a field,
and a revision of the page, of today, that is the first to print some of them. Everything is made of
that, and every test that reads the spec is run on it. Arguments go to pytest in place of these.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.spec.load import SPEC, load
from tests.project import ROOT, Project, copy_tree

# What reads the spec. `python -m tests.walk` does the same for pages with news.
READERS = ("bindings", "docs", "package", "package_testing", "spec", "text", "verdict")


def main(further: Sequence[str]) -> int:
    with TemporaryDirectory() as folder:
        project = copy_tree(Path(folder) / "project")
        change(project)
        readers = further or [f"tests/{name}" for name in READERS]
        tests = ["test", "-q", "-n", "auto", "--dist", "worksteal", *readers]
        # Before what the environment itself would import, which is made of today's spec.
        path = os.pathsep.join(str(project.root / name) for name in (".", "generated/python"))
        environment = {**os.environ, "PYTHONPATH": path}
        for arguments in (["fix"], [], ["check"], tests):
            command = [sys.executable, "-m", "generator.cli", *arguments]
            if code := subprocess.call(command, cwd=project.root, env=environment):
                return code
    return 0


def change(project: Project) -> None:
    """Add to the spec what CONTRIBUTING.md adds, and what only the new revision prints."""
    revisions = [source for source in load(project.root).sources if source.revision]
    newest = max(revisions, key=lambda source: source.date)
    day = max(date.today(), date.fromisoformat(newest.date) + timedelta(days=1)).isoformat()
    id_ = f"payrt-zz-{day}"
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    code, provider, field, revision = re.findall(r"```yaml\n(.*?)```", contributing, re.DOTALL)
    revision = _with(revision, id=id_, date=day)
    listed = re.sub(r"payrt-[\d-]+", id_, re.sub(r"from: [\d-]+", f"from: {day}", code))
    printed = f"    documented:\n      - {{source: {id_}, type: string, required: true}}\n"
    printed = _with(field[: field.index("    documented:")] + printed, section="additional")
    for before, added in (
        ("\nfields:\n", revision),
        ("\ncodes:\n", f"\n{field}\n{_with(printed, name='zz_printed')}"),
        ("\n  pg_provider:\n", listed),
        ("\n  status:\n", code),
        ("\nproviders:\n", code),
        ("\noutcomes:\n", provider),
    ):
        project.replace(SPEC, before, f"{added}{before}")


def _with(entry: str, **values: str) -> str:
    """An entry with other values of some keys."""
    for key, value in values.items():
        entry = re.sub(rf"\b{key}: .*", f"{key}: {value}", entry, count=1)
    return entry


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
