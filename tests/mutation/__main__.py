"""`python -m tests.mutation`: change the emitted package in a thousand ways, and see which pass.

A command of its own, for it takes half an hour. It needs `pip install mutmut==3.8.1`. Every mutant
that the tests of the package let live is listed, unless `survivors.toml` explains why it may.
Exit code 0 if all is explained, 1 if not.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.project import ROOT

_CONFIG = """\
[tool.mutmut]
source_paths = ["src/portone_v1"]
also_copy = ["generator", "spec", "generated", "tests"]
pytest_add_cli_args_test_selection = ["tests/package"]

[tool.pytest.ini_options]
pythonpath = ["."]
addopts = ["--import-mode=importlib", "-p", "no:cacheprovider"]
"""
_MUTANT = re.compile(r"portone_v1\.(\S+?)__mutmut_\d+: survived")


def main() -> int:
    """Run mutmut on a copy of the tree and report what lives without an explanation."""
    explained = tomllib.loads((Path(__file__).parent / "survivors.toml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        tree = Path(name)
        _copy(tree)
        subprocess.run([sys.executable, "-m", "mutmut", "run"], cwd=tree, check=False)
        survivors = list(_survivors(tree))
        for mutant in survivors:
            if _function(mutant) not in explained:
                _show(tree, mutant)
    return _report(survivors, explained)


def _copy(tree: Path) -> None:
    """What the tests of the package need; mutmut takes its code from a folder `src`."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated/python", tree / "src", ignore=ignore)
    shutil.copytree(ROOT / "generated/fixtures", tree / "generated/fixtures")
    for name in ("generator", "spec", "tests/package"):
        shutil.copytree(ROOT / name, tree / name, ignore=ignore)
    for name in ("conftest.py", "project.py"):
        shutil.copy(ROOT / "tests" / name, tree / "tests" / name)
    (tree / "pyproject.toml").write_text(_CONFIG, "utf-8")


def _survivors(tree: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "mutmut", "results"]
    listed = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=True)
    for line in listed.stdout.splitlines():
        if line.strip().endswith(": survived"):
            yield line.strip()


def _function(mutant: str) -> str:
    """`_times.local_time` for `portone_v1._times.x_local_time__mutmut_9: survived`."""
    found = _MUTANT.fullmatch(mutant)
    return re.sub(r"\bx(_|ǁ\w+?ǁ)", "", found[1]) if found else mutant


def _show(tree: Path, mutant: str) -> None:
    command = [sys.executable, "-m", "mutmut", "show", mutant.removesuffix(": survived")]
    subprocess.run(command, cwd=tree, check=False)


def _report(survivors: list[str], explained: Mapping[str, str]) -> int:
    functions = [_function(mutant) for mutant in survivors]
    unexplained = [name for name in functions if name not in explained]
    for name, reason in explained.items():
        print(f"{functions.count(name):4}  {name}: {reason}")
    print(f"{len(survivors)} mutants live, {len(unexplained)} of them without an explanation")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
