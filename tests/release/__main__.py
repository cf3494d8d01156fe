"""`python -m tests.release`: rehearse two releases in a repository made for it.

What must hold is asked on the way: each step says what it did, and the first that goes wrong ends
with 1. If there is a release of the project itself, yesterday's users are asked about today's tree.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from generator.release.states import ReleaseError
from generator.release.version import last_release
from generator.watch.news.edit import Flow, YamlFile
from tests.project import ROOT, Project
from tests.release.yesterday import complaints, without_exhaustive
from tests.workflows.steps import GENERATOR, jobs, put_tools, run, scripts

_LEFT_BEHIND = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "node_modules", "dist")
_SPEC = "spec/payment_response.yaml"
_URL = "https://git.example/portone-v1"
_URLS = f'Repository = "{_URL}"\nDocumentation = "https://docs.example/portone-v1/"\n'
_NEW_CODE = {
    "code": "zz_rehearsed",
    "label": Flow(ko="연습", en="rehearsed"),
    "source": "observed",
}


def main() -> int:
    """Rehearse, and say so."""
    with tempfile.TemporaryDirectory(prefix="portone-v1-") as name:
        folder = Path(name).resolve()
        project = _project(folder / "project")
        try:
            _first(project)
            _built(project, folder)
            _minor(project)
            _yesterday(project, folder)
            _major(project)
            _of_the_project_itself(folder)
        except (AssertionError, ReleaseError) as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def _project(root: Path) -> Project:
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*_LEFT_BEHIND))
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    text = re.sub(r"(?<=^\[project.urls\]\n)(?:\w+ = .*\n)*", _URLS, text, flags=re.MULTILINE)
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    _git(root, "init", "--quiet", "--initial-branch=main")
    _git(root, "config", "user.name", "rehearsal")
    _git(root, "config", "user.email", "rehearsal@example.com")
    _commit(root, "Begin")
    return Project(root)


def _first(project: Project) -> None:
    _expect(project, 0, "no release yet", "release", "--check")
    _expect(project, 0, "git tag v0.1.0", "release", "0.1.0")
    _commit(project.root, "Release 0.1.0")
    _git(project.root, "tag", "v0.1.0")
    _expect(project, 0, "What is generated is that of v0.1.0", "release", "--check")


def _built(project: Project, folder: Path) -> None:
    """What the workflow builds on a tag works as installed, and leads to where the project is."""
    tools = _new(folder, "tools")
    put_tools(tools, {"python3": GENERATOR})
    put_tools(project.root / ".venv/bin", {"python": GENERATOR})
    temporary = str(_new(folder, "runner"))
    for script in scripts(jobs("release")["build"]):
        done = run(script, project.root, tools, TAG="v0.1.0", RUNNER_TEMP=temporary)
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
    (wheel,) = project.root.glob("dist/*.whl")
    with zipfile.ZipFile(wheel) as opened:
        said = opened.read("portone_v1-0.1.0.dist-info/METADATA").decode()
    assert f"Project-URL: Repository, {_URL}" in said
    assert f"]({_URL}/blob/v0.1.0/README.ko.md)" in said
    assert len(list(project.root.glob("attached/*.tar.gz"))) == 3
    for made in ("dist", "packed", "attached", "site"):
        shutil.rmtree(project.root / made)
    print("what is built on the tag works as installed")


def _minor(project: Project) -> None:
    """A new code: minor, so below 1.0.0 the third number rises."""
    spec = project.root / _SPEC
    yaml = YamlFile(spec.read_text(encoding="utf-8"))
    yaml.data["codes"]["pay_method"]["codes"].insert(1, _NEW_CODE)
    spec.write_text(yaml.text(), encoding="utf-8")
    _expect(project, 0, "in order", "fix")
    _expect(project, 0, "updated")
    _expect(project, 2, "no entry for code-added:pay_method.zz_rehearsed", "release", "--check")
    _expect(project, 0, "speak of every change", "release", "--draft")
    _expect(project, 0, "at least 0.1.1 comes next", "release", "--check")
    _expect(project, 0, "git tag v0.1.1", "release")
    _commit(project.root, "Release 0.1.1")
    _git(project.root, "tag", "v0.1.1")
    for file in ("pyproject.toml", "generated/typescript/package.json"):
        assert '"0.1.1"' in project.root.joinpath(file).read_text("utf-8"), file
    _griffe(project.root, "v0.1.0")


def _major(project: Project) -> None:
    """A code that is gone: major, so below 1.0.0 the second number rises."""
    _git(project.root, "checkout", "--quiet", "v0.1.0", "--", _SPEC)
    _expect(project, 2, "0.1.2: too small", "release", "0.1.2")
    _expect(project, 0, "git tag v0.2.0", "release")


def _yesterday(project: Project, folder: Path) -> None:
    """Code against the last release but one must compile, but for matches over all codes."""
    yesterday = folder / "yesterday"
    _extract(project.root, "v0.1.0", yesterday, "tests")
    found = without_exhaustive(complaints(yesterday, project.root, _new(folder, "checked")))
    assert not any(found.values()), f"yesterday's users do not compile: {found}"
    print("yesterday's users compile under mypy, pyright and tsc")


def _of_the_project_itself(folder: Path) -> None:
    tag = last_release(ROOT)
    if tag is None:
        print("the project itself has no release yet")
        return
    level = Project(ROOT).run("diff", tag, "--json").stdout
    if '"level": "major"' not in level:
        _extract(ROOT, tag, folder / "itself", "tests")
        found = complaints(folder / "itself", ROOT, _new(folder, "checked-itself"))
        kept = found if '"level": "patch"' in level else without_exhaustive(found)
        assert not any(kept.values()), f"{tag}: its users do not compile: {kept}"
        _griffe(ROOT, tag)
    print(f"{tag}: its users may upgrade")


def _griffe(root: Path, tag: str) -> None:
    package = ["portone_v1", "--search", "generated/python", "--against", tag]
    done = _run([sys.executable, "-m", "griffe", "check", *package], root)
    assert done.returncode == 0, f"griffe: {done.stdout}{done.stderr}"
    print(f"griffe: the Python API of {tag} is still there")


def _expect(project: Project, code: int, words: str, *arguments: str) -> None:
    done = project.run(*arguments)
    said = done.stdout + done.stderr
    what = " ".join(("python3 -m generator", *arguments))
    assert done.returncode == code, f"{what}: exit {done.returncode}, expected {code}\n{said}"
    assert words in said, f"{what}: says nothing of {words!r}\n{said}"
    print(f"{what}: exit {code}")


def _new(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def _extract(root: Path, revision: str, to: Path, *paths: str) -> None:
    command = ["git", "archive", "--format=tar", revision, *paths]
    archive = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as opened:
        opened.extractall(to, filter="data")


def _commit(root: Path, message: str) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--message", message)


def _git(root: Path, *arguments: str) -> None:
    done = _run(["git", *arguments], root)
    assert done.returncode == 0, done.stderr


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


if __name__ == "__main__":
    sys.exit(main())
