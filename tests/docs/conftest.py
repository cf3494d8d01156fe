"""The reference as the spec makes it, for all tests of the docs."""

from __future__ import annotations

import pytest

from generator.spec.model import Spec
from tests.docs.reading import ReadPage, files, read


@pytest.fixture(scope="session")
def pages(spec: Spec) -> dict[str, str]:
    """The text of every page, by its path below generated/docs: `ko/fields.md`."""
    return {path.removeprefix("generated/docs/"): text for path, text in files(spec).items()}


@pytest.fixture(scope="session")
def reference(pages: dict[str, str]) -> dict[str, ReadPage]:
    """Every page, read."""
    return {path: read(text) for path, text in pages.items()}


@pytest.fixture(params=["ko", "en"])
def edition(request: pytest.FixtureRequest) -> str:
    return str(request.param)
