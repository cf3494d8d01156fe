"""The workflows, and their scripts run as the service would, with tools of our own in reach."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.project import ROOT

FOLDER = ROOT / ".github/workflows"
BASH = shutil.which("bash")
# The package is there already; what the runner's python3 would set up is not what is tried here.
GENERATOR = f"""\
#!/bin/sh
if [ "$2" = generator ]; then shift 2; set -- -m generator.cli "$@"; fi
exec '{sys.executable}' "$@"
"""
LOGGED = """\
#!/bin/sh
echo "$(basename "$0")${1:+ $*}" >> "$CALLS"
"""

Job = Mapping[str, Any]


@cache
def jobs(workflow: str) -> Mapping[str, Job]:
    """The jobs of a workflow, by its name."""
    text = (FOLDER / f"{workflow}.yml").read_text(encoding="utf-8")
    found: Mapping[str, Job] = YAML(typ="safe", pure=True).load(text)["jobs"]
    return found


def scripts(job: Job) -> list[str]:
    """What the steps of a job run, the expressions of a matrix left out."""
    return [step["run"].replace("${{ matrix.pins }}", "") for step in job["steps"] if "run" in step]


def put_tools(folder: Path, tools: Mapping[str, str]) -> None:
    """Write programs, by name, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tools.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)


def run(
    script: str, folder: Path, tools: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a script in a folder as the service does, with these tools before all others."""
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [BASH or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
