"""The code of the recipes runs, and does what the page says."""

from __future__ import annotations

import json
import logging
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.spec.model import Spec
from tests.docs.reading import ReadPage
from tests.project import ROOT

Reference = dict[str, ReadPage]
Recipes = dict[str, Any]

ORDER = {"merchant_uid": "order_051", "amount": 100, "currency": "KRW"}
PAYMENT = {**ORDER, "imp_uid": "imp_036925814703", "status": "paid"}


@pytest.fixture
def blocks(edition: str, reference: Reference) -> list[tuple[str, str]]:
    """The language and the text of every block of code on the page."""
    tokens = reference[f"{edition}/recipes.md"].tokens
    return [(token.info, token.content) for token in tokens if token.type == "fence"]


@pytest.fixture
def recipes(blocks: list[tuple[str, str]]) -> Recipes:
    """All that the Python blocks define. Each is run by itself: none relies on another.

    The project's examples are run by their own tests.
    """
    examples = {path.read_text(encoding="utf-8") for path in (ROOT / "examples").glob("*.py")}
    names: Recipes = {}
    for language, text in blocks:
        if language == "python" and text not in examples:
            own: Recipes = {"__name__": "recipe"}
            exec(compile(text, "recipes.md", "exec"), own)  # noqa: S102  # that is the test
            names.update(own)
    return names


def shape(spec: Spec, name: str) -> dict[str, Any]:
    return dict(next(shape.payload for shape in spec.shapes if shape.id == name))


def answering(**changes: Any) -> Callable[[str], Mapping[str, Any]]:
    """Stands for the REST API: it knows one payment."""

    def ask(imp_uid: str) -> Mapping[str, Any]:
        assert imp_uid.startswith("imp_")
        return {**PAYMENT, **changes}

    return ask


def nobody(imp_uid: str) -> Mapping[str, Any]:
    raise AssertionError(f"asked about {imp_uid}")


def test_both_languages_have_the_same_code(reference: Reference) -> None:
    korean, english = (
        [token.content for token in reference[f"{name}/recipes.md"].tokens if token.type == "fence"]
        for name in ("ko", "en")
    )
    assert korean == english


def test_a_payment_that_portone_confirms_is_paid(recipes: Recipes, spec: Spec) -> None:
    assert recipes["confirm"](shape(spec, "card_paid"), ORDER, answering()) == "paid"


@pytest.mark.parametrize("claim", [{"amount": 1}, {"currency": "JPY"}, {"merchant_uid": "other"}])
def test_a_payment_of_something_else_is_a_mismatch(
    claim: dict[str, Any], recipes: Recipes, spec: Spec
) -> None:
    assert recipes["confirm"](shape(spec, "card_paid"), ORDER, answering(**claim)) == "mismatch"


def test_portone_decides_and_not_the_browser(recipes: Recipes, spec: Spec) -> None:
    ready = answering(status="ready")
    assert recipes["confirm"](shape(spec, "card_paid"), ORDER, ready) == "ready"
    only_ids = shape(spec, "identifiers_only")
    assert recipes["confirm"](only_ids, ORDER, answering()) == "paid"


@pytest.mark.parametrize("name", ["user_cancel", "prevalidation_failure", "error_fields_failure"])
def test_a_failure_is_told_without_asking(name: str, recipes: Recipes, spec: Spec) -> None:
    assert recipes["confirm"](shape(spec, name), ORDER, nobody) == "failed"


def test_what_is_no_payment_response_is_refused(recipes: Recipes, spec: Spec) -> None:
    for foreign in spec.foreign:
        for example in foreign.examples:
            if example.entry == "callback":
                assert recipes["confirm"](example.payload, ORDER, nobody) == "refused"


