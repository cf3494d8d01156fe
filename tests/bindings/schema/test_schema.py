"""The JSON Schemas say what the judge says, in Python and in JavaScript, as far as they can."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from generator.spec.model import Condition, OutcomeRule, Spec
from generator.spec.response_schema.values import Entry
from generator.spec.response_schema.whole import code_label, schema
from generator.spec.verdict import Judge
from generator.targets.schema.target import files
from tests.bindings.fixtures import (
    FIXTURES,
    HOSTILE_TEXTS,
    hostile_spec,
    is_beyond_schemas,
)
from tests.nodejs import Node
from tests.project import ROOT
from tests.today import the_spec

ENTRIES = ("callback", "redirect")
SCHEMAS: dict[str, dict[str, Any]] = {
    entry: json.loads((ROOT / f"generated/schema/{entry}.schema.json").read_text(encoding="utf-8"))
    for entry in ENTRIES
}
JUDGE = Judge(the_spec())
IDS = {"imp_uid": "imp_036925814703", "merchant_uid": "order_051"}

# Compiles in strict mode or throws; then says of each payload whether it is valid.
AJV = """
import Ajv2020 from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
const [schemas, payloads] = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv2020.default({ strict: true, validateSchema: true });
const validate = Object.fromEntries(Object.entries(schemas).map(([k, s]) => [k, ajv.compile(s)]));
console.log(JSON.stringify(payloads.map(([entry, payload]) => validate[entry](payload))));
"""


@pytest.fixture(scope="module", params=ENTRIES)
def entry(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def is_valid(entry: str, payload: object) -> bool:
    return Draft202012Validator(SCHEMAS[entry]).is_valid(payload)


def ajv(node: Node, schemas: object, payloads: list[tuple[str, Any]]) -> list[bool]:
    text = node.run("--input-type=module", "-e", AJV, text=json.dumps([schemas, payloads]))
    found: list[bool] = json.loads(text)
    return found


def is_response(entry: str, payload: Any, judge: Judge = JUDGE) -> bool:
    return not judge.judge(entry, payload).errors


def test_it_is_a_schema(entry: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[entry])


def test_its_id_stays_what_others_refer_to() -> None:
    assert {entry: found["$id"] for entry, found in SCHEMAS.items()} == {
        "callback": "urn:portone-v1:schema:callback",
        "redirect": "urn:portone-v1:schema:redirect",
    }


@pytest.mark.slow
def test_every_fixture_gets_its_verdict_from_jsonschema() -> None:
    wrong = [f for f in FIXTURES if is_valid(f.entry, f.payload) != f.valid]

    assert [f.id for f in wrong if not is_beyond_schemas(f)] == []


def test_every_fixture_gets_its_verdict_from_ajv_in_strict_mode(node: Node) -> None:
    found = ajv(node, SCHEMAS, [(f.entry, f.payload) for f in FIXTURES])

    wrong = [f for f, said in zip(FIXTURES, found, strict=True) if said != f.valid]
    assert [f.id for f in wrong if not is_beyond_schemas(f)] == []


# What the documentation states as differences: the verdict of the schema, which is not the judge's.
DIFFERENCES = [
    ("callback", {**IDS, "custom_data": json.loads("[" * 101 + "]" * 101)}, True),
    ("callback", {**IDS, "custom_data": float("inf")}, True),  # what json.loads makes of 1e400
    ("redirect", {**IDS, "paid_amount": "1e99"}, True),
    ("redirect", {**IDS, "card_quota": "5e-1"}, True),
    ("redirect", {**IDS, "paid_at": "1e99"}, True),
    ("redirect", {**IDS, "vbank_date": "1e99"}, True),
    ("redirect", {**IDS, "name": ["a", "a", "b"]}, True),
    ("redirect", {**IDS, "name": "\udc80"}, True),
    ("redirect", {**IDS, "amount": "1", "failed_at": "0", "pg_id": "x"}, True),
    ("redirect", {**IDS, "status": "paid", "name": "undefined"}, True),
    ("callback", {**IDS, "merchant_uid": ["undefined", "order_051"]}, True),
]


@pytest.mark.parametrize(("at", "payload", "valid"), DIFFERENCES)
def test_a_stated_difference_is_one(at: str, payload: object, valid: bool) -> None:
    assert is_valid(at, payload) is valid
    assert is_response(at, payload) is not valid


VALUES: list[Any] = [
    ["a", "a"],
    ["a", "b"],
    ["a"],
    [],
    "",
    "null",
    "1.0",
    "-0",
    "000000000000000000001",
    "1e3",
    "253402300799",
    "253402300800",
    "253402300799.0",
    "2016-02-29 12:00:00",
    "1\n",
    "+1",
    "１",
    ["1", "1"],
    "undefined",
    ["undefined", "undefined"],
    1,
    None,
    [None],
    ["1", None],
    [1],
    {"a": "1"},
]


def queries_with(value: object) -> list[dict[str, object]]:
    return [{**IDS, key: value} for key in [*SCHEMAS["redirect"]["properties"], "coupon"]]


@pytest.fixture(scope="module")
def said_of_values(node: Node) -> dict[str, list[bool]]:
    """The verdicts on the queries with each value: jsonschema takes ten times as long over them."""
    queries = {repr(value): queries_with(value) for value in VALUES}
    said = iter(ajv(node, SCHEMAS, [("redirect", q) for some in queries.values() for q in some]))
    return {value: list(itertools.islice(said, len(some))) for value, some in queries.items()}


@pytest.mark.parametrize("value", VALUES)
def test_a_parameter_of_the_query_is_judged_as_structure_query_does(
    value: object, said_of_values: dict[str, list[bool]]
) -> None:
    judged = zip(queries_with(value), said_of_values[repr(value)], strict=True)

    assert [q for q, valid in judged if valid != is_response("redirect", q)] == []


def test_a_local_time_must_be_one_of_the_calendar() -> None:
    days = [
        f"{year:04}-{month:02}-{day:02} 23:59:59"
        for year in (0, 1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999)
        for month in range(14)
        for day in (0, 1, 28, 29, 30, 31, 32)
    ]
    times = [f"2024-02-29 {time}" for time in ("00:00:00", "24:00:00", "23:60:00", "23:59:60")]
    others = ["2024-02-29T23:59:59", "2024-02-29 23:59:59\n", "24-02-29 23:59:59", " ", "x"]
    validator = Draft202012Validator(SCHEMAS["callback"]["$defs"]["KoreanTime"])

    for text in [*days, *times, *others]:
        assert validator.is_valid(text) == is_local_time(text), text


def is_local_time(text: str) -> bool:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").strftime("%Y").zfill(4) == text[:4]
    except ValueError:
        return False


def test_patterns_are_what_every_dialect_of_regular_expressions_takes() -> None:
    patterns = [*patterns_of(SCHEMAS["callback"]), *patterns_of(SCHEMAS["redirect"])]

    assert patterns
    for pattern in patterns:
        re.compile(pattern)
        # Neither look-around nor named sets nor escapes but those of signs and line feeds.
        assert not re.search(r"\(\?|\\[^.n\[]", pattern), pattern


def patterns_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (text for key, text in value.items() if key == "pattern")
    if isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from patterns_of(item)


def test_properties_come_in_the_order_of_the_page_and_are_explained(entry: str, spec: Spec) -> None:
    properties = SCHEMAS[entry]["properties"]
    names = [f.name for f in spec.fields]

    assert [key for key in properties if key in names] == names
    for field in spec.fields:
        said = properties[field.name]["description"]
        sources = {documented.source for documented in field.documented}
        assert {field.brief.ko, field.brief.en} <= set(said.split("\n\n"))
        assert not [source for source in sources if source not in said]
        for alias in field.aliases:
            assert field.name in properties[alias.name]["description"]


def test_codes_are_offered_with_their_labels_and_others_pass(entry: str, spec: Spec) -> None:
    for field, table in spec.codes.items():
        definition = SCHEMAS[entry]["$defs"][table.python]
        offered = {one["const"]: one["title"] for one in definition["anyOf"] if "const" in one}
        assert offered == {code.code: code_label(code) for code in table.codes}
        assert is_valid(entry, {**IDS, field: "zz_unknown", "name": "x"})


def test_another_spelling_is_no_code_to_choose_but_is_explained_with_it(spec: Spec) -> None:
    definition = SCHEMAS["callback"]["$defs"]["EmbPgProvider"]
    codes = {one.get("const"): one for one in definition["anyOf"]}

    assert "kakopay" not in codes
    assert "kakopay" in codes["kakaopay"]["description"]
    assert is_valid("callback", {**IDS, "emb_pg_provider": "kakopay"})


def test_examples_are_what_they_are_examples_of(entry: str) -> None:
    whole = SCHEMAS[entry]
    assert whole["examples"]
    assert all(is_valid(entry, example) for example in whole["examples"])
    for key, described in whole["properties"].items():
        one = {"$defs": whole["$defs"], "properties": {key: described}}
        for example in described["examples"]:
            assert Draft202012Validator(one).is_valid({key: example}), key


def alternating(rules: list[OutcomeRule]) -> list[OutcomeRule]:
    return [*rules[::2], *rules[1::2]]


@pytest.mark.parametrize("order", [list, alternating, lambda rules: rules[::-1]])
def test_the_rules_of_the_spec_decide_who_needs_identifiers_in_their_order(
    order: Any, spec: Spec, node: Node
) -> None:
    changed = replace(spec, outcomes=replace(spec.outcomes, rules=order([*spec.outcomes.rules])))
    judge, payloads = Judge(changed), [*anonymous()]
    said = ajv(
        node, {"it": schema(Entry("callback", changed))}, [("it", payload) for payload in payloads]
    )

    for payload, valid in zip(payloads, said, strict=True):
        assert valid is is_response("callback", payload, judge), payload


def test_the_first_rule_that_holds_decides(spec: Spec) -> None:
    rule = spec.outcomes.rules[-1]
    paid = replace(rule, outcome="paid", when=[Condition(attribute="status", is_=["paid"])])
    failed = replace(rule, outcome="failed", when=[Condition(attribute="success", is_=[False])])
    payload = {"status": "paid", "success": False}

    verdicts = [
        with_rules(spec, *rules).is_valid(payload) for rules in ((paid, failed), (failed, paid))
    ]
    assert verdicts == [False, True]


def with_rules(spec: Spec, *rules: OutcomeRule) -> Draft202012Validator:
    changed = replace(spec, outcomes=replace(spec.outcomes, rules=rules))
    return Draft202012Validator(schema(Entry("callback", changed)))


def test_a_code_in_a_rule_means_its_other_spellings_as_well(spec: Spec) -> None:
    condition = Condition(attribute="pg_provider", is_=["kakaopay"])
    (*_, last) = spec.outcomes.rules
    rules = [replace(last, outcome="failed", when=[condition])]
    changed = replace(spec, outcomes=replace(spec.outcomes, rules=rules))

    for at in (Entry("callback", changed), Entry("redirect", changed)):
        validator = Draft202012Validator(schema(at))
        codes = ("kakaopay", "kakao", "kcp")
        assert [validator.is_valid({"pg_provider": code}) for code in codes] == [True, True, False]


def test_the_rules_hold_for_texts_as_well(node: Node) -> None:
    queries = [
        {k: v if isinstance(v, str) else json.dumps(v) for k, v in payload.items()}
        for payload in itertools.islice(anonymous(), 0, None, 5)
    ]
    repeated = [{key: [text, text] for key, text in query.items()} for query in queries]
    said = ajv(node, SCHEMAS, [("redirect", query) for query in [*queries, *repeated]])

    assert said == [is_response("redirect", query) for query in queries] * 2


def anonymous() -> Iterator[dict[str, Any]]:
    """Payloads without identifiers, by all that outcomes depend on."""
    forms: dict[str, tuple[Any, ...]] = {
        "imp_success": (None, True, False),
        "status": (None, "", "paid", "failed"),
        "error_msg": (None, "", "x", "undefined"),
        "paid_at": (None, 0, 1648344363),
        "pg_provider": (None, "daou"),
    }
    for values in itertools.product(*forms.values()):
        pairs = zip(forms, values, strict=True)
        yield {key: value for key, value in pairs if value is not None}


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_leaves_a_schema_that_prints_and_judges_as_before(
    text: str, node: Node
) -> None:
    made = files(hostile_spec(text))
    spoilt = {entry: json.loads(made[f"generated/schema/{entry}.schema.json"]) for entry in ENTRIES}

    assert all(sign.isprintable() or sign == "\n" for code in made.values() for sign in code)
    assert text in spoilt["callback"]["description"]
    assert {"const": f"x{text}"}.items() <= spoilt["redirect"]["$defs"]["Status"]["anyOf"][
        -2
    ].items()
    sample = next(f for f in FIXTURES if f.id == "sample")
    assert ajv(node, spoilt, [("callback", sample.payload), ("redirect", {})]) == [True, False]


@pytest.mark.parametrize("value", [None, True, 1, "x", []])
def test_what_is_no_object_is_refused(entry: str, value: object) -> None:
    assert not is_valid(entry, value)
