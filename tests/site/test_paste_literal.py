"""What people paste, read by literal.js and pasted.js, in Node.js."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.nodejs import Node
from tests.project import ROOT

_SCRIPTS = ROOT / "generator" / "site" / "paste" / "static"
_CASES = ROOT / "generated" / "fixtures" / "cases.json"

_RUN = """
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { recognise } from "./pasted.js";

// What JSON has no word for, said in words.
const say = (key, value) =>
  value === undefined || Number.isNaN(value) || Math.abs(value) === Infinity ? `(${value})` : value;

function outcome(text) {
  try {
    return recognise(text);
  } catch (error) {
    const { line, column, expected, found } = error;
    return { line, column, expected, found, name: error.constructor.name };
  }
}

const { read, run } = JSON.parse(readFileSync(0, "utf8"));
const elsewhere = createContext();
const ran = run.map((text) => runInContext(`(${text})`, elsewhere));
console.log(JSON.stringify([read.map(outcome), ran], say));
"""


def recognised(node: Node, *texts: str, run: tuple[str, ...] = ()) -> tuple[list[Any], list[Any]]:
    """What pasted.js makes of texts, and what JavaScript itself makes of the literals `run`."""
    given = json.dumps({"read": texts, "run": run})
    printed = node.run("--input-type=module", "-e", _RUN, cwd=_SCRIPTS, text=given)
    read, ran = json.loads(printed)
    return read, ran


def payloads(entry: str) -> list[str]:
    cases = json.loads(_CASES.read_text(encoding="utf-8"))
    return [json.dumps(case["payload"]) for case in cases if case["entry"] == entry]


FORMS = {
    "JSON": '{"imp_uid": "imp_1", "paid_amount": 1.0}',
    "a JavaScript literal": "{imp_uid: 'imp_1', paid_amount: 1,}",
    "a template literal": '{imp_uid: `imp_1`, "paid_amount": 1}',
    "comments": "{ // id\n imp_uid: 'imp_1', /* won */ paid_amount: 1 }",
    "undefined": "{imp_uid: 'imp_1', paid_amount: 1}",
    "an assignment": "const rsp = {imp_uid: 'imp_1', paid_amount: 1};",
    "a call": "console.log({imp_uid: 'imp_1', paid_amount: 1});",
    "a label": "rsp: {imp_uid: 'imp_1', paid_amount: 1}",
    "a console's arrow": "▶ {imp_uid: 'imp_1', paid_amount: 1}",
    "Firefox": 'Object { imp_uid: "imp_1", paid_amount: 1 }',
    "a console, opened": (
        "{imp_uid: 'imp_1', …}\n  imp_uid: \"imp_1\"\n  paid_amount: 1\n  [[Prototype]]: Object"
    ),
    "a console, opened, of old": 'Object\nimp_uid: "imp_1"\npaid_amount: 1\n__proto__: Object',
    "Firefox, opened": (
        'Object { imp_uid: "imp_1", … }\n​\nimp_uid: "imp_1"\n​\npaid_amount: 1\n​\n'
        "<prototype>: Object { … }"
    ),
    "Node.js": "[Object: null prototype] { imp_uid: 'imp_1', paid_amount: 1 }",
    "Python": "{'imp_uid': 'imp_1', 'paid_amount': 1}",
    "a log": "12:30:11 INFO callback {'imp_uid': 'imp_1', 'paid_amount': 1}",
    "a piece of an object": '"imp_uid": "imp_1",\n"paid_amount": 1,',
    "a piece of an object, on a line": "imp_uid: 'imp_1', paid_amount: 1",
    "JSON in a text": r'"{\"imp_uid\":\"imp_1\",\"paid_amount\":1}"',
    "typographic quotes": "{“imp_uid”: “imp_1”, “paid_amount”: 1}",
    "carriage returns": '{\r\n"imp_uid": "imp_1",\r\n"paid_amount": 1\r\n}',
    "a byte order mark": '\ufeff{"imp_uid": "imp_1", "paid_amount": 1}',
}


def test_an_object_is_read_in_every_form_in_which_it_is_copied(node: Node) -> None:
    read, _ = recognised(node, *FORMS.values())
    made = {form: (r["entry"], r["payload"]) for form, r in zip(FORMS, read, strict=True)}
    expected = ("callback", {"imp_uid": "imp_1", "paid_amount": 1})
    assert made == dict.fromkeys(FORMS, expected)
    assert [r["notes"] for r in read] == [[]] * len(FORMS)


def test_every_fixture_is_read_as_json_is(node: Node) -> None:
    texts = payloads("callback")
    read, ran = recognised(node, *texts, run=tuple(texts))
    assert len(texts) > 400
    assert json.dumps([r["payload"] for r in read]) == json.dumps(ran)


LITERALS = (
    "{a: .5, b: 5., c: +1, d: -0.5e-3, e: 0xFF, f: 1E3}",
    r"{a: 'it\'s', b: '\x41\u0041\u{1F600}\n\\', c: 'a\
b', d: '\q'}",
    "{a: `two\nlines`, b: `\\${x}`}",
    '{"__proto__x": 1, constructor: {prototype: []}, 1: 2, 한글: 3, $_: 4}',
    "{a: [1, [2, [3,],],], b: {}, c: []}",
    "{a: true, b: false, c: null, d: undefined, e: NaN, f: -Infinity}",
    "{/* one */ a: 1} /* two */",
)


def test_a_literal_is_read_as_javascript_reads_it(node: Node) -> None:
    read, ran = recognised(node, *LITERALS, run=LITERALS)
    assert json.dumps([r["payload"] for r in read]) == json.dumps(ran)


PYTHON: tuple[dict[str, Any], ...] = (
    {"success": True, "imp_success": False, "custom_data": None, "name": 'it\'s "so"'},
    {"custom_data": {"a": [1.5, -2, {"b": "\x01\n\t\x7f"}]}, "name": "한글 \U0001f600 \u200e"},
)


def test_pythons_repr_is_read_as_python_reads_it(node: Node) -> None:
    read, _ = recognised(node, *(repr(value) for value in PYTHON))
    assert [r["payload"] for r in read] == list(PYTHON)


def test_a_key_called_proto_is_a_key_like_any_other(node: Node) -> None:
    (read,), _ = recognised(node, '{"__proto__": {"success": true}, "a": 1}')
    assert read["payload"] == {"__proto__": {"success": True}, "a": 1}


QUERIES = (
    "https://shop.example/done?imp_uid=imp_1",
    "http://localhost:8000/?imp_uid=imp_1",
    "myapp://pay?imp_uid%3Dimp_1%26imp_success%3Dtrue",
    "/done?imp_uid=imp_1",
    "?imp_uid=imp_1",
    "imp_uid=imp_1&merchant_uid=o_1",
    "  imp_uid=imp_1  ",
    "imp_uid=%7B%22a%22%3A1%7D",
    "imp_uid%3Dimp_1",
    "https://shop.example/#/done?imp_uid=imp_1",
    '"https://shop.example/done?imp_uid=imp_1"',
)


def test_an_address_or_a_query_is_told_from_an_object(node: Node) -> None:
    read, _ = recognised(node, *QUERIES)
    assert [r["entry"] for r in read] == ["redirect"] * len(QUERIES)
    assert [r["payload"] for r in read] == [text.strip(' "') for text in QUERIES]


def test_what_servers_frameworks_and_browsers_print_of_a_redirect_is_one(node: Node) -> None:
    log = '127.0.0.1 - - [23/Nov/2026] "GET /done?imp_uid=imp_1&imp_success=true HTTP/1.1" 200 17'
    django = "<QueryDict: {'imp_uid': ['imp_1'], 'imp_success': ['true']}>"
    browser = "imp_uid: imp_1\nimp_success: true"
    read, _ = recognised(node, log, django, browser)
    lists = {"imp_uid": ["imp_1"], "imp_success": ["true"]}
    payloads = ["/done?imp_uid=imp_1&imp_success=true", lists, lists]
    assert [(r["entry"], r["payload"], r["notes"]) for r in read] == [
        ("redirect", payload, []) for payload in payloads
    ]


# Text, what was expected, line, column, and what was found there.
MISTAKES: tuple[tuple[str, str, int, int, str], ...] = (
    ("{\n  a: 1\n  b: 2\n}", "comma_or_brace", 3, 3, "b"),
    ('{\n  "a" 1}', "colon", 2, 7, "1"),
    ("{a: }", "value", 1, 5, "}"),
    ("{a: imp_uid}", "value", 1, 5, "imp_uid"),
    ("{a: 0101}", "value", 1, 5, "0101"),
    ("{a: 010-0000-0000}", "value", 1, 5, "010-0000-0000"),
    ("{a: f()}", "value", 1, 5, "f"),
    ("{a: new Date()}", "value", 1, 5, "new"),
    ("{a: 1, , b: 2}", "key", 1, 8, ","),
    ("{a: [1 2]}", "comma_or_bracket", 1, 8, "2"),
    ("{\n a: 'x\n}", "closing_quote", 2, 5, "'"),
    ('{a: "x', "closing_quote", 1, 5, '"'),
    ("{a: `${alert(1)}`}", "no_substitution", 1, 6, "$"),
    (r"{a: '\u12'}", "escape", 1, 6, "\\"),
    (r"{a: '\u{110000}'}", "escape", 1, 6, "\\"),
    ("{a: 1", "comma_or_brace", 1, 6, ""),
    ("{a: 1 /* so", "comma_or_brace", 1, 7, "/"),
    ("결제 완료", "object", 1, 1, "결제"),
    ("[object Object]", "value", 1, 2, "object"),
    ("function (rsp) { if (rsp.success) {", "colon", 1, 21, "("),
    ("[" * 600, "less_depth", 1, 501, "["),
)


@pytest.mark.parametrize("strict", [False, True], ids=["lf", "crlf"])
def test_a_mistake_names_its_place_and_what_was_expected(node: Node, strict: bool) -> None:
    texts = [m[0].replace("\n", "\r\n") if strict else m[0] for m in MISTAKES]
    read, _ = recognised(node, *texts)
    found = [(r.get("expected"), r["line"], r["column"], r["found"]) for r in read]
    assert found == [mistake[1:] for mistake in MISTAKES]
    assert {r["name"] for r in read} == {"LiteralError"}


NOTES: tuple[tuple[str, list[tuple[str, int]]], ...] = (
    ('{"a": 1,\n "b": 2,\n "a": 3}', [("repeated", 3)]),
    ("{success: true, imp_uid: 'imp_1', …}", [("cut", 1)]),
    ("{a: 12345678901234567890}", [("inexact", 1)]),
    ("{a: 0.1234567890123456789}", [("inexact", 1)]),
    ("{a: 1e400}", [("inexact", 1)]),
    ("{a: 1.00, b: 1e3, c: 0.10, d: 9007199254740992, e: 0e5, f: -0.0}", []),
    ("{a: 1}\n{a: 2}", [("rest", 2)]),
    ("console.log('paid', {a: 1})", [("before", 1)]),
)


def test_what_the_reader_should_know_of_the_text_is_noted(node: Node) -> None:
    read, _ = recognised(node, *(text for text, _ in NOTES))
    assert [[(n["id"], n["line"]) for n in r["notes"]] for r in read] == [n for _, n in NOTES]


def test_of_a_repeated_key_the_last_value_counts_as_in_json(node: Node) -> None:
    (read,), _ = recognised(node, '{"a": 1, "a": 3}')
    assert (read["payload"], read["notes"][0]["key"]) == ({"a": 3}, "a")


def test_a_long_text_is_read_in_no_time(node: Node) -> None:
    """A second would be felt: it is read on every pause in typing."""
    long = "x" * 1_000_000
    script = """
      import { readFileSync } from "node:fs";
      import { recognise } from "./pasted.js";
      const texts = JSON.parse(readFileSync(0, "utf8"));
      const spent = () => process.cpuUsage().user / 1000;
      const start = spent();
      for (const text of texts) { try { recognise(text); } catch {} }
      console.log(spent() - start);
    """
    texts = [
        json.dumps({"name": long}),
        long,
        f"{long}: ",
        f"{long}=",
        " " * 1_000_000 + "{",
        "/" * 9999,
    ]
    spent = node.run("--input-type=module", "-e", script, cwd=_SCRIPTS, text=json.dumps(texts))
    assert float(spent) < 1000
