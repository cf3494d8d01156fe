"""A shop installs the wheel, and its tests find the fixture."""

from __future__ import annotations

import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.project import copy_project

pytestmark = [pytest.mark.slow, pytest.mark.needs("build", "hatchling", "pip")]

TESTS = """
import portone_v1
import pytest
from hypothesis import given, settings
from portone_v1.testing import fixtures, strategies


def test_the_fixture(payment_response):
    response = portone_v1.structure(payment_response(provider="kcp", outcome="failed"))
    assert response.outcome is portone_v1.Outcome.FAILED


@pytest.fixture(scope="session")
def wide(payment_response):
    return payment_response(entry="redirect")


def test_the_fixture_is_there_for_every_scope(wide):
    assert wide["imp_success"] == "true"


@settings(max_examples=10, deadline=None)
@given(strategies.callbacks("paid"))
def test_a_strategy(payload):
    assert portone_v1.structure(payload).paid_amount != "1"


REFUSED = [fixture for fixture in fixtures() if fixture.errors and fixture.entry == "callback"]


@pytest.mark.parametrize("fixture", REFUSED[:3], ids=lambda fixture: fixture.id)
def test_the_fixtures(fixture):
    with pytest.raises(portone_v1.ResponseError) as caught:
        portone_v1.structure(fixture.payload)
    assert caught.value.errors == fixture.errors
"""
COMPARED = """
import attrs
import portone_v1
from dataclasses import dataclass

SECRET = "per" + "sonal"  # in one piece nowhere in this file, which pytest prints


def responses(payment_response):
    return [
        portone_v1.structure(
            payment_response(buyer_name=f"{SECRET} {n}", coupon=SECRET, paid_amount=n)
        )
        for n in (1, 2)
    ]


@attrs.frozen
class Order:
    payment: portone_v1.PaymentResponse


@dataclass
class Cart:
    order: Order


def test_responses(payment_response):
    one, other = responses(payment_response)
    assert one == other


def test_what_holds_them(payment_response):
    one, other = responses(payment_response)
    assert Cart(Order(one)) == Cart(Order(other))


def test_lists_of_them(payment_response):
    assert responses(payment_response)[:1] == responses(payment_response)[1:]


def test_another_type(payment_response):
    assert responses(payment_response)[0] == None


def test_what_holds_none():
    assert Cart(order=1) == Cart(order=2)
"""
UNUSED = """
import sys


def test_nothing_of_it_is_imported():
    loaded = {name.partition(".")[0] for name in sys.modules}
    assert loaded.isdisjoint({"portone_v1", "cattrs", "hypothesis.strategies"})
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment of its own, in which the wheel is installed.

    pytest and hypothesis are those of this environment: nothing is fetched.
    """
    folder = tmp_path_factory.mktemp("shop")
    copy_project(folder / "project", "pyproject.toml", "README.md", "LICENSE")
    build = ["build", "--wheel", "--no-isolation", "--outdir", str(folder), str(folder / "project")]
    subprocess.run([sys.executable, "-m", *build], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", symlinks=sys.platform != "win32")
    install = ["--no-index", "--no-deps", "--no-compile", str(wheel)]
    pip = ["pip", "--python", str(python(folder)), "install", *install]
    subprocess.run([sys.executable, "-m", *pip], check=True, capture_output=True)
    (packages,) = (folder / "venv").glob("[Ll]ib/**/site-packages")
    # Behind the shop's own packages, so that the installed wheel comes first.
    (packages / "shared.pth").write_text(f"{shared_packages()}\n", encoding="utf-8")
    return folder


def python(folder: Path) -> Path:
    return folder / "venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def shared_packages() -> Path:
    spec = find_spec("hypothesis") or find_spec("pytest")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent.parent


def run_tests(shop: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    file = shop / "test_shop.py"
    file.write_text(text, encoding="utf-8")
    isolated = ["-I", "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider"]
    return subprocess.run(
        [python(shop), *isolated, *options, "--rootdir", str(shop), str(file)],
        cwd=shop,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.needs("hypothesis")
def test_a_shops_own_tests_use_all_of_it(shop: Path) -> None:
    result = run_tests(shop, TESTS)

    assert result.returncode == 0, result.stdout + result.stderr


def test_the_fixture_is_listed_with_its_description(shop: Path) -> None:
    result = run_tests(shop, "", "--fixtures")

    assert "Make the payload that a provider would send" in result.stdout


def test_a_test_run_that_asks_for_nothing_imports_nothing(shop: Path) -> None:
    result = run_tests(shop, UNUSED)

    assert result.returncode == 0, result.stdout + result.stderr


def test_responses_that_are_not_equal_are_compared_without_their_personal_values(
    shop: Path,
) -> None:
    # Without the summary, which repeats the comparison where CI is set.
    result = run_tests(shop, COMPARED, "-vv", "-rN")

    assert "5 failed" in result.stdout, result.stdout + result.stderr
    assert "personal" not in result.stdout
    assert "assert PaymentResponse == PaymentResponse" in result.stdout
    assert result.stdout.count("  paid_amount: 1 != 2") == 1
    assert "assert Cart == Cart" in result.stdout
    assert "order: 1 != 2" in result.stdout  # what holds no response is left to pytest
