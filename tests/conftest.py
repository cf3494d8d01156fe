"""What all tests share: the tools they may need, and copies of the project to try things on."""

from __future__ import annotations

import gc
import re
import signal
from collections.abc import Generator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.nodejs import Node, find_node
from tests.project import Project, copy_project

if TYPE_CHECKING:
    from generator.spec.model import Spec

if find_spec("hypothesis"):
    from hypothesis import HealthCheck, settings

    # The same examples every time, and no deadline: a failure says something about the change, not
    # about the day or the machine. `--hypothesis-profile=fuzz` is what looks for new ones.
    settings.register_profile(
        "default", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.register_profile(
        "fuzz", settings.get_profile("default"), derandomize=False, max_examples=20_000
    )
    settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--all-tools",
        action="store_true",
        help="fail, rather than skip, tests whose tools are not installed",
    )


def pytest_configure(config: pytest.Config) -> None:
    # A shell has what it runs in the background ignore Ctrl-C, and every process inherits that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Each spec that is read makes a hundred thousand objects, each test that is collected some:
    # looking for garbage among all of them took a quarter of the time.
    gc.set_threshold(50_000, 20, 50)
    if not config.getoption("--all-tools"):
        # Registered, since a conftest is not asked about folders that have one of their own.
        config.pluginmanager.register(SkipWithoutTools())


def pytest_collection_finish() -> None:
    gc.freeze()  # what was collected stays


class SkipWithoutTools:
    """Skips what cannot run for want of a tool, and says which."""

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        needed = (name for marker in item.iter_markers("needs") for name in marker.args)
        missing = [name for name in needed if find_spec(name) is None]
        if missing:
            pytest.skip(_reason(*missing))

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        missing = re.search(r"No module named '(\w+)", str(report.longrepr))
        if report.failed and missing and missing[1] not in ("generator", "portone_v1", "tests"):
            report.outcome = "skipped"
            report.longrepr = (str(collector.path), 1, f"Skipped: {_reason(missing[1])}")
        return report


def _reason(*missing: str) -> str:
    return f"not installed: {', '.join(missing)} (pip install --group dev)"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project: its spec, its generator and what that made."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def spec() -> Spec:
    """The spec as it is."""
    from tests.today import the_spec

    return the_spec()


@pytest.fixture(scope="session")
def node(request: pytest.FixtureRequest) -> Node:
    """Node.js with the packages of tests/node."""
    return find_node(required=request.config.getoption("--all-tools"))
