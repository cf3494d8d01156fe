"""`python -m tests.fake`: shops, the fake and its helpers in a real browser, in Node.js and Vitest.

Not part of the suite: it takes a minute or two. Further arguments go to pytest.
"""

from __future__ import annotations

import sys

import pytest

from tests.project import ROOT

_CHECKS = ("checkouts.py", "pages.py", "in_node.py")


def main(further: list[str]) -> int:
    """Run everything, as pytest does."""
    folder = ROOT / "tests/fake/browsers"
    return pytest.main(["-q", "-n0", *(str(folder / name) for name in _CHECKS), *further])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
