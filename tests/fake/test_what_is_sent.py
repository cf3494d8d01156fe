"""What the fake sends is what the spec says is sent, for everything that the spec knows."""

from __future__ import annotations

import json
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from portone_v1.testing import payment_response
from portone_v1.testing._payloads import HAPPENINGS

from generator.spec.model import Spec
from generator.spec.verdict import Judge
from tests.nodejs import Node
from tests.project import ROOT

# What is the request's own, or another one in every payment.
OWN = {"name", "currency", "custom_data", "buyer_name", "buyer_email", "buyer_tel"}
OWN |= {"buyer_addr", "buyer_postcode", "paid_amount", "merchant_uid", "vbank_date", "paid_at"}
IDS = {"imp_uid", "pg_tid", "apply_num", "vbank_num", "request_id"}


@pytest.fixture(scope="module")
def sent(node: Node, spec: Spec) -> list[dict[str, Any]]:
    """An answer for every provider, method, happening and device."""
    asked = {
        "providers": [code.code for code in spec.codes["pg_provider"].codes],
        "methods": [code.code for code in spec.codes["pay_method"].codes],
        "happenings": HAPPENINGS,
    }
    script = str(ROOT / "tests/fake/matrix.mjs")
    return [json.loads(line) for line in node.run(script, text=json.dumps(asked)).splitlines()]


def test_everything_that_the_spec_knows_is_asked(sent: list[dict[str, Any]], spec: Spec) -> None:
    counts = (len(spec.codes[name].codes) for name in ("pg_provider", "pay_method"))
    providers, methods = counts
    assert len(sent) == providers * methods * len(HAPPENINGS) * 2
    assert {answer["entry"] for answer in sent} == {"callback", "redirect"}


def test_every_answer_is_judged_to_report_what_it_says(
    sent: list[dict[str, Any]], spec: Spec
) -> None:
    judge = Judge(spec)

    @cache
    def judged(entry: str, payload: str) -> str | None:
        return judge.judge(entry, json.loads(payload)).outcome

    wrong = [a for a in sent if judged(a["entry"], json.dumps(a["payload"])) != a["reports"]]
    assert wrong == []


def test_payment_response_gives_the_same_where_it_is_asked_the_same(
    sent: list[dict[str, Any]],
) -> None:
    assert [answer for answer in sent if not same(answer)] == []


def same(answer: dict[str, Any]) -> bool:
    issued = answer["outcome"] == "virtual_account_issued"
    made = payment_response(
        provider=answer["provider"],
        method=None if issued else answer["says"],
        outcome=answer["outcome"],
        entry=answer["entry"],
    )
    payload = answer["payload"]
    return made.keys() == payload.keys() and all(
        form(made[key]) == form(payload[key]) if key in IDS else made[key] == payload[key]
        for key in made
        if key not in OWN
    )


def form(value: str | None) -> str | None:
    """Digits are another number in each payment; the rest stays."""
    return value and "".join("0" if c.isdigit() else c for c in value)


def test_a_redirect_has_the_shops_own_parameters_first(sent: list[dict[str, Any]]) -> None:
    for answer in sent:
        if answer["url"]:
            query = parse_qs(urlsplit(answer["url"]).query, keep_blank_values=True)
            assert list(query) == ["coupon", *answer["payload"]]
            assert all(type(value) is str for value in answer["payload"].values())


def test_what_no_source_tells_is_marked(sent: list[dict[str, Any]]) -> None:
    for answer in sent:
        marked = "payload" in answer["assumed"]
        assert marked == (answer["source"] is None and answer["outcome"] != "refused")
