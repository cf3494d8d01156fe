"""What the tests of the schemas and of the models share: the fixtures, and a hostile spec."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.spec.model import Spec
from tests.docs.test_hostile_spec import with_hostile_codes, with_text
from tests.generator.test_hostile_text import BROKEN_UP, HOSTILE
from tests.project import ROOT
from tests.today import the_spec

CASES = ROOT / "generated" / "fixtures" / "cases.json"
HOSTILE_TEXTS = (HOSTILE, BROKEN_UP)


@dataclass(frozen=True)
class Fixture:
    """A case, and what must come out of it."""

    id: str
    entry: str
    payload: Any
    valid: bool
    errors: list[dict[str, str]]

    @property
    def text(self) -> str:
        return json.dumps(self.payload)

    @property
    def is_object(self) -> bool:
        """A schema describes objects; taking a URL apart is not its business."""
        return isinstance(self.payload, dict)


def _read() -> Iterator[Fixture]:
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        valid = "outcome" in case
        yield Fixture(case["id"], case["entry"], case["payload"], valid, case.get("errors", []))


FIXTURES = tuple(fixture for fixture in _read() if fixture.is_object)


def is_beyond_schemas(fixture: Fixture) -> bool:
    """Whether it is wrong by what a schema cannot see, all of which are stated differences.

    By how many keys it has, by what stands inside a name or a value, by a number that was rounded.
    """
    if is_rounded(fixture) or any(
        error["expected"] == "a parameter of its own"
        or (error["expected"], error["got"][:8]) == ("a JSON value", "a number")
        for error in fixture.errors
    ):
        return True
    marks = (mark for foreign in the_spec().foreign for mark in foreign.marks)
    return any(
        fixture.entry in mark.entry
        and 1 < mark.at_least <= len({*mark.any_of} & {*fixture.payload})
        for mark in marks
    )


def is_rounded(fixture: Fixture) -> bool:
    """Whether it is wrong by a number of which JSON text may have all digits."""
    return any(error["got"].startswith("a float of 2**53") for error in fixture.errors)


@cache
def hostile_spec(text: str) -> Spec:
    """The spec with this text for every text, and as a code of every table."""
    changed: Spec = with_text(the_spec(), text)
    return with_hostile_codes(changed, text)
