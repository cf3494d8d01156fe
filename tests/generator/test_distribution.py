"""The wheel holds the import package and nothing else, and works where nothing else is."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from email import message_from_string
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from generator.spec.project import project
from tests.generator.test_readme import LINK, blocks
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
    copy_project(root, "LICENSE", "tests", "CHANGELOG.md")
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
    metadata = {"pyproject.toml", "generated/README.pypi.md", "LICENSE", "PKG-INFO", ".gitignore"}

    assert names - metadata == {f"generated/python/{name}" for name in package_files()}
    assert {"pyproject.toml", "generated/README.pypi.md", "LICENSE"} <= names


@pytest.fixture(scope="module")
def shop(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and its dependencies, and nothing else."""
    shop = tmp_path_factory.mktemp("shop")
    venv.create(shop, symlinks=sys.platform != "win32")
    python = ["--python", str(python_of(shop))]
    install = ["pip", *python, "install", "--no-index", "--no-deps", str(wheel)]
    subprocess.run([sys.executable, "-m", *install], check=True, capture_output=True)
    for name in ("attrs", "cattrs", "typing_extensions"):
        copy_distribution(name, packages_of(shop))
    return shop


def test_the_wheel_works_with_its_dependencies_alone(shop: Path, tmp_path: Path) -> None:
    printed = printed_in(shop, tmp_path, SMOKE)

    assert Path(printed.strip()).is_relative_to(packages_of(shop))


def test_the_example_on_pypi_prints_what_it_says_in_an_empty_folder(
    shop: Path, tmp_path: Path
) -> None:
    text = metadata_of(packages_of(shop)).get_payload()
    (code,), (expected,) = blocks(text, "python"), blocks(text, "text")

    assert printed_in(shop, tmp_path, code) == expected


def test_no_link_on_pypi_leads_to_what_is_not_there(shop: Path) -> None:
    said = metadata_of(packages_of(shop))
    text = said.get_payload()

    assert said["Description-Content-Type"] == "text/markdown"
    assert [link for link in LINK.findall(text) if not link.startswith("https://")] == []


def test_the_metadata_is_complete(shop: Path) -> None:
    said = metadata_of(packages_of(shop))
    addresses = dict(entry.split(", ") for entry in said.get_all("Project-URL", []))

    assert all(said[name] for name in ("Summary", "Author", "License-Expression", "Keywords"))
    assert said.get_all("Classifier")
    assert addresses == project(ROOT).urls


def python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def packages_of(environment: Path) -> Path:
    (packages,) = environment.glob("[Ll]ib/**/site-packages")
    return packages


def metadata_of(packages: Path) -> Any:
    (file,) = packages.glob("portone_v1-*.dist-info/METADATA")
    return message_from_string(file.read_text(encoding="utf-8"))


def printed_in(environment: Path, folder: Path, code: str) -> str:
    """What code prints in an environment, run in a folder."""
    command = [str(python_of(environment)), "-I", "-X", "utf8", "-c", code]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def copy_distribution(name: str, packages: Path) -> None:
    """Install what is installed here, without a network."""
    found = distribution(name)
    for file in found.files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            (packages / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(found.locate_file(file)), packages / file)
