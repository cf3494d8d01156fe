"""The workflow of releases: the script of its first step, and what may reach out."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.spec.project import read_project
from tests.project import ROOT

WORKFLOW = ROOT / ".github/workflows/release.yml"
JOBS: dict[str, Any] = YAML(typ="safe", pure=True).load(WORKFLOW.read_text("utf-8"))["jobs"]
VERSION = read_project(ROOT).version


def run(job: str, name: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    (script,) = (step["run"] for step in JOBS[job]["steps"] if step.get("name") == name)
    bash = shutil.which("bash") or pytest.skip("needs bash")
    return subprocess.run(
        [bash, "-e", "-c", script],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A tree whose changelogs have its version."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in ("CHANGELOG.md", "CHANGELOG.ko.md"):
        (tmp_path / name).write_text(f"## [Unreleased]\n\n## [{VERSION}] - 2026-01-01\n", "utf-8")
    return tmp_path


TAG_STEP = "The tag is the version, and the changelogs have it"


def test_the_tag_of_the_version_is_released(released: Path) -> None:
    assert run("build", TAG_STEP, released, TAG=f"v{VERSION}").returncode == 0


def test_another_tag_is_not(released: Path) -> None:
    done = run("build", TAG_STEP, released, TAG="v99.0.0")

    assert (done.returncode, done.stdout) == (
        1,
        f"pyproject.toml says {VERSION}, the tag v99.0.0\n",
    )


def test_a_version_that_a_changelog_does_not_have_is_not(released: Path) -> None:
    (released / "CHANGELOG.ko.md").write_text("## [Unreleased]\n", encoding="utf-8")
    done = run("build", TAG_STEP, released, TAG=f"v{VERSION}")

    assert (done.returncode, done.stdout) == (1, f"CHANGELOG.ko.md: no {VERSION}\n")


def test_only_publishing_may_identify_itself_and_only_after_the_build() -> None:
    for name, job in JOBS.items():
        rights = job["permissions"]
        assert ("id-token" in rights) == (name in ("pypi", "npm"))
        assert name == "build" or job["needs"] in ("build", ["pypi", "npm"])
    assert JOBS["build"]["permissions"] == {"contents": "read"}
