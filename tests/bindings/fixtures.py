"""What the tests of the schemas and of the models share: the fixtures, and a hostile spec."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.spec.load import load
from generator.spec.model import Spec
from tests.docs.test_hostile_spec import with_hostile_codes, with_text
from tests.generator.test_hostile_text import BROKEN_UP, HOSTILE
from tests.project import ROOT

FOLDER = ROOT / "generated" / "fixtures"
HOSTILE_TEXTS = (HOSTILE, BROKEN_UP)


@dataclass(frozen=True)
class Fixture:
    """A payload, and what the index says of it."""

    file: str
    entry: str
    valid: bool
    text: str
    errors: list[dict[str, str]]

    @property
    def payload(self) -> Any:
        return json.loads(self.text)


def _read() -> Iterator[Fixture]:
    for one in json.loads((FOLDER / "index.json").read_text(encoding="utf-8")):
        text = (FOLDER / one["file"]).read_text(encoding="utf-8")
        yield Fixture(one["file"], one["entry"], "outcome" in one, text, one.get("errors", []))


FIXTURES = tuple(_read())


@cache
def the_spec() -> Spec:
    """The spec, loaded once for all modules."""
    return load(ROOT)


def hostile_spec(text: str) -> Spec:
    """The spec with this text for every text, and as a code of every table."""
    changed: Spec = with_text(the_spec(), text)
    return with_hostile_codes(changed, text)
