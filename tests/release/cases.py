"""For each rule a change of the spec on which it fires, and no other rule does.

A change is made to the data of the spec as it is today, and names nothing in it by name.
"""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from msgspec import convert

from generator.release.changes import fired
from generator.release.differences import Difference, differences
from generator.release.rules import Rule
from generator.spec.load import SPEC
from generator.spec.model import Spec
from generator.spec.source import read_yaml
from tests.project import ROOT

Data = dict[str, Any]
Edit = Callable[[Data], None]

TEXT = {"ko": "새 글", "en": "New words"}


@cache
def data() -> Data:
    """The spec as plain data; not to be changed."""
    found = read_yaml(ROOT / SPEC, SPEC).data
    assert isinstance(found, dict)
    return found


@cache
def _pickled() -> bytes:
    """The same, of which a copy is made in a tenth of the time."""
    return pickle.dumps(data())


def edited(edit: Edit) -> Data:
    """A copy of the data, changed."""
    changed: Data = pickle.loads(_pickled())  # noqa: S301 - our own bytes
    edit(changed)
    return changed


@lru_cache(maxsize=8)
def spec_of(edit: Edit) -> Spec:
    return convert(edited(edit), Spec)


def nothing(_: Data) -> None:
    """The spec as it is."""


def field(found: Data, **traits: Any) -> Data:
    """The first field with these traits."""
    first: Data = next(f for f in found["fields"] if all(f.get(k) == v for k, v in traits.items()))
    return first


def table(found: Data) -> Data:
    first: Data = next(iter(found["codes"].values()))
    return first


def code(found: Data) -> Data:
    """A code that nothing else speaks of: the last one of its table."""
    last: Data = table(found)["codes"][-1]
    return last


def new_field(**more: Any) -> Edit:
    def edit(found: Data) -> None:
        example = copy.deepcopy(field(found, wire=["string"], python="str"))
        found["fields"].append({"name": "zz_new", "brief": TEXT, **_bare(example), **more})

    return edit


def _bare(example: Data) -> Data:
    kept = (
        "subject",
        "section",
        "wire",
        "python",
        "nullable",
        "sensitive",
        "example",
        "documented",
    )
    return {key: example[key] for key in kept}


def new_code(found: Data) -> None:
    table(found)["codes"].append(
        {**code(found), "code": "zz_new", "label": dict(TEXT), "aliases": []}
    )


def swapped(entries: list[Any]) -> None:
    entries[0], entries[1] = entries[1], entries[0]


def put(*path: str | int, value: Any) -> Edit:
    """Another value at a place."""

    def edit(found: Any) -> None:
        for step in path[:-1]:
            found = found[step]
        found[path[-1]] = value

    return edit


def added(*path: str | int, entry: Data) -> Edit:
    """A copy of the first entry of a list, with other values."""

    def edit(found: Any) -> None:
        for step in path:
            found = found[step]
        found.append({**copy.deepcopy(found[0]), **entry})

    return edit


def alias_of_field(found: Data) -> None:
    field(found, wire=["string"])["aliases"] = [
        {"name": "zz_key", "source": found["sources"][0]["id"]}
    ]


def spelling_of_code(found: Data) -> None:
    code(found)["aliases"] = [{"code": "zz_text", "source": found["sources"][0]["id"]}]


def key_moved(found: Data) -> None:
    owner = next(f for f in found["fields"] if f.get("aliases"))
    other = next(f for f in found["fields"] if f is not owner)
    other["aliases"] = [*other.get("aliases", []), owner["aliases"].pop()]


def spelling_moved(found: Data) -> None:
    codes = next(
        t["codes"] for t in found["codes"].values() if any(c.get("aliases") for c in t["codes"])
    )
    owner = next(c for c in codes if c.get("aliases"))
    other = next(c for c in codes if c is not owner)
    other["aliases"] = [*other.get("aliases", []), owner["aliases"].pop()]


def type_renamed(found: Data) -> None:
    name, first = next(iter(found["codes"].items()))
    first["python"] = field(found, name=name)["python"] = "ZzNew"


def rule_of_other_conditions(found: Data) -> None:
    found["outcomes"]["rules"][-1]["when"].pop()


def a_rule(found: Data) -> None:
    rules = found["outcomes"]["rules"]
    rules.append({**copy.deepcopy(rules[0]), "when": rules[0]["when"][:1]})


