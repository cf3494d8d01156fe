"""The wheel holds the import package and nothing else, and works where nothing else is."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tests.project import ROOT, copy_project

pytestmark = pytest.mark.needs("build", "hatchling", "pip")

SMOKE = """
import sys, portone_v1
payload = {"imp_uid": "imp_470369258147", "merchant_uid": "order_1", "success": True,
           "status": "paid", "pay_method": "card", "paid_amount": 1004, "paid_at": 1648344363}
response = portone_v1.structure(payload)
assert portone_v1.unstructure(response) == payload
assert response.outcome is portone_v1.Outcome.PAID
assert portone_v1.structure_query("?imp_uid=imp_470369258147&merchant_uid=a").merchant_uid == "a"
assert portone_v1.converter.structure(payload, portone_v1.PaymentResponse) == response
print(portone_v1.__file__)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    root = tmp_path_factory.mktemp("build") / "project"
    copy_project(root, "pyproject.toml", "README.md", "LICENSE", "tests", "CHANGELOG.md")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return root / "dist"


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (wheel,) = built.glob("*.whl")
    return wheel


def package_files() -> set[str]:
    package = ROOT / "generated/python"
    return {
        path.relative_to(package).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_package_and_its_metadata_only(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert wheel.name == "portone_v1-0.1.0-py3-none-any.whl"
    assert {name for name in names if ".dist-info/" not in name} == package_files()
    assert "portone_v1/py.typed" in names
    assert "portone_v1-0.1.0.dist-info/licenses/LICENSE" in names


def test_the_source_distribution_holds_what_the_wheel_needs_only(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    metadata = {"pyproject.toml", "README.md", "LICENSE", "PKG-INFO", ".gitignore"}

    assert names - metadata == {f"generated/python/{name}" for name in package_files()}
    assert {"pyproject.toml", "README.md", "LICENSE"} <= names


def test_the_wheel_works_with_its_dependencies_alone(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path, symlinks=sys.platform != "win32")
    python = tmp_path / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = ["pip", "--python", str(python), "install", "--no-index", "--no-deps", str(wheel)]
    subprocess.run([sys.executable, "-m", *install], check=True, capture_output=True)
    (packages,) = tmp_path.glob("[Ll]ib/**/site-packages")
    for name in ("attrs", "cattrs", "typing_extensions"):
        copy_distribution(name, packages)

    result = subprocess.run(
        [python, "-I", "-c", SMOKE], capture_output=True, text=True, check=False
    )

    assert (result.returncode, result.stderr) == (0, "")
    assert Path(result.stdout.strip()).is_relative_to(packages)


def copy_distribution(name: str, packages: Path) -> None:
    """Install what is installed here, without a network."""
    found = distribution(name)
    for file in found.files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            (packages / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(found.locate_file(file)), packages / file)
