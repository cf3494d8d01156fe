"""`portone_v1.observe`: counts that add up, claims with their denominators, and no values."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

import pytest
from portone_v1._availability import STATEMENTS
from portone_v1.observe import Counts, _words, count, report
from portone_v1.observe._page import page
from portone_v1.observe._text import text
from portone_v1.testing import fixtures, payment_response

from tests.archive.archives import CANARY, lines
from tests.today import the_spec

LINES = lines(3000)


def added(parts: list[list[Any]]) -> Counts:
    total = Counts()
    for part in parts:
        total.merge(count(part))
    return total


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return report(count(LINES))


def test_any_order_and_partition_gives_the_same(whole: dict[str, Any]) -> None:
    shuffled = [*LINES]
    Random(1).shuffle(shuffled)  # noqa: S311 - nothing is kept secret
    parts = [shuffled[start : start + 137] for start in range(0, len(shuffled), 137)]

    assert json.dumps(report(added(parts))) == json.dumps(whole)
    assert json.dumps(report(added(parts[::-1]))) == json.dumps(whole)


def test_every_fixture_is_counted_with_its_outcome() -> None:
    callbacks = [one.payload for one in fixtures() if one.entry == "callback"]
    found = report(count(callbacks))

    refused = sum(1 for one in fixtures() if one.entry == "callback" and one.errors)
    assert found["lines"]["refused"] == refused
    assert found["lines"]["read"] == len(callbacks) - refused


def test_a_field_that_a_provider_stops_to_send_is_told_with_its_month(whole: Any) -> None:
    found = [(c["provider"], c["field"], c["month"]) for c in whole["changes"]]

    assert found == [("kcp", field, "2026-03") for field in ("card_name", "card_number")]


def test_codes_and_keys_that_came_often_enough_are_named(whole: Any) -> None:
    named = {(one["of"], one["name"]): one["times"] for one in whole["unknown"]}

    assert named["pay_method", "zz_unknown"] == 60
    assert named["key", "zz_new_key"] == 60
    assert named["key", None] == named["pay_method", None] == 60


@pytest.mark.parametrize(
    ("name", "times", "is_named"),
    [
        ("zz_new_key", 5, True),
        ("zz_new_key", 4, False),
        ("New_key", 9, False),
        ("k" * 33, 9, False),
        ("key_0101", 9, False),
        ("kim@shop.example", 9, False),
    ],
)
def test_a_name_leaves_only_if_it_cannot_be_somebody(name: str, times: int, is_named: bool) -> None:
    payloads = [{"imp_uid": "a", "merchant_uid": str(n), name: 1} for n in range(times)]
    same_order = [{**payload, "merchant_uid": "1"} for payload in payloads]

    assert (name in str(report(count(payloads)))) == is_named
    assert name not in str(report(count(same_order)))


def claim(found: dict[str, Any], **wanted: Any) -> dict[str, Any]:
    one: dict[str, Any]
    (one,) = [c for c in found["claims"] if all(c[key] == wanted[key] for key in wanted)]
    return one


def test_a_claim_counts_the_responses_to_which_its_statement_applies() -> None:
    spoken_of: dict[str, Any] = {"provider": "kcp", "method": "card", "outcome": "paid"}
    sent = payment_response(**spoken_of)
    others = payment_response(provider="kakaopay", method="point", outcome="paid")
    found = report(count([sent, sent, {**sent, "card_number": ""}, others]))

    said = claim(found, field="card_number", **spoken_of)
    assert (said["of"], said["fit"], said["seen"]) == (3, 2, {"value": 2, "empty": 1})
    assert said["verdict"] == "adds"  # what was seen was no promise


def test_a_claim_of_redirects_counts_redirects_only() -> None:
    spoken_of = next(each for each in the_spec().redirects if "error_code" in each.fields)
    sent = "https://shop.example/?imp_uid=a&merchant_uid=b&imp_success=true"
    whole = f"{sent}&apply_num=1"
    found = report(count([sent, sent, whole, payment_response(provider="kcp")]))

    said = claim(found, entry="redirect", field="error_code", source=spoken_of.source)
    assert (said["verdict"], said["of"], said["never_seen"]) == ("agrees", 3, ["value"])
    said = claim(found, entry="redirect", field="apply_num", source=spoken_of.source)
    assert (said["verdict"], said["of"], said["fit"]) == ("adds", 3, 2)


def test_a_documented_form_that_is_not_kept_is_a_contradiction() -> None:
    said = next(s for s in STATEMENTS if s.forms == ("absent",) and s.source.startswith("guide"))
    sent = {"imp_uid": "a", "merchant_uid": "b", "pg_provider": said.provider, "success": True}
    found = report(count([sent]))

    assert claim(found, field="success", provider=said.provider)["verdict"] == "contradicts"


def test_what_is_not_in_the_archive_is_no_agreement() -> None:
    found = report(Counts())

    assert {c["verdict"] for c in found["claims"]} == {"not in the archive"}
    assert {c["of"] for c in found["claims"]} == {0}


def test_a_form_that_never_came_has_a_bound() -> None:
    sent = payment_response(provider="danal_tpay", method="card", outcome="paid")
    found = report(count([{**sent, "apply_num": "1"}] * 300))

    said = claim(found, field="apply_num", provider="danal_tpay", outcome="paid")
    assert (said["verdict"], said["never_seen"]) == ("agrees", ["empty"])
    assert said["never_seen_in_less_than"] == 3 / 300


def test_what_no_source_says_is_told_with_its_forms() -> None:
    sent = payment_response(provider="kcp", method="card", outcome="paid")
    found = report(count([{**sent, "request_id": None}]))

    (said,) = [one for one in found["unsaid"] if one["field"] == "request_id"]
    assert (said["provider"], said["of"], said["seen"]) == ("kcp", 1, {"null": 1})


def canaries() -> list[Any]:
    """The canary in every field, in every code, as a key, and in what is refused."""
    full = payment_response(provider="kcp", method="card", outcome="paid")
    texts = {field.name: f"{CANARY} {field.name}" for field in the_spec().fields}
    some = [{**full, name: text} for name, text in texts.items() if name in full]
    some += [{**full, f"{CANARY}-{n}": CANARY} for n in range(9)]
    some += [{**full, "custom_data": {CANARY: [CANARY]}}, {"amount": CANARY, CANARY: 1}]
    queries = [f"https://{CANARY}.example/{CANARY}?imp_uid={CANARY}&merchant_uid={CANARY}"]
    queries += [f"?imp_uid=a&merchant_uid=b&{CANARY}={CANARY}&amp;{CANARY}=1"]
    broken = [f'{{"imp_uid": "{CANARY}', f"{CANARY}", f'["{CANARY}"]', f'"{CANARY}"']
    return [*some, *queries, *broken] * 9


def test_no_planted_value_is_in_the_counts_or_in_the_report() -> None:
    counts = count(canaries())

    assert CANARY not in json.dumps(report(counts))
    assert CANARY not in repr(vars(counts))


@pytest.mark.parametrize("text", ['{"a": 1e400}', '{"a": NaN}', "[" * 5000, '{"a": -0}', "\ud800"])
def test_strange_lines_are_counted_and_raise_nothing(text: str) -> None:
    assert report(count([text]))["lines"]["refused"] == 1


def test_responses_without_orjson_count_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = report(count(LINES[:500]))
    monkeypatch.setattr("portone_v1._lines._fast_loads", None)

    assert report(count(LINES[:500])) == fast


class Recorder(_words.Words):
    """Says everything in Korean, and keeps what it was asked to say."""

    def __init__(self) -> None:
        super().__init__("ko")
        self.said: set[str] = set()

    def __call__(self, sentence: str, **places: object) -> str:
        self.said.add(sentence)
        return super().__call__(sentence, **places)


def test_every_sentence_has_its_korean_and_no_korean_is_left_over() -> None:
    counts = count([*LINES, *canaries(), *(one.payload for one in fixtures())])
    counts.not_read["the rest: interrupted"] += 1
    counts.changes["status", "", "a code"] += 1
    say = Recorder()
    written = text(report(counts), say) + page(counts, say)

    assert say.said == {*_words._KOREAN}
    assert "중단되었다" in written
    places = re.compile(r"{(\w+)}").findall
    assert all({*places(en)} == {*places(ko)} for en, ko in _words._KOREAN.items())
