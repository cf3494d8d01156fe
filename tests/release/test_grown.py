"""A release from before the schema asked for more can still be compared with."""

from __future__ import annotations

import copy

from generator.release.grown import grown
from generator.spec.schema import SCHEMA, read_schema, violations
from tests.project import ROOT
from tests.release.cases import data

SCHEMA_OF_TODAY = read_schema(ROOT / SCHEMA)


def test_keys_that_it_lacks_are_those_of_the_same_entries_today() -> None:
    old = copy.deepcopy(data())
    del old["wrappers"]
    for field in old["fields"]:
        del field["subject"]
    old["fields"].reverse()
    made, lacking = grown(old, data(), SCHEMA_OF_TODAY)

    assert set(lacking) == {"wrappers", "subject"}
    assert made == {**data(), "fields": data()["fields"][::-1]}


def test_what_is_there_stays_and_what_is_wrong_stays_wrong() -> None:
    old = {**copy.deepcopy(data()), "unheard_of": 1, "page": 2}
    made, lacking = grown(old, data(), SCHEMA_OF_TODAY)

    assert (made, lacking) == (old, [])
    assert violations(made, SCHEMA_OF_TODAY)
