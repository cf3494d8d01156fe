"""The marks of the schema are kept: what is referred to exists, and what must differ does."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.spec.diagnostics import Path
from generator.spec.load import SPEC
from generator.spec.marks import mark_mistakes, unknown_names
from generator.spec.schema import SCHEMA, read_schema
from generator.spec.source import read_yaml
from tests.project import ROOT

AS_WRITTEN: Any = json.loads((ROOT / SCHEMA).read_text(encoding="utf-8"))
SCHEMA_OF_SPEC = read_schema(ROOT / SCHEMA)
DATA: Any = read_yaml(ROOT / SPEC, SPEC).data


def subschemas(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from subschemas(item)


def references() -> dict[str, str]:
    """Each definition whose values refer to something, and to what."""
    named = AS_WRITTEN["$defs"].items()
    return {name: at["x-refers-to"] for name, at in named if "x-refers-to" in at}


# A place of each kind of reference, and each list whose entries have names.
REFERRING: dict[str, Path] = {
    "SourceId": ("fields", 0, "documented", 0, "source"),
    "FieldName": ("wrappers", "failure", "beside"),
    "ProviderCode": ("providers", -1, "code"),
    "RevisionId": ("page", "base"),
    "Date": ("codes", "pg_provider", "codes", 0, "listed", "from"),
    "MethodCode": ("providers", 0, "observed", 0, "method"),
}
NAMED: tuple[Path, ...] = (
    ("sources",),
    ("fields",),
    ("providers",),
    ("foreign",),
    ("shapes",),
    ("normalisations",),
    ("errata",),
    ("errors",),
    ("sdk", "addresses"),
    ("sdk", "lines"),
    ("sdk", "members"),
    ("sdk", "parameters"),
    ("outcomes", "meanings"),
    ("fields", 0, "documented"),
    ("providers", 0, "observed"),
    ("codes", "pay_method", "codes"),
    ("redirects",),
    ("providers", 0, "carries"),
    ("fields", 0, "availability"),
)


def test_every_kind_of_mark_is_tried_here() -> None:
    lists = [at["x-unique-by"] for at in subschemas(AS_WRITTEN) if "x-unique-by" in at]

    assert REFERRING.keys() == references().keys()
    assert len(NAMED) == len(lists)


@pytest.mark.parametrize(("kind", "path"), REFERRING.items())
def test_a_name_of_nothing_is_unknown(kind: str, path: Path) -> None:
    data = copy.deepcopy(DATA)
    at(data, path[:-1])[path[-1]] = "zz_unknown"

    ((_, message, _),) = mark_mistakes(data, SCHEMA_OF_SPEC)

    assert message.startswith("unknown ")
    assert "'zz_unknown'" in message


@pytest.mark.parametrize("path", NAMED)
def test_an_entry_with_the_name_of_another_is_a_duplicate(path: Path) -> None:
    data = copy.deepcopy(DATA)
    entries = at(data, path)
    entries.append(copy.deepcopy(entries[0]))

    mistakes = mark_mistakes(data, SCHEMA_OF_SPEC)

    assert mistakes
    for found, message, _ in mistakes:
        assert found[: len(path) + 1] == (*path, len(entries) - 1)
        assert message.startswith("duplicate ")


def test_what_refers_to_the_lost_name_of_a_duplicate_is_no_mistake_of_its_own() -> None:
    data = copy.deepcopy(DATA)
    codes = at(data, ("codes", "pg_provider", "codes"))
    first, second = data["providers"][0]["code"], data["providers"][1]["code"]
    next(code for code in codes if code["code"] == second)["code"] = first

    messages = [message for _, message, _ in mark_mistakes(data, SCHEMA_OF_SPEC)]

    assert messages == [f"duplicate code {first!r}"]


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def test_a_name_of_another_day_is_missing_and_no_misspelling() -> None:
    known = [(("sources", 0, "id"), "payrt-2024-07")]
    uses = [((place,), "payrt-2026-11") for place in ("codes", "fields")]

    ((path, message, hint),) = unknown_names("sources[].id", known, uses)

    assert path == ("codes",)
    assert message == "unknown source 'payrt-2026-11', here and elsewhere (2 times)"
    assert hint == "add it to sources, or did you mean 'payrt-2024-07'?"


def test_a_name_that_something_else_uses_is_no_misspelling() -> None:
    known = [(("sources", 0, "id"), "page-of-jun")]
    uses = [((place,), "page-of-june") for place in ("codes", "fields")]

    ((accused, _, _),) = unknown_names("sources[revision].id", known, uses)
    ((path, message, _),) = unknown_names(
        "sources[revision].id", known, uses, used={"page-of-jun", "page-of-june"}
    )

    assert accused == ("sources", 0, "id")
    assert path == ("codes",)
    assert message.startswith("unknown revision 'page-of-june', here and elsewhere")