ADDED: Mapping[str, Edit] = {
    "field-added": new_field(),
    "field-added-required": new_field(required=["callback"]),
    "field-null-allowed": lambda d: field(d, nullable=False).update(nullable=True),
    "field-required": lambda d: field(d, required=None).update(required=["callback"]),
    "field-masked": lambda d: field(d, sensitive=False).update(sensitive=True),
    "field-key-added": alias_of_field,
    "provider-added": added("providers", entry={"code": "zz_new"}),
    "code-added": new_code,
    "code-spelling-added": spelling_of_code,
    "outcome-rule-added": a_rule,
    "foreign-added": added("foreign", entry={"id": "zz_new", "title": TEXT}),
    "shape-added": added("shapes", entry={"id": "zz_new", "title": TEXT}),
    "reference-added": added("errata", entry={"id": "zz_new", "text": TEXT}),
    "source-added": added("sources", entry={"id": "zz-new"}),
}
"""What comes; the way back is the case of the rule's mirror."""

CHANGED: Mapping[str, Edit] = {
    "field-renamed": lambda d: field(d, wire=["string"], python="str").update(name="zz_name"),
    "field-key-moved": key_moved,
    "field-attribute-renamed": put("fields", 0, "attribute", value="zz_attribute"),
    "field-type-changed": lambda d: field(d, python="int").update(
        wire=["number"], python="int | Decimal"
    ),
    "availability-changed": put("fields", 0, "availability", value=[]),
    "code-renamed": lambda d: code(d).update(code="zz_code"),
    "code-spelling-moved": spelling_moved,
    "code-type-renamed": type_renamed,
    "code-window-changed": lambda d: code(d).update(listed={"from": "2020-01-01"}),
    "label-changed": lambda d: code(d).update(label=TEXT),
    "outcome-rule-changed": rule_of_other_conditions,
    "outcome-rules-reordered": lambda d: swapped(d["outcomes"]["rules"]),
    "foreign-marks-changed": lambda d: d["foreign"][0]["marks"][0].update(all_of=["zz_key"]),
    "foreign-words-changed": put("foreign", 0, "hint", value=TEXT),
    "nothing-changed": lambda d: d["wrappers"]["nothing"].append("zz_nothing"),
    "addresses-changed": lambda d: d["wrappers"]["addresses"].append("zz_address"),
    "sdk-failure-changed": put("wrappers", "failure", "code", value="zz_code"),
    "sdk-changed": lambda d: d["sdk"]["parameters"].pop(),
    "sample-changed": put("sample", "payload", "zz_key", value=1),
    "text-changed": put("fields", 0, "brief", value=TEXT),
    "reference-changed": put("errata", 0, "text", value=TEXT),
    "source-changed": put("sources", 0, "title", value=TEXT),
    "id-renamed": put("shapes", 0, "id", value="zz_id"),
    "order-changed": lambda d: swapped(d["shapes"]),
}
"""What is another; the way back fires the same rule."""


def cases(rules: tuple[Rule, ...]) -> dict[str, tuple[Edit, Edit]]:
    """Before and after, by the id of the rule that fires."""
    mirrors = {rule.id: rule.mirror for rule in rules}
    found: dict[str, tuple[Edit, Edit]]
    found = {id_: (nothing, edit) for id_, edit in {**ADDED, **CHANGED}.items()}
    for id_, edit in ADDED.items():
        found.setdefault(mirrors.get(id_, ""), (edit, nothing))
    return found


@dataclass(frozen=True)
class Case:
    """What differs on the way of a case, on the way back, and between a spec and itself."""

    there: Sequence[Difference]
    back: Sequence[Difference]
    none: Sequence[Difference]


def case_of(before: Spec, after: Spec) -> Case:
    same = [d for spec in (before, after) for d in differences(spec, spec)]
    return Case(differences(before, after), differences(after, before), same)


def faults(rules: tuple[Rule, ...], found: Mapping[str, Case]) -> list[str]:
    """What is not closed of a table of rules, by the cases of the whole one."""
    wrong = [f"{rule.id} has no case" for rule in rules if rule.id not in found]
    mirrors = {rule.id: rule.mirror if rule.mirror in found else rule.id for rule in rules}
    for id_, case in found.items():
        there, back, none = (
            [change.rule.id for change in fired(d, rules)]
            for d in (case.there, case.back, case.none)
        )
        if there != [id_]:
            wrong.append(f"the case of {id_} fires {there}")
        if set(back) != {mirrors.get(id_)}:
            wrong.append(f"the way back of {id_} fires {back}")
        if none:
            wrong.append(f"{none} fire on no change")
    return wrong
