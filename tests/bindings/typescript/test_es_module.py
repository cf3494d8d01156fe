"""The ES module gives the spec's verdict and its values, and the tables are Python's."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any
from urllib.parse import quote

import portone_v1
from portone_v1 import _availability

from generator.spec.lookups import keys_of
from tests.bindings.typescript.es_module import CASES, SPEC, Call, ask, calls_of, judged
from tests.nodejs import Node

IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1"}
QUERY = "imp_uid=imp_1&merchant_uid=order_1"


def as_text(answer: Any) -> str:
    """For comparison, since to Python 1 == 1.0 == True. JavaScript puts keys like "1" first."""
    return json.dumps(answer, sort_keys=True)


def test_every_case_has_its_verdict(node: Node) -> None:
    for case, answer in zip(CASES, ask(node, calls_of(CASES)), strict=True):
        if "outcome" in case:
            assert answer["response"]["outcome"] == case["outcome"], case["id"]
        else:
            assert answer["errors"] == case["errors"], case["id"]


def test_every_case_has_the_values_of_the_spec(node: Node) -> None:
    # As JSON has no infinity, the answer cannot echo one.
    calls = calls_of([case for case in CASES if not case["id"].endswith("-beyond-floats")])
    for (name, _), answer in zip(calls, ask(node, calls), strict=True):
        # What JavaScript prints of the payload: 1.0 has become 1.
        assert as_text(answer) == as_text(judged((name, answer["argument"])))


# --- Odd payloads and queries ----------------------------------------------------------------

VALUES = [
    *("", "null", "true", "false", "paid", "ready", "failed", "vbank", "daou", "certification"),
    *("0", "-0", "1", "-1", "1.0", "1.50", "01", "00.10", "1.", " 1", "1\n", "1e5", "1E+30"),
    *("1e31", "9e99", "0e99", "1e-99", "12345678901234567890", "12345678901234567.890", "+1"),
    *("1648344363", "253402300799", "253402300800", "2017-01-19 23:59:59", "2017-02-29 23:59:59"),
    *("2016-02-29+23%3A59%3A59", "0000-01-01 00:00:00", "9999-12-31 24:00:00", "2017-1-19 0:0:0"),
    *("kakopay", "kakao", "Kako+Pay", "zz_unknown", "a=b", "?", "x?y=1", "#z", "a+b", "a%2Bb"),
    *("%", "%4", "%zz", "%EA%B0%80", "%ea%b0", "%EA", "%B0%A1", "%FF%EA%B0%80", "%c0%80"),
    *("undefined", "REFUSED", "a?imp_uid=x", "a&amp;imp_uid=2", "%26imp_uid=3", "%257B%22"),
    *("%ed%a0%80", "%f0%9f%92%80", "%f4%90%80%80", "%00", "\u200b", "\x85", "\ufeff", "\U0001f480"),
]
NAMES = [
    *(name for field in SPEC.fields for name in keys_of(field)),
    *(key for foreign in SPEC.foreign for mark in foreign.marks for key in mark.all_of),
    *("memo", "own", "__proto__", "constructor", "toString", "code", "message", ""),
    *("m_redirect_url", '{"imp_uid":1}', '\x1c[ {"a"', "amp;imp_uid", "amp;own"),
]


def pieces(dice: random.Random) -> Iterator[str]:
    for _ in range(dice.randint(0, 8)):
        name, value = dice.choice(NAMES), dice.choice(VALUES)
        yield dice.choice([*[f"{name}={value}"] * 8, name, value, ""])


def odd_query(dice: random.Random) -> str:
    query = "&".join([*([QUERY] * dice.randint(0, 2)), *pieces(dice)])
    before = ["", "?", "https://shop.example/a?", "/done?", "https://s.example/?x=1#/a?", "a#b?"]
    before += ["/a=1?", "shop.example/a?", "app://?", "app:?", "https://u:p=1@s.example/#", "/done"]
    around = ["", "", "\n", "\x1c", "\ufeff", "\u3000"]
    after = ["", "#top", "#/a?b=1", " "]
    query = "".join(map(dice.choice, (around, before))) + query + dice.choice(after)
    quoted = [quote(query), quote(query).replace("%3D", "%3d")]
    return dice.choice(quoted) if dice.random() < 0.1 else query


def odd_mapping(dice: random.Random) -> Mapping[str, Any]:
    wrong: list[Any] = [None, [None], [None, None], 1, 1.5, True, {}, [], [[]], ["a", 1]]
    return {
        name: dice.choice([value, value, value, [value], [value, value], ["a", value], *wrong[:1]])
        if dice.random() < 0.9
        else dice.choice(wrong)
        for name, _, value in (piece.partition("=") for piece in pieces(dice))
    }


def odd_payload(dice: random.Random) -> Mapping[str, Any]:
    values = [
        *(None, True, False, 0, 1, -1, 1.5, 14.2, 1e30, 1e31, 2**53, -(10**25), 1e-7, 100.0),
        *(1648344363, 253402300799, 253402300800, 1648344363.0, 1648344363.5),
        *([], ["a"], ["a", "a"], ["a", 1], [None], {}, {"a": [1, {"b": None}]}),
        *(value for value in VALUES if "%" not in value),
    ]
    likely = {
        "success": True,
        "status": "paid",
        "paid_at": 1,
        "pay_method": "vbank",
        "vbank_num": "1",
    }
    given = {name: value for name, value in {**IDS, **likely}.items() if dice.random() < 0.6}
    odd = {dice.choice(NAMES): dice.choice(values) for _ in range(dice.randint(0, 5))}
    return {**given, **odd}


def test_odd_payloads_have_the_verdict_of_the_spec(node: Node) -> None:
    dice = random.Random(6)  # noqa: S311
    calls: list[Call] = [("structure", odd_payload(dice)) for _ in range(2000)]
    answers = ask(node, calls)

    for answer in answers:
        # What JavaScript prints of the payload: 1.0 has become 1, and 10**25 has an exponent.
        assert as_text(answer) == as_text(judged(("structure", answer["argument"])))
    valid = [answer["response"]["outcome"] for answer in answers if "response" in answer]
    assert len(valid) > len(calls) / 8
    assert set(valid) == {meaning.outcome for meaning in SPEC.outcomes.meanings}


def test_odd_queries_have_the_verdict_of_the_spec(node: Node) -> None:
    dice = random.Random(5)  # noqa: S311
    calls: list[Call] = [("structureQuery", odd_query(dice)) for _ in range(1500)]
    calls += [("structureQuery", odd_mapping(dice)) for _ in range(500)]
    answers = ask(node, calls)

    for call, answer in zip(calls, answers, strict=True):
        assert as_text(answer) == as_text(judged(call))
    valid = sum("response" in answer for answer in answers)
    # Enough of both, however many fields the spec has for the dice to choose from.
    assert min(valid, len(calls) - valid) > len(calls) / 8


def test_white_space_around_a_query_is_pythons(node: Node) -> None:
    (stripped,) = evaluated(
        node,
        f"Array.from({{ length: 0x3100 }}, (_, code) => code).filter((code) => structureQuery("
        f"`{QUERY}&own=1${{String.fromCharCode(code)}}`).extra.own === '1')",
    )

    # Besides, a query ends at these.
    assert set(stripped) == {c for c in range(0x3100) if chr(c).isspace() or chr(c) in "&#"}


def test_bytes_of_a_query_are_pythons(node: Node) -> None:
    # What begins, continues and breaks the characters of UTF-8, on both sides of each border.
    first = bytes.fromhex("00 7f 80 c1 c2 df e0 e1 ec ed ee ef f0 f1 f3 f4 f5 ff")
    second = bytes.fromhex("00 7f 80 8f 90 9f a0 bf c0 ff")
    rest = ("", "%80", "%80%bf", "%80%c0", "b%80")
    calls: list[Call] = [
        ("structureQuery", f"{QUERY}&memo=a%{a:02x}%{b:02X}{c}b")
        for a, b, c in product(first, second, rest)
    ]

    for call, answer in zip(calls, ask(node, calls), strict=True):
        assert as_text(answer) == as_text(judged(call))


# --- The way back ----------------------------------------------------------------------------


def test_the_wire_form_that_comes_back_is_that_of_the_spec(node: Node) -> None:
    valid = [case for case in CASES if "outcome" in case]
    calls = [("roundTrip", [name, sent]) for name, sent in calls_of(valid)]
    for case, answer in zip(valid, ask(node, calls), strict=True):
        # As JavaScript prints it, where 1.0 is 1; Gson's floats come back as integers anyway.
        expected = case.get("unstructured", answer["argument"])
        assert as_text(answer["wire"]) == as_text(expected), case["id"]


def test_a_changed_copy_is_written_as_it_says(node: Node) -> None:
    issued = {
        **IDS,
        "merchant_uid": ["a", "b"],
        "imp_success": True,
        "status": "ready",
        "emb_pg_provider": "kakopay",
        "paid_at": 0,
        "vbank_num": "1",
        "vbank_date": "2017-01-19 23:59:59",
        "buyer_name": "",
        "custom_data": None,
        "memo": {"a": 1},
    }
    read = f"const read = structure({json.dumps(issued)});"
    paid = "{ ...read, paid_at: '2022-03-27T01:26:03+00:00', paid_amount: 1004, buyer_name: null }"
    same, changed, other, again = evaluated(
        node,
        f"(() => {{ {read} return unstructure(read); }})()",
        f"(() => {{ {read} return unstructure({paid}); }})()",
        f"(() => {{ {read} return unstructure({{ ...read, merchant_uid: 'c' }}); }})()",
        f"(() => {{ {read} return structure(unstructure({paid})).paid_at; }})()",
    )

    assert same == issued
    assert changed == {
        **{key: value for key, value in issued.items() if key not in ("imp_success", "buyer_name")},
        "success": True,
        "emb_pg_provider": "kakaopay",
        "paid_at": 1648344363,
        "paid_amount": 1004,
    }
    assert other["merchant_uid"] == "c"
    assert again == "2022-03-27T01:26:03+00:00"


def test_redirects_are_taken_as_callbacks(node: Node) -> None:
    redirects = [case for case in CASES if case["entry"] == "redirect" and "outcome" in case]
    queries = [*(case["payload"] for case in redirects), "imp_uid=imp_1&amount=1&imp_success=true"]
    ways = (
        "structure(unstructure(read))",
        "structure(JSON.parse(JSON.stringify(unstructure(read))))",
        "structure(unstructure({ ...read }))",
    )
    read = (
        f"((read) => [read, {', '.join(ways)}])(structureQuery({json.dumps(q)}))" for q in queries
    )

    for query, (first, *others) in zip(queries, evaluated(node, *read), strict=True):
        # An amount that JavaScript does not have is text, which no callback has.
        assert others == [first] * 3 or isinstance(first["paid_amount"], str), query


def test_what_is_kept_for_the_way_back_is_seen_by_nobody(node: Node) -> None:
    read = f"structure({json.dumps({**IDS, 'memo': {'a': 1}})})"
    names, copy, wire = evaluated(
        node,
        f"[Object.getOwnPropertySymbols({read}).length, Object.keys({read}).at(-1)]",
        f"structuredClone({read}).extra",
        f"(() => {{ const sent = {json.dumps({**IDS, 'memo': {'a': 1}})}; const read = "
        "structure(sent); sent.imp_uid = 'other'; sent.memo.a = 2; return unstructure(read); })()",
    )

    assert names == [0, "fieldsSet"]
    assert copy == {"memo": {"a": 1}}
    assert wire == {**IDS, "memo": {"a": 1}}


# --- What only JavaScript has ----------------------------------------------------------------


def evaluated(node: Node, *expressions: str) -> list[Any]:
    answers = ask(node, [("evaluate", expression) for expression in expressions])
    return [answer.get("errors", answer.get("response")) for answer in answers]


def refused(field: str, expected: str, got: str) -> list[dict[str, str]]:
    return [{"field": field, "expected": expected, "got": got}]


UNREADABLE = refused("$", "an object", "an object that cannot be read")
WITH = f"structure({{ ...{json.dumps(IDS)}, success: true, "
FORM = (
    "structureQuery([%s].reduce((form, [name, value]) => (form.append(name, value), form), "
    "new FormData()))"
)
OWN: dict[str, tuple[str, Any]] = {
    "undefined is no payload": ("structure(undefined)", refused("$", "an object", "undefined")),
    "nothing is no payload": ("structure()", refused("$", "an object", "undefined")),
    "null is no payload": ("structure(null)", refused("$", "an object", "null")),
    "text is no payload": ("structure('{}')", refused("$", "an object", "text")),
    "a list is no payload": ("structure([])", refused("$", "an object", "a list")),
    "a Map is no payload": ("structure(new Map())", refused("$", "an object", "a JavaScript Map")),
    "a Date is no payload": (
        "structure(new Date())",
        refused("$", "an object", "a JavaScript Date"),
    ),
    "a function is no payload": (
        "structure(() => 1)",
        refused("$", "an object", "a JavaScript function"),
    ),
    "an instance is no payload": (
        "structure(new (class Payload { imp_uid = 'imp_1'; })())",
        refused("$", "an object", "an instance of a class"),
    ),
    "undefined counts as absent": (f"{WITH} imp_success: undefined, memo: undefined }})", None),
    "undefined is absent where a key tells a foreign object": (
        f"{WITH} amount: 1, channel: undefined }}).outcome",
        "unconfirmed",
    ),
    "an inherited key counts as absent": (
        "structure(Object.create({ status: 'paid' }, {}))",
        refused("$", "an object", "an instance of a class"),
    ),
    "an object without a prototype is one": (
        f"structure(Object.assign(Object.create(null), {json.dumps(IDS)})).outcome",
        "unconfirmed",
    ),
    "NaN is no amount": (
        f"{WITH} paid_amount: NaN }})",
        refused("paid_amount", "a number", "a number that is too large or none at all"),
    ),
    "Infinity is no time": (
        f"{WITH} paid_at: Infinity }})",
        refused("paid_at", "whole seconds since 1970", "a number that is too large or none at all"),
    ),
    "a bigint is no amount": (
        f"{WITH} paid_amount: 1004n }})",
        refused("paid_amount", "a number", "a JavaScript bigint"),
    ),
    "a symbol is no text": (
        f"{WITH} name: Symbol('x') }})",
        refused("name", "text", "a JavaScript symbol"),
    ),
    "a boxed text is no text": (
        f"{WITH} name: new String('x') }})",
        refused("name", "text", "a JavaScript String"),
    ),
    "a Date is no time": (
        f"{WITH} vbank_date: new Date(0) }})",
        refused(
            "vbank_date",
            "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970",
            "a JavaScript Date",
        ),
    ),
    "a function is no JSON": (
        f"{WITH} custom_data: {{ a: [() => 1] }} }})",
        refused("custom_data", "a JSON value", "a JavaScript function"),
    ),
    "a hole in a list is no JSON": (
        f"{WITH} custom_data: [, 1] }})",
        refused("custom_data", "a JSON value", "undefined"),
    ),
    "NaN is no JSON": (
        f"{WITH} memo: NaN }})",
        refused("$", "a JSON value", "a number that is too large or none at all"),
    ),
    "undefined inside an object counts as absent": (
        f"{WITH} custom_data: {{ a: undefined, b: 1 }} }}).custom_data",
        {"b": 1},
    ),
    "a circle is too deep": (
        f"(() => {{ const a = {{}}; a.a = a; return {WITH} custom_data: a }}); }})()",
        refused("custom_data", "JSON that is at most 100 deep", "deeper JSON"),
    ),
    "a getter that throws": ("structure({ get imp_uid() { throw 1; } })", UNREADABLE),
    "a getter that throws, deep inside": (
        f"{WITH} custom_data: {{ get a() {{ throw 1; }} }} }})",
        UNREADABLE,
    ),
    "a proxy that throws": (
        "structure(new Proxy({}, { ownKeys() { throw new Error(); } }))",
        UNREADABLE,
    ),
    "a revoked proxy": (
        "(({ proxy, revoke }) => (revoke(), structure(proxy)))(Proxy.revocable({}, {}))",
        UNREADABLE,
    ),
    "a revoked proxy as a query": (
        "(({ proxy, revoke }) => (revoke(), structureQuery(proxy)))(Proxy.revocable({}, {}))",
        UNREADABLE,
    ),
    "an object of another frame is one": (
        f"structure(vm.runInNewContext('({json.dumps({**IDS, 'custom_data': [{}]})})')).outcome",
        "unconfirmed",
    ),
    "a proxy of a plain object is one": (
        f"structure(new Proxy({json.dumps(IDS)}, {{}})).outcome",
        "unconfirmed",
    ),
    "minus zero is zero": (f"Object.is({WITH} paid_amount: -0 }}).paid_amount, 0)", True),
    "an amount that may have lost digits": (
        f"{WITH} paid_amount: 2 ** 53 }})",
        refused(
            "paid_amount",
            "a number",
            "a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal",
        ),
    ),
    "a large amount of a query keeps its digits": (
        f"structureQuery('{QUERY}&paid_amount=1e30').paid_amount",
        "1000000000000000000000000000000",
    ),
    "an amount that is no money": (
        f"{WITH} paid_amount: 1e31 }})",
        refused("paid_amount", "a number", "a number that is too large or none at all"),
    ),
    "nothing is no query": (
        "structureQuery()",
        refused("$", "a URL, a query string or a mapping of texts", "undefined"),
    ),
    "null is no query": (
        "structureQuery(null)",
        refused("$", "a URL, a query string or a mapping of texts", "null"),
    ),
    "a list is no query": (
        "structureQuery(['imp_uid=1'])",
        refused("$", "a URL, a query string or a mapping of texts", "a list"),
    ),
    "a URL is a query": (
        f"structureQuery(new URL('https://shop.example/a?{QUERY}&memo=%B0')).extra",
        {"memo": "\udcb0"},
    ),
    "URLSearchParams are a query, decoded already": (
        f"structureQuery(new URLSearchParams('{QUERY}&merchant_uid=b&memo=%B0&a=1&a=2'))",
        None,
    ),
    "a form is a query": (
        FORM % f"...new URLSearchParams('{QUERY}&merchant_uid=b&a=1')" + ".repeated",
        {"merchant_uid": ["order_1", "b"]},
    ),
    "a file is no text": (
        FORM % "['imp_uid', new Blob(['x'])]",
        refused("imp_uid", "text", "a JavaScript File"),
    ),
    "a Map is a query": (
        f"structureQuery(new Map(Object.entries({json.dumps({**IDS, 'own': ['1', '2']})}))).extra",
        {"own": ["1", "2"]},
    ),
    "undefined in a query's object counts as absent": (
        f"structureQuery({{ ...{json.dumps(IDS)}, memo: undefined }}).extra",
        {},
    ),
    "a getter of a query that throws": (
        "structureQuery({ get imp_uid() { throw 1; } })",
        UNREADABLE,
    ),
}


def test_javascripts_own_values_have_a_verdict(node: Node) -> None:
    expressions = [expression for expression, _ in OWN.values()]
    answers = dict(zip(OWN, evaluated(node, *expressions), strict=True))

    assert answers["undefined counts as absent"]["extra"] == {}
    assert answers["undefined counts as absent"]["fieldsSet"] == [
        *("success", "imp_uid", "merchant_uid")
    ]
    decoded = answers["URLSearchParams are a query, decoded already"]
    assert decoded["repeated"] == {"merchant_uid": ["order_1", "b"]}
    assert decoded["extra"] == {"memo": "\ufffd", "a": ["1", "2"]}
    expected = {name: answer for name, (_, answer) in OWN.items() if answer is not None}
    assert {name: answers[name] for name in expected} == expected


def test_no_key_of_a_payload_reaches_a_prototype(node: Node) -> None:
    text = json.dumps({**IDS, "custom_data": {"__proto__": {"bad": 1}}, "__proto__": {"bad": 2}})
    read = f"structure(JSON.parse({json.dumps(text)}))"
    answers = evaluated(
        node,
        f"({read}, {{}}.bad === undefined)",
        f"Object.keys({read}.extra)",
        f"Object.keys({read}.custom_data)",
        f"{read}.custom_data.bad === undefined",
        f"{read}.extra.toString === undefined",
        f"structureQuery('{QUERY}&__proto__=1&constructor=2').extra.constructor",
        "PayMethod.constructor === undefined && PayMethod.toString === undefined",
        f"{WITH} pay_method: 'constructor' }}).pay_method",
        f"{WITH} emb_pg_provider: '__proto__' }}).emb_pg_provider",
    )

    assert answers == [
        True,
        ["__proto__"],
        ["__proto__"],
        True,
        True,
        "2",
        True,
        "constructor",
        "__proto__",
    ]


def test_a_response_is_a_frozen_copy(node: Node) -> None:
    payload = {**IDS, "merchant_uid": ["a", "b"], "custom_data": {"a": [1]}, "memo": {"b": [2]}}
    read = f"const given = {json.dumps(payload)}; const r = structure(given); "
    answers = evaluated(
        node,
        "(() => { const frozen = (v) => typeof v !== 'object' || v === null || (Object.isFrozen(v) "
        f"&& Object.values(v).every(frozen)); {read} return frozen(r); }})()",
        f"(() => {{ {read} given.custom_data.a.push(3); given.memo.b.push(3); "
        "given.merchant_uid.push('c'); return [r.custom_data, r.extra, r.repeated]; })()",
        "[PayMethod, PayMethod.card, Outcome.paid, SENSITIVE, FIELDS.success.brief, SOURCES, "
        "STATEMENTS[0].forms].every(Object.isFrozen)",
        "(() => { try { structure(1); } catch (e) { return Object.isFrozen(e.errors) && "
        "Object.isFrozen(e.errors[0]) && e instanceof Error && e.name === 'ResponseError'; } })()",
    )

    assert answers == [
        True,
        [{"a": [1]}, {"memo": {"b": [2]}}, {"merchant_uid": ["a", "b"]}],
        True,
        True,
    ]


def test_json_is_kept_to_a_depth_of_100_and_refused_beyond(node: Node) -> None:
    def nested(depth: int) -> Any:
        return [nested(depth - 1)] if depth else 0

    calls: list[Call] = [
        ("structure", {**IDS, key: nested(depth)})
        for key in ("custom_data", "memo")
        for depth in (100, 101)
    ]
    answers = ask(node, calls)

    assert ["response" in answer for answer in answers] == [True, False, True, False]
    for call, answer in zip(calls, answers, strict=True):
        assert as_text(answer) == as_text(judged(call))


def test_a_hundred_errors_are_named_and_the_others_counted(node: Node) -> None:
    wrong = "Array.from({ length: 60_000 }, (_, number) => [`own${number}`, () => 1])"
    (errors, left_out, lines, last) = evaluated(
        node,
        f"(() => {{ try {{ structure(Object.fromEntries({wrong})); }} catch (error) {{ return "
        "[error.errors.length, error.leftOut, error.message.split('\\n').length, "
        "error.message.split('\\n').at(-1)]; } })()",
    )[0]

    # The keys, and the identifiers that are missing.
    assert (errors, left_out) == (100, 60_000 + 2 - 100)
    assert lines == 102
    assert last == f"  and {left_out} more"


def test_no_value_of_a_payload_stands_in_an_error(node: Node) -> None:
    number = "4242424242424242"
    payload = {key: {number: [number]} for key in NAMES}
    (answer,) = ask(node, [("structure", payload)])

    assert len(answer["errors"]) > 30
    assert number not in answer["message"] + json.dumps(answer["errors"])


# --- Tables and the reference ----------------------------------------------------------------


def test_tables_have_pythons_codes_and_labels(node: Node) -> None:
    names = [table.python for table in SPEC.codes.values()]
    tables = evaluated(node, *names, "Outcome", "SENSITIVE")

    enums = [*(getattr(portone_v1, name) for name in names), portone_v1.Outcome]
    for enum, table in zip(enums, tables, strict=False):
        assert table == {m.value: {"ko": m.label, "en": m.label_en} for m in enum}
    assert tables[-1] == sorted(field.name for field in SPEC.fields if field.sensitive)


def test_availability_is_pythons_for_every_combination(node: Node) -> None:
    said = _availability.STATEMENTS
    # A code of which nothing is said stands for all such codes.
    providers = [*{s.provider: None for s in said}, "kcp_quick", "zz_unknown"]
    methods = [*{s.method: None for s in said}, "econtext", "zz_unknown"]
    questions = [*product(providers, methods, [None, *portone_v1.Outcome])]
    # Statements by their numbers, which is less to print.
    (answers,) = evaluated(
        node,
        f"{json.dumps(questions)}.map((question) => Object.entries(availability(...question)).map("
        "([field, known]) => [field, known.map((statement) => STATEMENTS.indexOf(statement))]))",
    )

    numbers = {id(statement): number for number, statement in enumerate(said)}
    for question, answer in zip(questions, answers, strict=True):
        python = portone_v1.availability(*question)
        assert answer == [
            [field, [numbers[id(s)] for s in known]] for field, known in python.items()
        ]


def test_statements_and_sources_are_pythons(node: Node) -> None:
    statements, sources = evaluated(node, "STATEMENTS", "SOURCES")

    for statement in statements:
        statement["note"] = statement["note"]["en"] if statement["note"] else ""
        statement["forms"] = tuple(statement["forms"])
    assert statements == [statement._asdict() for statement in _availability.STATEMENTS]
    for source in sources.values():
        source["title"] = source["title"]["en"]
    assert sources == {key: s._asdict() for key, s in _availability.SOURCES.items()}


def test_the_reference_knows_every_field(node: Node) -> None:
    (fields,) = evaluated(node, "FIELDS")

    assert list(fields) == [field.name for field in SPEC.fields]
    for field in SPEC.fields:
        known = fields[field.name]
        assert known["brief"] == {"ko": field.brief.ko, "en": field.brief.en}
        assert (known["nullable"], known["sensitive"]) == (field.nullable, field.sensitive)
        assert known["wire"] == list(field.wire)


def test_availability_of_nothing_in_particular_is_everything(node: Node) -> None:
    everything, unknown, silent = evaluated(
        node,
        "availability()",
        "availability('zz_unknown')",
        "[availability('zz_unknown', 'card', 'never').nothingKnownOf, "
        "availability('kcp').nothingKnownOf]",
    )

    assert set(everything) <= {field.name for field in SPEC.fields}
    assert all(s["provider"] is None for said in unknown.values() for s in said)
    assert silent == [["zz_unknown", "never"], []]
