"""A release from before the schema was changed can still be compared with."""

from __future__ import annotations

import copy

from generator.release.older import in_todays_form
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
    made, keys = in_todays_form(old, data(), SCHEMA_OF_TODAY)

    assert set(keys) == {"wrappers", "subject"}
    assert made == {**data(), "fields": data()["fields"][::-1]}


def test_keys_that_nobody_asks_for_any_more_do_not_count() -> None:
    old = {**copy.deepcopy(data()), "unheard_of": 1}
    for foreign in old["foreign"]:
        foreign["exampels"] = foreign.pop("examples")
    made, keys = in_todays_form(old, data(), SCHEMA_OF_TODAY)

    assert set(keys) == {"unheard_of", "exampels", "examples"}
    assert made == data()


def test_what_is_wrong_stays_wrong() -> None:
    old = {**copy.deepcopy(data()), "page": 2}
    made, keys = in_todays_form(old, data(), SCHEMA_OF_TODAY)

    assert (made, keys) == (old, [])
    assert violations(made, SCHEMA_OF_TODAY)
    assert in_todays_form([], data(), SCHEMA_OF_TODAY) == ([], [])
