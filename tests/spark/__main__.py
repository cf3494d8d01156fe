"""`python -m tests.spark`: a local Spark gives the numbers of one process, to the last count.

Exit codes: 0 if it does, or if it cannot be tried here, which it says; 1 if it does not.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.archive import questions
from tests.project import ROOT

_FOLDER = ROOT / ".venv-spark"


def main() -> int:
    """Set the environment up, and compare in it."""
    if shutil.which("java") is None:
        print("tests.spark is left out: there is no Java.")
        return 0
    python = _FOLDER / "bin" / "python"
    if not _is_ready(python):
        print("tests.spark is left out: its environment cannot be installed.")
        return 0
    package = str(ROOT / "generated" / "python")
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": str(python),
        "PYTHONPATH": os.pathsep.join([package, str(ROOT)]),
    }
    with TemporaryDirectory() as folder:
        answers = Path(folder, "answers.json")
        answers.write_text(json.dumps([*map(questions.plain, questions.duckdb_answers().values())]))
        command = [str(python), "-m", "tests.spark.compare", str(answers)]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _is_ready(python: Path) -> bool:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    needed: list[str] = project["dependency-groups"]["spark"]
    stamp = _FOLDER / "installed.txt"
    if stamp.is_file() and stamp.read_text("utf-8") == str(needed):
        return True
    venv.create(_FOLDER, clear=True, with_pip=True)
    install = [str(python), "-m", "pip", "install", "--quiet", *needed]
    if subprocess.run(install, check=False).returncode != 0:
        return False
    stamp.write_text(str(needed), "utf-8")
    return True


if __name__ == "__main__":
    sys.exit(main())