def test_a_redirect_is_read_from_its_whole_address(recipes: Recipes) -> None:
    address = "https://shop.example/done?coupon=1&imp_uid=imp_036925814703&merchant_uid=order_051"
    ask = answering()
    assert recipes["returned"](f"{address}&imp_success=true", ORDER, ask) == "paid"
    assert recipes["returned"](f"{address}&imp_success=true", {**ORDER, "amount": 1}, ask) == (
        "mismatch"
    )
    assert recipes["returned"](f"{address}&imp_success=false", ORDER, nobody) == "failed"


def test_a_virtual_account_is_shown_with_its_date_in_korean_time(
    recipes: Recipes, spec: Spec
) -> None:
    slip = recipes["deposit_slip"](shape(spec, "virtual_account_issued"))
    assert slip == "하나은행 25814703692581 10000 ~2017-01-19 23:59"
    assert recipes["deposit_slip"](shape(spec, "card_paid")) is None


def test_a_deposit_is_what_portone_says_and_not_the_webhook(recipes: Recipes) -> None:
    webhook = {"imp_uid": "imp_036925814703", "merchant_uid": "order_051", "status": "paid"}
    assert recipes["deposited"](webhook, ORDER, answering())
    assert not recipes["deposited"](webhook, ORDER, answering(status="ready"))
    assert not recipes["deposited"](webhook, ORDER, answering(amount=1))


def test_a_message_is_shown_as_it_is_and_escaped(recipes: Recipes, spec: Spec) -> None:
    cancel = shape(spec, "user_cancel")
    assert recipes["notice"](cancel) == "<p>사용자 취소</p>"
    hostile = recipes["notice"]({**cancel, "error_msg": "<script>"})
    assert hostile == "<p>&lt;script&gt;</p>"
    assert recipes["notice"]({**cancel, "error_msg": None}) == "<p></p>"
    assert recipes["notice"](shape(spec, "card_paid")) is None


def test_a_code_has_a_name_whether_it_is_known_or_not(recipes: Recipes, spec: Spec) -> None:
    paid = shape(spec, "card_paid")
    (card,) = [code for code in spec.codes["pay_method"].codes if code.code == paid["pay_method"]]
    assert recipes["method_name"](paid) == card.label.ko
    assert recipes["method_name"]({**paid, "pay_method": "zz_unknown"}) == "zz_unknown"
    assert recipes["method_name"](shape(spec, "identifiers_only")) == ""


def test_absent_and_null_are_told_apart(recipes: Recipes, spec: Spec) -> None:
    paid = shape(spec, "card_paid")
    assert recipes["how_it_came"](paid, "bank_name") == "null"
    assert recipes["how_it_came"](paid, "vbank_num") == "absent"
    assert recipes["how_it_came"](paid, "card_name") == "value"


def test_a_log_has_no_personal_data(
    recipes: Recipes, spec: Spec, caplog: pytest.LogCaptureFixture
) -> None:
    secrets = {"buyer_name": "홍길동", "buyer_tel": "010-9999-8888"}
    with caplog.at_level(logging.INFO):
        recipes["log_response"]({**shape(spec, "card_paid"), **secrets})
        recipes["log_response"]({"imp_uid": "imp_1", "buyer_name": ["홍길동"]})
    assert "imp_036925814703" in caplog.text
    assert "buyer_name: expected text" in caplog.text
    assert not any(secret in caplog.text for secret in secrets.values())


def test_the_commands_explain_a_payload(
    blocks: list[tuple[str, str]], spec: Spec, tmp_path: Path
) -> None:
    (console,) = [text for language, text in blocks if language == "console"]
    payload = json.dumps(shape(spec, "card_paid"))
    (tmp_path / "payload.json").write_text(payload, encoding="utf-8")
    first, second = [line.removeprefix("$ ") for line in console.splitlines()]
    echoed, _, piped = first.partition(" | ")
    said = shlex.split(echoed)[1]
    assert "outcome: unconfirmed" in explained(piped, tmp_path, said)
    assert "outcome: paid" in explained(second, tmp_path, "")


def explained(command: str, folder: Path, text: str) -> str:
    python, *arguments = shlex.split(command)
    assert python == "python"
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout
